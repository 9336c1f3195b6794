import { serialOfFirstDay } from '../../../calc/dates';
import type { WireCell } from '../protocol';
import { type AmountText, amountIn, currencyOf, type DecimalMark, readAmountText } from './amount-text';
import { isBlankCell, isDay, nameOf, spellingKey } from './cell-text';
import { type DateOrder, type DateText, readDateText } from './date-text';
import { firstLines, type RawColumn, type RawLog } from './raw-log';
import { isGuestName, isTestName, statusCounts } from './status-words';

/** A cell and the row of the sheet it stands in. */
export interface Place {
  readonly text: string;
  readonly row: number;
}

/** Which of two readings the rows of a column allow. */
export interface Evidence<T extends string> {
  readonly proven: { readonly [K in T]?: Place };
  /** The first cells that can be read both ways. */
  readonly unclear: readonly Place[];
}

/** What there is in a log that somebody has to decide on. */
export interface Survey {
  readonly dates: Evidence<DateOrder>;
  /** Real dates beside texts that the sheet could not read, as if it had swapped day and month where it could. */
  readonly swapped?: {
    readonly cells: number;
    /** The first of the dates, and its row. */
    readonly day: number;
    readonly row: number;
    /** The first of the texts. */
    readonly text: string;
  };
  readonly amounts: Evidence<DecimalMark>;
  /** Orders with an amount on several rows, and how many of them have the same on each. */
  readonly ordersOfLines: number;
  readonly ordersOfEqualLines: number;
  readonly statuses: ReadonlyMap<string, number>;
  readonly currencies: ReadonlyMap<string, number>;
  readonly guests: number;
  readonly guestsWithEmail: number;
  readonly tests: number;
  readonly negatives: number;
  /** Names that differ from others in letter case and spaces only. */
  readonly spellings: number;
}

export function surveyOf(raw: RawLog): Survey {
  const { customer, email, date, amount, status, channel } = raw.columns;
  const dates = dateEvidence(raw, date);
  const money = [amount, raw.columns.tax, raw.columns.shipping, raw.columns.refund];
  const amounts = amountEvidence(raw, money.filter(isThere));
  const filled = (index: number) => !isBlankCell(date?.cells[index]) && !isBlankCell(amount?.cells[index]);
  let [guests, guestsWithEmail, tests, negatives] = [0, 0, 0, 0];
  customer?.cells.forEach((cell, index) => {
    const name = nameOf(cell);
    if (name === '' ? filled(index) : isGuestName(name)) {
      guests++;
      if (nameOf(email?.cells[index]) !== '') guestsWithEmail++;
    } else if (isTestName(name)) tests++;
  });
  for (const cell of amount?.cells ?? []) if (isNegative(cell)) negatives++;
  return {
    ...dates,
    amounts,
    ...linesOf(raw),
    statuses: countOf(status?.cells ?? []),
    currencies: currenciesOf(raw),
    guests,
    guestsWithEmail,
    tests,
    negatives,
    spellings: spellingsOf(customer) + spellingsOf(channel),
  };
}

const isThere = <T>(value: T | undefined): value is T => value !== undefined;

/** Remembers what a text said: a column of dates repeats itself. */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return text => {
    let value = known.get(text);
    if (value === undefined) {
      value = read(text);
      known.set(text, value);
    }
    return value;
  };
}

const mostExamples = 3;

function dateEvidence(raw: RawLog, column: RawColumn | undefined): Pick<Survey, 'dates' | 'swapped'> {
  const read = remembered<DateText>(readDateText);
  const proven: { -readonly [K in DateOrder]?: Place } = {};
  const unclear: Place[] = [];
  let dates = 0;
  let firstDate: { day: number; row: number } | undefined;
  let hasLateDate = false;
  let texts = 0;
  let firstText = '';
  let proofs = 0;
  column?.cells.forEach((cell, index) => {
    const row = raw.firstRow + index;
    if (isDay(cell)) {
      dates++;
      const date = new Date((Math.floor(cell.day) - serialOfFirstDay) * 86_400_000);
      if (date.getUTCDate() > 12) hasLateDate = true;
      // The same in both orders says nothing.
      else if (date.getUTCDate() !== date.getUTCMonth() + 1) firstDate ??= { day: Math.floor(cell.day), row };
      return;
    }
    if (typeof cell !== 'string' || isBlankCell(cell)) return;
    const reading = read(cell);
    if (reading.is !== 'numbers') return;
    texts++;
    firstText ||= cell.trim();
    if (reading.proves) {
      proofs++;
      proven[reading.proves] ??= { text: cell.trim(), row };
    } else if (unclear.length < mostExamples) unclear.push({ text: cell.trim(), row });
  });
  const isSwapped = texts > 0 && proofs === texts && !hasLateDate && firstDate !== undefined;
  return {
    dates: { proven, unclear },
    ...(isSwapped ? { swapped: { cells: dates, ...firstDate!, text: firstText } } : {}),
  };
}

