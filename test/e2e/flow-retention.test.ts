import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkbench, type Workbench } from '../../src/build/start';
import { noBrowser, openBrowser } from '../support/browser';
import { drivePage, type PageDriver } from './page-driver';
import { driveSidebar, type SidebarDriver } from './sidebar-driver';

const browser: Browser | undefined = await openBrowser();
if (!browser) console.warn(`Browser tests are skipped: ${noBrowser}`);

let workbench: Workbench;
let sheet: PageDriver;
let sidebar: SidebarDriver;

beforeAll(async () => {
  if (!browser) return;
  workbench = await openWorkbench(0);
  sheet = await drivePage(browser, workbench.url);
  await sheet.open('en');
  sidebar = driveSidebar(sheet);
  await sidebar.open();
});

afterAll(async () => {
  await browser?.close();
  await workbench?.close();
});

/** The figures of a sheet by their labels. */
async function figures(name: string): Promise<Record<string, unknown>> {
  await sheet.goTo(name);
  return Object.fromEntries((await sheet.values('A1:B40')).map(([label, figure]) => [String(label), figure]));
}

describe.skipIf(!browser)('correct', () => {
  it('leads from the first click to formulas that say the same as the sidebar', async () => {
    await sidebar.press(/^Is keeping customers worth it/);
    await sidebar.choose(/^Win back/);
    await sidebar.press('Next');
    await sidebar.choose('Year');
    expect(await sidebar.frame().getByLabel('Margin per customer and period').inputValue()).toBe('100');
    await sidebar.fill('Margin per customer and period', '120');
    await sidebar.press('Next');
    await sidebar.fill('Offer, for each who comes back', '30');
    expect(await sidebar.result('Gain with all of them')).toBe('✓ €17,500');
    await sidebar.press('Put it into the sheet');
    await sidebar.insert();
    const found = await figures('Winning lost customers back');
    // 120 × 1.1 ÷ .3 = 440; (12 % − 3 %) × 440 − 12 % × 30 − 1 = 35, for 500 customers.
    expect(found).toMatchObject({
      'Margin per customer and period': 120,
      'Discount rate per period': expect.closeTo(0.1, 12),
      'Value of a customer today': expect.closeTo(440, 9),
      'Gain per customer contacted': expect.closeTo(35, 9),
      'Gain with all of them': expect.closeTo(17_500, 6),
    });
  });
});

describe.skipIf(!browser)('runs', () => {
  const words = {
    en: {
      flow: /^Is keeping customers worth it/,
      next: 'Next',
      again: 'Another goal',
      paths: [
        [/^Keep more/, /^What better/],
        [/^Keep more/, /^Six methods/, /^Make things easy/],
        [/^Check a claim/, /^5 % more/],
      ],
    },
    es: {
      flow: /^¿Compensa conservar clientes/,
      next: 'Siguiente',
      again: 'Otro objetivo',
      paths: [[/^Conservar a más/, /^El mejor presupuesto/]],
    },
  } as const;

  it('with every step named for screen readers and legible, in both languages, light and dark', async () => {
    await sidebar.press('Another goal');
    for (const language of ['en', 'es'] as const) {
      const { flow, next, again, paths } = words[language];
      await sidebar.press(/All questions/);
      await sidebar.speak(language);
      await sidebar.press(flow);
      for (const [index, path] of paths.entries()) {
        for (const choice of path) {
          await sidebar.choose(choice);
          // The pages of choices are alike.
          if (index === 0) expect(await sidebar.violations()).toEqual([]);
          await sidebar.press(next);
        }
        if (index === 0) expect(await sidebar.violations()).toEqual([]);
        await sidebar.press(next);
        expect(await sidebar.violations()).toEqual([]);
        await sidebar.frame().locator('.presses .primary').click();
        await sidebar.press(again);
      }
    }
  });
});
