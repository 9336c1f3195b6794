import { type Call, replaceCalls } from '../../formula/calls';
import { type Dialect, spanish } from '../../formula/dialect';
import { parseReference, type Reference, writeReference } from '../../formula/references';
import { booleanOf, type Token, tokenize } from '../../formula/tokens';

export interface ExcelFormula {
  /** Without "=". */
  readonly text: string;
  /** Has to be told that it works on arrays; otherwise ranges shrink to the cell of its own row. */
  readonly isArray: boolean;
}

/** The workbench writes the words for TRUE and FALSE in the spreadsheet's language. */
const written: Dialect = { argument: ';', decimal: '.', booleans: spanish.booleans };

const knownEverywhere = new Set(
  (
    'ABS AND AVERAGE AVERAGEIF AVERAGEIFS CEILING CHOOSE COLUMN COLUMNS COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS ' +
    'DATE DAY EDATE EOMONTH EXP FALSE FLOOR GAMMALN HLOOKUP IF IFERROR INDEX INT ISBLANK ISERROR ISNA ISNUMBER ' +
    'ISTEXT LARGE LEFT LEN LN LOG LOG10 LOOKUP LOWER MATCH MAX MEDIAN MID MIN MMULT MOD MONTH N NA NOT OR ' +
    'PERCENTILE POWER PRODUCT QUARTILE RANK RIGHT ROUND ROUNDDOWN ROUNDUP ROW ROWS SIGN SMALL SQRT SUBSTITUTE ' +
    'SUM SUMIF SUMIFS SUMPRODUCT TEXT TRANSPOSE TRIM TRUE TRUNC UPPER VALUE VLOOKUP YEAR'
  ).split(' '),
);

/** A file names functions that came after its format by these. */
const laterFunctions: Readonly<Record<string, string>> = {
  IFNA: '_xlfn.',
  IFS: '_xlfn.',
  MAXIFS: '_xlfn.',
  MINIFS: '_xlfn.',
  SWITCH: '_xlfn.',
  TEXTJOIN: '_xlfn.',
  SEQUENCE: '_xlfn.',
  TOCOL: '_xlfn.',
  UNIQUE: '_xlfn.',
  XLOOKUP: '_xlfn.',
  FILTER: '_xlfn._xlws.',
  SORT: '_xlfn._xlws.',
};

const arrayFunctions = /^(ARRAYFORMULA|FILTER|MMULT|SEQUENCE|SORT|TOCOL|TRANSPOSE|UNIQUE)$/;
/** These take one cell of a range even inside SUMPRODUCT. */
const choosing = /\b(IF|IFERROR|IFNA|SWITCH|CHOOSE)\(/i;

const lastRow = 1_048_576;
/** The most characters that Excel reads. */
const longest = 8192;

/**
 * A formula of Google Sheets, with ";" between arguments, as a workbook file holds it. Excel has no range without an
 * end: arrays end where the room of their own sheet does, all else at the last row there can be.
 */
export function excelFormula(formula: string, rowsOfSheet = lastRow): ExcelFormula {
  let isArray = false;
  const unknown: string[] = [];
  const visit = ({ name }: Call, given: readonly string[]) => {
    isArray ||=
      arrayFunctions.test(name) || (name === 'SUMPRODUCT' && given.some(each => choosing.test(each)));
    if (name === 'ARRAYFORMULA') return `(${given[0] ?? ''})`;
    if (!knownEverywhere.has(name) && !(name in laterFunctions)) unknown.push(name);
    return undefined;
  };
  const plain = replaceCalls(formula, visit, written).replace(/^=/, '');
  const text = joinedRanges(tokenize(plain, written))
    .map(({ kind, text: token }) => {
      if (kind === 'argument_separator') return ',';
      if (kind === 'call') return `${laterFunctions[token.toUpperCase()] ?? ''}${token}`;
      if (kind === 'boolean') return booleanOf(token, written) ?? token;
      return kind === 'reference' ? closed(token, isArray ? rowsOfSheet : lastRow) : token;
    })
    .join('');
  const told = formula.slice(0, 200);
  if (unknown.length > 0)
    throw new Error(`${told} calls ${unknown.join(', ')}, which workbook files are not known to have.`);
  if (text.length >= longest)
    throw new Error(`${told} has ${text.length} characters without our functions: Excel reads ${longest}.`);
  return { text, isArray };
}

function closed(token: string, rowsOfSheet: number): string {
  const reference = parseReference(token);
  const isOpen = reference?.top !== undefined && reference.bottom === undefined;
  if (!isOpen) return token;
  const bottom = reference.sheet === undefined ? rowsOfSheet : lastRow;
  return writeReference({
    ...reference,
    bottom,
    absolute: { ...reference.absolute, bottom: reference.absolute.top },
  });
}

/** A range whose corners both name their sheet, with the name once. */
function joinedRanges(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const [from, colon, to] = tokens.slice(index, index + 3);
    const [first, last] = [from, to].map(token =>
      token?.kind === 'reference' ? parseReference(token.text) : undefined,
    );
    if (colon?.text === ':' && first?.sheet !== undefined && first.sheet === last?.sheet) {
      const { right, bottom, absolute } = last;
      const held = { ...first.absolute, right: absolute.right, bottom: absolute.bottom };
      joined.push({ ...from!, text: writeReference({ ...first, right, bottom, absolute: held }) });
      index += 2;
    } else joined.push(from!);
  }
  return joined;
}

/**
 * What an array formula that fills a column downwards says in one of its rows; undefined where it goes neither along
 * columns of its own sheet nor, turned, along rows. The formula then needs no array any more.
 */
export function formulaInRow(formula: string, top: number, row: number): string | undefined {
  let isTurned = false;
  let isAlong = false;
  const alone = replaceCalls(
    formula,
    ({ name }, [content = '']) => {
      isTurned ||= name === 'TRANSPOSE';
      return name === 'ARRAYFORMULA' || name === 'TRANSPOSE' ? `(${content})` : undefined;
    },
    written,
  );
  if (alone === formula) return undefined;
  const cellOf = ({ sheet, left, top: first, right, bottom, absolute }: Reference): Reference | undefined => {
    const isRow = first === bottom && left !== undefined && left !== right;
    const isColumn = sheet === undefined && left === right && first === top && bottom !== first;
    const held = { ...absolute, top: false, bottom: false };
    if (isTurned && isRow) {
      const column = left + row - top;
      return { sheet, top: first, bottom, left: column, right: column, absolute };
    }
    return !isTurned && isColumn ? { left, right, top: row, bottom: row, absolute: held } : undefined;
  };
  const text = tokenize(alone, written)
    .map(token => {
      const reference = token.kind === 'reference' ? parseReference(token.text) : undefined;
      const cell = reference && cellOf(reference);
      if (!cell) return token.text;
      isAlong = true;
      return writeReference(cell);
    })
    .join('');
  return isAlong ? text : undefined;
}
