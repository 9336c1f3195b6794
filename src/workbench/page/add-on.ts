import type { Engine } from '../engine/engine';
import { startScript } from '../script/browser-host';
import type { Shown } from '../script/browser-messages';
import type { MenuEntry as AddOnMenu, HtmlPanel, MenuItem } from '../script/ui';
import { element } from './elements';
import { htmlPanel, type RunFunction } from './html-panel';
import type { Language } from './language';
import type { MenuEntry } from './menu-button';
import { askPerson } from './questions';
import type { StatusLine } from './status-line';
import type { PageWords } from './words';

export interface AddOnSettings {
  codeAddress: string;
  html: Record<string, string>;
  language: Language;
  words: PageWords;
  engine: () => Engine;
  /** Told of each request of the script. */
  asked(): void;
  status: StatusLine;
  /** Where the sidebar goes. */
  sidebar: HTMLElement;
  fillMenu(entries: MenuEntry[]): void;
}

export interface AddOn {
  run: RunFunction;
  close(): void;
}

/** The add-on's server side with what it shows: its menu, its sidebar, its dialogs and questions. */
export function startAddOn(settings: AddOnSettings): AddOn {
  const { codeAddress, html, language, words, engine, asked, status, sidebar } = settings;
  const fail = (reason: unknown) => {
    status.showNotice(words.scriptError(reason instanceof Error ? reason.message : String(reason)), true);
  };
  const run: RunFunction = (functionName, ...given) => script.run(functionName, ...given);
  const entryOf = (item: MenuItem): MenuEntry => {
    if (item.kind === 'separator') return 'separator';
    if (item.kind === 'menu') return { label: item.menu.caption, entries: entriesOf(item.menu) };
    return { label: item.caption, choose: () => void run(item.functionName).catch(fail) };
  };
  const entriesOf = (menu: AddOnMenu): MenuEntry[] => menu.items.map(entryOf);

  const closeSidebar = () => {
    sidebar.hidden = true;
    sidebar.replaceChildren();
  };
  const showSidebar = (panel: HtmlPanel) => {
    sidebar.replaceChildren(
      element(
        'div',
        { class: 'sidebar-head' },
        element('h2', {}, panel.title),
        element('button', { type: 'button', class: 'button', click: closeSidebar }, words.close),
      ),
      htmlPanel(panel.title || words.sidebar, panel.content, run, closeSidebar),
    );
    sidebar.hidden = false;
  };
  const showDialog = (panel: HtmlPanel, modal: boolean) => {
    const remove = () => dialog.remove();
    const frame = htmlPanel(panel.title, panel.content, run, remove);
    frame.style.height = `${panel.height}px`;
    const dialog = element(
      'dialog',
      { class: 'panel', 'aria-label': panel.title },
      element(
        'div',
        { class: 'dialog-head' },
        element('h2', {}, panel.title),
        element('button', { type: 'button', class: 'button', click: remove }, words.close),
      ),
      frame,
    );
    dialog.style.width = `min(${Math.max(panel.width, 300) + 48}px, calc(100vw - 32px))`;
    dialog.addEventListener('close', remove);
    document.body.append(dialog);
    if (modal) dialog.showModal();
    else dialog.show();
  };
  const show = (shown: Shown) => {
    if ('menu' in shown) settings.fillMenu([{ label: shown.menu.caption, entries: entriesOf(shown.menu) }]);
    else if ('sidebar' in shown) showSidebar(shown.sidebar);
    else if ('dialog' in shown) showDialog(shown.dialog, shown.modal);
    else if ('toast' in shown) status.showNotice([shown.title, shown.toast].filter(Boolean).join(': '));
    else console.debug(shown.log);
  };

  const script = startScript({
    workerAddress: 'script-worker.js',
    codeAddress: new URL(codeAddress, location.href).href,
    html,
    addOnName: words.title,
    userLocale: language,
    engine,
    asked,
    show,
    answer: question => askPerson(question, words),
  });
  script.ready.then(() => run('onOpen', {})).catch(fail);
  return {
    run,
    close: () => {
      closeSidebar();
      script.close();
    },
  };
}
