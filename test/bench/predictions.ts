import { customerHistories } from '../../src/calc/logs/customer-histories';
import { simulatedOrders } from '../../src/workbench/demo/order-log';
import { type Result, timeResult } from './report';
import type { Functions } from './script';
import { sideBySide } from './side-by-side';

/** More customers than the orders belong to, so that the log can be cut to length. */
const customersForEachRow = 0.32;

/** Columns as a sheet passes them: text, dates, numbers. */
function orderColumns(rows: number): [string[][], Date[][], number[][]] {
  const orders = simulatedOrders(Math.ceil(rows * customersForEachRow)).slice(0, rows);
  if (orders.length < rows) throw new Error(`only ${orders.length} of ${rows} orders were simulated`);
  const dateOf = (day: number) => {
    const date = new Date(0);
    date.setFullYear(1899, 11, 30 + day);
    date.setHours(0, 0, 0, 0);
    return date;
  };
  return [
    orders.map(({ customer }) => [customer]),
    orders.map(({ day }) => [dateOf(day)]),
    orders.map(({ amount }) => [amount]),
  ];
}

/** From an order log to customers and to what they are worth, in one call of the built script. */
export function predictionResults(functions: Functions): Result[] {
  const { RFM_SUMMARY, CLV_PREDICT } = functions as Record<string, Functions[string]>;
  const rfm = orderColumns(70_000);
  const log = orderColumns(100_000);
  const [customer, date, amount] = rfm.map(column => column.map(([cell]) => cell)) as [
    string[],
    Date[],
    number[],
  ];
  const read = { customer, day: date.map(day => Math.round(day.getTime() / 86_400_000)), amount };
  const histories = sideBySide(
    { calculated: () => () => customerHistories(read), called: () => () => RFM_SUMMARY!(...rfm) },
    { repetitions: 9, warmUp: 6 },
  );
  const times = sideBySide(
    {
      year: () => () => CLV_PREDICT!(...log, 12),
      life: () => () => CLV_PREDICT!(...log),
      pareto: () => () => CLV_PREDICT!(...log, 12, 0.1, 1, 'PNBD'),
    },
    { repetitions: 3, warmUp: 1 },
  );
  const [year, life] = [
    'CLV_PREDICT, 100,000 orders, twelve months',
    'CLV_PREDICT, 100,000 orders, for life',
  ];
  const long = orderColumns(1_000_000);
  const { million } = sideBySide(
    { million: () => () => CLV_PREDICT!(...long) },
    { repetitions: 1, warmUp: 0 },
  );
  return [
    timeResult('RFM of 70,000 orders, calculation', histories.calculated, {}, 40),
    timeResult('RFM_SUMMARY, 70,000 orders, cells read and shaped', histories.called, {
      calculation: histories.calculated,
    }),
    timeResult(year, times.year, {}, 600),
    timeResult(life, times.life, { 'twelve months': times.year }, 600),
    timeResult('CLV_PREDICT, 100,000 orders, PNBD', times.pareto, { BGNBD: times.year }),
    timeResult('CLV_PREDICT, 1,000,000 orders, for life', million, {}, 6000),
  ];
}
