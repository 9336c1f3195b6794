import { cacPayback } from '../../src/functions/cac-payback';
import { clv } from '../../src/functions/clv';
import { clvRetention } from '../../src/functions/clv-retention';
import { type Column, computed, randomFractions, typed } from './columns';
import { cacPaybackInDoubles, clvInDoubles, clvRetentionInDoubles, clvWithFormulajs } from './doubles';
import { exactShare } from './exact-share';
import { plainResult, type Result, ratioResult, timeResult } from './report';
import type { Functions } from './script';
import { sideBySide } from './side-by-side';

const rows = 100_000;
const often = { repetitions: 5, warmUp: 1 };

type Figures = (low: number, high: number, decimals: number) => Column;

/** Columns of which none repeats another, in one of the two ways figures come to be in cells. */
function figures(kind: typeof typed | typeof computed, length: number): Figures {
  let seed = 1;
  return (low, high, decimals) => kind(length, seed++, low, high, decimals);
}

function clvArguments(figure: Figures): Parameters<typeof clvInDoubles> {
  return [figure(5, 500, 2), 4, figure(0.5, 12, 2), 100, 0.4, figure(0.01, 0.3, 4)];
}

function retentionArguments(figure: Figures): Parameters<typeof clvRetentionInDoubles> {
  return [figure(5, 500, 2), figure(0.4, 0.97, 4), figure(0.01, 0.3, 4)];
}

function paybackArguments(figure: Figures): Parameters<typeof cacPaybackInDoubles> {
  return [figure(50, 2000, 2), 120, figure(0.005, 0.2, 4), figure(0.001, 0.02, 4)];
}

function movementArguments(): unknown[] {
  const fraction = randomFractions(7);
  const months = Array.from({ length: 24 }, (_, index) => new Date(2024, index, 1));
  const customers: string[][] = [];
  const dates: Date[][] = [];
  const amounts: number[][] = [];
  for (let row = 0; row < rows; row++) {
    customers.push([`customer ${Math.floor(fraction() * 8000)}`]);
    dates.push([months[row % months.length]!]);
    amounts.push([Math.round(fraction() * 10_000) / 100]);
  }
  return [customers, dates, amounts];
}

/** One call over many rows, each row with rates of its own, next to the same arithmetic in doubles. */
export function rangeResults(functions: Functions): Result[] {
  const { CLV, CLV_RETENTION, CAC_PAYBACK, MRR_MOVEMENTS } = functions as Record<string, Functions[string]>;
  const results: Result[] = [];
  for (const [kind, words] of [
    [typed, 'typed figures'],
    [computed, '17-digit figures'],
  ] as const) {
    const clvs = clvArguments(figures(kind, rows));
    const retentions = retentionArguments(figures(kind, rows));
    const paybacks = paybackArguments(figures(kind, rows));
    const of = (name: string) => `${name}, ${rows.toLocaleString('en')} rows, ${words}`;
    const times = sideBySide(
      {
        clv: () => () => CLV!(...clvs),
        clvInDoubles: () => () => clvInDoubles(...clvs),
        clvWithFormulajs: () => () => clvWithFormulajs(...clvs),
        retention: () => () => CLV_RETENTION!(...retentions),
        retentionInDoubles: () => () => clvRetentionInDoubles(...retentions),
        payback: () => () => CAC_PAYBACK!(...paybacks),
        paybackInDoubles: () => () => cacPaybackInDoubles(...paybacks),
      },
      often,
    );
    const clvOthers = { doubles: times.clvInDoubles, 'formulajs PV': times.clvWithFormulajs };
    results.push(
      timeResult(of('CLV'), times.clv, clvOthers, 2000),
      plainResult('  rows left to exact arithmetic', '%', 100 * exactShare(clv, clvs, rows)),
      timeResult(of('CLV_RETENTION'), times.retention, { doubles: times.retentionInDoubles }, 2000),
      plainResult('  rows left to exact arithmetic', '%', 100 * exactShare(clvRetention, retentions, rows)),
      timeResult(of('CAC_PAYBACK'), times.payback, { doubles: times.paybackInDoubles }),
      plainResult('  rows left to exact arithmetic', '%', 100 * exactShare(cacPayback, paybacks, rows)),
    );
  }
  const movements = movementArguments();
  const { table } = sideBySide({ table: () => () => MRR_MOVEMENTS!(...movements) }, often);
  results.push(timeResult(`MRR_MOVEMENTS, ${rows.toLocaleString('en')} rows`, table, {}));
  return results;
}

/** How the time grows with ten times the rows: linear is ten. */
export function growthResults({ CLV, CLV_RETENTION }: Functions): Result[] {
  const few = figures(typed, rows);
  const many = figures(typed, 10 * rows);
  const clvs = [clvArguments(few), clvArguments(many)] as const;
  const retentions = [retentionArguments(few), retentionArguments(many)] as const;
  const times = sideBySide(
    {
      clv: () => () => CLV!(...clvs[0]),
      manyClv: () => () => CLV!(...clvs[1]),
      retention: () => () => CLV_RETENTION!(...retentions[0]),
      manyRetention: () => () => CLV_RETENTION!(...retentions[1]),
    },
    { repetitions: 1, warmUp: 0 },
  );
  return [
    timeResult('CLV, 1,000,000 rows', times.manyClv, {}),
    ratioResult('  ÷ 100,000 rows', times.manyClv, times.clv, 12),
    timeResult('CLV_RETENTION, 1,000,000 rows', times.manyRetention, {}),
    ratioResult('  ÷ 100,000 rows', times.manyRetention, times.retention, 12),
  ];
}

/** What a person waits for who changes one figure of a sheet. */
export function smallResults({ CLV, CLV_RETENTION }: Functions): Result[] {
  const steps = Array.from({ length: 41 }, (_, index) => index);
  const across = (from: number, step: number) => [steps.map(index => from + step * index)];
  const down = (from: number, step: number) => steps.map(index => [from + step * index]);
  const calls = 1000;
  const repeated = (call: () => unknown) => () => () => {
    for (let count = 0; count < calls; count++) call();
  };
  const grids = sideBySide(
    {
      retention: () => () => CLV_RETENTION!(100, across(0.5, 0.01), down(0.01, 0.005), 50),
      clv: () => () => CLV!(60, 4, across(1, 0.25), 100, 0.4, down(0.01, 0.005)),
    },
    { repetitions: 25, warmUp: 3 },
  );
  const scalars = sideBySide(
    {
      clv: repeated(() => CLV!(60, 4, 3.5, 100, 0.4, 0.1)),
      card: repeated(() => CLV!()),
    },
    { repetitions: 7, warmUp: 2 },
  );
  return [
    timeResult('CLV_RETENTION, 41 × 41 grid', grids.retention, {}, 50),
    timeResult('CLV discounted, 41 × 41 grid', grids.clv, {}, 50),
    timeResult('1,000 calls of CLV in a warm script', scalars.clv, {}),
    timeResult('1,000 help cards in a warm script', scalars.card, {}),
  ];
}
