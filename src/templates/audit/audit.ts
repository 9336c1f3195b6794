import type { Template } from '../template';
import { callsOfOurs } from './calls-of-ours';
import { blankReferences, errorCells, hiddenConstants } from './cells';
import { type Finding, ruleIds } from './finding';
import { strayCells } from './lines-of-formulas';
import { modelOf } from './model';
import { netValues } from './net-value';
import { hundredthsOn, wholeArguments, wholePercents } from './percents';
import { mixedPeriods } from './periods';
import { shortRanges } from './short-ranges';
import { overwrittenTemplateCells } from './template-cells';
import { volatileArguments } from './volatile-arguments';
import type { WorkbookPicture } from './workbook';

/** What looks wrong in a workbook, the gravest first. Changes nothing and needs no spreadsheet at hand. */
export function audit(workbook: WorkbookPicture, templates: readonly Template[]): Finding[] {
  const model = modelOf(workbook);
  const sheets = model.inspected;
  const calls = sheets.flatMap(sheet => callsOfOurs(sheet, model));
  const hundredths = hundredthsOn(sheets, model);
  const all = [
    ...overwrittenTemplateCells(model, templates),
    ...sheets.flatMap(sheet => [
      ...errorCells(sheet, model),
      ...strayCells(sheet),
      ...wholePercents(sheet, hundredths(sheet)),
      ...hiddenConstants(sheet),
      ...blankReferences(sheet, model),
    ]),
    ...netValues(calls, model),
    ...wholeArguments(calls),
    ...mixedPeriods(calls),
    ...volatileArguments(calls, model),
    ...shortRanges(sheets, model),
  ];
  const first = new Map<string, Finding>();
  for (const each of all) {
    const key = `${each.rule} ${each.sheetId} ${each.row} ${each.column}`;
    if (!first.has(key)) first.set(key, each);
  }
  const order = (each: Finding) => sheets.findIndex(({ picture }) => picture.id === each.sheetId);
  return [...first.values()].sort(
    (one, other) =>
      ruleIds.indexOf(one.rule) - ruleIds.indexOf(other.rule) ||
      order(one) - order(other) ||
      one.row - other.row ||
      one.column - other.column,
  );
}
