import { CalcError } from '../calc/errors';
import type { Money } from '../calc/money/money';
import { Quick } from '../calc/money/quick';
import { type Cell, type CellValue, type Grid, isBlank, isDate, isErrorText } from './cells';
import {
  type ChoiceText,
  choiceText,
  formulaText,
  lineGuards,
  type NativeText,
  numericText,
  type OptionalText,
  optionalText,
  wholeGuard,
  wordGuard,
} from './native';
import type { Words } from './words';

/**
 * A kind is the one place that says how a cell is read, what is refused, how a form shows it and how the
 * native twin writes it.
 */
export type KindId =
  | 'money'
  | 'share'
  | 'rate'
  | 'number'
  | 'count'
  | 'choice'
  | 'flag'
  | 'list'
  | 'customers'
  | 'dates'
  | 'date'
  | 'labels'
  | 'cells'
  | 'survivors'
  | 'costs'
  | 'fit'
  | 'rfm';

export interface Limits {
  readonly min?: number;
  readonly over?: number;
  readonly max?: number;
  readonly under?: number;
  /** Zero is refused as a division by zero, not as a limit. Implies `over: 0`. */
  readonly divisor?: boolean;
}

export interface Fallback {
  /** What a blank stands for, as if it had been typed. */
  readonly cell: CellValue;
  /** The same in formula text, free of decimal literals: 1/26. */
  readonly text: string;
  /** What it is worth where no cell can hold it: a fraction. */
  readonly value?: Money;
}

export interface Param<T, N = unknown> {
  readonly kind: KindId;
  readonly text: Words;
  readonly example: Cell | Grid<Cell>;
  readonly optional: boolean;
  readonly fallback?: Fallback;
  readonly limits?: Limits;
  readonly choices?: Choices;
  /** Takes its range whole instead of broadcasting over it. */
  readonly whole: boolean;
  /** A cell that is not blank; a grid where `whole`. Throws CalcError without the argument's name. */
  readonly read: (input: never) => T;
  /** What the native twin works with, from the text the argument has in a formula. */
  readonly native: (text: NativeText) => N;
  /** Conditions under which the native twin answers; outside them it gives NA(). */
  readonly guard: (expression: string) => readonly string[];
}

/** The words of each choice; its English word is its id. */
export type Choices = Readonly<Record<string, { readonly es: string }>>;

interface Common {
  readonly text: Words;
  readonly example: CellValue;
}
type Numeric = Common & Limits;
type Required = { readonly optional?: false; readonly default?: Default };
type Default = number | { readonly numerator: number; readonly denominator: number };
type Omittable = { readonly optional: true; readonly default?: undefined };

function fallbackOf(value: Default | boolean | string | undefined): Fallback | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'object') {
    const { numerator, denominator } = value;
    return {
      cell: numerator / denominator,
      text: `${numerator}/${denominator}`,
      value: Quick.fraction(numerator, denominator),
    };
  }
  if (typeof value === 'string') return { cell: value, text: `"${value}"` };
  return { cell: value, text: String(value).toUpperCase() };
}

/** A finite double, or the reason why the cell does not hold one. */
export function readDouble(cell: Cell): number {
  if (typeof cell === 'number' && Number.isFinite(cell)) return cell;
  if (isErrorText(cell)) throw new CalcError('error_cell', { value: cell });
  if (isDate(cell)) throw new CalcError('date_for_number', { value: cell });
  throw new CalcError('not_a_number', { value: cell });
}

export function checkLimits(value: number, limits: Limits): void {
  const { min, max, under, divisor } = limits;
  if (divisor && value === 0) throw new CalcError('zero_divisor', { value });
  const over = divisor ? 0 : limits.over;
  if (
    (min === undefined || value >= min) &&
    (over === undefined || value > over) &&
    (max === undefined || value <= max) &&
    (under === undefined || value < under)
  )
    return;
  if (min !== undefined && max !== undefined) throw new CalcError('between', { value, limits: [min, max] });
  if (over !== undefined && value <= over) throw new CalcError('above', { value, limits: [over] });
  if (min !== undefined && value < min) throw new CalcError('at_least', { value, limits: [min] });
  if (max !== undefined && value > max) throw new CalcError('at_most', { value, limits: [max] });
  throw new CalcError('below', { value, limits: [under] });
}

function limitGuards(limits: Limits): (expression: string) => readonly string[] {
  const over = limits.divisor ? 0 : limits.over;
  return expression => [
    `ISNUMBER(${expression})`,
    ...(limits.min === undefined ? [] : [`(${expression}>=${formulaText(limits.min)})`]),
    ...(over === undefined ? [] : [`(${expression}>${formulaText(over)})`]),
    ...(limits.max === undefined ? [] : [`(${expression}<=${formulaText(limits.max)})`]),
    ...(limits.under === undefined ? [] : [`(${expression}<${formulaText(limits.under)})`]),
  ];
}

function numeric<T>(kind: KindId, options: Numeric & Required, read: (cell: Cell) => T): Param<T, string>;
function numeric<T>(
  kind: KindId,
  options: Numeric & Omittable,
  read: (cell: Cell) => T,
): Param<T | undefined, OptionalText>;
function numeric<T>(
  kind: KindId,
  options: Numeric & (Required | Omittable),
  read: (cell: Cell) => T,
): Param<T | undefined, string | OptionalText> {
  const fallback = fallbackOf(options.default);
  const { text, example, min, over, max, under, divisor } = options;
  const limits = { min, over, max, under, divisor };
  return {
    kind,
    text,
    example,
    optional: options.optional === true || fallback !== undefined,
    fallback,
    limits,
    whole: false,
    read,
    native: given => (options.optional ? optionalText(given) : numericText(given, fallback)),
    guard: limitGuards(limits),
  };
}

