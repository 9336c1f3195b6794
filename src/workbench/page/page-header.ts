import type { FunctionEntry } from '../catalogue';
import { demos, type Opening } from '../demo/workbook';
import { addressOf } from './address';
import { element } from './elements';
import { functionList } from './function-list';
import type { Language } from './language';
import { type MenuEntry, menuButton } from './menu-button';
import type { PageWords } from './words';

const names: Record<Language, string> = { en: 'English', es: 'Español' };

export interface HeaderSettings {
  language: Language;
  demo: Opening;
  words: PageWords;
  catalogue: readonly FunctionEntry[];
  chooseCsv(): void;
  chooseLanguage(wanted: Language): void;
  /** Gives the keyboard to the spreadsheet. */
  enterSheet(): void;
}

/** The bar above the spreadsheet. */
export function pageHeader(settings: HeaderSettings): {
  parts: HTMLElement[];
  fillMenu(entries: MenuEntry[]): void;
} {
  const { language, demo, words, catalogue, chooseCsv, chooseLanguage, enterSheet } = settings;
  const menu = menuButton(words.menu, words.noMenu);
  const showFunctions = () => {
    const list = functionList(catalogue, language, words);
    list.addEventListener('close', () => list.remove());
    document.body.append(list);
    list.showModal();
  };
  const button = (label: string, click: () => void) =>
    element('button', { type: 'button', class: 'button', click }, label);
  const skip = (event: Event) => {
    event.preventDefault();
    enterSheet();
  };
  const languages = (Object.keys(names) as Language[]).map(tag =>
    element(
      'button',
      {
        type: 'button',
        lang: tag,
        'aria-pressed': String(tag === language),
        click: () => chooseLanguage(tag),
      },
      names[tag],
    ),
  );
  // In a tab of its own, so that nothing typed here is lost.
  const examples = demos
    .filter(other => other !== demo)
    .map(other =>
      element(
        'a',
        { class: 'button', href: addressOf(language, other), target: '_blank' },
        words.demos[other],
      ),
    );
  return {
    parts: [
      element('a', { class: 'skip', href: '#sheet', click: skip }, words.skip),
      element('h1', {}, words.title),
      menu.holder,
      button(words.openCsv, chooseCsv),
      button(words.functions, showFunctions),
      ...examples,
      element('div', { class: 'languages', role: 'group', 'aria-label': words.language }, ...languages),
    ],
    fillMenu: menu.fill,
  };
}
