import Papa from 'papaparse';
import {
  type DecimalMark,
  decimalMarkShown,
  decimalsOf,
  isGrouped,
  isIdentifier,
  readNumberText,
  valueOfDigits,
} from './csv-numbers';
import { type DateOrder, readDateText, serialOfDate } from './dates';

export type CsvCell = string | number | null;

export interface CsvColumn {
  kind: 'text' | 'number' | 'date';
  /** How the numbers of the column are shown; undefined where the general format will do. */
  format?: string;
}

/** Something the file leaves open; the column stays text and a sentence says so. */
export interface CsvDoubt {
  code: 'ambiguous-number' | 'ambiguous-date' | 'mixed-numbers' | 'mixed-dates';
  column: string;
  sample: string;
}

export interface CsvTable {
  columns: CsvColumn[];
  rows: CsvCell[][];
  doubts: CsvDoubt[];
}

export type CsvProblem =
  | { code: 'empty' }
  | { code: 'binary' }
  | { code: 'uneven'; row: number; fields: number; expected: number }
  | { code: 'quote'; row: number }
  | { code: 'too-large'; cells: number }
  | { code: 'too-long'; megabytes: number };

export type CsvOutcome = { table: CsvTable } | { problem: CsvProblem };

const mostCells = 10_000_000;
/** Beyond this a browser's tab runs out of memory before the cells can be counted. */
const mostBytes = 200_000_000;
const delimiters = ['\t', ';', ','];

/** The text of a file: Unicode by its byte order mark or its validity, else the Western European code page. */
export function decodeCsv(bytes: Uint8Array): { text: string } | { problem: CsvProblem } {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : '';
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes) };
  if (bytes.subarray(0, 65_536).includes(0)) return { problem: { code: 'binary' } };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what gives a binary file away
    const odd = text.slice(0, 4096).match(/[\x01-\x08\x0e-\x1f]/g)?.length ?? 0;
    return odd > 2 ? { problem: { code: 'binary' } } : { text };
  }
}

/** The delimiter that splits most of the first rows alike; the comma last, for it may be a decimal mark as well. */
function findDelimiter(text: string): string {
  let best = ',';
  let bestScore = 0;
  for (const delimiter of delimiters) {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: 50, skipEmptyLines: 'greedy' });
    const wanted = data[0]?.length ?? 0;
    if (wanted < 2) continue;
    const alike = data.filter(row => row.length === wanted).length / data.length;
    if (alike > bestScore) [best, bestScore] = [delimiter, alike];
  }
  return best;
}

function parse(
  text: string,
  cellLimit: number,
): { rows: string[][]; delimiter: string } | { problem: CsvProblem } {
  const announced = /^sep=([;,\t])\r?\n/i.exec(text);
  const body = announced ? text.slice(announced[0].length) : text;
  const delimiter = announced?.[1] ?? findDelimiter(body.slice(0, 200_000));
  const { data, errors } = Papa.parse<string[]>(body, { delimiter });
  const quote = errors.find(error => error.type === 'Quotes');
  if (quote) return { problem: { code: 'quote', row: (quote.row ?? 0) + 1 } };
  const rows = data.map(row => (row.every(field => field.trim() === '') ? [] : row));
  while (rows.length > 0 && rows[rows.length - 1]!.length === 0) rows.pop();
  const expected = rows.find(row => row.length > 0)?.length ?? 0;
  if (expected === 0) return { problem: { code: 'empty' } };
  if (rows.length * expected > cellLimit)
    return { problem: { code: 'too-large', cells: rows.length * expected } };
  for (const [index, row] of rows.entries()) {
    while (row.length > expected && row[row.length - 1]!.trim() === '') row.pop();
    if (row.length !== 0 && row.length !== expected)
      return { problem: { code: 'uneven', row: index + 1, fields: row.length, expected } };
  }
  return { rows, delimiter };
}

interface Evidence {
  numbers: number;
  dates: number;
  identifiers: boolean;
  marks: Set<DecimalMark>;
  ambiguousNumber: string | undefined;
  orders: Set<DateOrder>;
  localDate: string | undefined;
}

function gather(texts: string[]): Evidence {
  const evidence: Evidence = {
    numbers: 0,
    dates: 0,
    identifiers: false,
    marks: new Set(),
    ambiguousNumber: undefined,
    orders: new Set(),
    localDate: undefined,
  };
  for (const text of texts) {
    if (text === '') continue;
    if (isIdentifier(text)) {
      evidence.identifiers = true;
      return evidence;
    }
    const date = readDateText(text);
    if (date) {
      evidence.dates++;
      if (date.iso) continue;
      evidence.localDate ??= text;
      if (date.first > 12) evidence.orders.add('day-first');
      else if (date.second > 12) evidence.orders.add('month-first');
      continue;
    }
    const number = readNumberText(text);
    if (!number) continue;
    evidence.numbers++;
    const shown = decimalMarkShown(number.digits);
    if (shown === 'ambiguous') evidence.ambiguousNumber ??= text;
    else if (shown !== 'none') evidence.marks.add(shown);
  }
  return evidence;
}

interface Reading {
  column: CsvColumn;
  read: (text: string) => CsvCell;
  doubt?: Omit<CsvDoubt, 'column'>;
}

const asText = (text: string): CsvCell => (text === '' ? null : text);

