import { type CellObject, read, utils, type WorkBook } from '@e965/xlsx';
import { replaceCalls } from '../../src/formula/calls';
import { newWorkbook } from './ironcalc';

export type FileValue = number | string | boolean;

export interface ReadCell {
  readonly sheet: string;
  /** Such as B2; rows and columns count from 1. */
  readonly address: string;
  readonly row: number;
  readonly column: number;
  readonly value: FileValue;
  readonly formula?: string;
  /** The area that an array formula fills; the cells below its first have no formula of their own. */
  readonly area?: string;
}

export interface ReadFile {
  readonly book: WorkBook;
  readonly cells: readonly ReadCell[];
  readonly names: ReadonlyMap<string, string>;
}

/** A workbook file as a library reads it that has nothing to do with the one that wrote it. */
export function readWorkbookFile(bytes: Uint8Array): ReadFile {
  const book = read(bytes, { cellFormula: true, cellText: false, cellHTML: false, sheetStubs: true });
  const cells = book.SheetNames.flatMap(sheet =>
    Object.entries(book.Sheets[sheet]!).flatMap(([address, content]): ReadCell[] => {
      if (address.startsWith('!')) return [];
      const { v, f, F, t } = content as CellObject;
      if (v === undefined && f === undefined) return [];
      const { r, c } = utils.decode_cell(address);
      const isFirst = F === undefined || F.split(':')[0] === address;
      return [
        {
          sheet,
          address,
          row: r + 1,
          column: c + 1,
          value: t === 'e' ? String(v) : ((v ?? '') as FileValue),
          ...(f !== undefined && isFirst ? { formula: f } : {}),
          ...(F !== undefined && isFirst ? { area: F } : {}),
        },
      ];
    }),
  );
  const names = (book.Workbook?.Names ?? []).map(({ Name, Ref }) => [Name, Ref] as const);
  return { book, cells, names: new Map(names) };
}

/** As many as tell a number from its neighbours, but one. */
const allDigits = '0.000000000000000E+00';
const numberType = 1;
const logicalType = 4;

/** What an independent spreadsheet makes of the formulas of a file, by sheet and address. */
export function recalculated({ book, cells, names }: ReadFile): ReadonlyMap<string, FileValue> {
  const model = newWorkbook('en');
  book.SheetNames.forEach((sheet, index) => {
    if (index > 0) model.newSheet();
    model.renameSheet(index, sheet);
  });
  const lastRow = cells.reduce((last, { row }) => Math.max(last, row), 1);
  const indexOf = new Map(book.SheetNames.map((sheet, index) => [sheet, index]));
  for (const [name, area] of names) model.newDefinedName(name, undefined, area);
  for (const { sheet, row, column, value, formula, area } of cells) {
    const place = [indexOf.get(sheet)!, row, column] as const;
    if (formula === undefined) model.setUserInput(...place, typed(value));
    else if (area === undefined) model.setUserInput(...place, `=${respelled(formula, lastRow)}`);
    else {
      const { s, e } = utils.decode_range(area);
      model.setUserArrayFormula(...place, e.c - s.c + 1, e.r - s.r + 1, `=${respelled(formula, lastRow)}`);
    }
  }
  const calculated = cells.filter(({ formula }) => formula !== undefined);
  book.SheetNames.forEach((name, sheet) => {
    const places = calculated.filter(cell => cell.sheet === name);
    const height = Math.max(1, ...places.map(({ row }) => row));
    const width = Math.max(1, ...places.map(({ column }) => column));
    model.updateRangeStyle({ sheet, row: 1, column: 1, width, height }, 'num_fmt', allDigits);
  });
  model.evaluate();
  const values = new Map<string, FileValue>();
  for (const { sheet, address, row, column } of calculated) {
    const place = [indexOf.get(sheet)!, row, column] as const;
    const shown = model.getFormattedCellValue(...place);
    const type = model.getCellType(...place);
    const value = type === numberType ? Number(shown) : type === logicalType ? shown === 'TRUE' : shown;
    values.set(`${sheet}!${address}`, value);
  }
  model.free();
  return values;
}

function typed(value: FileValue): string {
  return typeof value === 'string' ? `'${value}` : String(value).toUpperCase();
}

/** As the engine spells a formula, which counts in ranges only and takes its time for rows that are blank. */
function respelled(formula: string, lastRow: number): string {
  return replaceCalls(formula, ({ name }, [first = '', ...rest]) =>
    name === 'COUNTIF' && !first.includes(':')
      ? `COUNTIF(${first}:${first.replace(/^.*!/, '')},${rest.join(',')})`
      : undefined,
  )
    .replace(/_xlfn\.|_xlws\./g, '')
    .replace(/(?<=[A-Z$])1048576\b/g, String(lastRow));
}
