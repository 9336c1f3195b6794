import type { CellValue, Grid } from '../../sheet/cells';

/** What the examples of the predictive functions read: two years of orders of fourteen customers, and what follows. */

const orders = [
  ['C07', '2023-01-01', 11],
  ['C08', '2023-01-10', 28],
  ['C09', '2023-01-19', 87],
  ['C09', '2023-01-21', 17],
  ['C10', '2023-01-25', 37],
  ['C09', '2023-02-16', 14],
  ['C11', '2023-06-14', 42],
  ['C03', '2023-06-22', 67],
  ['C12', '2023-07-01', 39],
  ['C03', '2023-07-04', 35],
  ['C11', '2023-07-08', 35],
  ['C03', '2023-07-11', 116],
  ['C01', '2023-08-13', 36],
  ['C04', '2023-09-02', 28],
  ['C04', '2023-09-10', 19],
  ['C04', '2023-09-11', 49],
  ['C13', '2023-09-18', 27],
  ['C14', '2023-09-29', 103],
  ['C02', '2023-11-10', 95],
  ['C04', '2023-11-16', 37],
  ['C14', '2023-11-26', 153],
  ['C06', '2023-12-01', 49],
  ['C15', '2023-12-17', 16],
  ['C04', '2023-12-19', 12],
  ['C04', '2023-12-20', 47],
  ['C06', '2023-12-24', 52],
  ['C11', '2024-01-06', 124],
  ['C04', '2024-02-02', 30],
  ['C04', '2024-02-10', 18],
  ['C04', '2024-03-02', 21],
  ['C04', '2024-03-14', 28],
  ['C14', '2024-04-03', 35],
  ['C04', '2024-05-10', 48],
  ['C02', '2024-06-12', 151],
  ['C04', '2024-06-29', 35],
  ['C04', '2024-07-16', 36],
  ['C04', '2024-08-25', 37],
  ['C15', '2024-08-25', 22],
  ['C13', '2024-10-16', 36],
  ['C04', '2024-10-24', 9],
] as const;

/** Columns customer, date, amount. */
export const exampleLog = [0, 1, 2].map(column => orders.map(order => [order[column]!]));

/** customer, x, t_x and T in days, mean of the repeat orders, order days, revenue. */
const customers = [
  ['C07', 0, 0, 662, 0, 1, 11],
  ['C08', 0, 0, 653, 0, 1, 28],
  ['C09', 2, 28, 644, 15.5, 3, 118],
  ['C10', 0, 0, 638, 0, 1, 37],
  ['C11', 2, 206, 498, 79.5, 3, 201],
  ['C03', 2, 19, 490, 75.5, 3, 218],
  ['C12', 0, 0, 481, 0, 1, 39],
  ['C01', 0, 0, 438, 0, 1, 36],
  ['C04', 14, 418, 418, 30.43, 15, 454],
  ['C13', 1, 394, 402, 36, 2, 63],
  ['C14', 2, 187, 391, 94, 3, 291],
  ['C02', 1, 215, 349, 151, 2, 246],
  ['C06', 1, 23, 328, 52, 2, 101],
  ['C15', 1, 252, 312, 22, 2, 38],
] as const;

const rounded = (value: number) => Math.round(value * 100) / 100;

/** A table of RFM_SUMMARY in weeks. */
export const exampleCustomers: Grid<CellValue> = [
  ['customer', 'x', 't_x_week', 'T_week', 'mean_repeat_spend', 'orders', 'revenue'],
  ...customers.map(([customer, x, tX, T, ...money]) => [
    customer,
    x,
    rounded(tX / 7),
    rounded(T / 7),
    ...money,
  ]),
];

/** The same without a header and without money, in a unit of so many days. */
export const exampleColumns = (days: number): Grid<CellValue> =>
  customers.map(([customer, x, tX, T]) => [customer, x, rounded(tX / days), rounded(T / days)]);

export const exampleOrders = customers.map(([, x]) => [x]);
export const exampleSpend = customers.map(([, , , , meanRepeatSpend]) => [meanRepeatSpend]);

const ofModel =
  (...names: readonly string[]) =>
  (...values: readonly CellValue[]): Grid<CellValue> => [['model', 'unit', ...names], values];

/** Published parameters, as a person types them. */
export const exampleParameters = {
  BGNBD: ofModel('r', 'alpha', 'a', 'b')('BGNBD', 'week', 0.243, 4.414, 0.793, 2.426),
  PNBD: ofModel('r', 'alpha', 's', 'beta')('PNBD', 'week', 0.553, 10.578, 0.606, 11.669),
  GG: ofModel('p', 'q', 'gamma')('GG', 'money', 6.25, 3.74, 15.44),
};
