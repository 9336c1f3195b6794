import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../src/sheet/words';
import { claims } from '../../src/wizard/model/claims/claims';
import { type Choice, firstChoice, goals, levers, stepsOf } from '../../src/wizard/model/retention/choice';
import { methods } from '../../src/wizard/model/retention/methods';
import { drivePage, type PageDriver } from './page-driver';
import { browser, url } from './shared-browser';
import { driveSidebar, type SidebarDriver } from './sidebar-driver';

let sheet: PageDriver;
let sidebar: SidebarDriver;

const idsOf = <Id extends string>(record: Readonly<Record<Id, unknown>>) => Object.keys(record) as Id[];
/** Each that leads to a page of its own. */
const everyChoice: readonly Choice[] = idsOf(goals).flatMap((goal): Choice[] => {
  const chosen = { ...firstChoice, goal };
  if (goal === 'claims') return idsOf(claims).map(claim => ({ ...chosen, claim }));
  if (goal !== 'keep') return [chosen];
  return idsOf(levers).flatMap(lever =>
    (lever === 'methods' ? idsOf(methods) : [firstChoice.method]).map(method => ({
      ...chosen,
      lever,
      method,
    })),
  );
});

beforeAll(async () => {
  if (!browser) return;
  sheet = await drivePage(browser, url);
  await sheet.open('en', 'empty');
  sidebar = driveSidebar(sheet);
  await sidebar.open();
});

afterAll(() => browser?.close());

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
    expect(await sidebar.result('Gain with all of them')).toBe('✓ $17,750');
    await sidebar.press('Put it into the sheet');
    await sidebar.insert();
    const found = await figures('Winning lost customers back');
    // 120 × 1.1 ÷ .3 = 440; (12 % − 3 %) × 440 − 12 % × 30 − 0.50 = 35.50, for 500 customers.
    expect(found).toMatchObject({
      'Margin per customer and period': 120,
      'Discount rate per period': expect.closeTo(0.1, 12),
      'Value of a customer today': expect.closeTo(440, 9),
      'Gain per customer contacted': expect.closeTo(35.5, 9),
      'Gain with all of them': expect.closeTo(17_750, 6),
    });
  });
});

describe.skipIf(!browser)('runs', () => {
  const focused = () =>
    sidebar.frame().evaluate(() => {
      const { textContent, name, value } = document.activeElement as HTMLInputElement;
      return [name, value, textContent?.trim()].filter(Boolean).join(' ');
    });
  const tabTo = async (wanted: RegExp) => {
    for (let press = 0; press < 30 && !wanted.test(await focused()); press++) {
      await sheet.page.keyboard.press('Tab');
    }
    expect(await focused()).toMatch(wanted);
  };

  it('by keyboard alone from a claim to its sheet', async () => {
    const { keyboard } = sheet.page;
    await tabTo(/^Another goal/);
    await keyboard.press('Enter');
    await expect.poll(focused).toBe('Is keeping customers worth it?');
    await tabTo(/^goal winback/);
    for (let down = 0; down < 4; down++) await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await expect.poll(focused).toBe('Check a claim');
    await tabTo(/^claim uplift/);
    await keyboard.press('Enter');
    await expect.poll(focused).toBe('Your customers today');
    await tabTo(/^retentionRate/);
    await keyboard.press('Control+a');
    await keyboard.type('80');
    await keyboard.press('Enter');
    await expect.poll(focused).toBe('5 % more retention raises profit by 75 %');
    expect(await sidebar.result('With your figures, as points')).toBe('20%');
    expect(await sidebar.result('True at a retention of')).toBe('Not possible');
    await tabTo(/^gain/);
    await keyboard.press('Enter');
    await expect.poll(focused).toBe('Put it into the sheet');
    await tabTo(/^Insert$/);
    await keyboard.press('Enter');
    await sidebar.frame().locator('.inserted').waitFor();
    await sheet.settle();
    expect(await figures('Claim on retention and profit')).toMatchObject({
      'With your figures, as points': expect.closeTo(0.2, 12),
      'True at a retention of': 'never',
    });
  });

  const cards = {
    en: /^Is keeping customers worth it/,
    es: /^¿Compensa conservar clientes/,
  } as const;

  it.each(languages)('with every step named for screen readers and legible: %s', async language => {
    const frame = sidebar.frame();
    /** To the step before, or from the first one to the questions. */
    const back = frame.locator('form > .link');
    const primary = frame.locator('.presses .primary');
    while (!(await frame.locator('.card').count())) await back.click();
    await sidebar.speak(language);
    await sidebar.press(cards[language]);
    const seen = new Set<string>();
    for (const choice of everyChoice) {
      const steps = stepsOf(choice);
      for (const step of steps) {
        // The figures asked and the sheet are one page for all.
        const page = step === 'work' ? JSON.stringify(choice) : step;
        if (!seen.has(page)) expect(await sidebar.violations(), page).toEqual([]);
        seen.add(page);
        if (step in choice) {
          const answer = choice[step as keyof Choice];
          await frame.locator(`input[name="${step}"][value="${answer}"]`).check();
        }
        if (step !== steps.at(-1)) await primary.click();
      }
      for (const _ of steps.slice(1)) await back.click();
    }
    expect(sheet.errors).toEqual([]);
  });
});
