import { daysIn } from '../../../calc/time-units';
import { btydHoldout } from '../../../functions/btyd-holdout';
import { rfmSegment } from '../../../functions/rfm-segment';
import { rfmSummary } from '../../../functions/rfm-summary';
import { fitLine } from '../../../functions/shared/fit-line';
import { valueColumns, valueLines } from '../../../functions/shared/value-columns';
import type { FunctionDefinition, Line } from '../../../sheet/define';
import type { CellFormat } from '../../../templates/plan';
import type { Analysis, Forecast } from './analysis';

/** What our functions would spill, header and all, for those who want it as values. */
export type Grid = readonly (readonly (string | number)[])[];

const gridOf = (header: readonly string[], lines: readonly Line[]): Grid => [
  header,
  ...lines.map(line => header.map(id => line[id] as string | number)),
];

const idsOf = ({ returns }: FunctionDefinition) => Object.keys(returns.columns ?? {});

/** How each column of a function's table shows its numbers. */
export const formatsOf = ({ returns }: FunctionDefinition): readonly CellFormat[] =>
  Object.values(returns.columns ?? {}).map(({ format }) => format);

export function summaryTable({ histories }: Analysis): Grid {
  const { customer, x, tX, T, meanRepeatSpend, orders, revenue, daysSinceLast } = histories;
  return [
    idsOf(rfmSummary),
    ...customer.map((name, index) => [
      name,
      x[index]!,
      tX[index]! / daysIn.week,
      T[index]! / daysIn.week,
      meanRepeatSpend[index]!,
      orders[index]!,
      revenue[index]!,
      daysSinceLast[index]!,
    ]),
  ];
}

export const segmentTable = ({ rfm }: Analysis): Grid =>
  gridOf(
    idsOf(rfmSegment),
    rfm.map(line => ({ ...line })),
  );

export const valueTable = ({ histories }: Analysis, { values }: Forecast): Grid =>
  gridOf(Object.keys(valueColumns), valueLines(histories.customer, values));

/** Both rows of BTYD_FIT and of SPEND_FIT, as the other functions read them. */
export function fitTable({ model, fit }: Analysis): Grid {
  const line = fitLine(model, 'week', ['r', 'alpha', 'a', 'b'], fit);
  return gridOf(Object.keys(line), [line]);
}

export function spendTable({ spend, correlation }: Analysis): Grid {
  const line = fitLine('GG', 'money', ['p', 'q', 'gamma'], spend, { correlation });
  return gridOf(Object.keys(line), [line]);
}

export const holdoutTable = ({ holdout }: Analysis): Grid => [
  idsOf(btydHoldout),
  ...holdout.lines.map(line => [
    line.frequency,
    line.customers,
    line.actualOrders,
    line.predictedOrders,
    line.bias,
    line.meanAbsoluteError,
    line.actualRevenue,
    line.predictedRevenue,
  ]),
];
