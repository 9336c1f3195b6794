import { type Call, replaceCalls } from '../../formula/calls';
import type { Dialect } from '../../formula/dialect';
import { parseReference, writeReference } from '../../formula/references';
import { tokenize } from '../../formula/tokens';

export interface ExcelFormula {
  /** Without "=". */
  readonly text: string;
  /** Has to be told that it works on arrays; otherwise ranges shrink to the cell of its own row. */
  readonly isArray: boolean;
}

const written: Dialect = { argument: ';', decimal: '.' };

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

/** A formula of Google Sheets, with ";" between arguments, as a workbook file holds it. */
export function excelFormula(formula: string): ExcelFormula {
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
  const text = tokenize(plain, written)
    .map(({ kind, text: token }) => {
      if (kind === 'argument_separator') return ',';
      if (kind === 'call') return `${laterFunctions[token.toUpperCase()] ?? ''}${token}`;
      return kind === 'reference' ? closed(token) : token;
    })
    .join('');
  if (unknown.length > 0)
    throw new Error(`${formula} calls ${unknown.join(', ')}, which workbook files are not known to have.`);
  if (text.length >= longest) throw new Error(`${formula} is longer than Excel reads.`);
  return { text, isArray };
}

/** Excel has no range without an end. */
function closed(token: string): string {
  const reference = parseReference(token);
  const isOpen = reference?.top !== undefined && reference.bottom === undefined;
  if (!isOpen) return token;
  const absolute = { ...reference.absolute, bottom: reference.absolute.top };
  return writeReference({ ...reference, bottom: lastRow, absolute });
}