/** A Decimal from a cell within limits: the shortest decimal that reads back as the cell's double. */
const decimalReader = (limits: Limits) => (cell: Cell) => {
  const value = readDouble(cell);
  checkLimits(value, limits);
  return Quick.of(value);
};

/** An amount in the workbook's currency. */
export function money(options: Numeric & Required): Param<Money, string>;
export function money(options: Numeric & Omittable): Param<Money | undefined, OptionalText>;
export function money(options: Numeric & (Required | Omittable)): Param<Money | undefined> {
  return numeric('money', options as Numeric & Required, decimalReader(options));
}

/** A probability, share, retention, churn or margin: 0…1. */
export function share(options: Common & Required): Param<Money, string>;
export function share(options: Common & Omittable): Param<Money | undefined, OptionalText>;
export function share(options: Common & (Required | Omittable)): Param<Money | undefined> {
  const bounded = { ...options, min: 0, max: 1 };
  return numeric('share', bounded as Numeric & Required, decimalReader(bounded));
}

/** A discount or growth rate per period: −0.99…10. Inflation of 100 % is real. */
export function rate(options: Common & Required): Param<Money, string> {
  const bounded = { ...options, min: -0.99, max: 10 };
  return numeric('rate', bounded, decimalReader(bounded));
}

/** A quantity that is not money: purchases per year, a lifetime, a ratio. */
export function number(options: Numeric & Required): Param<Money, string>;
export function number(options: Numeric & Omittable): Param<Money | undefined, OptionalText>;
export function number(options: Numeric & (Required | Omittable)): Param<Money | undefined> {
  return numeric('number', options as Numeric & Required, decimalReader(options));
}

/** A whole number with a ceiling, so that no count decides how long a call runs. */
export function count(options: Numeric & Required & { readonly max: number }): Param<number, string>;
export function count(
  options: Numeric & Omittable & { readonly max: number },
): Param<number | undefined, OptionalText>;
export function count(options: Numeric & (Required | Omittable)): Param<number | undefined> {
  const param = numeric('count', options as Numeric & Required, cell => {
    const value = readDouble(cell);
    checkLimits(value, options);
    if (!Number.isInteger(value)) throw new CalcError('not_whole', { value });
    return value;
  });
  const guard = limitGuards(options);
  return {
    ...param,
    guard: (expression: string) => [...guard(expression), wholeGuard(expression)],
  };
}

/** One of a few words, English or Spanish, in any case. */
export function choice<C extends string>(
  choices: Readonly<Record<C, { readonly es: string }>>,
  options: { readonly text: Words; readonly default?: NoInfer<C>; readonly example?: NoInfer<C> },
): Param<C, ChoiceText<C>> {
  const ids = Object.keys(choices) as C[];
  const byWord = new Map<string, C>();
  for (const id of ids) byWord.set(id.toLowerCase(), id).set(choices[id].es.toLowerCase(), id);
  const fallback = fallbackOf(options.default);
  return {
    kind: 'choice',
    text: options.text,
    example: options.example ?? options.default ?? ids[0],
    optional: fallback !== undefined,
    fallback,
    choices,
    whole: false,
    read: (cell: Cell) => {
      if (isErrorText(cell)) throw new CalcError('error_cell', { value: cell });
      const id = typeof cell === 'string' ? byWord.get(cell.trim().toLowerCase()) : undefined;
      if (id === undefined) throw new CalcError('unknown_choice', { value: cell, limits: ids });
      return id;
    },
    native: given => choiceText(given, choices, options.default),
    guard: expression => [wordGuard(expression, [...byWord.keys()])],
  };
}

/** One row or one column of amounts, taken whole; trailing blanks are no part of it. */
export function list(
  options: Limits & { readonly text: Words; readonly example: Grid<CellValue> },
): Param<readonly Money[], string> {
  const { text, example, min, over, max, under } = options;
  const limits = { min, over, max, under };
  const readItem = decimalReader(limits);
  return {
    kind: 'list',
    text,
    example,
    optional: false,
    limits,
    whole: true,
    read: (grid: Grid<Cell>) => {
      const columns = grid[0]?.length ?? 0;
      if (grid.length > 1 && columns > 1)
        throw new CalcError('not_a_line', { limits: [grid.length, columns] });
      const cells = grid.length === 1 ? grid[0]! : grid.map(row => row[0]);
      let length = cells.length;
      while (length > 0 && isBlank(cells[length - 1])) length--;
      if (length === 0) throw new CalcError('missing');
      return cells.slice(0, length).map((cell, index) => {
        try {
          if (isBlank(cell)) throw new CalcError('missing');
          return readItem(cell);
        } catch (error) {
          throw error instanceof CalcError
            ? new CalcError(error.reason, { ...error.details, row: index + 1 })
            : error;
        }
      });
    },
    native: given => numericText(given, undefined),
    guard: line => lineGuards(line, limitGuards(limits)),
  };
}

/** TRUE or FALSE. */
export function flag(options: { readonly text: Words; readonly default: boolean }): Param<boolean, string> {
  const fallback = fallbackOf(options.default);
  return {
    kind: 'flag',
    text: options.text,
    example: options.default,
    optional: true,
    fallback,
    whole: false,
    read: (cell: Cell) => {
      if (typeof cell === 'boolean') return cell;
      if (isErrorText(cell)) throw new CalcError('error_cell', { value: cell });
      throw new CalcError('not_a_flag', { value: cell });
    },
    native: given => numericText(given, fallback),
    guard: expression => [`ISLOGICAL(${expression})`],
  };
}
