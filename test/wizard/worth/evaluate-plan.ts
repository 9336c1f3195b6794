import { tokenize } from '../../../src/formula/tokens';
import { cacPayback } from '../../../src/functions/cac-payback';
import { clv } from '../../../src/functions/clv';
import { clvConventions } from '../../../src/functions/clv-conventions';
import { clvRetention } from '../../../src/functions/clv-retention';
import { clvSchedule } from '../../../src/functions/clv-schedule';
import { ltvCacRatio } from '../../../src/functions/ltv-cac-ratio';
import { maxCac } from '../../../src/functions/max-cac';
import { rateConvert } from '../../../src/functions/rate-convert';
import { sbgCurve } from '../../../src/functions/sbg-curve';
import { sbgDerl } from '../../../src/functions/sbg-derl';
import { sbgFit } from '../../../src/functions/sbg-fit';
import { toGrid } from '../../../src/sheet/cells';
import type { FunctionDefinition } from '../../../src/sheet/define';
import { run } from '../../../src/sheet/run';
import type { FormulaPart, Plan, PlannedCell } from '../../../src/templates/plan';

type Value = number | string | boolean;
type Grid = readonly (readonly Value[])[];

const definitions = new Map<string, FunctionDefinition>(
  [
    cacPayback,
    clv,
    clvConventions,
    clvRetention,
    clvSchedule,
    ltvCacRatio,
    maxCac,
    rateConvert,
    sbgCurve,
    sbgDerl,
    sbgFit,
  ].map(definition => [definition.name, definition as FunctionDefinition]),
);

export interface Evaluated {
  at(row: number, column: number): Value;
  input(name: string): Value;
  /** Every cell that holds something, spilled ones included. */
  readonly cells: ReadonlyMap<string, Value>;
}

/** What stands in the cells of a plan of one block once its formulas are worked out. Throws where a spill is blocked. */
export function evaluatePlan(
  plan: Plan,
  assumptions: Readonly<Record<string, Value>>,
  userCells: (range: string) => Grid = () => [['']],
): Evaluated {
  const [block] = plan.blocks;
  const planned = new Map<string, PlannedCell>();
  const values = new Map<string, Value>();
  const key = (row: number, column: number) => `${row},${column}`;
  for (const table of block!.tables ?? []) {
    table.values.forEach((line, r) => {
      line.forEach((value, c) => {
        values.set(key(table.row + r, table.column + c), value);
      });
    });
  }
  for (const cell of block!.cells) planned.set(key(cell.row, cell.column), cell);
  const inputs = new Map(block!.cells.flatMap(cell => (cell.input ? [[cell.input, cell] as const] : [])));
  const done = new Set<PlannedCell>();

  const work = (cell: PlannedCell): void => {
    if (done.has(cell)) return;
    done.add(cell);
    const { content, row, column } = cell;
    if (!('formula' in content)) {
      values.set(key(row, column), Object.values(content)[0] as Value);
      return;
    }
    const result = evaluate(content.formula, resolve);
    toGrid(result).forEach((line, r) => {
      line.forEach((value, c) => {
        const place = key(row + r, column + c);
        if ((r > 0 || c > 0) && (planned.has(place) || values.has(place)))
          throw new Error(`Blocked: ${place}`);
        if (row + r > block!.rows || column + c > block!.columns) throw new Error(`No room: ${place}`);
        values.set(place, value as Value);
      });
    });
  };
  const at = (row: number, column: number): Value => {
    const own = planned.get(key(row, column));
    if (own) work(own);
    if (!values.has(key(row, column))) {
      const above = block!.cells
        .filter(
          cell => 'formula' in cell.content && cell.row <= row && cell.column <= column && !done.has(cell),
        )
        .sort((one, other) => other.row - one.row || other.column - one.column);
      for (const cell of above) {
        if (values.has(key(row, column))) break;
        const first = 'formula' in cell.content && cell.content.formula[1];
        if (typeof first === 'string' && /^SBG_(FIT|CURVE)/.test(first)) work(cell);
      }
    }
    return values.get(key(row, column)) ?? '';
  };
  const resolve = (part: Exclude<FormulaPart, string>): Value | Grid => {
    if ('input' in part) {
      const cell = inputs.get(part.input);
      if (!cell) throw new Error(`No input ${part.input}`);
      return at(cell.row, cell.column);
    }
    if ('assumption' in part) {
      const value = assumptions[part.assumption];
      if (value === undefined) throw new Error(`No assumption ${part.assumption}`);
      return value;
    }
    if ('sheetId' in part) return userCells(part.range);
    const [top, left] = part.from;
    if (!part.to) return at(top, left);
    const [bottom, right] = part.to as [number, number];
    return Array.from({ length: bottom - top + 1 }, (_, r) =>
      Array.from({ length: right - left + 1 }, (__, c) => at(top + r, left + c)),
    );
  };
  for (const cell of block!.cells) work(cell);
  return {
    at,
    input: name => {
      const cell = inputs.get(name)!;
      return at(cell.row, cell.column);
    },
    cells: values,
  };
}

