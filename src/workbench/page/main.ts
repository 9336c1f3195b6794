import type { IWorkbookData } from '@univerjs/core';
import type { FunctionEntry } from '../catalogue';
import { demoWorkbook } from '../demo/workbook';
import { calculateAll, settle } from '../engine/calculations';
import { loadCustomFunctions } from '../engine/custom-functions';
import { dialectOf, toEngineFormula } from '../engine/formula-text';
import { type AddOn, startAddOn } from './add-on';
import { addressOf, chosenDemo } from './address';
import { showCellErrors } from './cell-errors';
import { showCharts } from './chart-layer';
import { csvOpening } from './csv-opening';
import { drawInPauses } from './drawing';
import { element } from './elements';
import { chosenLanguage, type Language, locales } from './language';
import { pageHeader } from './page-header';
import { openRealm } from './realm';
import { openSpreadsheet, type Spreadsheet } from './spreadsheet';
import { statusLine } from './status-line';
import { pageWords } from './words';

const codeAddress = 'addon/Code.js';
const darkness = matchMedia('(prefers-color-scheme: dark)');
const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const demo = chosenDemo(location.search);
let language = chosenLanguage(location.search, navigator.languages);

interface OpenBook extends Spreadsheet {
  /** Whether somebody has typed into it or opened a file. */
  touched: boolean;
  addOn: AddOn;
  charts: ReturnType<typeof showCharts>;
  calculated: Promise<void>;
}
let book: OpenBook | undefined;

async function fetchText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} is missing`);
  return response.text();
}

/** The add-on's HTML files by name, without their ending. */
async function fetchHtml(): Promise<Record<string, string>> {
  const files = JSON.parse(await fetchText('addon.json')) as string[];
  const texts = await Promise.all(files.map(file => fetchText(`addon/${file}`)));
  return Object.fromEntries(files.map((file, index) => [file.replace(/\.html$/, ''), texts[index]!]));
}

function demoIn(wanted: Language): Partial<IWorkbookData> {
  // The demo's formulas are written as scripts write them: semicolons and decimal points.
  return demoWorkbook(wanted, formula => toEngineFormula(formula, dialectOf('en_US')), demo);
}

async function start(): Promise<void> {
  const status = statusLine();
  const header = element('header', { class: 'bar' });
  const sheet = element('main', { id: 'sheet', class: 'sheet', tabindex: '-1' });
  const sidebar = element('aside', { class: 'sidebar', hidden: true });
  const csv = csvOpening({
    api: () => book!.api,
    language: () => language,
    words: () => pageWords[language],
    status,
    opened: () => {
      book!.touched = true;
      book!.focus();
    },
  });
  document.body.replaceChildren(header, sheet, sidebar, status.holder, ...csv.parts);

  const [source, catalogueText, html] = await Promise.all([
    fetchText(codeAddress),
    fetchText('catalogue/catalogue.json'),
    fetchHtml(),
  ]);
  const catalogue = JSON.parse(catalogueText) as FunctionEntry[];
  const realm = await openRealm(codeAddress, {
    locale: () => book?.engine.locale() ?? locales[language],
    timeZone: () => timeZone,
    userLocale: () => language,
  });
  // The realm's own script element has run the source already: the page's policy forbids eval.
  const functions = loadCustomFunctions(source, realm.globals, () => undefined);

  const show = (workbook: Partial<IWorkbookData>) => {
    book?.addOn.close();
    book?.charts.close();
    book?.close();
    const words = pageWords[language];
    document.documentElement.lang = language;
    document.title = words.title;
    sheet.setAttribute('aria-label', words.sheet);
    sidebar.setAttribute('aria-label', words.sidebar);
    const { parts, fillMenu } = pageHeader({
      language,
      demo,
      words,
      catalogue,
      chooseCsv: csv.choose,
      chooseLanguage: switchTo,
      enterSheet: () => book?.focus(),
    });
    header.replaceChildren(...parts);
    status.showNotice(words.ready);
    const container = element('div', { id: 'grid', class: 'grid' });
    sheet.replaceChildren(container);
    const spreadsheet = openSpreadsheet({
      container: container.id,
      language,
      dark: darkness.matches,
      workbook,
      functions,
      realm,
      catalogue,
      timeZone,
    });
    const { api, engine, injector } = spreadsheet;
    const charts = showCharts(api, engine.backend, sheet, () => darkness.matches);
    const draw = drawInPauses(injector, api.getActiveWorkbook()!.getId());
    const opened: OpenBook = {
      ...spreadsheet,
      touched: false,
      charts,
      calculated: calculateAll(injector),
      addOn: startAddOn({
        codeAddress,
        html,
        language,
        words,
        engine: () => engine,
        asked: () => {
          draw();
          charts.changed();
        },
        status,
        sidebar,
        fillMenu,
      }),
    };
    showCellErrors(spreadsheet, status, words);
    api.addEvent(api.Event.SheetEditEnded, () => {
      opened.touched = true;
    });
    book = opened;
  };

  const switchTo = (wanted: Language) => {
    if (wanted === language) return;
    // What somebody has typed or opened goes along; an untouched demo opens in the other language.
    const workbook = book?.touched ? book.api.getActiveWorkbook() : undefined;
    const kept = workbook?.save();
    const sheetInView = workbook?.getActiveSheet().getSheetId();
    language = wanted;
    history.replaceState(null, '', addressOf(wanted, demo));
    show(kept ?? demoIn(wanted));
    if (sheetInView) book?.api.getActiveWorkbook()?.setActiveSheet(sheetInView);
  };

  show(demoIn(language));
  // In the grid the tab key moves from cell to cell, so the keyboard needs another way out.
  document.addEventListener(
    'keydown',
    event => {
      if (event.key !== 'F6' || !event.ctrlKey) return;
      event.preventDefault();
      event.stopPropagation();
      if (header.contains(document.activeElement)) book?.focus();
      else header.querySelector('button')?.focus();
    },
    { capture: true },
  );
  darkness.addEventListener('change', () => {
    book?.api.toggleDarkMode(darkness.matches);
    book?.charts.changed();
  });
  // For whoever drives the page from outside, as its tests do.
  Object.assign(window, {
    workbench: {
      spreadsheet: () => book?.api,
      backend: () => book?.engine.backend,
      run: (functionName: string, ...given: unknown[]) => book?.addOn.run(functionName, ...given),
      settle: async () => {
        await book?.calculated;
        if (book) await settle(book.injector);
      },
    },
  });
}

start().catch((reason: unknown) => {
  const sentence = pageWords[language].cannotStart(reason instanceof Error ? reason.message : String(reason));
  document.body.replaceChildren(element('p', { class: 'cannot-start', role: 'alert' }, sentence));
});
