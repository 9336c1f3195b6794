import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { drivePage, type PageDriver } from './page-driver';
import { browser, url } from './shared-browser';
import { driveSidebar, type SidebarDriver } from './sidebar-driver';

/** Fader and Hardie (2007): customers of regular rates over seven renewals. */
const cohort = ['Left', 1000, 631, 468, 382, 326, 289, 262, 241];

let sheet: PageDriver;
let sidebar: SidebarDriver;

beforeAll(async () => {
  if (!browser) return;
  sheet = await drivePage(browser, url);
  await sheet.open('en', 'empty');
  await sheet.addSheet('Cohort');
  await sheet.paste('B2', cohort.join('\n'));
  sidebar = driveSidebar(sheet);
  await sidebar.open();
});

afterAll(() => browser?.close());

/** The figures beside the labels of a sheet, and where the first formula of each stands. */
async function inserted(name: string): Promise<(label: string) => unknown> {
  await sheet.goTo(name);
  const lines = await sheet.values('A1:B80');
  return label => lines.find(([text]) => text === label)?.[1];
}

/** From whatever step to the questions, in English. */
beforeEach(async () => {
  if (!browser) return;
  for (const name of [/Back|Atrás/, /All questions|Todas las preguntas/]) {
    const way = sidebar.frame().getByRole('button', { name });
    if (await way.isVisible()) await way.click();
  }
  await sidebar.speak('en');
});