function readNumbers(texts: string[], mark: DecimalMark): Reading {
  let decimals = 0;
  let grouped = false;
  let percents = 0;
  let numbers = 0;
  let currency = '';
  for (const text of texts) {
    const number = readNumberText(text);
    if (!number) continue;
    numbers++;
    decimals = Math.max(decimals, Math.min(decimalsOf(number.digits, mark), 6));
    grouped ||= isGrouped(number.digits, mark);
    if (number.percent) percents++;
    currency ||= number.currency;
  }
  const places = decimals > 0 ? `.${'0'.repeat(decimals)}` : '';
  let format: string | undefined;
  if (percents > 0 && percents === numbers) format = `0${places}%`;
  else if (currency) format = mark === ',' ? `#,##0${places} "${currency}"` : `"${currency}"#,##0${places}`;
  else if (grouped) format = `#,##0${places}`;
  else if (decimals > 0 && decimals <= 4) format = `0${places}`;
  const read = (text: string): CsvCell => {
    const number = readNumberText(text);
    if (!number) return asText(text);
    const value = valueOfDigits(number.digits, mark);
    if (value === undefined) return text;
    // Dividing keeps 12.5 % at the double nearest to 0.125, as typing it would.
    return number.sign * (number.percent ? value / 100 : value);
  };
  return { column: format === undefined ? { kind: 'number' } : { kind: 'number', format }, read };
}

function readDates(texts: string[], order: DateOrder): Reading {
  let timed = false;
  for (const text of texts) timed ||= Boolean(readDateText(text)?.time);
  const read = (text: string): CsvCell => {
    const date = readDateText(text);
    return (date && serialOfDate(date, order)) ?? asText(text);
  };
  return { column: { kind: 'date', format: timed ? 'yyyy-mm-dd hh:mm' : 'yyyy-mm-dd' }, read };
}

function chooseReading(texts: string[], evidence: Evidence, fileMark: DecimalMark | undefined): Reading {
  const text: Reading = { column: { kind: 'text' }, read: asText };
  if (evidence.identifiers) return text;
  if (evidence.dates > 0 && evidence.dates >= evidence.numbers) {
    if (evidence.orders.size > 1)
      return { ...text, doubt: { code: 'mixed-dates', sample: evidence.localDate! } };
    const [order] = evidence.orders;
    if (order === undefined && evidence.localDate !== undefined)
      return { ...text, doubt: { code: 'ambiguous-date', sample: evidence.localDate } };
    return readDates(texts, order ?? 'month-first');
  }
  if (evidence.numbers === 0) return text;
  if (evidence.marks.size > 1) {
    const sample = texts.find(cell => readNumberText(cell)) ?? '';
    return { ...text, doubt: { code: 'mixed-numbers', sample } };
  }
  const [ownMark] = evidence.marks;
  const mark = ownMark ?? fileMark;
  if (mark === undefined && evidence.ambiguousNumber !== undefined)
    return { ...text, doubt: { code: 'ambiguous-number', sample: evidence.ambiguousNumber } };
  return readNumbers(texts, mark ?? '.');
}

function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/**
 * The text of a CSV file as a typed table. The first row is taken as headings where it is no data itself.
 *
 * How numbers and dates are written is decided for a column as a whole. "1.234" alone is two different numbers: it is read
 * only if its column, or failing that the rest of the file, shows which mark is the decimal one; so is "03/04/2026" within its
 * column. What stays open stays text and is reported. Leading zeros and numbers too long for a double stay text in the
 * whole column. Nothing is ever a formula.
 */
export function readCsv(text: string, cellLimit = mostCells): CsvOutcome {
  const parsed = parse(text.replace(/^\ufeff/, ''), cellLimit);
  if ('problem' in parsed) return parsed;
  const { rows, delimiter } = parsed;
  const width = rows.find(row => row.length > 0)!.length;
  const columns = Array.from({ length: width }, (_, index) => rows.map(row => (row[index] ?? '').trim()));
  const evidence = columns.map(texts => gather(texts.slice(rows.length > 1 ? 1 : 0)));
  const marks = new Set(evidence.flatMap(column => (column.identifiers ? [] : [...column.marks])));
  const [onlyMark] = marks;
  const fileMark = marks.size === 1 ? onlyMark : undefined;
  const typed: CsvCell[][] = rows.map(() => new Array<CsvCell>(width).fill(null));
  const table: CsvTable = { columns: [], rows: typed, doubts: [] };
  for (const [index, texts] of columns.entries()) {
    const ambiguous = evidence[index]!.ambiguousNumber;
    // Programs that separate fields with semicolons do so because the comma is their decimal mark.
    const hint = fileMark ?? (delimiter === ';' && ambiguous?.includes(',') ? ',' : undefined);
    const { column, read, doubt } = chooseReading(texts, evidence[index]!, hint);
    table.columns.push(column);
    for (let row = 0; row < texts.length; row++) typed[row]![index] = read(texts[row]!);
    if (doubt) table.doubts.push({ ...doubt, column: texts[0] || columnLetters(index) });
  }
  return { table };
}

export function openCsv(bytes: Uint8Array): CsvOutcome {
  if (bytes.length > mostBytes)
    return { problem: { code: 'too-long', megabytes: Math.round(bytes.length / 1e6) } };
  const decoded = decodeCsv(bytes);
  return 'problem' in decoded ? decoded : readCsv(decoded.text);
}
