import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drivePage, type PageDriver } from './page-driver';
import { browser, url } from './shared-browser';
import { driveSidebar, type SidebarDriver } from './sidebar-driver';

let sheet: PageDriver;
let sidebar: SidebarDriver;

/** A ratio of a value that is net of the cost already, and a number typed over a line of formulas. */
const units = [
  ['60', '4', '3', '100'],
  ['=CLV(A1;B1;C1;D1)', '=LTV_CAC_RATIO(A2;D1)'],
];
const months = [
  ['1', '2', '3', '4', '5'],
  ['=A1+A1', '=B1+B1', '7', '=D1+D1', '=E1+E1'],
];

beforeAll(async () => {
  if (!browser) return;
  sheet = await drivePage(browser, url);
  await sheet.open('en');
  for (const [name, cells] of [
    ['Months', months],
    ['Units', units],
  ] as const) {
    await sheet.addSheet(name);
    await sheet.paste('A1', cells.map(line => line.join('\t')).join('\n'));
  }
  sidebar = driveSidebar(sheet);
  await sidebar.open();
});

afterAll(() => browser?.close());

/** Where the user is in the workbook. */
const selected = () =>
  sheet.page.evaluate(() => {
    const { workbench: bench } = globalThis as unknown as {
      workbench: {
        spreadsheet(): {
          getActiveWorkbook(): {
            getActiveSheet(): {
              getSheetName(): string;
              getActiveRange(): { getA1Notation(): string } | null;
            };
          };
        };
      };
    };
    const active = bench.spreadsheet().getActiveWorkbook().getActiveSheet();
    return `${active.getSheetName()}!${active.getActiveRange()?.getA1Notation()}`;
  });
/** The first two: the workbench's own example has something to find fault with, too. */
const places = async () => (await sidebar.frame().locator('li button').allInnerTexts()).slice(0, 2);
/** What the keyboard is at in the sidebar. */
const focused = () =>
  sidebar.frame().evaluate(() => {
    const { activeElement: element } = document;
    return element instanceof HTMLInputElement ? element.value : element?.textContent;
  });
const tabTo = async (wanted: string) => {
  for (let steps = 0; steps < 20 && (await focused()) !== wanted; steps++) {
    await sheet.page.keyboard.press('Tab');
  }
  expect(await focused()).toBe(wanted);
};

describe.skipIf(!browser)('correct', () => {
  it('lists what it finds in the sheet in view, and a click leads to the cell', async () => {
    await sidebar.press(/^Check my model/);
    // While the sheet in view is still being looked at.
    await sidebar.choose('The whole workbook');
    await expect.poll(() => sidebar.text()).toMatch(/Found in \d+ sheets/);
    await sidebar.choose('The sheet in view');
    await expect.poll(places).toEqual(['Units!B2']);
    expect(await sidebar.text()).toContain('twice');
    await sheet.goTo('Months');
    await sidebar.press('Units!B2');
    await expect.poll(selected).toBe('Units!B2');
  });

  it('by the keyboard alone looks at the whole workbook and goes to a cell', async () => {
    await sidebar.frame().locator('h1').click();
    await tabTo('sheet');
    await sheet.page.keyboard.press('ArrowDown');
    await expect.poll(places).toEqual(['Units!B2', 'Months!C2']);
    await tabTo('Months!C2');
    await sheet.page.keyboard.press('Enter');
    await expect.poll(selected).toBe('Months!C2');
  });

  it('writes a report that leads to the same cells and can be taken back', async () => {
    await sidebar.press('Write a report sheet');
    await expect.poll(selected).toMatch(/^Model check!/);
    await sheet.settle();
    expect(await sheet.formula('B6')).toMatch(/^=HYPERLINK\("#gid=\d+&range=B2",\s*"Units!B2"\)$/);
    expect(await sheet.formula('B7')).toMatch(/^=HYPERLINK\("#gid=\d+&range=C2",\s*"Months!C2"\)$/);
    await sidebar.press('Undo');
    await expect.poll(selected).not.toMatch(/^Model check!/);
  });
});

describe.skipIf(!browser)('runs', () => {
  it('from the menu, in both languages, named for screen readers and legible', async () => {
    expect(await sidebar.violations()).toEqual([]);
    await sidebar.press(/All questions/);
    await sidebar.speak('es');
    await sidebar.press(/^Revisar mi modelo/);
    await sidebar.choose('Todo el libro');
    await expect.poll(places).toEqual(['Units!B2', 'Months!C2']);
    expect(await sidebar.text()).toContain('dos veces');
    expect(await sidebar.violations()).toEqual([]);
    await sheet.page.getByRole('button', { name: 'Extensions' }).click();
    await sheet.page.getByRole('menuitem', { name: /^(Check my model|Revisar mi modelo)$/ }).click();
    await sidebar.reopened();
    await sidebar.frame().locator('h1', { hasText: 'Check my model' }).waitFor();
    expect([...sheet.foreign, ...sheet.errors]).toEqual([]);
  });
});
