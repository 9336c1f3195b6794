import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drivePage, type PageDriver } from './page-driver';
import { browser, url } from './shared-browser';

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const monthlyDiscount = 1.1 ** (1 / 12) - 1;
let sheet: PageDriver;

beforeAll(async () => {
  if (!browser) return;
  sheet = await drivePage(browser, url);
  await sheet.open('en');
});

afterAll(() => browser?.close());

const status = () => sheet.page.locator('footer.status').innerText();

async function openCsv(name: string, content: string | Uint8Array): Promise<string> {
  const notice = sheet.page.locator('#notice');
  await notice.evaluate(line => {
    line.textContent = '';
  });
  await sheet.page
    .locator('#csv-file')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
  await expect.poll(() => notice.innerText()).not.toBe('');
  await sheet.settle();
  return notice.innerText();
}

async function axe(): Promise<string[]> {
  await sheet.page.evaluate(axeSource);
  return sheet.page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(context: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    // The grid's own toolbar is not ours to name.
    const { violations } = await axe.run({ exclude: [['#grid']] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}

describe.skipIf(!browser)('correct', () => {
  it('opens on the demo with its figures', async () => {
    const margin = 52 * 0.9 * 0.45;
    expect(await sheet.value('J12')).toBeCloseTo(margin / (1 + monthlyDiscount - 0.96), 9);
    expect(await sheet.shown('J12')).toBe('$439');
    expect(await sheet.value('L16')).toBe('never');
    expect(await sheet.value('C17')).toBe(4395);
    expect(await sheet.value('K17')).toBeCloseTo(
      Number(await sheet.value('J17')) / Number(await sheet.value('D17')),
      9,
    );
  });

  it('fills the grid of the demo from one formula', async () => {
    const grid = (await sheet.values('B22:E26')) as number[][];
    const margin = Number(await sheet.value('I17'));
    for (const [row, line] of grid.entries())
      for (const [column, gain] of line.entries()) {
        const retention = [0.85, 0.88, 0.91, 0.94][column]!;
        const valueAt = (rate: number) => margin / (1 + monthlyDiscount - rate);
        expect(gain).toBeCloseTo(valueAt(retention + (row + 1) / 100) - valueAt(retention), 8);
      }
  });

  it('recalculates when a person changes an input with the keyboard', async () => {
    await sheet.typeSlowly('E12', '104');
    expect(await sheet.value('J12')).toBeCloseTo((104 * 0.9 * 0.45) / (1 + monthlyDiscount - 0.96), 9);
    await sheet.type('E12', '52');
    expect(await sheet.shown('J12')).toBe('$439');
  });

  it('lets the schedule shrink and grow with its number of periods', async () => {
    await sheet.goTo('Schedule');
    await sheet.type('B8', '3');
    const filled = (await sheet.values('D5:D12')).map(([cell]) => cell !== '');
    expect(filled.filter(Boolean)).toHaveLength(filled.indexOf(false));
    expect(filled.indexOf(false)).toBeLessThan(5);
    await sheet.type('B8', '8');
    expect(await sheet.value('B12')).toBe(0);
    expect(await sheet.value('D12')).not.toBe('');
  });

  it('sees rows that are added below an open range', async () => {
    await sheet.goTo('Recurring revenue');
    const before = Number(await sheet.value('L10'));
    const next = (await sheet.values('A5:A90')).findIndex(([cell]) => cell === '') + 5;
    await sheet.type(`A${next}`, 'C99');
    await sheet.type(`B${next}`, '6/1/2025');
    await sheet.type(`C${next}`, '1000');
    expect(await sheet.value('L10')).toBe(before + 1000);
  });
});

describe.skipIf(!browser)('correct', () => {
  beforeAll(async () => {
    if (browser) await sheet.addSheet('Typing');
  });

  it.each([
    ['A1', '=CLV(60;4;3;100)', 620],
    ['A2', '=CLV(60,4,3,100)', 620],
    ['A3', '=clv(60;4;3;100', 620],
    ['A4', '1234.56', 1234.56],
    ['A5', '12.5%', 0.125],
    ['A6', 'TRUE', true],
    ['A7', '12/31/2026', { serial: 46387 }],
    ['A8', 'never', 'never'],
    ['B1', '=SUM(A1:A2)', 1240],
    ['B2', '=COUNT(A1:A)', 6],
    ['B3', '=IF(.80>0;"first";clv(60;4.0;3))&" x"', 'first x'],
    ['B4', '=CLV_RETENTION(100,.80,0.10,0,"end")', 1000 / 3],
  ])('%s: %s', async (address, text, value) => {
    await sheet.type(address, text);
    expect(await sheet.value(address)).toEqual(value);
  });

  it('spills the help card of a function', async () => {
    await sheet.type('D1', '=CLV()');
    const card = (await sheet.values('D1:E12')).flat().join(' ');
    expect(card).toContain('average_purchase');
  });

  it('offers our functions while a name is typed, and helps with their arguments', async () => {
    await sheet.select('C1');
    await sheet.page.keyboard.type('=CLV_RET');
    await sheet.page.getByText('CLV_RETENTION', { exact: true }).first().waitFor();
    await sheet.page.keyboard.type('ENTION(100;');
    await sheet.page.getByText('retention_rate').first().waitFor();
    await sheet.page.keyboard.press('Escape');
    await sheet.page.keyboard.press('Escape');
    expect(await sheet.value('C1')).toBe('');
  });
});

describe.skipIf(!browser)('refuses', () => {
  it('shows why a function failed, for the selected cell and under the pointer', async () => {
    await sheet.goTo('Typing');
    await sheet.type('C3', '=CLV("dear";4;3)');
    expect(await sheet.value('C3')).toBe('#ERROR!');
    await sheet.select('C3');
    await expect.poll(status).toMatch(/^C3: .*average_purchase.*dear/);
    await sheet.select('C5');
    await expect.poll(status).not.toMatch(/C3/);
    const { x, y } = await sheet.placeOf('C3');
    await sheet.page.mouse.move(x - 4, y);
    await sheet.page.mouse.move(x, y);
    await sheet.page.getByText(/^CLV: .*dear/).waitFor();
    await sheet.page.mouse.move(5, 5);
  });

  it('shows a blocked spill as #REF! and names the cell in its way', async () => {
    await sheet.type('G1', '1');
    await sheet.type('G2', '2');
    await sheet.type('H2', 'in the way');
    await sheet.type('H1', '=LTV_CAC_RATIO(G1:G2;1)');
    expect(await sheet.value('H1')).toBe('#REF!');
    expect(await sheet.shown('H1')).toBe('#REF!');
    await sheet.select('H1');
    await expect
      .poll(status)
      .toMatch(/^H1: The result needs H2, which is filled: clear that cell or move the formula\./);
    await sheet.type('H2', '=H');
    await sheet.select('H2');
    await sheet.page.keyboard.press('Delete');
    await sheet.settle();
    expect(await sheet.values('H1:H2')).toEqual([[1], [2]]);
    await sheet.type('T1', '=LTV_CAC_RATIO(G1;G1:H1)');
    await sheet.select('T1');
    await expect.poll(status).toMatch(/^T1: The result reaches beyond the end of the sheet/);
    await sheet.type('T1', '1');
  });

  it.each([
    ['empty.csv', '', 'empty.csv is empty: choose a file with at least one row.'],
    [
      'uneven.csv',
      'a,b\n1,2\n3\n',
      'uneven.csv has 1 field in row 3 where the first row has 2: correct that row and open it again.',
    ],
    [
      'picture.csv',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0),
      'picture.csv is not a text file: save it as CSV first and open that.',
    ],
  ])('a bad file in one sentence: %s', async (name, content, sentence) => {
    expect(await openCsv(name, content)).toBe(sentence);
  });
});

describe.skipIf(!browser)('runs', () => {
  it('with a file of 100,000 rows', async () => {
    const rows = Array.from(
      { length: 100_000 },
      (_, row) => `C${row};${(row % 28) + 1}/12/2025;1.234,50;"=x;y"`,
    );
    const notice = await openCsv('orders.csv', `customer;date;amount;note\n${rows.join('\n')}`);
    expect(notice).toBe('orders.csv is open: 100,001 rows, 4 columns.');
    expect(await sheet.values('A1:D2')).toEqual([
      ['customer', 'date', 'amount', 'note'],
      ['C0', { serial: 45992 }, 1234.5, '=x;y'],
    ]);
    await sheet.type('F1', '=SUM(C2:C)');
    expect(await sheet.value('F1')).toBe(123_450_000);
  });

  it('with the keyboard in the file that was opened', async () => {
    await sheet.page.getByRole('button', { name: 'Functions' }).focus();
    expect(await openCsv('one.csv', 'amount\n1\n')).toBe('one.csv is open: 2 rows, 1 column.');
    await sheet.page.keyboard.type('sum');
    await sheet.page.keyboard.press('Enter');
    await sheet.settle();
    expect(await sheet.value('A1')).toBe('sum');
  });

  it('in Spanish: formulas, numbers, percentages, dates and names as people there type them', async () => {
    await sheet.open('es');
    expect(await sheet.shown('J12')).toBe('439 €');
    await sheet.addSheet('Prueba');
    const typed: [string, string, unknown][] = [
      ['A1', '=CLV(60;4;3;100)', 620],
      ['A2', '1234,56', 1234.56],
      ['A3', '12,5%', 0.125],
      ['A4', '31/12/2026', { serial: 46387 }],
      ['A5', '=SUMA(A1;0,5)', 620.5],
      ['A6', '=CLV(1,5;2;3)', 9],
      ['A7', '1234.56', '1234.56'],
      ['A8', '=CLV(1,500;2,0;3)&" fin"', '9 fin'],
    ];
    for (const [address, text, value] of typed) {
      await sheet.type(address, text);
      expect(await sheet.value(address), text).toEqual(value);
    }
    // What was typed is what the editor shows again, and leaving it changes nothing.
    for (const [address, , value] of typed) {
      await sheet.select(address);
      await sheet.page.keyboard.press('F2');
      await sheet.page.waitForTimeout(120);
      await sheet.page.keyboard.press('Enter');
      await sheet.settle();
      expect(await sheet.value(address), address).toEqual(value);
    }
    expect(await sheet.formula('A6')).toBe('=CLV(1,5;2;3)');
    // Cells are picked with the mouse after a semicolon as after a comma.
    await sheet.select('B9');
    await sheet.page.keyboard.type('=CLV(');
    for (const address of ['A1', 'A2']) {
      const { x, y } = await sheet.placeOf(address);
      await sheet.page.waitForTimeout(250);
      await sheet.page.mouse.click(x, y);
      await sheet.page.waitForTimeout(250);
      await sheet.page.keyboard.type(';');
    }
    await sheet.page.keyboard.type('0,5)');
    await sheet.page.keyboard.press('Enter');
    await sheet.settle();
    expect(await sheet.formula('B9')).toBe('=CLV(A1;A2;0,5)');
    expect(await sheet.value('B9')).toBeCloseTo(620 * 1234.56 * 0.5, 6);
    await sheet.paste('A30', '1.234,56\t31/12/2026\n12,5%\t=CLV(60;4;3;100)');
    expect(await sheet.values('A30:B31')).toEqual([
      [1234.56, { serial: 46387 }],
      [0.125, 620],
    ]);
    await sheet.type('C1', '=CLV()');
    expect(((await sheet.values('C1:D12')) as string[][]).flat().join(' ')).toMatch(/cliente/);
  }, 90_000);

  it('in another language at a click, with what was typed', async () => {
    const { page } = sheet;
    await page.getByRole('button', { name: 'English' }).click();
    await sheet.settle();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    // The sheet that was in view still is.
    expect(await sheet.value('A1')).toBe(620);
    expect(await sheet.formula('A6')).toBe('=CLV(1.5,2,3)');
  });

  it.each(['light', 'dark'] as const)('named for screen readers and legible: %s', async colorScheme => {
    await sheet.page.emulateMedia({ colorScheme });
    expect(await axe()).toEqual([]);
    await sheet.page.getByRole('button', { name: 'Functions' }).click();
    expect(await axe()).toEqual([]);
    await sheet.page.getByLabel('Find a function').fill('payback');
    expect(await sheet.page.locator('.function-list li:visible').allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringContaining('CAC_PAYBACK')]),
    );
    await sheet.page.getByRole('button', { name: 'Close', exact: true }).click();
  });

  it('by keyboard: the add-on’s menu opens, moves and closes', async () => {
    const button = sheet.page.getByRole('button', { name: 'Extensions' });
    await button.focus();
    await sheet.page.keyboard.press('ArrowDown');
    const items = sheet.page.getByRole('menuitem');
    expect(await items.first().evaluate(item => item === document.activeElement)).toBe(true);
    await sheet.page.keyboard.press('Escape');
    expect(await items.first().isVisible()).toBe(false);
    expect(await button.evaluate(item => item === document.activeElement)).toBe(true);
  });

  it('by keyboard: into the grid and out of it', async () => {
    const { page } = sheet;
    await sheet.goTo('Prueba');
    await sheet.select('D18');
    await page.getByRole('button', { name: 'Functions' }).focus();
    await page.keyboard.press('Control+F6');
    await page.keyboard.type('5');
    await page.keyboard.press('Enter');
    await sheet.settle();
    expect(await sheet.value('D18')).toBe(5);
    await page.keyboard.press('Control+F6');
    expect(await page.evaluate(() => document.activeElement?.closest('header')?.className)).toBe('bar');
  });

  it('by keyboard: the first stop leads back into the grid', async () => {
    const { page } = sheet;
    await sheet.goTo('Prueba');
    await sheet.select('D20');
    await page.getByRole('button', { name: 'Functions' }).focus();
    await page.getByRole('link', { name: 'Skip to the spreadsheet' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('7');
    await page.keyboard.press('Enter');
    await sheet.settle();
    expect(await sheet.value('D20')).toBe(7);
  });

  it('with a dialog of the add-on’s own, whose script runs in its worker', async () => {
    const { page } = sheet;
    await page.getByRole('button', { name: 'Extensions' }).click();
    await page.getByRole('menuitem', { name: 'Function list' }).click();
    const dialog = page.locator('dialog.panel');
    await dialog.waitFor();
    const content = dialog.frameLocator('iframe').locator('body');
    await expect.poll(() => content.innerText()).toContain('CLV_RETENTION');
    await dialog.getByRole('button', { name: 'Close' }).click();
    expect(await dialog.count()).toBe(0);
  });

  it('without a request to anywhere else and without an error', () => {
    expect(sheet.foreign).toEqual([]);
    expect(sheet.errors).toEqual([]);
  });
});
