import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayText } from '../../src/calc/dates';
import { fitTable, spendTable, valueTable } from '../../src/wizard/model/orders/result-tables';
import { analysed, simulatedLog } from '../wizard/orders/simulated-log';
import { drivePage, type PageDriver } from './page-driver';
import { browser, url } from './shared-browser';
import { driveSidebar, type SidebarDriver } from './sidebar-driver';

let sheet: PageDriver;
let sidebar: SidebarDriver;

const log = simulatedLog({ customers: 80, days: 364 });
const analysis = analysed(log, { weeksHeldOut: 17 });
const lines = log.customer.map((name, row) => [name, dayText(log.day[row]!), log.amount[row], row % 11]);
const tsv = [['Customer', 'Date', 'Amount', 'NPS'], ...lines].map(line => line.join('\t')).join('\n');

beforeAll(async () => {
  if (!browser) return;
  sheet = await drivePage(browser, url);
  await sheet.open('en', 'empty');
  await sheet.addSheet('Log');
  await sheet.paste('A1', tsv);
  await sheet.select(`A1:D${lines.length + 1}`);
  sidebar = driveSidebar(sheet);
  await sidebar.open();
});

afterAll(() => browser?.close());

const on = (heading: string) => sidebar.frame().locator('h1', { hasText: heading }).waitFor();

/** The numbers to seven digits: another browser's logarithm may differ in the last ones, and a fit with it. */
const rounded = (table: readonly (readonly unknown[])[]) =>
  table.map(line => line.map(cell => (typeof cell === 'number' ? Number(cell.toPrecision(7)) : cell)));

async function formulasOf(addresses: readonly string[]): Promise<string[]> {
  const formulas: string[] = [];
  for (const address of addresses) formulas.push(await sheet.formula(address));
  return formulas;
}

/** Opens whatever is folded, and what that brings to light. */
async function openAll(): Promise<void> {
  const closed = sidebar.frame().locator('main details:not([open]) > summary');
  while ((await closed.count()) > 0) await closed.first().click();
}

/** The row of a label in the first column. */
async function rowOf(label: string): Promise<number> {
  const column = await sheet.values('A1:A90');
  return column.findIndex(([cell]) => cell === label) + 1;
}

/** Presses "Cancel" as soon as it is there: work of this size is over before a person could. */
const cancelAtOnce = (start: string) =>
  sidebar.frame().evaluate(async name => {
    const button = (label: string) =>
      [...document.querySelectorAll('button')].find(({ textContent }) => textContent === label);
    const cancelled = new Promise<void>(done => {
      const seen = new MutationObserver(() => {
        if (!button('Cancel')) return;
        seen.disconnect();
        button('Cancel')!.click();
        done();
      });
      seen.observe(document.body, { subtree: true, childList: true });
    });
    button(name)!.click();
    await cancelled;
    // More than the steps it takes, each of which waits for a frame.
    for (let frame = 0; frame < 30; frame++) await new Promise(next => requestAnimationFrame(next));
  }, start);

describe.skipIf(!browser)('correct', () => {
  it('leads from a selection to live formulas that say what the sidebar said', async () => {
    await sidebar.press(/^From orders to customer value/);
    await sidebar.press('Use selection');
    await on('What is in each column?');
    await sidebar.press('Read the orders');
    await on('What only you can know');
    await sidebar.press('Continue');
    await on('What was found');
    await sidebar.press('Continue');
    await on('What should the forecast count?');
    const found = await sidebar.violations();
    await cancelAtOnce('Work it out');
    expect(await sidebar.heading()).toBe('What should the forecast count?');
    await sidebar.press('Work it out');
    await on('What your customers will still bring');
    const told = await sidebar.result('Value to come of all customers');
    expect(await sidebar.text()).toMatch(/Tested on the last 17 weeks|in the 17 weeks of the test/);
    await openAll();
    expect(await sidebar.text()).toContain('NPS');
    found.push(...(await sidebar.violations()));
    await sidebar.press('Put it into the workbook');
    await on('How should it stand in the workbook?');
    await sidebar.insert();
    expect(found).toEqual([]);

    const { values } = analysis.forecast!;
    const total = values.residualValue.reduce((sum, value) => sum + value, 0);
    await sheet.goTo('CLV forecast');
    const fit = await rowOf('How often customers order, how soon they leave');
    const spend = await rowOf('How much an order brings');
    expect(await sheet.value('B5')).toBeCloseTo(total, 4);
    const [, atRisk] = analysis.forecast!.bands;
    expect(await sheet.value(`B${await rowOf('Most to spend on one at risk')}`)).toBeCloseTo(
      atRisk!.atStake / atRisk!.customers,
      4,
    );
    expect(Number(told.replace(/[^\d.]/g, ''))).toBeCloseTo(total, 0);
    expect(rounded(await sheet.values(`A${fit + 2}:M${fit + 3}`))).toEqual(rounded(fitTable(analysis)));
    expect(rounded(await sheet.values(`A${spend + 2}:L${spend + 3}`))).toEqual(rounded(spendTable(analysis)));
    expect(await formulasOf([`A${fit + 2}`, `B${await rowOf('Margin as a share of sales')}`])).toEqual([
      "=BTYD_FIT('CLV customers'!A4:H,clv_orders_1_model)",
      '=clv_margin_rate',
    ]);
    await sheet.goTo('CLV values');
    const table = valueTable(analysis, analysis.forecast!);
    expect(rounded(await sheet.values(`A4:G${table.length + 3}`))).toEqual(rounded(table));
  });
});

describe.skipIf(!browser)('runs', () => {
  it('in Spanish, with the keyboard alone', async () => {
    await sheet.goTo('Log');
    await sheet.select(`A1:D${lines.length + 1}`);
    const { keyboard } = sheet.page;
    const focus = async (name: string | RegExp) =>
      sidebar.frame().getByRole('button', { name }).first().focus();
    const enter = async (heading: string) => {
      await keyboard.press('Enter');
      await on(heading);
    };
    for (const heading of [
      'What your customers will still bring',
      'What should the forecast count?',
      'What was found',
      'What only you can know',
      'What is in each column?',
      'Where are the orders?',
    ]) {
      await sidebar.press(/Back/);
      await on(heading);
    }
    await sidebar.press(/All questions/);
    await sidebar.speak('es');
    await focus(/^De los pedidos al valor del cliente/);
    await enter('¿Dónde están los pedidos?');
    await focus('Usar la selección');
    await enter('¿Qué hay en cada columna?');
    await focus('Leer los pedidos');
    await enter('Lo que solo usted sabe');
    await focus('Continuar');
    await enter('Qué se encontró');
    await focus('Continuar');
    await enter('¿Qué debe contar el pronóstico?');
    const found = await sidebar.violations();
    await sidebar.frame().getByLabel('Margen sobre ventas').focus();
    await keyboard.press('Control+a');
    await keyboard.type('50 %');
    // The return key in a field presses the one primary button.
    await enter('Lo que sus clientes aportarán aún');
    found.push(...(await sidebar.violations()));
    await focus('Llevarlo al libro');
    await enter('¿Cómo debe quedar en el libro?');
    await sidebar
      .frame()
      .getByRole('radio', { name: /^Fórmulas vivas/ })
      .focus();
    await keyboard.press('ArrowUp');
    found.push(...(await sidebar.violations()));
    expect(found).toEqual([]);
  });

  it('without an error, and asks no other machine', () => {
    expect([...sheet.errors, ...sheet.foreign]).toEqual([]);
  });
});