function amountEvidence(raw: RawLog, columns: readonly RawColumn[]): Evidence<DecimalMark> {
  const proven: { -readonly [K in DecimalMark]?: Place } = {};
  const unclear: Place[] = [];
  const read = remembered(readAmountText);
  for (const { cells } of columns) {
    cells.forEach((cell, index) => {
      if (typeof cell !== 'string' || isBlankCell(cell)) return;
      const reading = read(cell);
      const place = { text: cell.trim(), row: raw.firstRow + index };
      if (reading.is === 'unclear' && unclear.length < mostExamples) unclear.push(place);
      if (reading.is === 'number' && reading.proves) proven[reading.proves] ??= place;
    });
  }
  return { proven, unclear };
}

/** The reading that the rows leave, if they leave one. */
export function provenOf<T extends string>({ proven }: Evidence<T>): T | undefined {
  const found = Object.keys(proven) as T[];
  return found.length === 1 ? found[0] : undefined;
}

export const isContradictory = ({ proven }: Evidence<string>): boolean => Object.keys(proven).length > 1;

/** Nothing proves one of the readings, and some cells need one. */
export const isOpen = ({ proven, unclear }: Evidence<string>): boolean =>
  unclear.length > 0 && Object.keys(proven).length === 0;

function linesOf(raw: RawLog): Pick<Survey, 'ordersOfLines' | 'ordersOfEqualLines'> {
  const { order, amount } = raw.columns;
  const firstLineOf = firstLines(raw);
  const areEqual = new Map<number, boolean>();
  order?.cells.forEach((_, index) => {
    const first = firstLineOf(index);
    const [own, other] = [nameOf(amount?.cells[index]), nameOf(amount?.cells[first])];
    if (first !== index && own !== '' && other !== '')
      areEqual.set(first, own === other && areEqual.get(first) !== false);
  });
  return {
    ordersOfLines: areEqual.size,
    ordersOfEqualLines: [...areEqual.values()].filter(Boolean).length,
  };
}

function countOf(cells: readonly WireCell[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const cell of cells) {
    const name = nameOf(cell);
    if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return new Map([...counts].sort(([, a], [, b]) => b - a));
}

/** The currency of a row: that of its column, or the mark in its amount. */
export function currencyAt({ columns: { currency, amount } }: RawLog, index: number): string {
  if (currency) return nameOf(currency.cells[index]).toUpperCase();
  const cell = amount?.cells[index];
  return typeof cell === 'string' ? currencyOf(cell) : '';
}

function currenciesOf(raw: RawLog): Map<string, number> {
  const { currency, amount } = raw.columns;
  const length = (currency ?? amount)?.cells.length ?? 0;
  return countOf(Array.from({ length }, (_, index) => currencyAt(raw, index)));
}

function isNegative(cell: WireCell): boolean {
  if (typeof cell === 'number') return cell < 0;
  if (typeof cell !== 'string' || !/[-−–(]/.test(cell)) return false;
  const reading: AmountText = readAmountText(cell);
  return (
    (reading.is === 'number' ? reading.value : reading.is === 'unclear' ? amountIn('.', reading) : 0) < 0
  );
}

function spellingsOf(column: RawColumn | undefined): number {
  const first = new Map<string, string>();
  const others = new Set<string>();
  for (const cell of column?.cells ?? []) {
    const name = nameOf(cell);
    if (name === '') continue;
    const key = spellingKey(name);
    const known = first.get(key);
    if (known === undefined) first.set(key, name);
    else if (known !== name) others.add(name);
  }
  return others.size;
}

/** The statuses that are left out unless the user wants them in. */
export const statusesOut = (statuses: ReadonlyMap<string, number>): string[] =>
  [...statuses.keys()].filter(status => !statusCounts(status));
