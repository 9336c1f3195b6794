import type { FunctionEntry } from '../catalogue';
import { element } from './elements';
import type { Language } from './language';
import type { PageWords } from './words';

function signature(entry: FunctionEntry): string {
  const names = entry.params.map(({ name, optional }) => (optional ? `[${name}]` : name));
  return `${entry.name}(${names.join('; ')})`;
}

function item(entry: FunctionEntry, language: Language): HTMLElement {
  return element('li', {}, element('code', {}, signature(entry)), element('p', {}, entry.summary[language]));
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The dialog with every function of the add-on, to be searched by name or by purpose. */
export function functionList(
  entries: readonly FunctionEntry[],
  language: Language,
  words: PageWords,
): HTMLDialogElement {
  const rows = entries.map(entry => ({
    text: plain(`${entry.name} ${entry.summary[language]}`),
    row: item(entry, language),
  }));
  const nothing = element('p', { class: 'quiet', hidden: true, role: 'status' }, words.noFunctions);
  const list = element('ul', { class: 'function-list', tabindex: '0', 'aria-label': words.functionsTitle });
  list.append(...rows.map(({ row }) => row));
  const search = element('input', { type: 'search', id: 'find-function', autocomplete: 'off' });
  search.addEventListener('input', () => {
    const wanted = plain(search.value.trim());
    for (const { text, row } of rows) row.hidden = !text.includes(wanted);
    nothing.hidden = rows.some(({ row }) => !row.hidden);
  });
  const dialog = element(
    'dialog',
    { class: 'functions', 'aria-labelledby': 'functions-title' },
    element(
      'div',
      { class: 'dialog-head' },
      element('h2', { id: 'functions-title' }, words.functionsTitle),
      element('button', { type: 'button', class: 'button', click: () => dialog.close() }, words.close),
    ),
    element('p', { class: 'quiet' }, words.functionsHint),
    element('label', { for: 'find-function' }, words.find),
    search,
    nothing,
    list,
  );
  return dialog;
}
