import { dayText, readDays } from '../dates';
import { CalcError } from '../errors';
import { orderDays } from './order-days';

export type Severity = 'ok' | 'note' | 'warning' | 'error';

export interface Finding {
  readonly check: CheckName;
  /** An example of what was found; empty where nothing was. */
  readonly finding: string | number;
  readonly rows: number;
  readonly severity: Severity;
  /** From 1; undefined where no row is to blame. */
  readonly firstRow: number | undefined;
}

export type CheckName =
  | 'blank_customer'
  | 'blank_date'
  | 'day_without_amount'
  | 'error_cells'
  | 'text_dates'
  | 'text_amounts'
  | 'mixed_currencies'
  | 'negative_amounts'
  | 'zero_amounts'
  | 'customers_without_order'
  | 'duplicate_rows'
  | 'several_lines'
  | 'letter_case'
  | 'guest_customers'
  | 'test_customers'
  | 'future_dates'
  | 'gaps'
  | 'history'
  | 'repeat_customers';

/** The columns as their cells are, blank ones undefined. */
export interface RawLog {
  readonly customer: readonly unknown[];
  readonly date: readonly unknown[];
  readonly amount: readonly unknown[];
}

interface CleanRow {
  /** From 1, in the range. */
  readonly row: number;
  readonly customer: string;
  readonly day: number;
  readonly amount: number | undefined;
}

/** A stretch without orders is worth a word when it is so long, and so many times the usual one. */
const longGap = { days: 28, timesUsual: 7 };
/** Below these, repeat behaviour can hardly be told from chance. */
const shortHistory = 182;
const fewRepeaters = 30;

const currencyMarks = /[$€£¥₹₽₩₺₪฿]|\b(?:USD|EUR|GBP|MXN|ARS|COP|CLP|PEN|BRL|JPY|CHF|CAD|AUD)\b/gi;
const guestNames =
  /^(?:guests?|invitados?|an[oó]nim[oa]s?|anonymous|n\/?a|none|null|unknown|desconocido|-+)$/i;
const testNames = /(?:^|[^a-z])(?:test|tester|testing|prueba|pruebas)(?:$|[^a-z])|@example\./i;

/**
 * What in an order log would be refused, or would mislead: each check with an example, the number of rows
 * and how bad it is. `error` is refused by the other functions; `warning` can make their answers wrong;
 * `note` says what they do with it. A row with an error is left out of the checks after it. `today` is
 * the last day that is not in the future.
 */
export function dataCheck(log: RawLog, today: number): Finding[] {
  const collect = collector();
  const rows = cleanRows(log, collect);
  if (rows.length > 0) {
    checkAmounts(rows, collect);
    checkRepetition(rows, collect);
    checkNames(rows, collect);
    checkTime(rows, today, collect);
    checkHistory(rows, collect);
  }
  return collect.findings();
}

interface Collector {
  /** The example is put into words only where it is the first. */
  add(check: CheckName, row: number, finding: () => string | number): void;
  /** What is said of the log as a whole. */
  say(check: CheckName, finding: string | number, severity: Severity): void;
  findings(): Finding[];
}

const severities: Readonly<Record<CheckName, Severity>> = {
  blank_customer: 'error',
  blank_date: 'error',
  error_cells: 'error',
  text_dates: 'error',
  text_amounts: 'error',
  mixed_currencies: 'error',
  day_without_amount: 'error',
  negative_amounts: 'note',
  zero_amounts: 'note',
  customers_without_order: 'warning',
  duplicate_rows: 'warning',
  several_lines: 'note',
  letter_case: 'warning',
  guest_customers: 'warning',
  test_customers: 'warning',
  future_dates: 'error',
  gaps: 'warning',
  history: 'warning',
  repeat_customers: 'warning',
};

function collector(): Collector {
  const found = new Map<CheckName, { finding: string | number; rows: number; firstRow: number }>();
  const said = new Map<CheckName, { finding: string | number; severity: Severity }>();
  return {
    add: (check, row, finding) => {
      const before = found.get(check);
      if (!before) found.set(check, { finding: finding(), rows: 1, firstRow: row });
      else before.rows++;
    },
    say: (check, finding, severity) => {
      said.set(check, { finding, severity });
    },
    findings: () =>
      (Object.keys(severities) as CheckName[]).map(check => {
        const whole = said.get(check);
        const some = found.get(check);
        if (whole) return { check, rows: 0, firstRow: undefined, ...whole };
        if (some) return { check, severity: severities[check], ...some };
        return { check, finding: '', rows: 0, severity: 'ok', firstRow: undefined };
      }),
  };
}

