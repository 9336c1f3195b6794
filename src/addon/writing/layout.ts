/// <reference types="google-apps-script" />
import { columnName } from '../../formula/references';
import type { Block, Plan } from '../../templates/plan';
import type { TemplateBlock } from '../../templates/template';
import type { Placement, Target } from '../../wizard/model/protocol';
import { Refusal } from '../refusal';
import { assumptionCells } from './assumption-cells';
import { type FormulaPlaces, formulaTexts } from './formula-texts';
import { areaText } from './rectangles';
import { freeSheetName } from './sheet-names';

type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

export interface NamedCell {
  readonly name: string;
  readonly row: number;
  readonly column: number;
  /** Where the name is that of several cells in a row. */
  readonly columns?: number;
}

/** A block with its place in the workbook; rows and columns of places count in its sheet. */
export interface LaidBlock {
  readonly block: Block | TemplateBlock;
  readonly isAssumptions: boolean;
  /** The sheet that is there already; otherwise the block gets one of its own. */
  readonly sheet: Sheet | null;
  readonly sheetName: string;
  readonly top: number;
  readonly left: number;
  readonly names: readonly NamedCell[];
  /** The text of each formula, by its place in the block's list of cells. */
  readonly formulas: ReadonlyMap<number, string>;
}

export interface Layout {
  readonly blocks: readonly LaidBlock[];
  readonly makesAssumptions: boolean;
}

/** Where a plan would go and what would stand there. Changes nothing. */
export function place(plan: Plan, target: Target): Placement {
  const { blocks, makesAssumptions } = layOut(SpreadsheetApp.getActive(), plan, target);
  return {
    makesAssumptions,
    blocks: blocks.map(laid => ({
      block: laid.block.id,
      sheetId: laid.sheet ? laid.sheet.getSheetId() : noSheetYet,
      sheetName: laid.sheetName,
      isNewSheet: laid.sheet === null,
      range: roomOf(laid),
      rows: laid.block.rows,
      columns: laid.block.columns,
      formulas: [...laid.formulas].map(([index, formula]) => {
        const { row, column } = laid.block.cells[index]!;
        return { address: columnName(laid.left + column - 1) + (laid.top + row - 1), formula };
      }),
    })),
  };
}

/** The number of a sheet that is still to be made. */
const noSheetYet = -1;

export function roomOf({ block, top, left }: LaidBlock): string {
  return areaText([top, left, block.rows, block.columns]);
}

export function layOut(book: Book, plan: Plan, target: Target): Layout {
  const taken = new Set(book.getSheets().map(sheet => sheet.getName().toLowerCase()));
  const rangeNames = book.getNamedRanges().map(named => named.getName().toLowerCase());
  const prefix = freePrefix(`clv_${plan.id}_`, rangeNames);
  const places = plan.blocks.map((block, index) => {
    const room = target === 'selection' && index === 0 ? emptyRoom(book, block) : null;
    const sheet = room ? room.getSheet() : null;
    const sheetName = sheet ? sheet.getName() : freeSheetName(block.sheet, taken);
    taken.add(sheetName.toLowerCase());
    return { block, sheet, sheetName, top: room ? room.getRow() : 1, left: room ? room.getColumn() : 1 };
  });
  const blocks = places.map(at => ({
    ...at,
    isAssumptions: false,
    names: namedCells(at.block, at.top, at.left, input => prefix + input),
  }));
  const known = usesAssumptions(plan) ? assumptionCells(book) : null;
  const makesAssumptions = known !== null && known.size === 0;
  const where: FormulaPlaces = { book, prefix, blocks, known: makesAssumptions ? null : known };
  return {
    makesAssumptions,
    blocks: blocks.map(laid => ({ ...laid, formulas: formulaTexts(laid, where) })),
  };
}

export function namedCells(
  block: Pick<TemplateBlock, 'cells'>,
  top: number,
  left: number,
  nameOf: (input: string) => string,
): NamedCell[] {
  return block.cells.flatMap(({ input, inputColumns: columns, row, column }): NamedCell[] => {
    if (input === undefined) return [];
    const place = { name: nameOf(input), row: top + row - 1, column: left + column - 1 };
    return [columns === undefined ? place : { ...place, columns }];
  });
}

/** The copy whose number no name has yet: clv_worth_2_ */
function freePrefix(start: string, names: readonly string[]): string {
  for (let copy = 1; ; copy++) {
    const prefix = `${start}${copy}_`;
    if (!names.some(name => name.startsWith(prefix))) return prefix;
  }
}

function usesAssumptions(plan: Plan): boolean {
  return plan.blocks.some(({ cells }) =>
    cells.some(
      ({ content }) =>
        'formula' in content &&
        content.formula.some(part => typeof part === 'object' && 'assumption' in part),
    ),
  );
}

/** The room from the selected cell on, or a refusal where it holds anything or the sheet is too small. */
function emptyRoom(book: Book, { rows, columns }: Block): Range {
  const selected = book.getActiveRange();
  if (!selected) throw new Refusal({ id: 'nothing_selected' });
  const sheet = selected.getSheet();
  const [top, left] = [selected.getRow(), selected.getColumn()];
  if (top + rows - 1 > sheet.getMaxRows() || left + columns - 1 > sheet.getMaxColumns()) {
    throw new Refusal({ id: 'no_room', about: areaText([top, left, rows, columns]) });
  }
  const room = sheet.getRange(top, left, rows, columns);
  const used = firstUsedCell(room);
  if (used) {
    throw new Refusal({ id: 'occupied', about: columnName(left + used.column) + (top + used.row) });
  }
  return room;
}

function firstUsedCell(room: Range): { row: number; column: number } | undefined {
  const [values, formulas, notes, rules] = [
    room.getValues(),
    room.getFormulas(),
    room.getNotes(),
    room.getDataValidations(),
  ];
  for (let row = 0; row < values.length; row++) {
    for (let column = 0; column < values[row]!.length; column++) {
      const isUsed =
        values[row]![column] !== '' ||
        formulas[row]![column] !== '' ||
        notes[row]![column] !== '' ||
        rules[row]![column] !== null;
      if (isUsed) return { row, column };
    }
  }
  // Of merged cells only the first can hold anything.
  return room.isPartOfMerge() ? { row: 0, column: 0 } : undefined;
}
