import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Surroundings } from '../../src/wizard/model/protocol';
import { drivePage, type PageDriver } from './page-driver';
import { browser, url } from './shared-browser';
import { driveSidebar, type SidebarDriver } from './sidebar-driver';

let sheet: PageDriver;
let sidebar: SidebarDriver;

beforeAll(async () => {
  if (!browser) return;
  sheet = await drivePage(browser, url);
  await sheet.open('en', 'empty');
  sidebar = driveSidebar(sheet);
  await sidebar.open();
});

afterAll(() => browser?.close());

/** The assumptions of the workbook by their labels. */
async function assumptionsSheet(): Promise<Record<string, unknown>> {
  await sheet.goTo('CLV assumptions');
  return Object.fromEntries((await sheet.values('A1:B20')).map(([label, cell]) => [String(label), cell]));
}

const focused = () =>
  sidebar.frame().evaluate(() => {
    const { tagName, textContent, name } = document.activeElement as HTMLInputElement;
    return { tag: tagName, text: textContent ?? '', name };
  });

async function tabTo(wanted: (at: Awaited<ReturnType<typeof focused>>) => boolean): Promise<void> {
  for (let press = 0; press < 40; press++) {
    if (wanted(await focused())) return;
    await sheet.page.keyboard.press('Tab');
  }
  throw new Error('The tab key does not lead there.');
}

describe.skipIf(!browser)('correct', () => {
  it('keeps the house assumptions in the workbook, typed and saved with the keyboard alone', async () => {
    await sheet.page.locator('.sidebar-head button').focus();
    await sheet.page.keyboard.press('Tab');
    await tabTo(({ text }) => text.startsWith('House assumptions'));
    await sheet.page.keyboard.press('Enter');
    await expect.poll(focused).toMatchObject({ tag: 'H1', text: 'House assumptions' });
    const type = async (name: string, text: string) => {
      await tabTo(at => at.name === name);
      await sheet.page.keyboard.press('Control+a');
      await sheet.page.keyboard.type(text);
    };
    await type('margin_rate', '0.45');
    // Forty-five percent, or less than one half of a percent?
    await tabTo(({ text }) => text === '45 %');
    await sheet.page.keyboard.press('Enter');
    await expect.poll(focused).toMatchObject({ name: 'margin_rate' });
    await type('currency', 'mxn');
    await type('owner', 'Finance');
    await sheet.page.keyboard.press('Enter');
    await sidebar.frame().getByText('Saved').waitFor();
    expect(await assumptionsSheet()).toMatchObject({
      'Margin as a share of sales': 0.45,
      Currency: 'MXN',
      Owner: 'Finance',
      Period: 'month',
    });
    expect(await sidebar.text()).toMatch(/Last changed on .+ by Finance/);
  });

  it('reads numbers as the person writes them, whatever the workbook speaks', async () => {
    await sidebar.press(/All questions/);
    await sidebar.speak('es');
    await sidebar.press(/^Supuestos de la empresa/);
    expect(await sidebar.frame().getByLabel('Margen sobre ventas').inputValue()).toBe('45 %');
    // The currency is the workbook's and not the language's.
    expect(await sidebar.frame().getByLabel('Moneda').inputValue()).toBe('MXN');
    await sidebar.fill('Tasa de descuento anual', '12,5 %');
    await sidebar.press('Guardar en la hoja de cálculo');
    await sidebar.frame().getByText('Guardado').waitFor();
    expect(await assumptionsSheet()).toMatchObject({ 'Discount rate per year': 0.125 });
    await sidebar.press(/Todas las preguntas/);
    expect(await sidebar.text()).toMatch(/12,5\s%/);
    await sidebar.speak('en');
  });
});

describe.skipIf(!browser)('refuses', () => {
  it('says what is wrong under the field and in a summary that leads to it', async () => {
    await sidebar.press(/^House assumptions/);
    await sidebar.fill('Margin as a share of sales', '150 %');
    await sidebar.fill('Currency', 'euro');
    await sidebar.press('Save in the spreadsheet');
    const summary = sidebar.frame().locator('.errors');
    expect(await summary.evaluate(box => box === document.activeElement)).toBe(true);
    const lines = await summary.getByRole('button').allInnerTexts();
    expect(lines).toHaveLength(2);
    expect(await sidebar.frame().locator('.field-error').allInnerTexts()).toEqual(lines);
    expect(lines[0]).toContain('“Margin as a share of sales”');
    await summary.getByRole('button').last().click();
    expect(await focused()).toMatchObject({ name: 'currency' });
    await sidebar.press(/All questions/);
  });

  const cards: readonly [string, string][] = [
    ['PERMISSION_DENIED: reading from storage', 'Several Google accounts'],
    ['Authorization is required to perform that action.', 'Permission is missing'],
    ['Exceeded maximum execution time', 'It took too long'],
    ['TypeError: something unheard of', 'Something went wrong'],
  ];
  it('explains why the add-on is not reached, and starts once it is', async () => {
    const alone = await openAlone();
    for (const [failure, title] of cards) {
      await alone.start({ failure });
      await alone.page.getByText(title, { exact: true }).waitFor();
      expect(await alone.page.getByRole('button').allInnerTexts()).toEqual(['Try again']);
    }
    alone.become({});
    await alone.page.getByRole('button', { name: 'Try again' }).click();
    await alone.page.getByRole('button', { name: /^House assumptions/ }).waitFor();
    await alone.page.close();
  });

  it('says what keeps the other pages from coming, opens them once they are here, and the first one without', async () => {
    const alone = await openAlone();
    const { page } = alone;
    const press = (name: string | RegExp) => page.getByRole('button', { name }).click();
    await alone.start({ failure: 'NetworkError: HTTP 0', failing: 'rest' });
    await press(/^House assumptions/);
    await page.getByText('No connection', { exact: true }).waitFor();
    alone.become({ answers: { rest: { script: 'void "of another build";' } } });
    await press('Try again');
    await page.getByText(/reload the page and open the guide again/).waitFor();
    await press('All questions');
    await press(/^What is a customer worth/);
    await press('Continue');
    await page.locator('.result').first().waitFor();
    alone.become({});
    await press('Try again');
    await page.locator('.insert .primary').waitFor();
    await press('Back');
    await press('All questions');
    await press(/^House assumptions/);
    await page.getByLabel('Discount rate per year').waitFor();
    await page.close();
  });
});

