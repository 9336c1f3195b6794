import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { btydClv } from '../../src/functions/btyd-clv';
import { btydFit } from '../../src/functions/btyd-fit';
import { btydHoldout } from '../../src/functions/btyd-holdout';
import { clvPredict } from '../../src/functions/clv-predict';
import { clvSegment } from '../../src/functions/clv-segment';
import { rfmSummary } from '../../src/functions/rfm-summary';
import { spendFit } from '../../src/functions/spend-fit';
import { run } from '../../src/sheet/run';
import { simulatedOrders } from '../../src/workbench/demo/order-log';
import { drivePage, type PageDriver } from './page-driver';
import { browser, url } from './shared-browser';

type Table = readonly (readonly (string | number)[])[];
const orders = simulatedOrders();
const column = (cells: readonly unknown[]) => cells.map(cell => [cell]);
const log = [
  column(orders.map(order => order.customer)),
  column(orders.map(order => order.day)),
  column(orders.map(order => order.amount)),
];
const rfm = run(rfmSummary, log) as Table;
const ofCustomers = (place: number) => column(rfm.slice(1).map(line => line[place]));
const split = 45_473;

let sheet: PageDriver;

beforeAll(async () => {
  if (!browser) return;
  sheet = await drivePage(browser, url);
  await sheet.open('en', 'orders');
});

afterAll(() => browser?.close());

/** The numbers to seven digits: another browser's logarithm may differ in the last ones, and a fit with it. */
const rounded = (table: unknown) =>
  (table as Table).map(line =>
    line.map(cell => (typeof cell === 'number' ? Number(cell.toPrecision(7)) : cell)),
  );

describe.skipIf(!browser)('correct', () => {
  it('shows what the functions answer, each from the sheet before it', async () => {
    const fit = run(btydFit, [rfm, 'BGNBD']);
    const spend = run(spendFit, [ofCustomers(1), ofCustomers(4)]);
    const values = run(btydClv, [fit, spend, rfm, 0.1, 0.4, 12]) as Table;
    const totals = column(values.slice(1).map(line => line[6]));
    const filled = (cells: readonly (readonly unknown[])[]) => cells.filter(line => line[0] !== '');
    expect(rounded(await sheet.values('D5:P6'))).toEqual(rounded(fit));
    expect(rounded(await sheet.values('D9:O10'))).toEqual(rounded(spend));
    expect(rounded(filled(await sheet.values('D13:K22')))).toEqual(
      rounded(run(btydHoldout, [...log, split, 'BGNBD'])),
    );
    expect(rounded(await sheet.values('D26:H31'))).toEqual(rounded(run(clvSegment, [totals])));
    await sheet.goTo('Customers');
    expect(rounded(filled(await sheet.values('A4:H2100')))).toEqual(rounded(rfm));
    await sheet.goTo('Values');
    expect(rounded(filled(await sheet.values('A4:G2100')))).toEqual(rounded(values));
    expect(rounded(run(clvPredict, [...log, 12, 0.1, 0.4]))).toEqual(rounded(values));
    await sheet.goTo('Orders');
    expect(filled(await sheet.values('E4:F30')).flat()).toContain('negative_amounts');
  });

  it('follows a change of model and of the log', async () => {
    await sheet.goTo('Forecast');
    await sheet.type('B8', 'PNBD');
    expect(await sheet.values('D6:H6')).toEqual([['PNBD', 'week', ...new Array(3).fill(expect.any(Number))]]);
    const customers = await sheet.value('B11');
    expect(customers).toBe(rfm.length - 1);
    await sheet.goTo('Orders');
    const next = orders.length + 5;
    await sheet.type(`A${next}`, 'new');
    await sheet.type(`B${next}`, '12/30/2024');
    await sheet.type(`C${next}`, '55');
    await sheet.goTo('Forecast');
    expect(await sheet.value('B11')).toBe(rfm.length);
  });
});

describe.skipIf(!browser)('refuses', () => {
  it('a model it does not know, all the way down the chain', async () => {
    await sheet.type('B8', 'NBD');
    expect(await sheet.value('D5')).toBe('#ERROR!');
    await sheet.type('B8', 'BGNBD');
    expect(await sheet.value('D5')).toBe('model');
  });
});

describe.skipIf(!browser)('runs', () => {
  it('in Spanish, and is one click away from the other example', async () => {
    await sheet.open('es', 'orders');
    const link = sheet.page.getByRole('link', { name: 'Ejemplo: economía unitaria' });
    expect(await link.getAttribute('href')).toBe('?language=es');
    expect(await sheet.value('B11')).toBe(rfm.length - 1);
    expect(await sheet.shown('A11')).toBe('Clientes');
    await sheet.goTo('Pedidos');
    expect(await sheet.value('A1')).toBe('Un registro de pedidos de 2000 clientes');
  });

  it('without an error', () => {
    expect(sheet.errors).toEqual([]);
  });
});