const isBlank = (cell: unknown) =>
  cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '');
const isErrorCell = (cell: unknown): cell is string =>
  typeof cell === 'string' && /^#[A-Z0-9/]+[!?]?$/.test(cell) && /[!?]$|^#N\/A$/.test(cell);
const isDate = (cell: unknown) => Object.prototype.toString.call(cell) === '[object Date]';

function cleanRows(log: RawLog, collect: Collector): CleanRow[] {
  requireEqualLengths(log);
  const days = readEachDay(log.date);
  const rows: CleanRow[] = [];
  const currencies = new Set<string>();
  for (let index = 0; index < log.customer.length; index++) {
    const row = index + 1;
    const [customer, date, amount] = [log.customer[index], log.date[index], log.amount[index]];
    if (isBlank(customer) && isBlank(date) && isBlank(amount)) continue;
    const broken = [customer, date, amount].find(isErrorCell);
    if (broken !== undefined) collect.add('error_cells', row, () => broken);
    if (isBlank(customer)) collect.add('blank_customer', row, () => textOf(amount));
    if (isBlank(date)) collect.add('blank_date', row, () => textOf(customer));
    const isTextDate = !isBlank(date) && !isErrorCell(date) && days[index] === undefined;
    if (isTextDate) collect.add('text_dates', row, () => textOf(date));
    const isText = !isBlank(amount) && !isErrorCell(amount) && !isFiniteNumber(amount);
    if (isText) {
      collect.add('text_amounts', row, () => textOf(amount));
      const marks = String(amount).match(currencyMarks) ?? [];
      for (const mark of marks) currencies.add(mark.toUpperCase());
      if (marks.length > 0 && currencies.size > 1)
        collect.add('mixed_currencies', row, () => [...currencies].join(' '));
    }
    if (broken !== undefined || isBlank(customer) || isBlank(date) || isTextDate || isText) continue;
    const number = isBlank(amount) ? undefined : (amount as number);
    rows.push({ row, customer: nameOf(customer), day: days[index]!, amount: number });
  }
  return rows;
}

function requireEqualLengths({ customer, date, amount }: RawLog): void {
  for (const [argument, column] of Object.entries({ date, amount })) {
    if (column.length === customer.length) continue;
    const limits = [column.length, customer.length];
    throw new CalcError('different_sizes', { argument, other: 'customer', limits });
  }
}

const isFiniteNumber = (cell: unknown) => typeof cell === 'number' && Number.isFinite(cell);
const nameOf = (cell: unknown) => (isDate(cell) ? String((cell as Date).getTime()) : String(cell).trim());

/** A short text of any cell. */
function textOf(cell: unknown): string | number {
  if (isBlank(cell)) return '';
  if (isFiniteNumber(cell)) return cell as number;
  const text = isDate(cell) ? 'date' : String(cell).replace(/\s+/g, ' ').trim();
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

/** Days where cells hold some: one column of dates, because only together they tell their zone. */
function readEachDay(cells: readonly unknown[]): (number | undefined)[] {
  const isValidDate = (cell: unknown) => isDate(cell) && !Number.isNaN((cell as Date).getTime());
  const ofDates = readDays(cells.map(cell => (isValidDate(cell) ? cell : undefined)));
  return cells.map((cell, index) => {
    if (isValidDate(cell) || isBlank(cell)) return ofDates[index];
    try {
      return readDays([cell])[0];
    } catch {
      return undefined;
    }
  });
}

function checkAmounts(rows: readonly CleanRow[], collect: Collector): void {
  for (const { row, customer, amount } of rows) {
    if (amount === undefined) continue;
    if (amount < 0) collect.add('negative_amounts', row, () => amount);
    if (amount === 0) collect.add('zero_amounts', row, () => customer);
  }
}

/** Rows of one customer and day. */
function checkRepetition(rows: readonly CleanRow[], collect: Collector): void {
  for (const same of rowsOfDays(rows)) {
    const example = () => `${same[0]!.customer} ${dayText(same[0]!.day)}`;
    if (same.every(({ amount }) => amount === undefined)) {
      for (const { row } of same) collect.add('day_without_amount', row, example);
      continue;
    }
    const amounts = new Set<number>();
    for (const [index, { row, amount }] of same.entries()) {
      if (amount !== undefined && amounts.has(amount)) collect.add('duplicate_rows', row, example);
      else if (index > 0) collect.add('several_lines', row, example);
      if (amount !== undefined) amounts.add(amount);
    }
  }
}

/** The days of which something may be said: with several rows, or one without an amount. */
function rowsOfDays(rows: readonly CleanRow[]): CleanRow[][] {
  const numbers = new Map<string, number>();
  const firsts = new Map<number, CleanRow>();
  const days = new Map<number, CleanRow[]>();
  for (const row of rows) {
    let number = numbers.get(row.customer);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(row.customer, number);
    }
    const key = number * daysApart + row.day;
    const first = firsts.get(key);
    if (first === undefined) {
      firsts.set(key, row);
      if (row.amount === undefined) days.set(key, [row]);
      continue;
    }
    const same = days.get(key);
    if (same) same.push(row);
    else days.set(key, [first, row]);
  }
  return [...days.values()];
}