describe.skipIf(!browser)('runs', () => {
  it('opens on six questions, each with a sentence, in both languages', async () => {
    for (const language of ['es', 'en'] as const) {
      await sidebar.speak(language);
      const cards = await sidebar.frame().locator('.cards').first().locator('.card').allInnerTexts();
      expect(cards).toHaveLength(6);
      for (const card of cards) expect(card).toMatch(language === 'es' ? /.\n.+\./ : /^[A-Z].+\n[A-Z].+\.$/);
    }
  });

  it('takes the last insertion back, asks before what was typed since is lost, and cleans up', async () => {
    const alone = await openAlone();
    const { page } = alone;
    const before = { ...surroundings.last, id: 'a0', title: 'Earlier' };
    await alone.start({ answers: { undo: { done: false, changed: ['CLV!B3'], last: null } } });
    await page.getByRole('button', { name: 'Undo this insertion' }).click();
    await page.getByText('CLV!B3').waitFor();
    alone.become({ answers: { undo: { done: true, changed: [], last: before } } });
    await page.getByRole('button', { name: 'Undo all the same' }).click();
    await page.getByText('Taken back').waitFor();
    await page.getByText('Earlier').waitFor();
    await alone.start({ answers: { recover: { last: null } } });
    await page.getByRole('button', { name: 'Clean up' }).click();
    await page.getByText('The spreadsheet is as it was before.').waitFor();
    expect(await page.getByRole('button', { name: /Clean up|Undo/ }).count()).toBe(0);
    await page.close();
  });

  it('at 300 pixels with letters of twice the size', async () => {
    const alone = await openAlone();
    await alone.start({});
    await alone.page.getByRole('button', { name: /^House assumptions/ }).waitFor();
    await alone.page.addStyleTag({ content: 'html { font-size: 200% !important }' });
    const width = () => alone.page.evaluate(() => document.documentElement.scrollWidth);
    expect(await width()).toBe(300);
    await alone.page.getByRole('button', { name: /^House assumptions/ }).click();
    await alone.page.getByRole('heading', { name: 'House assumptions' }).waitFor();
    expect(await width()).toBe(300);
    await alone.page.close();
  });

  it('named for screen readers and legible, in both languages, light and dark', async () => {
    for (const [language, house] of [
      ['en', /^House assumptions/],
      ['es', /^Supuestos de la empresa/],
    ] as const) {
      await sidebar.speak(language);
      expect(await sidebar.violations()).toEqual([]);
      await sidebar.press(house);
      expect(await sidebar.violations()).toEqual([]);
      await sidebar.press(/All questions|Todas las preguntas/);
    }
    await sidebar.speak('en');
  });

  it('without a request to anywhere else and without an error', () => {
    expect(sheet.foreign).toEqual([]);
    expect(sheet.errors).toEqual([]);
  });
});

const surroundings: Surroundings = {
  version: '0',
  userLocale: 'en_US',
  sheetLocale: 'en_US',
  sheetLanguage: 'en',
  today: 46_000,
  assumptions: null,
  unfinished: true,
  last: {
    id: 'a1',
    title: 'What a customer is worth',
    time: '2025-12-09 10:05',
    places: [{ sheetId: 1, sheetName: 'CLV', range: 'A1:C20' }],
  },
};

interface Standing {
  readonly failure?: string;
  /** The only request that fails; all of them without it. */
  readonly failing?: string;
  readonly answers?: Readonly<Record<string, unknown>>;
}

const built = (file: string) => readFile(new URL(`../../dist/${file}`, import.meta.url), 'utf8');

/** The sidebar by itself, before an add-on that answers as it is told. */
async function openAlone() {
  const page: Page = await sheet.page.context().newPage();
  const html = await built('Sidebar.html');
  const usual = { start: surroundings, rest: { script: await built('SidebarRest.html') } };
  const address = `${url}alone`;
  await page.route(address, route => route.fulfill({ contentType: 'text/html', body: html }));
  await page.setViewportSize({ width: 300, height: 640 });
  let standing: Standing = {};
  const become = (next: Standing) => {
    standing = { ...next, answers: { ...usual, ...next.answers } };
  };
  await page.exposeFunction('standing', () => standing);
  await page.addInitScript(() => {
    const world = globalThis as unknown as Record<string, unknown> & {
      standing(): Promise<Standing>;
    };
    const runner = (succeed?: (reply: unknown) => void, fail?: (error: Error) => void): unknown => ({
      withSuccessHandler: (handler: (reply: unknown) => void) => runner(handler, fail),
      withFailureHandler: (handler: (error: Error) => void) => runner(succeed, handler),
      sidebar: async ({ action }: { action: string }) => {
        const { failure, failing = action, answers } = await world.standing();
        if (failure && failing === action) fail?.(new Error(failure));
        else succeed?.({ ok: true, answer: answers?.[action] });
      },
    });
    world.google = { script: { run: runner() } };
  });
  return {
    page,
    start: async (next: Standing) => {
      become(next);
      await page.goto(address);
    },
    become,
  };
}
