import { cpus } from 'node:os';
import { ratioOf, type Spread, spreadOf, type Times } from './side-by-side';

export interface Result {
  readonly name: string;
  readonly unit: 'ms' | 'KB' | '×' | '%';
  readonly measured: Spread;
  /** The most it should be. */
  readonly goal?: number;
  readonly ratios: Readonly<Record<string, Spread>>;
}

export function timeResult(
  name: string,
  times: Times,
  others: Readonly<Record<string, Times>>,
  goal?: number,
): Result {
  const ratios = Object.entries(others).map(([other, their]) => [other, ratioOf(times, their)] as const);
  return {
    name,
    unit: 'ms',
    measured: spreadOf(times),
    ...(goal === undefined ? {} : { goal }),
    ratios: Object.fromEntries(ratios),
  };
}

export function ratioResult(name: string, times: Times, others: Times, goal: number): Result {
  return { name, unit: '×', measured: ratioOf(times, others), goal, ratios: {} };
}

export function plainResult(name: string, unit: 'KB' | '%', value: number, goal?: number): Result {
  const measured = { median: value, low: value, high: value };
  return { name, unit, measured, ...(goal === undefined ? {} : { goal }), ratios: {} };
}

const shown = (value: number) =>
  value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toPrecision(2);

const range = ({ low, high }: Spread) => (low === high ? '' : `${shown(low)}–${shown(high)}`);

const verdict = ({ measured, goal }: Result) =>
  goal === undefined ? '' : measured.median <= goal ? 'met' : 'missed';

export function asTable(results: readonly Result[]): string {
  const rows = results.map(result => [
    result.name,
    `${shown(result.measured.median)} ${result.unit}`,
    range(result.measured),
    result.goal === undefined ? '' : `≤ ${result.goal} ${result.unit}`,
    verdict(result),
    Object.entries(result.ratios)
      .map(([other, ratio]) => `${shown(ratio.median)}× ${other} (${range(ratio)})`)
      .join(', '),
  ]);
  const lines = [['', 'median', 'quartiles', 'goal', '', 'compared'], ...rows];
  const widths = lines[0]!.map((_, index) => Math.max(...lines.map(line => line[index]!.length)));
  const isNumber = (column: number) => column > 0 && column < 4;
  return lines
    .map(line =>
      line
        .map((cell, index) => (isNumber(index) ? cell.padStart(widths[index]!) : cell.padEnd(widths[index]!)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export function asJson(results: readonly Result[]): string {
  const machine = { node: process.version, processor: cpus()[0]?.model, cores: cpus().length };
  const judged = results.map(result => ({ ...result, verdict: verdict(result) || undefined }));
  return `${JSON.stringify({ machine, results: judged }, null, 2)}\n`;
}
