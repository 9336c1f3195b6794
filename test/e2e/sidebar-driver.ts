import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Frame } from 'playwright-core';
import { expect } from 'vitest';
import type { Language, PageDriver } from './page-driver';

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type AxeWindow = typeof globalThis & {
  axe?: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
};

export interface SidebarDriver {
  /** Opens it from the add-on's menu, as a person does, and waits for its questions. */
  open(): Promise<void>;
  /** Finds it anew after another menu item has opened it. */
  reopened(): Promise<void>;
  frame(): Frame;
  /** Switches the words of the sidebar; only on its first page. */
  speak(language: Language): Promise<void>;
  /** The heading of the page in view. */
  heading(): Promise<string>;
  /** Presses a button, by its whole name or a pattern. */
  press(name: string | RegExp): Promise<void>;
  /** Chooses among radio buttons by its words. */
  choose(label: string | RegExp): Promise<void>;
  fill(label: string | RegExp, text: string): Promise<void>;
  /** All that stands on the page. */
  text(): Promise<string>;
  /** The figure below that label among the results. */
  result(label: string | RegExp): Promise<string>;
  /** What axe objects to on the page in view, in light and in dark. */
  violations(): Promise<string[]>;
  /** Presses "Insert", and waits until it has been done and the grid has calculated. */
  insert(): Promise<void>;
}

const extensions: Readonly<Record<Language, string>> = { en: 'Extensions', es: 'Extensiones' };
/** The menu speaks the language that the script was built in. */
const guide = /^(Open the guide|Abrir el asistente)$/;
const languageNames: Readonly<Record<Language, string>> = { en: 'English', es: 'Español' };

/** Drives the sidebar of an open workbench; `language` is that of the workbench. */
export function driveSidebar(sheet: PageDriver, language: Language = 'en'): SidebarDriver {
  const { page } = sheet;
  let current: Frame | undefined;
  let colours: 'light' | 'dark' = 'light';
  const frame = () => {
    if (!current || current.isDetached()) throw new Error('The sidebar is not open.');
    return current;
  };
  const button = (name: string | RegExp) => frame().getByRole('button', { name, exact: true });

  const axe = async (options: object) => {
    if (!(await frame().evaluate(() => Boolean((globalThis as AxeWindow).axe)))) {
      await frame().evaluate(axeSource);
    }
    return frame().evaluate(async chosen => {
      // There are no other pages' style sheets to load, and what passes is not told.
      const options = { ...chosen, preload: false, resultTypes: ['violations'] };
      const { violations } = await (globalThis as AxeWindow).axe!.run(options);
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    }, options);
  };

  const findFrame = async () => {
    const element = await page.waitForSelector('aside.sidebar iframe');
    current = (await element.contentFrame())!;
  };

  return {
    frame,
    async reopened() {
      await expect.poll(() => current?.isDetached()).toBe(true);
      await findFrame();
    },
    async open() {
      await page.evaluate(() => document.querySelector('aside.sidebar')?.replaceChildren());
      await page.getByRole('button', { name: extensions[language] }).click();
      await page.getByRole('menuitem', { name: guide }).click();
      await findFrame();
      await frame().locator('.card, .notice').first().waitFor();
    },
    async speak(wanted) {
      await button(languageNames[wanted]).click();
      await expect.poll(() => frame().evaluate(() => document.documentElement.lang)).toBe(wanted);
    },
    heading: () => frame().locator('h1').innerText(),
    press: name => button(name).click(),
    choose: label => frame().getByRole('radio', { name: label }).check(),
    fill: (label, text) => frame().getByLabel(label).fill(text),
    text: () => frame().locator('body').innerText(),
    result: label =>
      frame()
        .locator('.result', { has: frame().getByText(label) })
        .locator('.figure')
        .innerText(),
    async violations() {
      const found = await axe({});
      // Nothing else depends on the colours. The next page is looked at in these first, for changing them takes long.
      colours = colours === 'light' ? 'dark' : 'light';
      await page.emulateMedia({ colorScheme: colours });
      found.push(...(await axe({ runOnly: ['color-contrast'] })).map(line => `${colours}: ${line}`));
      return found;
    },
    async insert() {
      await frame().locator('.insert .primary').click();
      await frame().locator('.inserted').waitFor();
      await sheet.settle();
    },
  };
}
