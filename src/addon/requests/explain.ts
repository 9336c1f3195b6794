/// <reference types="google-apps-script" />
import { setCandidateZones } from '../../calc/dates';
import { findCalls } from '../../formula/calls';
import { type Dialect, dialectOf, english } from '../../formula/dialect';
import { tokenize } from '../../formula/tokens';
import { type Cell, type Grid, toGrid } from '../../sheet/cells';
import { run } from '../../sheet/run';
import { type CallToExplain, explain as explanationOf } from '../../wizard/model/explain/explain';
import type { Explained } from '../../wizard/model/protocol';
import { Refusal } from '../refusal';
import { dateZones } from '../zones';
import { evaluate, type Known } from './evaluate';
import { formulaAt } from './formula-at';
import type { OurFunctions } from './our-functions';
import { type Area, areaOf, type Sheet, toWire, valuesOf } from './ranges';

/** Longer ones would take their time and show nothing. */
const mostCells = 2_000;

/** The calls of ours in the selected cell, each with what its arguments hold. */
export function explain(ours: OurFunctions): Explained {
  const cell = SpreadsheetApp.getCurrentCell();
  if (!cell) throw new Refusal({ id: 'nothing_selected' });
  const sheet = cell.getSheet();
  const known = knowledge(sheet, ours);
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
      const text = formula.slice(start, end);
      const values = given.map(argument => argumentOf(argument.text, dialect, known));
      return {
        name,
        text,
        arguments: values.map(({ cells, ...argument }) => ({
          text: argument.text,
          ...(cells ? { cells: toWire(cells) } : {}),
        })),
        explanation: explanationOf(ours.definition(name), { text, arguments: values }, place),
      };
    }),
  };
}

/** The marks of the spreadsheet's locale, unless the formula makes no sense in them: then a script wrote English ones. */
function dialectIn(formula: string): Dialect {
  const local = dialectOf(SpreadsheetApp.getActive().getSpreadsheetLocale());
  return tokenize(formula, local).some(({ kind }) => kind === 'unknown') ? english : local;
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

function knowledge(sheet: Sheet, ours: OurFunctions): Known {
  const book = SpreadsheetApp.getActive();
  const read = (area: Area | undefined) =>
    area && area.rows * area.columns <= mostCells ? valuesOf(area) : undefined;
  return {
    reference: reference => {
      const owner = reference.sheet === undefined ? sheet : book.getSheetByName(reference.sheet);
      return owner ? read(areaOf(reference, owner)) : undefined;
    },
    name: name => {
      const range = book.getRangeByName(name);
      if (!range) return undefined;
      const [owner, row, rows] = [range.getSheet(), range.getRow(), range.getNumRows()];
      return read({
        sheet: owner,
        row,
        column: range.getColumn(),
        rows: Math.min(rows, Math.max(1, owner.getLastRow() - row + 1)),
        columns: range.getNumColumns(),
      });
    },
    call: (name, values) => {
      if (!ours.has(name) || values.length === 0 || values.includes(undefined)) return undefined;
      try {
        const cells = toGrid(run(ours.definition(name), values));
        return cells.length * cells[0]!.length <= mostCells ? (cells as Grid<Cell>) : undefined;
      } catch {
        // The cell shows what is wrong; here there is just nothing to show.
        return undefined;
      }
    },
  };
}