describe.skipIf(!browser)('correct', () => {
  it('three clicks from the questions to a lifetime value in the grid', async () => {
    await sidebar.press(/^What is a customer worth/);
    await sidebar.press('Continue');
    await sidebar.insert();
    const at = await inserted('Customer value');
    // 60 × 0.5 a month at 40 %, for 24 months at 10 % a year, the first margin now.
    const monthly = 1.1 ** (1 / 12);
    const value = (12 * (1 - monthly ** -24)) / (1 - 1 / monthly);
    expect(at('Value of a customer')).toBeCloseTo(value, 9);
    expect(at('Value to cost (LTV:CAC)')).toBeCloseTo(value / 80, 9);
    expect(at('Time until the cost is back, in months')).toBeCloseTo(6.8218, 4);
    expect(await sidebar.result('A customer is worth')).toBe(`$${value.toFixed(2)}`);
    expect(await sheet.formula('B20')).toMatch(/^=CLV\(clv_worth_1_average_purchase[;,]/);
    expect(await sheet.values('A40:C40')).toEqual([[1, 12, -68]]);
    // Its sheet is in view when it goes.
    await sidebar.press('Undo');
    await sidebar.frame().getByText('Taken back').waitFor();
    await sheet.settle();
    expect(sheet.errors).toEqual([]);
  });

  it('a contract, by the keyboard alone, as Fader and Hardie count it', async () => {
    const { keyboard } = sheet.page;
    const focused = () =>
      sidebar.frame().evaluate(() => {
        const { name, value, textContent } = document.activeElement as HTMLInputElement;
        return name ? `${name} ${value}` : (textContent ?? '').slice(0, 60);
      });
    const tabTo = async (wanted: RegExp) => {
      for (let press = 0; press < 40 && !wanted.test(await focused()); press++) await keyboard.press('Tab');
      expect(await focused()).toMatch(wanted);
    };
    await sheet.page.locator('.sidebar-head button').focus();
    await keyboard.press('Tab');
    await tabTo(/^What is a customer worth/);
    await keyboard.press('Enter');
    await expect.poll(focused).toBe('What is a customer worth?');
    await tabTo(/^contract no/);
    await keyboard.press('ArrowDown');
    await tabTo(/^period month/);
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowDown');
    await tabTo(/^Continue/);
    await keyboard.press('Enter');
    for (const [name, figure] of [
      ['revenue', '250'],
      ['marginRate', '40'],
      ['retentionRate', '80'],
      ['acquisitionCost', '100'],
    ]) {
      await tabTo(new RegExp(`^${name} `));
      await keyboard.press('Control+a');
      await keyboard.type(figure!);
    }
    expect(await sidebar.result('A customer is worth')).toBe('$366.67');
    expect(await sidebar.result('Value to cost (LTV:CAC)')).toMatch(/3\.67.:.1/);
    await tabTo(/^Insert$/);
    await keyboard.press('Enter');
    await sidebar.frame().locator('.inserted').waitFor();
    await sheet.settle();
    const at = await inserted('Customer value');
    expect(at('Value of a customer')).toBeCloseTo(366.6667, 4);
    expect(at('end')).toBeCloseTo(333.3333, 4);
    expect(at('residual')).toBeCloseTo(266.6667, 4);
    expect(at('Discount rate per year')).toBe(0.1);
  });

  it('counts selected in the sheet, in Spanish', async () => {
    await sheet.goTo('Cohort');
    await sheet.select('B2:B10');
    await sidebar.speak('es');
    await sidebar.press(/^¿Cuánto vale un cliente/);
    await sidebar.choose(/^Sí/);
    await sidebar.choose(/^Cuántos quedaban/);
    await sidebar.choose('Por año');
    await sidebar.press('Continuar');
    await sidebar.press('Usar recuentos seleccionados');
    await sidebar.press('Escribirlos en su lugar');
    await sidebar.press('Usar recuentos seleccionados');
    await sidebar.frame().getByText('Escribirlos en su lugar').waitFor();
    expect(
      await sidebar
        .frame()
        .getByLabel(/^Clientes que quedan/)
        .count(),
    ).toBe(0);
    // Published: year 12 is 17.0 % by the model and 4.62 % by one rate.
    expect(await sidebar.text()).toMatch(/4,62.%.*apuntan a un 17.%/);
    await sidebar.insert();
    const at = await inserted('Customer value 2');
    expect(at('Payments of a new customer')).toBeCloseTo(3.6949084, 6);
    expect(at('One churn rate for all')).toBeCloseTo(0.2260274, 7);
    expect(at('Value of a customer')).toBeCloseTo(0.4 * 240 * 3.6949084, 4);
  });
});

describe.skipIf(!browser)('refuses', () => {
  it('what cannot be read, once the field is left, and counts that give no curve', async () => {
    await sidebar.press(/^What is a customer worth/);
    await sidebar.choose(/^Yes/);
    await sidebar.choose(/^Who was left/);
    await sidebar.press('Continue');
    await sidebar.fill(/^Customers left/, '1000 800 640 512');
    await sidebar.frame().getByText('Your customers do not differ enough').waitFor();
    await sidebar.press('Use one rate for all');
    expect(
      await sidebar
        .frame()
        .getByLabel(/^Customers who leave each month/)
        .inputValue(),
    ).toBe('20 %');
    await sidebar.fill('Margin on sales', '');
    expect(await sidebar.frame().getByText('Correct the fields above first.').count()).toBe(1);
    await sheet.page.keyboard.press('Tab');
    await sidebar.frame().locator('.errors').getByText('“Margin on sales” is missing').waitFor();
  });
});

describe.skipIf(!browser)('runs', () => {
  it('named for screen readers and legible at every step', async () => {
    const found: string[] = [];
    for (const [language, title, yes, counts, next] of [
      ['en', /^What is a customer worth/, /^Yes/, /^Who was left/, 'Continue'],
      ['es', /^¿Cuánto vale un cliente/, /^Sí/, /^Cuántos quedaban/, 'Continuar'],
    ] as const) {
      await sidebar.speak(language);
      await sidebar.press(title);
      found.push(...(await sidebar.violations()));
      await sidebar.press(next);
      found.push(...(await sidebar.violations()));
      await sidebar.press(/Back|Atrás/);
      await sidebar.choose(yes);
      await sidebar.press(next);
      found.push(...(await sidebar.violations()));
      await sidebar.press(/Back|Atrás/);
      await sidebar.choose(counts);
      await sidebar.press(next);
      found.push(...(await sidebar.violations()));
      await sidebar.press(/Back|Atrás/);
      await sidebar.press(/All questions|Todas las preguntas/);
    }
    expect(found).toEqual([]);
    expect(sheet.errors).toEqual([]);
    expect(sheet.foreign).toEqual([]);
  });
});
