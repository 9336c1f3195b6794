import type { IWorkbookData } from '@univerjs/core';
import type { FunctionEntry } from '../catalogue';
import { demoWorkbook } from '../demo/workbook';
import { loadCustomFunctions } from '../engine/custom-functions';
import { dialectOf, toEngineFormula } from '../engine/formula-text';
import { calculateAll, settle } from '../engine/univer-internals';
import { showCellErrors } from './cell-errors';
import { csvOpening } from './csv-opening';
import { element } from './elements';
import { functionList } from './function-list';
import { chosenLanguage, type Language, locales } from './language';
import { menuButton } from './menu-button';
import { openRealm } from './realm';
import { openSpreadsheet, type Spreadsheet } from './spreadsheet';
import { statusLine } from './status-line';
import { pageWords } from './words';

const codeAddress = 'addon/Code.js';
const darkness = matchMedia('(prefers-color-scheme: dark)');
const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
let language = chosenLanguage(location.search, navigator.languages);
let open: (Spreadsheet & { edited: boolean; leave: () => void }) | undefined;

async function fetchText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} is missing`);
  return response.text();
}

function demoIn(wanted: Language): Partial<IWorkbookData> {
  // The demo's formulas are written as scripts write them: semicolons and decimal points.
  return demoWorkbook(wanted, formula => toEngineFormula(formula, dialectOf('en_US')));
}

async function start(): Promise<void> {
  const [source, catalogueText] = await Promise.all([
    fetchText(codeAddress),
    fetchText('catalogue/catalogue.json'),
  ]);
  const catalogue = JSON.parse(catalogueText) as FunctionEntry[];
  const locale = () => open?.engine.locale() ?? locales[language];
  const realm = await openRealm(codeAddress, {
    locale,
    timeZone: () => timeZone,
    userLocale: () => language,
  });
  // The realm's own script element has run the source already: the page's policy forbids eval.
  const functions = loadCustomFunctions(source, realm.globals, () => undefined);
  const status = statusLine();
  const header = element('header', { class: 'bar' });
  const sheet = element('main', { id: 'sheet', class: 'sheet', tabindex: '-1' });
  const csv = csvOpening({
    api: () => open!.api,
    language: () => language,
    words: () => pageWords[language],
    status,
  });
  document.body.replaceChildren(header, sheet, status.holder, ...csv.parts);

  const show = (workbook: Partial<IWorkbookData>) => {
    open?.leave();
    open?.close();
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
    const words = pageWords[language];
    const leave = showCellErrors(spreadsheet.api, spreadsheet.engine, sheet, status, words);
    open = { ...spreadsheet, edited: false, leave };
    const opened = open;
    spreadsheet.api.addEvent(spreadsheet.api.Event.SheetEditEnded, () => {
      opened.edited = true;
    });
    void calculateAll(spreadsheet.injector);
  };

  const say = () => {
    const words = pageWords[language];
    document.documentElement.lang = language;
    document.title = words.title;
    sheet.setAttribute('aria-label', words.sheet);
    header.replaceChildren(...headerParts(catalogue, csv.choose, choose));
    status.showNotice(words.ready);
  };

  const choose = (wanted: Language) => {
    if (wanted === language) return;
    // What somebody has typed or opened goes along; an untouched demo opens in the other language.
    const touched = open!.edited || open!.api.getActiveWorkbook()!.getSheets().length !== 4;
    const kept = touched ? open!.api.getActiveWorkbook()!.save() : undefined;
    language = wanted;
    history.replaceState(null, '', `?language=${wanted}`);
    show(kept ?? demoIn(wanted));
    say();
  };

  say();
  show(demoIn(language));
  darkness.addEventListener('change', () => open?.api.toggleDarkMode(darkness.matches));
  Object.assign(window, {
    workbench: {
      spreadsheet: () => open?.api,
      settle: () => (open ? settle(open.injector) : Promise.resolve()),
      backend: () => open?.engine.backend,
    },
  });
}

function headerParts(
  catalogue: readonly FunctionEntry[],
  chooseCsv: () => void,
  chooseLanguage: (wanted: Language) => void,
): HTMLElement[] {
  const words = pageWords[language];
  const menu = menuButton(words.menu, words.noMenu);
  const functions = functionList(catalogue, language, words);
  const languages = element(
    'div',
    { class: 'languages', role: 'group', 'aria-label': words.language },
    ...(['en', 'es'] as const).map(tag =>
      element(
        'button',
        {
          type: 'button',
          lang: tag,
          'aria-pressed': String(tag === language),
          click: () => chooseLanguage(tag),
        },
        tag === 'en' ? 'English' : 'Español',
      ),
    ),
  );
  return [
    element('a', { class: 'skip', href: '#sheet' }, words.skip),
    element('h1', {}, words.title),
    menu.holder,
    element('button', { type: 'button', class: 'button', click: chooseCsv }, words.openCsv),
    element(
      'button',
      { type: 'button', class: 'button', click: () => functions.showModal() },
      words.functions,
    ),
    languages,
    functions,
  ];
}

start().catch((reason: unknown) => {
  const sentence = pageWords[language].cannotStart(reason instanceof Error ? reason.message : String(reason));
  document.body.replaceChildren(element('p', { class: 'cannot-start', role: 'alert' }, sentence));
});
