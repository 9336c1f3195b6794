import { type Dialect, english } from './dialect';
import { area, largestColumn, largestRow, nameRest, nameStart } from './patterns';
import { tokenize } from './tokens';

/**
 * A cell or a range, counted from 1, its corners in order. An edge that is missing is open: `A2:C` has no bottom,
 * `A2:4` no right, `B:B` neither top nor bottom.
 */
export type Reference = {
  readonly sheet?: string;
  readonly left?: number;
  readonly top?: number;
  readonly right?: number;
  readonly bottom?: number;
  /** Which edges are held by a `$`. */
  readonly absolute: {
    readonly left: boolean;
    readonly top: boolean;
    readonly right: boolean;
    readonly bottom: boolean;
  };
};

type Edge = { readonly at: number; readonly absolute: boolean };
type Corner = { readonly column?: Edge; readonly row?: Edge };

const wholeArea = new RegExp(`^${area}$`, 'u');
const plainName = new RegExp(`^${nameStart}${nameRest}*$`, 'u');
const cornerParts = /^(?:(\$?)([A-Za-z]+))?(?:(\$?)(\d+))?$/;

/** Undefined for text that is no reference. */
export function parseReference(text: string): Reference | undefined {
  const bang = text.lastIndexOf('!');
  const sheet = bang < 0 ? undefined : readSheetName(text.slice(0, bang));
  const corners = text.slice(bang + 1);
  if ((bang >= 0 && sheet === undefined) || !wholeArea.test(corners)) return undefined;
  const [first, second = first] = corners.split(':').map(parseCorner) as [Corner, Corner?];
  const [left, right] = inOrder(first.column, second.column);
  const [top, bottom] = inOrder(first.row, second.row);
  return {
    ...(sheet === undefined ? {} : { sheet }),
    left: left?.at,
    top: top?.at,
    right: right?.at,
    bottom: bottom?.at,
    absolute: {
      left: left?.absolute ?? false,
      top: top?.absolute ?? false,
      right: right?.absolute ?? false,
      bottom: bottom?.absolute ?? false,
    },
  };
}

function parseCorner(text: string): Corner {
  const [, columnHeld, letters, rowHeld, digits] = cornerParts.exec(text) as RegExpExecArray;
  return {
    column: letters ? { at: columnNumber(letters), absolute: columnHeld === '$' } : undefined,
    row: digits ? { at: Number(digits), absolute: rowHeld === '$' } : undefined,
  };
}

function inOrder(one?: Edge, other?: Edge): [Edge | undefined, Edge | undefined] {
  // Only one of the two corners has it: that is where the range begins, and it has no end.
  if (!one || !other) return [one ?? other, undefined];
  return one.at <= other.at ? [one, other] : [other, one];
}

/** Throws where no formula can say the range: neither a row nor a column, or an end without a beginning. */
export function writeReference(reference: Reference): string {
  const { sheet, left, top, right, bottom, absolute } = reference;
  const across = left !== undefined && right !== undefined;
  const down = top !== undefined && bottom !== undefined;
  const endOnly = (right !== undefined && left === undefined) || (bottom !== undefined && top === undefined);
  if (endOnly || !(across || down)) {
    throw new RangeError(
      `No formula can write the range ${JSON.stringify({ left, top, right, bottom })}: give both its columns or both its rows.`,
    );
  }
  const corner = (
    column: number | undefined,
    columnHeld: boolean,
    row: number | undefined,
    rowHeld: boolean,
  ) =>
    (column === undefined ? '' : (columnHeld ? '$' : '') + columnName(column)) +
    (row === undefined ? '' : (rowHeld ? '$' : '') + rowText(row));
  const start = corner(left, absolute.left, top, absolute.top);
  const end = corner(right, absolute.right, bottom, absolute.bottom);
  const isCell = start === end && left !== undefined && top !== undefined;
  return (sheet === undefined ? '' : `${quoteSheetName(sheet)}!`) + (isCell ? start : `${start}:${end}`);
}

function rowText(row: number): string {
  if (Number.isInteger(row) && row >= 1 && row <= largestRow) return String(row);
  throw new RangeError(`There is no row ${row}: rows are numbered from 1 to ${largestRow}.`);
}

/** 1 is A, 27 is AA. */
export function columnName(column: number): string {
  if (!Number.isInteger(column) || column < 1 || column > largestColumn) {
    throw new RangeError(`There is no column ${column}: columns are numbered from 1 to ${largestColumn}.`);
  }
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** A is 1, AA is 27, in capitals or not. */
export function columnNumber(name: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(name)) {
    throw new RangeError(
      `There is no column "${name}": columns are named from A to ${columnName(largestColumn)}.`,
    );
  }
  let column = 0;
  for (const letter of name.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

const needsNoQuotes = new RegExp(`^${nameStart}[\\p{L}\\p{M}\\p{N}_]*$`, 'u');
const looksLikeReference = /^(?:[A-Za-z]{1,3}\d+|[Rr]\d*(?:[Cc]\d*)?|[Cc]\d*|TRUE|FALSE)$/i;

/** The name as it stands before the `!`: in quotes wherever Sheets could read something else. */
export function quoteSheetName(name: string): string {
  if (needsNoQuotes.test(name) && !looksLikeReference.test(name)) return name;
  return `'${name.replace(/'/g, "''")}'`;
}

/** The name meant by the text before a `!`, or undefined where it cannot stand there. */
function readSheetName(text: string): string | undefined {
  if (plainName.test(text)) return text;
  const inner = text.slice(1, -1);
  const isQuoted = text.length > 2 && text.startsWith("'") && text.endsWith("'");
  return isQuoted && !inner.replace(/''/g, '').includes("'") ? inner.replace(/''/g, "'") : undefined;
}

export type SheetSize = {
  readonly rowsOf: (sheet?: string) => number;
  readonly columnsOf: (sheet?: string) => number;
  /** Also closes `A:C` and `2:4`, which spreadsheet engines mostly understand. */
  readonly wholeToo?: boolean;
};

/**
 * Ends ranges that are open at one side where their sheet ends, for engines that know no such ranges: `A2:C` becomes
 * `A2:C$1000`. The end is absolute, so that a copy of the formula further down does not reach beyond the sheet.
 */
export function closeOpenRanges(formula: string, size: SheetSize, dialect: Dialect = english): string {
  return tokenize(formula, dialect)
    .map(token => (token.kind === 'reference' ? closeRange(token.text, size) : token.text))
    .join('');
}

function closeRange(text: string, size: SheetSize): string {
  const reference = parseReference(text);
  if (!reference || !isOpen(reference)) return text;
  const { sheet, left = 1, top = 1, absolute } = reference;
  const whole = reference.left === undefined || reference.top === undefined;
  if (whole && !size.wholeToo) return text;
  return writeReference({
    sheet,
    left,
    top,
    right: reference.right ?? Math.max(left, size.columnsOf(sheet)),
    bottom: reference.bottom ?? Math.max(top, size.rowsOf(sheet)),
    absolute: {
      left: reference.left === undefined || absolute.left,
      top: reference.top === undefined || absolute.top,
      right: reference.right === undefined || absolute.right,
      bottom: reference.bottom === undefined || absolute.bottom,
    },
  });
}

export function isOpen(reference: Reference): boolean {
  return reference.right === undefined || reference.bottom === undefined;
}
