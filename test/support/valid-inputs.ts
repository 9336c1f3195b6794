import * as fc from 'fast-check';
import { CalcError } from '../../src/calc/errors';
import type { Cell, Grid } from '../../src/sheet/cells';
import type { FunctionDefinition } from '../../src/sheet/define';
import type { Limits, Param } from '../../src/sheet/kinds';
import { run } from '../../src/sheet/run';

export type Argument = Cell | Grid<Cell>;

/** 0.01 … 1,000,000 in whole cents, small and large amounts alike. */
const amount = fc
  .integer({ min: 1, max: 8 })
  .chain(digits => fc.integer({ min: 1, max: 10 ** digits }).map(cents => cents / 100));

const decimals = (min: number, max: number, places: number) => {
  const unit = 10 ** places;
  return fc.integer({ min: Math.round(min * unit), max: Math.round(max * unit) }).map(whole => whole / unit);
};

/** From 0.01 up, with two to four decimals. */
const fraction = fc.integer({ min: 2, max: 4 }).chain(places => decimals(0.01, 0.99, places));

const signed = (magnitude: fc.Arbitrary<number>) =>
  fc.oneof(
    { weight: 6, arbitrary: magnitude },
    { weight: 1, arbitrary: magnitude.map(value => -value) },
    { weight: 1, arbitrary: fc.constant(0) },
  );

const quantity = fc.oneof(fc.integer({ min: 0, max: 60 }), decimals(0.01, 60, 2));

const rates = fc.oneof(
  { weight: 6, arbitrary: fraction },
  { weight: 1, arbitrary: decimals(-0.9, -0.01, 2) },
  { weight: 1, arbitrary: decimals(1, 10, 1) },
  { weight: 1, arbitrary: fc.constant(0) },
);

const shares = fc.oneof({ weight: 8, arbitrary: fraction }, { weight: 1, arbitrary: fc.constantFrom(0, 1) });

const isWithin =
  ({ min, over, max, under, divisor }: Limits) =>
  (value: number) =>
    (min === undefined || value >= min) &&
    (max === undefined || value <= max) &&
    (under === undefined || value < under) &&
    (!(divisor || over !== undefined) || value > (over ?? 0));

function numberOf({ kind, limits = {} }: Param<unknown>): fc.Arbitrary<number> {
  const max = limits.max ?? Number.POSITIVE_INFINITY;
  switch (kind) {
    case 'rate':
      return rates;
    case 'share':
      return shares;
    case 'count':
      return fc
        .oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: Math.min(60, max) }))
        .filter(isWithin(limits));
    case 'number':
      return (max <= 1 ? shares : quantity).filter(isWithin(limits));
    default:
      return (max <= 1 ? shares : signed(amount)).filter(isWithin(limits));
  }
}

/** The words of a choice in both languages, typed as people type them. */
function wordOf(choices: Readonly<Record<string, { readonly es: string }>>): fc.Arbitrary<string> {
  const words = Object.entries(choices).flatMap(([id, { es }]) => [id, es]);
  return fc
    .tuple(fc.constantFrom(...words), fc.constantFrom('', ' '), fc.boolean())
    .map(([word, blank, shouts]) => blank + (shouts ? word.toUpperCase() : word));
}

/** A cell that an argument takes by itself, never blank; how it goes with the others is not its matter. */
export function validCell(param: Param<unknown>): fc.Arbitrary<Cell> {
  switch (param.kind) {
    case 'choice':
      return wordOf(param.choices!);
    case 'flag':
      return fc.boolean();
    case 'customers':
      return fc.constantFrom('C01', 'C02', 'C03', 7);
    case 'dates':
      return fc.constantFrom('2026-01', '2026-02', '2026-03', '2026-04');
    default:
      return numberOf(param);
  }
}

/** One row or column of so many cells, with up to two blanks at its end. */
function validLine(param: Param<unknown>, length: number): fc.Arbitrary<Grid<Cell>> {
  return fc
    .tuple(
      fc.array(validCell(param), { minLength: length, maxLength: length }),
      fc.constantFrom(0, 0, 1, 2),
      fc.boolean(),
    )
    .map(([cells, blanks, isRow]) => {
      const line = [...cells, ...new Array<Cell>(blanks).fill('')];
      return isRow ? [line] : line.map(cell => [cell]);
    });
}

/** An argument that is valid by itself; an optional one may be blank. */
export function validArgument(param: Param<unknown>, length: number): fc.Arbitrary<Argument> {
  if (param.whole) return validLine(param, length);
  const cell = validCell(param);
  return param.optional
    ? fc.oneof({ weight: 3, arbitrary: cell }, { weight: 1, arbitrary: fc.constant('') })
    : cell;
}

/** Arguments each valid by itself. Together they may still be refused: more lost than there was. */
export function plausibleArguments(definition: FunctionDefinition): fc.Arbitrary<Argument[]> {
  return fc
    .integer({ min: 1, max: 8 })
    .chain(length =>
      fc.tuple(...Object.values(definition.params).map(param => validArgument(param, length))),
    );
}

export function isAccepted(definition: FunctionDefinition, args: readonly Argument[]): boolean {
  try {
    run(definition, args);
    return true;
  } catch (error) {
    if (error instanceof CalcError) return false;
    throw error;
  }
}

/** Arguments that the function answers. */
export function validArguments(definition: FunctionDefinition): fc.Arbitrary<Argument[]> {
  return plausibleArguments(definition).filter(args => isAccepted(definition, args));
}

/** The first so many draws that the function answers with numbers only. */
export function answeredWithNumbers<T>(
  definition: FunctionDefinition,
  draws: fc.Arbitrary<T>,
  toArguments: (drawn: T) => readonly Argument[],
  options: { readonly seed: number; readonly numRuns: number },
): T[] {
  const isAnswered = (drawn: T) => {
    if (!isAccepted(definition, toArguments(drawn))) return false;
    const result = [run(definition, toArguments(drawn))].flat(2);
    return result.every(cell => typeof cell === 'number' && cell !== 0);
  };
  return fc.sample(draws.filter(isAnswered), options);
}
