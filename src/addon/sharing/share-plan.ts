/// <reference types="google-apps-script" />
import { setCandidateZones } from '../../calc/dates';
import { findCalls } from '../../formula/calls';
import { columnName, quoteSheetName } from '../../formula/references';
import type { Cell } from '../../sheet/cells';
import { freezeFormula } from '../../templates/frozen-formula/freeze-formula';
import type { Frozen } from '../../templates/frozen-formula/frozen';
import type { ShareScope } from '../../wizard/model/protocol';
import { dialectsOf } from '../requests/formula-dialect';
import type { OurFunctions } from '../requests/our-functions';
import { dateZones } from '../zones';
import { knownCells } from './known-cells';
import { at, contentsOf, type Sheet, type SheetContents } from './sheet-contents';

type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface CellToFreeze {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly frozen: Frozen;
}

export interface RefusedCell {
  readonly row: number;
  readonly column: number;
  readonly why: 'loading' | 'error';
}

export interface SheetToFreeze {
  readonly sheet: Sheet;
  readonly name: string;
  readonly before: SheetContents;
  readonly cells: readonly CellToFreeze[];
  readonly refused: readonly RefusedCell[];
}

/** The sheets of the scope that call functions of ours, and what would take the place of each formula. Changes nothing. */
export function sharePlan(book: Book, scope: ShareScope, ours: OurFunctions): SheetToFreeze[] {
  setCandidateZones(dateZones);
  const dialectIn = dialectsOf(book.getSpreadsheetLocale());
  const known = knownCells(book, ours);
  const sheets = scope === 'sheet' ? [book.getActiveSheet()] : book.getSheets();
  return sheets.flatMap(sheet => {
    const name = sheet.getName();
    if (name.startsWith('_clv_')) return [];
    const before = contentsOf(sheet);
    known.keep(name, before.values);
    const cellsHere = known.cellsIn(name);
    const cells: CellToFreeze[] = [];
    const refused: RefusedCell[] = [];
    for (let row = 1; row <= before.formulas.length; row++) {
      for (let column = 1; column <= before.formulas[0]!.length; column++) {
        const formula = at(before.formulas, row, column);
        if (formula === '') continue;
        const dialect = dialectIn(formula);
        const [call] = findCalls(formula, ours.has, dialect);
        if (!call) continue;
        const why = faultOf(at(before.values, row, column));
        if (why) {
          refused.push({ row, column, why });
          continue;
        }
        const where = { dialect, isOurs: ours.has, definition: ours.definition, cells: cellsHere };
        const found = freezeFormula(formula, where)!;
        const isBlocked = found.kind === 'table' && !isRoomOf({ row, column }, found, before);
        const frozen: Frozen = isBlocked ? { kind: 'value', because: call.name } : found;
        cells.push({ row, column, formula, frozen });
      }
    }
    return cells.length + refused.length === 0 ? [] : [{ sheet, name, before, cells, refused }];
  });
}

const loading = /^(Loading|Cargando|Chargement|Carregando|Caricamento|Laden|Wird geladen)[\s\w]*(\.{3}|…)$/i;
const anyError = /^#(N\/[AD]|[¡¿]?\p{Lu}+(\/0)?[!?])$/u;

/** Why a cell cannot be made shareable as it is. */
export function faultOf(value: Cell): RefusedCell['why'] | undefined {
  if (typeof value !== 'string') return undefined;
  return loading.test(value) ? 'loading' : anyError.test(value) ? 'error' : undefined;
}

/** Whether the cells of a table are its own: filled by it now, or blank as long as it is not there. */
function isRoomOf(
  { row, column }: { readonly row: number; readonly column: number },
  { texts, head }: Extract<Frozen, { kind: 'table' }>,
  { values, formulas }: SheetContents,
): boolean {
  const isShown = head
    ? head.every((id, index) => at(values, row, column + index) === id)
    : at(values, row, column) !== '';
  return texts.every((line, down) =>
    line.every((_, across) => {
      if (down === 0 && across === 0) return true;
      if (at(formulas, row + down, column + across) !== '') return false;
      return isShown || at(values, row + down, column + across) === '';
    }),
  );
}

export function addressOf(sheetName: string, { row, column }: { row: number; column: number }): string {
  return `${quoteSheetName(sheetName)}!${columnName(column)}${row}`;
}
