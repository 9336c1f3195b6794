import { type Dialect, english } from '../../../src/formula/dialect';
import { parseReference } from '../../../src/formula/references';
import type { Area, SheetPicture, WorkbookPicture } from '../../../src/templates/audit/workbook';
import { definitions } from './definitions';

/** A value, a formula that shows 1, or a formula with what it shows. */
export type Typed = number | string | boolean | readonly [formula: string, value: number | string];

export interface Given {
  readonly formats?: Readonly<Record<string, string>>;
  readonly names?: Readonly<Record<string, string>>;
  readonly dialect?: Dialect;
}

/** A workbook from its sheets, row by row. */
export function workbookOf(
  sheets: Readonly<Record<string, readonly (readonly Typed[])[]>>,
  { formats = {}, names = {}, dialect = english }: Given = {},
): WorkbookPicture {
  const pictures = Object.entries(sheets).map(([name, rows], index): SheetPicture => {
    const width = Math.max(1, ...rows.map(row => row.length));
    const grid = <T>(read: (typed: Typed) => T) =>
      rows.map(row => Array.from({ length: width }, (_, column) => read(row[column] ?? '')));
    const picture = {
      name,
      id: index,
      values: grid(typed => (typeof typed === 'object' ? typed[1] : isFormula(typed) ? 1 : typed)),
      formulas: grid(typed => (typeof typed === 'object' ? typed[0] : isFormula(typed) ? typed : '')),
      formats: grid(() => 'General'),
    };
    for (const [address, format] of Object.entries(formats)) {
      const { sheet, top, left } = parseReference(address)!;
      if (sheet === name) picture.formats[top! - 1]![left! - 1] = format;
    }
    return picture;
  });
  return pictureOf(
    pictures,
    new Map(Object.entries(names).map(([name, range]) => [name, areaOf(range)])),
    dialect,
  );
}

export function pictureOf(
  pictures: readonly SheetPicture[],
  names: ReadonlyMap<string, Area>,
  dialect: Dialect = english,
): WorkbookPicture {
  return {
    inspected: pictures,
    sheet: name => pictures.find(each => each.name.toLowerCase() === name.toLowerCase()),
    names,
    dialectOf: () => dialect,
    definition: name => definitions.get(name),
  };
}

const isFormula = (typed: Typed): typed is string => typeof typed === 'string' && typed.startsWith('=');

export function areaOf(range: string): Area {
  const { sheet = '', top = 1, left = 1, bottom = top, right = left } = parseReference(range)!;
  return { sheet, top, left, bottom, right };
}
