import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drivePage, type PageDriver } from './page-driver';
import { browser, url } from './shared-browser';
import { driveSidebar, type SidebarDriver } from './sidebar-driver';

let sheet: PageDriver;
let sidebar: SidebarDriver;

const cells = [
  ['Margin', '100', '=CLV_RETENTION(B1;B2;RATE_CONVERT(21%;"year";"year");50)'],
  ['Retention', '80%', '=LTV_CAC_RATIO(C1;0)'],
  ['Several', '', '=CLV_RETENTION(100;E1:E3;10%)'],
];

beforeAll(async () => {
  if (!browser) return;
  sheet = await drivePage(browser, url);
  await sheet.open('en', 'empty');
  await sheet.addSheet('Values');
  await sheet.paste('A1', cells.map(line => line.join('\t')).join('\n'));
  await sheet.paste('E1', '70%\n75%\n80%');
  await sheet.select('C1');
  sidebar = driveSidebar(sheet);
  await sidebar.open();
});

afterAll(() => browser?.close());

const again = /^Explain the cell selected now/;

describe.skipIf(!browser)('correct', () => {
  it('takes a formula apart, with the keyboard alone', async () => {
    expect(await sheet.value('C1')).toBeCloseTo(121 / 0.41 - 50, 10);
    const { keyboard } = sheet.page;
    await sidebar
      .frame()
      .getByRole('button', { name: /^Explain this number/ })
      .focus();
    await keyboard.press('Enter');
    await sidebar.frame().locator('h1', { hasText: 'Explain this number' }).waitFor();
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await sidebar.frame().locator('h1', { hasText: 'CLV_RETENTION' }).waitFor();
    const text = await sidebar.text();
    expect(await sidebar.result('Result')).toBe('$245.12');
    expect(text).toContain('V − acquisition_cost = $245.12');
    expect(text).toContain('begin (here)');
    for (const part of [
      'margin: $100.00 (from B1)',
      'retention_rate: 80% (from B2)',
      'discount_rate: 21% (worked out by',
    ])
      expect(text).toContain(part);
    // The part within, and the chart of one input, by arrow keys.
    await sidebar.frame().locator('input[name=moves]').first().focus();
    await keyboard.press('ArrowDown');
    await sidebar.frame().getByText('Result: margin').first().waitFor();
    await sidebar.frame().locator('input[name=part]').first().focus();
    await keyboard.press('ArrowDown');
    await sidebar.frame().locator('h1', { hasText: 'RATE_CONVERT' }).waitFor();
    expect(await sidebar.text()).toContain('(1 + rate)^n − 1 = 21%');
    await keyboard.press('Tab');
  });

  it('explains the selected cell of many', async () => {
    await sheet.select('C5');
    await sidebar.press(again);
    await sidebar.frame().getByText('this is row 3').waitFor();
    expect(await sidebar.result('Result')).toBe('$366.67');
    expect(await sidebar.text()).toContain('retention_rate: 80% (from the range E1:E3)');
  });
});

describe.skipIf(!browser)('refuses', () => {
  it('says why a formula has no result, and what to select where there is none of ours', async () => {
    await sheet.select('C2');
    await sidebar.press(again);
    await sidebar.frame().getByText('The formula has no result').waitFor();
    expect(await sidebar.text()).toContain('acquisition_cost is 0 and would divide; give a value above 0');
    await sheet.select('A1');
    await sidebar.press(again);
    await expect.poll(() => sidebar.heading()).toBe('Explain this number');
    await sidebar.frame().locator('.notice.error').waitFor();
  });
});

describe.skipIf(!browser)('runs', () => {
  it('in both languages, named for screen readers and legible', async () => {
    await sidebar.press(/All questions/);
    for (const [language, title, explain, leave] of [
      ['en', /^Explain this number/, 'Explain the selected cell', /Back|All questions/],
      ['es', /^Explicar esta cifra/, 'Explicar la celda seleccionada', /Atrás|Todas las preguntas/],
    ] as const) {
      await sheet.select('C1');
      await sidebar.speak(language);
      await sidebar.press(title);
      expect(await sidebar.violations()).toEqual([]);
      await sidebar.press(explain);
      await sidebar.frame().locator('h1', { hasText: 'CLV_RETENTION' }).waitFor();
      expect(await sidebar.violations()).toEqual([]);
      await sidebar.press(leave);
      await sidebar.press(leave);
    }
    expect([...sheet.foreign, ...sheet.errors]).toEqual([]);
  });
});