/** More days than any two dates lie apart, so that a customer's number and a day make one number. */
const daysApart = 1e9;

function checkNames(rows: readonly CleanRow[], collect: Collector): void {
  const spellings = new Map<string, string>();
  for (const { row, customer } of rows) {
    const key = customer.toLowerCase().replace(/\s+/g, ' ');
    const spelling = spellings.get(key);
    if (spelling === undefined) spellings.set(key, customer);
    else if (spelling !== customer) collect.add('letter_case', row, () => `${spelling} / ${customer}`);
    if (guestNames.test(customer)) collect.add('guest_customers', row, () => customer);
    if (testNames.test(customer)) collect.add('test_customers', row, () => customer);
  }
}

function checkTime(rows: readonly CleanRow[], today: number, collect: Collector): void {
  for (const { row, day } of rows) if (day > today) collect.add('future_dates', row, () => dayText(day));
  const past = firstRowsOfDates(rows.filter(({ day }) => day <= today));
  const steps = past.slice(1).map(({ day }, index) => day - past[index]!.day);
  const usual = steps.sort((a, b) => a - b)[(steps.length - 1) >> 1] ?? 0;
  for (let index = 1; index < past.length; index++) {
    const [before, after] = [past[index - 1]!, past[index]!];
    const step = after.day - before.day;
    if (step < longGap.days || step < longGap.timesUsual * usual) continue;
    collect.add('gaps', after.row, () => `${dayText(before.day)} … ${dayText(after.day)}`);
  }
  if (past.length === 0) return;
  const [first, last] = [past[0]!.day, past[past.length - 1]!.day];
  collect.say(
    'history',
    `${dayText(first)} … ${dayText(last)}`,
    last - first < shortHistory ? 'warning' : 'ok',
  );
}

/** For each date there is, its first row; by date. */
function firstRowsOfDates(rows: readonly CleanRow[]): CleanRow[] {
  const first = new Map<number, CleanRow>();
  for (const row of rows) if (!first.has(row.day)) first.set(row.day, row);
  return [...first.values()].sort((a, b) => a.day - b.day);
}

/** What becomes of the customers once refunds have found their orders. */
function checkHistory(rows: readonly CleanRow[], collect: Collector): void {
  const log = {
    customer: rows.map(({ customer }) => customer),
    day: rows.map(({ day }) => day),
    amount: rows.map(({ amount }) => amount ?? 0),
  };
  let repeaters = 0;
  const kept = new Set<string>();
  try {
    const { customers, starts } = orderDays(log);
    for (let index = 0; index < customers.length; index++) {
      kept.add(customers[index]!);
      if (starts[index + 1]! - starts[index]! > 1) repeaters++;
    }
  } catch (error) {
    // Every order has been refunded whole.
    if (!(error instanceof CalcError)) throw error;
  }
  for (const { row, customer } of rows)
    if (!kept.has(customer)) collect.add('customers_without_order', row, () => customer);
  collect.say('repeat_customers', repeaters, repeaters < fewRepeaters ? 'warning' : 'ok');
}
