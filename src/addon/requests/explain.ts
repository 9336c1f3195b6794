/// <reference types="google-apps-script" />
import { setCandidateZones } from '../../calc/dates';
import { findCalls } from '../../formula/calls';
import type { Dialect } from '../../formula/dialect';
import { tokenize } from '../../formula/tokens';
import { type CallToExplain, explain as explanationOf } from '../../wizard/model/explain/explain';
import type { Explained } from '../../wizard/model/protocol';
import { Refusal } from '../refusal';
import { dateZones } from '../zones';
import { evaluate, type Known } from './evaluate';
import { formulaAt } from './formula-at';
import { dialectsOf } from './formula-dialect';
import { knowledge } from './knowledge';
import type { OurFunctions } from './our-functions';

/** The calls of ours in the selected cell, each taken apart. */
export function explain(ours: OurFunctions): Explained {
  const cell = SpreadsheetApp.getCurrentCell();
  if (!cell) throw new Refusal({ id: 'nothing_selected' });
  const sheet = cell.getSheet();
  const known = knowledge(sheet, ours);
  const dialectIn = dialectsOf(SpreadsheetApp.getActive().getSpreadsheetLocale());
  setCandidateZones(dateZones);
  const found = formulaAt({ sheet, row: cell.getRow(), column: cell.getColumn() }, (formula, own) => {
    const dialect = dialectIn(formula);
    if (findCalls(formula, ours.has, dialect).length === 0) return false;
    if (own) return true;
    const whole = evaluate(formula.slice(1), dialect, known);
    return whole ? { rows: whole.length, columns: whole[0]!.length } : isOneCall(formula, ours, dialect);
  });
  if (!found) throw new Refusal({ id: 'not_a_cell_of_ours', about: cell.getA1Notation() });
  const { formula, row, column } = found;
  const dialect = dialectIn(formula);
  const place = { row: cell.getRow() - row, column: cell.getColumn() - column };
  return {
    sheetId: sheet.getSheetId(),
    range: sheet.getRange(row, column).getA1Notation(),
    sheetName: sheet.getName(),
    formula,
    shown: cell.getDisplayValue(),
    calls: findCalls(formula, ours.has, dialect).map(({ name, start, end, arguments: given }) => {
      const values = given.map(argument => argumentOf(argument.text, dialect, known));
      const call = { text: formula.slice(start, end), arguments: values };
      return explanationOf(ours.definition(name), call, place);
    }),
  };
}

function argumentOf(text: string, dialect: Dialect, known: Known): CallToExplain['arguments'][number] {
  const cells = evaluate(text, dialect, known);
  const tokens = tokenize(text, dialect).filter(({ kind }) => kind !== 'space');
  const points = tokens.filter(({ kind }) => kind === 'reference' || kind === 'name').length;
  const isTyped = points === 0 && tokens.every(({ kind }) => kind !== 'call');
  const from = isTyped ? 'typed' : points === 1 && tokens.length === 1 ? 'cells' : 'formula';
  return { text, ...(cells ? { cells } : {}), from };
}

function isOneCall(formula: string, ours: OurFunctions, dialect: Dialect): boolean {
  const [first] = findCalls(formula, undefined, dialect);
  return first !== undefined && ours.has(first.name) && first.start === 1 && first.end === formula.length;
}
