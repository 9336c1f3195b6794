import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drivePage, type PageDriver } from './page-driver';
import { browser, url } from './shared-browser';
import { driveSidebar, type SidebarDriver } from './sidebar-driver';

/** A year of orders of three customers, one of them a guest. */
const orders = [
  ['Customer', 'Date', 'Amount'],
  ...Array.from({ length: 13 }, (_, month) => [
    month === 4 ? 'guest' : `C0${(month % 3) + 1}`,
    `${2024 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-05`,
    String(20 + month),
  ]),
];

let sheet: PageDriver;
let sidebar: SidebarDriver;

beforeAll(async () => {
  if (!browser) return;
  sheet = await drivePage(browser, url);
  await sheet.open('en', 'empty');
  await sheet.addSheet('Orders');
  await sheet.paste('A1', orders.map(line => line.join('\t')).join('\n'));
  await sheet.select('A1:C14');
  sidebar = driveSidebar(sheet);
  await sidebar.open();
});

afterAll(() => browser?.close());

/** The cells beside the labels of the active sheet; gaps name the questions once more further down. */
async function lines(): Promise<ReadonlyMap<string, readonly unknown[]>> {
  const values = await sheet.values('A1:C90');
  return new Map(values.reverse().map(([label, ...cells]) => [String(label), cells]));
}

describe.skipIf(!browser)('runs', () => {
  it('from questions and the own order log to a sheet that goes on calculating', async () => {
    await sidebar.press(/^How good is our measurement/);
    await sidebar.choose('Margin so far');
    await sidebar.choose('One rough share for everything');
    await sidebar.press('Next');

    await sidebar.frame().getByText('Answer from my own data').click();
    await sidebar.press('Use selection');
    await sidebar.frame().getByText('Filled in from your data').waitFor();
    const seen = await sidebar.frame().locator('fieldset', { hasText: 'Does each order say' }).innerText();
    expect(seen).toContain('spelt in two ways): 1 of 13.');
    const checked = sidebar.frame().locator('input:checked');
    await expect.poll(() => checked.count()).toBe(4);
    expect(await sidebar.frame().getByRole('radio', { name: 'Six months to two years' }).isChecked()).toBe(
      true,
    );
    await sidebar.press('Next');
    await sidebar.choose('Days, by hand');
    await sidebar.press('Next');
    await sidebar.press('Show the result');

    // 2 + 1, 2 + 1 + 2 and 1 of at most 18.
    expect(await sidebar.result('Score, from 0 to 100')).toBe('50');
    expect(await sidebar.text()).toContain('6 of 19 questions answered');
    expect(await sidebar.text()).toContain('Put guests and doubles together by their e-mail.');
    await sidebar.insert();

    await sheet.goTo('Measurement check');
    const inserted = await lines();
    const at = (label: string) => inserted.get(label)!;
    expect(at('Score, from 0 to 100')[0]).toBe(50);
    expect(at('What is measured')[0]).toBe(50);
    expect(at('Is the data complete?')[0]).toBe(60);
    expect(at('Do the systems know each other?')[0]).toBe('');
    expect(at('Questions answered')[0]).toBe(6);
    expect(at('Next step')[1]).toMatch(/^Put guests and doubles together/);
    expect(at('Purchases')).toEqual(['in part', 'Taken by CLV, CLV_RETENTION, CLV_PREDICT']);
    expect([...inserted.keys()]).toContain('Orders: 13 rows, 2024-01-05 … 2025-01-05.');

    // Somebody changes an answer there.
    const address = await firstRowOf('Does each order say which customer it is from?');
    // The keyboard belongs to the grid again once it is clicked.
    const place = await sheet.placeOf('B3');
    await sheet.page.mouse.click(place.x, place.y);
    await sheet.type(`B${address}`, '3');
    const after = await lines();
    expect(after.get('Score, from 0 to 100')![0]).toBe(60);
    expect(after.get('Next step')![1]).toMatch(/^Work out which share of a sale is left/);
    expect(await sheet.value(`C${address}`)).toBe('Always, doubles put together');
    // One that was left out counts from then on.
    await sheet.type(`B${await firstRowOf('What does it cost to win a customer?')}`, '0');
    const more = await lines();
    expect(more.get('Questions answered')![0]).toBe(7);
    expect(more.get('What is measured')![0]).toBe(30);
    expect(more.get('Acquisition cost')![0]).toBe('missing');
    expect([...sheet.foreign, ...sheet.errors]).toEqual([]);
  });

  it.each([
    ['en', /^How good is our measurement/, 'Next', 'Show the result', 'Score, from 0 to 100'],
    ['es', /^¿Es buena nuestra medición/, 'Siguiente', 'Ver el resultado', 'Puntuación, de 0 a 100'],
  ] as const)(
    'named for screen readers and legible on every step: %s',
    async (language, card, next, show, score) => {
      const back = /All questions|Todas las preguntas|Back|Atrás/;
      while (!(await sidebar.frame().locator('.card').count())) await sidebar.press(back);
      await sidebar.speak(language);
      await sidebar.press(card);
      for (let step = 1; step <= 4; step++) {
        expect(await sidebar.violations()).toEqual([]);
        await sidebar.frame().locator('input[value="1"]').first().check();
        await sidebar.press(step < 4 ? next : show);
      }
      expect(await sidebar.result(score)).toBe('30');
      expect(await sidebar.violations()).toEqual([]);
    },
  );
});

async function firstRowOf(label: string): Promise<number> {
  const values = await sheet.values('A1:A90');
  return values.findIndex(([cell]) => cell === label) + 1;
}
