import type { Browser, Page } from 'playwright-core';

export type Language = 'en' | 'es';

/** What the page offers to its tests. */
interface Sheet {
  getSheetId(): string;
  getRange(address: string): { activate(): void; getCellRect(): DOMRect };
  getRange(...place: number[]): { setValues(cells: object[][]): void };
}
interface Book {
  getActiveSheet(): Sheet;
  getSheetByName(name: string): Sheet | null;
  setActiveSheet(sheet: Sheet): void;
  insertSheet(name: string): Sheet;
}
interface Area {
  sheet: string;
  row: number;
  column: number;
  rows: number;
  columns: number;
}
type TestWindow = typeof globalThis & {
  workbench: {
    spreadsheet(): { getActiveWorkbook(): Book; addEvent(name: string, happened: () => void): void };
    settle(): Promise<void>;
    backend(): {
      values(area: Area): unknown[][];
      displayValues(area: Area): string[][];
      formulas(area: Area): string[][];
    };
  };
};

/** A block of cells such as B7 or B7:C9, columns A to Z. */
function areaOf(address: string): Omit<Area, 'sheet'> {
  const [from, to = from] = address.split(':').map(corner => ({
    row: Number(corner.slice(1)),
    column: corner.charCodeAt(0) - 64,
  }));
  return {
    row: from!.row,
    column: from!.column,
    rows: to!.row - from!.row + 1,
    columns: to!.column - from!.column + 1,
  };
}

export interface PageDriver {
  page: Page;
  /** Addresses outside the workbench that the page asked for. */
  foreign: string[];
  /** Errors of the page and of its console. */
  errors: string[];
  open(language: Language, demo?: string): Promise<void>;
  goTo(sheet: string): Promise<void>;
  addSheet(name: string): Promise<void>;
  select(address: string): Promise<void>;
  /** Enters a text in a cell and waits for the results. */
  type(address: string, text: string): Promise<void>;
  /** The same key by key, as a person does. */
  typeSlowly(address: string, text: string): Promise<void>;
  /** Puts cells into the active sheet from A1 on, texts as they are, which no paste would leave so. */
  write(cells: readonly (readonly (string | number)[])[]): Promise<void>;
  /** Pastes a text as it comes from another program. */
  paste(address: string, text: string): Promise<void>;
  /** The middle of a cell on the page. */
  placeOf(address: string): Promise<{ x: number; y: number }>;
  /** What is in a cell of the active sheet. */
  value(address: string): Promise<unknown>;
  values(address: string): Promise<unknown[][]>;
  /** The same as the grid shows it. */
  shown(address: string): Promise<string>;
  formula(address: string): Promise<string>;
  settle(): Promise<void>;
}

export async function drivePage(browser: Browser, url: string): Promise<PageDriver> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    locale: 'en-US',
    timezoneId: 'America/New_York',
  });
  const page = await context.newPage();
  // What is not there is told by its name and not by the end of the test.
  page.setDefaultTimeout(30_000);
  const foreign: string[] = [];
  const errors: string[] = [];
  page.on('request', request => {
    if (!request.url().startsWith(url) && !/^(data|blob|about):/.test(request.url()))
      foreign.push(request.url());
  });
  page.on('pageerror', error => errors.push(error.message));
  page.on('console', message => {
    if (message.type() === 'error') errors.push(message.text());
  });

  const settle = () => page.evaluate(() => (globalThis as TestWindow).workbench.settle());
  const read = <Kind extends 'values' | 'displayValues' | 'formulas'>(kind: Kind, address: string) =>
    page.evaluate(
      async ({ what, area }) => {
        const { workbench } = globalThis as TestWindow;
        const sheet = workbench.spreadsheet().getActiveWorkbook().getActiveSheet().getSheetId();
        return workbench.backend()[what]({ sheet, ...area }) as unknown[][];
      },
      { what: kind, area: areaOf(address) },
    );
  const select = (address: string) =>
    page.evaluate(async wanted => {
      const { workbench } = globalThis as TestWindow;
      workbench.spreadsheet().getActiveWorkbook().getActiveSheet().getRange(wanted).activate();
      // The grid takes the keyboard for the cell in the next frames.
      for (let frame = 0; frame < 4; frame++) await new Promise(next => requestAnimationFrame(next));
    }, address);

  const enter = async (address: string, text: string, keys: number) => {
    await select(address);
    await page.keyboard.type(text.slice(0, keys));
    if (keys < text.length) await page.keyboard.insertText(text.slice(keys));
    await page.keyboard.press('Enter');
    await page.evaluate(() => new Promise(next => requestAnimationFrame(next)));
    await settle();
  };

  return {
    page,
    foreign,
    errors,
    settle,
    select,
    values: address => read('values', address),
    value: async address => (await read('values', address))[0]?.[0],
    shown: async address => String((await read('displayValues', address))[0]?.[0]),
    formula: async address => String((await read('formulas', address))[0]?.[0]),
    async open(language, demo) {
      await page.goto(`${url}?language=${language}${demo ? `&demo=${demo}` : ''}`);
      await page.waitForFunction(() =>
        Boolean((globalThis as Partial<TestWindow>).workbench?.spreadsheet()?.getActiveWorkbook()),
      );
      await settle();
      // The grid takes the keyboard when it has been drawn, from whatever has it by then.
      await page.waitForFunction(() => document.activeElement?.id.startsWith('__editor_'));
    },
    goTo: name =>
      page.evaluate(wanted => {
        const book = (globalThis as TestWindow).workbench.spreadsheet().getActiveWorkbook();
        const sheet = book.getSheetByName(wanted);
        if (!sheet) throw new Error(`There is no sheet ${wanted}.`);
        book.setActiveSheet(sheet);
      }, name),
    addSheet: name =>
      page.evaluate(wanted => {
        const book = (globalThis as TestWindow).workbench.spreadsheet().getActiveWorkbook();
        book.setActiveSheet(book.insertSheet(wanted));
      }, name),
    type: (address, text) => enter(address, text, 1),
    typeSlowly: (address, text) => enter(address, text, text.length),
    async write(cells) {
      await page.evaluate(lines => {
        const sheet = (globalThis as TestWindow).workbench.spreadsheet().getActiveWorkbook().getActiveSheet();
        const typed = lines.map(line => line.map(v => ({ v, t: typeof v === 'string' ? 1 : 2 })));
        sheet.getRange(0, 0, lines.length, lines[0]!.length).setValues(typed);
      }, cells);
      await settle();
    },
    async paste(address, text) {
      await select(address);
      // The clipboard itself belongs to the whole browser, in which other tests paste at the same time.
      await page.evaluate(async copied => {
        const api = (globalThis as TestWindow).workbench.spreadsheet();
        const pasted = new Promise<void>(done => {
          api.addEvent('ClipboardPasted', () => done());
        });
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', copied);
        const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
        document.activeElement!.dispatchEvent(event);
        await pasted;
      }, text);
      await settle();
    },
    placeOf: address =>
      page.evaluate(wanted => {
        const canvases = [...document.querySelectorAll('#grid canvas')].map(canvas =>
          canvas.getBoundingClientRect(),
        );
        // The editors have canvases too; the grid's is the largest.
        const grid = canvases.reduce((most, box) =>
          box.width * box.height > most.width * most.height ? box : most,
        );
        const book = (globalThis as TestWindow).workbench.spreadsheet().getActiveWorkbook();
        const cell = book.getActiveSheet().getRange(wanted).getCellRect();
        return { x: grid.x + cell.x + cell.width / 2, y: grid.y + cell.y + cell.height / 2 };
      }, address),
  };
}
