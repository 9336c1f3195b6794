import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drivePage, type PageDriver } from './page-driver';
import { browser, url } from './shared-browser';
import { driveSidebar, type SidebarDriver } from './sidebar-driver';

let sheet: PageDriver;
let sidebar: SidebarDriver;

const cells = [
  ['100', '=IF(A1>0;ROUND(CLV_RETENTION(A1;80%;10%);2);"CLV(1)")'],
  ['70%', '=CLV_SCHEDULE(A1;A2;10%;2)'],
];
const survivors = [1000, 631, 468, 382, 326, 289, 262, 241];

beforeAll(async () => {
  if (!browser) return;
  sheet = await drivePage(browser, url);
  await sheet.open('en');
  await sheet.addSheet('Figures');
  await sheet.paste('A1', cells.map(line => line.join('\t')).join('\n'));
  await sheet.paste('M1', survivors.join('\n'));
  await sheet.type('A8', '=SBG_FIT(M1:M8)');
  await sheet.type('F20', '=LTV_CAC_RATIO(A1;0)');
  sidebar = driveSidebar(sheet);
  await sidebar.open();
});

afterAll(() => browser?.close());

const everything = 'A1:L20';

/** Equal to the last digits, which differ from one arithmetic to another. */
function expectSame(now: readonly unknown[][], before: readonly unknown[][]): void {
  const rounded = (values: readonly unknown[][]) =>
    values.map(line =>
      line.map(value => (typeof value === 'number' ? Number(value.toPrecision(13)) : value)),
    );
  expect(rounded(now)).toEqual(rounded(before));
}

/** The keyboard is the sidebar's until somebody clicks into the grid. */
async function typeInGrid(address: string, text: string): Promise<void> {
  const { x, y } = await sheet.placeOf(address);
  await sheet.page.mouse.click(x, y);
  await sheet.type(address, text);
}

describe.skipIf(!browser)('correct', () => {
  it('shares the sheet in view and makes it live again', async () => {
    const before = await sheet.values(everything);
    const formula = await sheet.formula('B1');
    await sidebar.press(/^Share this workbook/);
    await sidebar.choose('The sheet in view');
    await sidebar.frame().getByText('Built-in formulas in 2 cells').waitFor();
    const text = await sidebar.text();
    for (const part of ['Figures!F20 shows an error; correct it first', 'Figures!A8 (SBG_FIT)'])
      expect(text).toContain(part);
    await sidebar.press('Make the others shareable');
    await sidebar.frame().getByText('Ready to share').waitFor();
    await sheet.settle();
    expectSame(await sheet.values(everything), before);
    expect(await sheet.formula('B1')).toMatch(/^=IF\(A1>0,ROUND\(\(IF\(ISNUMBER/);
    expect([await sheet.formula('A8'), await sheet.formula('C3')]).toEqual([
      '',
      expect.not.stringContaining('CLV'),
    ]);
    // Built-in formulas go on following their inputs.
    await typeInGrid('A1', '200');
    expect(await sheet.value('B1')).toBeCloseTo(733.33, 10);
    // Clicked once more so soon, the cell would open what it holds.
    await sheet.type('A1', '100');
    await sidebar.press('Make live again');
    await sidebar.frame().getByText('Every formula is back as it was').waitFor();
    await sheet.settle();
    expect(await sheet.formula('B1')).toBe(formula);
    expect(await sheet.values(everything)).toEqual(before);
  });
});

describe.skipIf(!browser)('refuses', () => {
  it('to overwrite what was changed since without asking', async () => {
    await sidebar.press('Make the others shareable');
    await sidebar.frame().getByText('Ready to share').waitFor();
    await typeInGrid('B9', '999');
    await sidebar.press('Make live again');
    await sidebar.frame().getByText('Figures!B9').waitFor();
    expect(await sheet.value('B9')).toBe(999);
    await sidebar.press('Overwrite them');
    await sidebar.frame().getByText('Every formula is back as it was').waitFor();
    await sheet.settle();
    expect(await sheet.value('B9')).toBe('period');
  });
});

describe.skipIf(!browser)('runs', () => {
  it('from the menu, in both languages, named for screen readers and legible', async () => {
    await sidebar.press(/All questions/);
    for (const [language, title, share, leave] of [
      ['es', /^Compartir este libro/, 'Hacer compartibles las demás', /Todas las preguntas/],
      ['en', /^Share this workbook/, 'Make the others shareable', /All questions/],
    ] as const) {
      await sidebar.speak(language);
      await sidebar.press(title);
      await sidebar.frame().getByRole('button', { name: share }).waitFor();
      expect(await sidebar.violations()).toEqual([]);
      await sidebar.press(leave);
    }
    await sheet.page.evaluate(() => document.querySelector('aside.sidebar')?.replaceChildren());
    await sheet.page.getByRole('button', { name: 'Extensions' }).click();
    await sheet.page.getByRole('menuitem', { name: /^(Share this workbook|Compartir este libro)$/ }).click();
    const element = await sheet.page.waitForSelector('aside.sidebar iframe');
    const frame = (await element.contentFrame())!;
    await frame.locator('h1', { hasText: 'Share this workbook' }).waitFor();
    await frame.getByText('Records of old formulas and values').waitFor();
    if (process.env.PICTURE) await sheet.page.screenshot({ path: process.env.PICTURE });
    expect([...sheet.foreign, ...sheet.errors]).toEqual([]);
  });
});
