/// <reference types="google-apps-script" />
import { audit } from '../../templates/audit/audit';
import type { Finding, RuleId } from '../../templates/audit/finding';
import { auditReportPlan, placeOf, summaryOf } from '../../templates/audit/report';
import { templates } from '../../templates/catalogue';
import type { Audited, Insertion, ShareScope } from '../../wizard/model/protocol';
import type { OurFunctions } from '../requests/our-functions';
import { freezeEntries } from '../sharing/freeze-entries';
import { insertedLanguage } from '../writing/assumption-cells';
import { insert } from '../writing/insert';
import { readWorkbook } from './read-workbook';

const mostShown = 60;

/** What looks wrong in the active sheet or in all. Changes nothing. */
export function auditModel(scope: ShareScope, ours: OurFunctions): Audited {
  const { findings, sheets } = findingsIn(scope, ours);
  return {
    summary: summaryOf(findings, sheets),
    findings: findings.slice(0, mostShown).map(found => ({
      range: { sheetId: found.sheetId, range: found.address },
      place: placeOf(found),
      what: found.what,
      cure: found.cure,
    })),
  };
}

/** The same on a sheet of its own, which can be taken back like any insertion. */
export function auditReport(scope: ShareScope, ours: OurFunctions): Insertion {
  const { findings, sheets } = findingsIn(scope, ours);
  const language = insertedLanguage();
  return insert(auditReportPlan(findings, sheets, language), 'new_sheet', language);
}

function findingsIn(scope: ShareScope, ours: OurFunctions): { findings: Finding[]; sheets: number } {
  const book = SpreadsheetApp.getActive();
  const workbook = readWorkbook(book, scope, ours);
  const frozen = frozenPlaces(book);
  // What was put in the place of our formulas holds their constants.
  const findings = audit(workbook, templates).filter(
    ({ rule, sheetId, row, column }) =>
      !ofFrozen.includes(rule) || !frozen.has(`${sheetId} ${row} ${column}`),
  );
  return { findings, sheets: workbook.inspected.length };
}

const ofFrozen: readonly RuleId[] = ['constant', 'overwritten', 'inconsistent'];

function frozenPlaces(book: GoogleAppsScript.Spreadsheet.Spreadsheet): ReadonlySet<string> {
  return new Set(
    freezeEntries(book).flatMap(({ sheetId, before }) =>
      (before.formulas ?? []).map(([row, column]) => `${sheetId} ${row} ${column}`),
    ),
  );
}