function evaluate(
  formula: readonly FormulaPart[],
  resolve: (part: Exclude<FormulaPart, string>) => Value | Grid,
) {
  const references: (Value | Grid)[] = [];
  const text = formula
    .map(part => (typeof part === 'string' ? part : `A${references.push(resolve(part))}`))
    .join('');
  const tokens = tokenize(text.slice(1), { argument: ';', decimal: '.' } as never).filter(
    ({ kind }) => kind !== 'space',
  );
  let next = 0;
  const peek = () => tokens[next]?.text;
  const take = () => tokens[next++]!;

  const comparison = (): Value | Grid => {
    const left = sum();
    if (!['<', '<>'].includes(peek() ?? '')) return left;
    const sign = take().text;
    return each(left, sum(), (a, b) => (sign === '<' ? a < b : a !== b));
  };
  const binary =
    (operand: () => Value | Grid, signs: Readonly<Record<string, (a: number, b: number) => number>>) =>
    () => {
      let left = operand();
      while (Object.keys(signs).includes(peek() ?? '')) {
        const work = signs[take().text]!;
        left = each(left, operand(), (a, b) => work(Number(a), Number(b)));
      }
      return left;
    };
  const primary = (): Value | Grid => {
    const token = take();
    let value: Value | Grid;
    if (token.kind === 'number') value = Number(token.text);
    else if (token.kind === 'string') value = token.text.slice(1, -1);
    else if (token.kind === 'boolean') value = token.text === 'TRUE';
    else if (token.kind === 'reference') value = references[Number(token.text.slice(1)) - 1]!;
    else if (token.kind === 'open') {
      value = comparison();
      take();
    } else if (token.kind === 'call') {
      if (peek() === '(') take();
      const args: (Value | Grid)[] = [];
      while (peek() !== ')') {
        args.push(comparison());
        if (peek() === ';') take();
      }
      take();
      value = call(token.text.replace(/\($/, ''), args);
    } else throw new Error(`What is ${token.text} (${token.kind}) in ${text}?`);
    while (peek() === '%') {
      take();
      value = Number(value) / 100;
    }
    return value;
  };
  const power = binary(primary, { '^': (a, b) => a ** b });
  const term = binary(power, { '*': (a, b) => a * b, '/': (a, b) => a / b });
  const sum = binary(term, { '+': (a, b) => a + b, '-': (a, b) => a - b });
  const result = comparison();
  if (next < tokens.length) throw new Error(`Cannot read ${text} from ${peek()}`);
  return result;
}

function each(left: Value | Grid, right: Value | Grid, work: (a: Value, b: Value) => Value): Value | Grid {
  if (!Array.isArray(left) && !Array.isArray(right)) return work(left as Value, right as Value);
  const [a, b] = [toGrid(left), toGrid(right)] as [Grid, Grid];
  const shape = a.length * a[0]!.length > 1 ? a : b;
  const pick = (grid: Grid, r: number, c: number) =>
    grid.length * grid[0]!.length > 1 ? grid[r]![c]! : grid[0]![0]!;
  return shape.map((line, r) => line.map((_, c) => work(pick(a, r, c), pick(b, r, c))));
}

function call(name: string, args: readonly (Value | Grid)[]): Value | Grid {
  const definition = definitions.get(name);
  if (definition) return run(definition, args) as Value | Grid;
  const numbers = args.flatMap(arg => toGrid(arg).flat()).filter(cell => typeof cell !== 'string') as (
    | number
    | boolean
  )[];
  const total = numbers.reduce<number>((all, number) => all + Number(number), 0);
  if (name === 'SUM' || name === 'SUMPRODUCT') return total;
  if (name === 'MAX') return Math.max(...numbers.map(Number));
  if (name === 'MIN') return Math.min(...numbers.map(Number));
  if (name === 'SQRT') return Math.sqrt(Number(args[0]));
  if (name === 'IF') return args[0] ? args[1]! : args[2]!;
  throw new Error(`Unknown function ${name}`);
}
