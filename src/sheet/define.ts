import type { Money } from '../calc/money/money';
import type { Cell, CellValue, Grid } from './cells';
import type { Param } from './kinds';
import type { Words } from './words';

/** How a result's cells are formatted. */
export type Format = 'money' | 'share' | 'rate' | 'ratio' | 'number' | 'count' | 'text';

export const groups = [
  'value',
  'acquisition',
  'retention',
  'recurring',
  'logs',
  'contractual',
  'predictive',
] as const;
export type Group = (typeof groups)[number];

export type Columns<C extends string = string> = Readonly<
  Record<C, { readonly format: Format; readonly text: Words }>
>;
type Answers = Readonly<Record<string, Words>>;

/** One cell; `answers` are the text ids that may stand in place of the number, the same in all languages. */
export interface ValueShape<A extends string = string, C extends string = string> {
  readonly shape: 'value';
  readonly format: Format;
  readonly text: Words;
  readonly answers: Readonly<Record<A, Words>>;
  /** Set where a choice can ask for a table instead; its columns. */
  readonly columns?: Columns<C>;
}

/** One row of several columns for each input row; a header only when the call has no range. */
export interface RowShape<C extends string = string> {
  readonly shape: 'row';
  readonly text: Words;
  readonly answers: Answers;
  readonly columns: Columns<C>;
}

/** A table with a header of fixed English ids; takes no range where one value belongs. */
export interface TableShape<C extends string = string> {
  readonly shape: 'table';
  /** The header is that of the first line: ids carry a unit, a model has parameters of its own. */
  readonly open?: boolean;
  readonly text: Words;
  readonly answers: Answers;
  readonly columns: Columns<C>;
}

export type Shape = ValueShape | RowShape | TableShape;

/** The format of a number, or the number itself: calculations never see a cell. */
export type Outcome = Money | number | string;
export type Line<C extends string = string> = Readonly<Record<C, Outcome>>;

type OutcomeOf<S> =
  S extends ValueShape<infer A, infer C>
    ? Money | number | A | (string extends C ? never : readonly Line<C>[])
    : S extends RowShape<infer C>
      ? Line<C>
      : S extends TableShape<infer C>
        ? readonly Line<C>[]
        : never;

/** A twin of a value is one formula; of a row, one for each column; of a table, one for each cell. */
type TwinOf<S> = S extends ValueShape
  ? string
  : S extends RowShape<infer C>
    ? Readonly<Record<C, string>>
    : S extends TableShape<infer C>
      ? readonly Readonly<Record<C, string>>[]
      : never;

type Values<P> = { readonly [K in keyof P]: P[K] extends Param<infer T, unknown> ? T : never };
type Texts<P> = { readonly [K in keyof P]: P[K] extends Param<unknown, infer N> ? N : never };

export interface Example {
  readonly args: readonly (Cell | Grid<Cell>)[];
  readonly result: CellValue | Grid<CellValue>;
}

interface Definition<P, S> {
  /** The name in the sheet. */
  readonly name: string;
  readonly group: Group;
  /** The question it answers, in one sentence of plain words. */
  readonly summary: Words;
  /** What a reader of the reference has to know besides: convention, source, limits. */
  readonly notes?: Words;
  /** In argument order; the name in the sheet is the key in snake case. */
  readonly params: P;
  readonly returns: S;
  readonly examples: readonly [Example, ...Example[]];
  /**
   * The native twin, from the text of each argument. Absent where built-in functions have none. A table
   * whose length an argument decides is told how many lines to write.
   */
  readonly native?: (texts: Texts<P>, lines: number) => TwinOf<S>;
  readonly compute: (values: Values<P>) => OutcomeOf<S>;
}

/** A definition with its argument types erased, all but their names: what the machine works with. */
export interface FunctionDefinition<K extends string = string> {
  readonly name: string;
  readonly group: Group;
  readonly summary: Words;
  readonly notes?: Words;
  readonly params: Readonly<Record<K, Param<unknown>>>;
  readonly returns: Shape;
  readonly examples: readonly [Example, ...Example[]];
  readonly native?: (texts: Readonly<Record<string, unknown>>, lines: number) => Twin;
  readonly compute: (values: Readonly<Record<string, unknown>>) => Outcome | Line | readonly Line[];
}

export type Twin = string | Readonly<Record<string, string>> | readonly Readonly<Record<string, string>>[];

export function defineFunction<P extends Readonly<Record<string, Param<unknown>>>, S extends Shape>(
  definition: Definition<P, S>,
): FunctionDefinition<keyof P & string> {
  // The one place where argument types are let go: the runner builds the values by the same keys.
  return definition as unknown as FunctionDefinition<keyof P & string>;
}

export function value(format: Format, text: Words): ValueShape<never, never>;
export function value<A extends string>(
  format: Format,
  text: Words,
  answers: Readonly<Record<A, Words>>,
): ValueShape<A, never>;
export function value(format: Format, text: Words, answers: Answers = {}): ValueShape {
  return { shape: 'value', format, text, answers };
}

/** A value that one of the choices turns into a table. */
export function valueOrTable<C extends string>(
  format: Format,
  text: Words,
  columns: Columns<C>,
): ValueShape<never, C> {
  return { shape: 'value', format, text, answers: {}, columns };
}

export function row<C extends string>(text: Words, columns: Columns<C>): RowShape<C> {
  return { shape: 'row', text, answers: {}, columns };
}

export function table<C extends string>(
  text: Words,
  columns: Columns<C>,
  answers: Answers = {},
): TableShape<C> {
  return { shape: 'table', text, answers, columns };
}

/** A table whose lines bring their ids along; the columns told here are those of the usual case. */
export function openTable(text: Words, columns: Columns, answers: Answers = {}): TableShape {
  return { ...table(text, columns, answers), open: true };
}

/** acquisitionCost → acquisition_cost, T → T: the name of an argument as the user sees it. */
export function sheetName(key: string): string {
  return key.replace(/\B[A-Z]/g, letter => `_${letter.toLowerCase()}`);
}
