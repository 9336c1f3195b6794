import type { UiAnswer, UiQuestion } from '../engine/ui-question';
import { uiButtonSets, uiButtons } from './enums';
import type { ScriptContext } from './script-context';

type Ui = GoogleAppsScript.Base.Ui;
type Menu = GoogleAppsScript.Base.Menu;
type PromptResponse = GoogleAppsScript.Base.PromptResponse;
type HtmlOutput = GoogleAppsScript.HTML.HtmlOutput;

export type MenuItem =
  | { kind: 'item'; caption: string; functionName: string }
  | { kind: 'separator' }
  | { kind: 'menu'; menu: MenuEntry };
export interface MenuEntry {
  /** The add-on's name for an add-on's own menu. */
  caption: string;
  items: MenuItem[];
}
export interface HtmlPanel {
  title: string;
  content: string;
  width: number;
  height: number;
}

/** Whoever shows things to a person: the page, or a test that takes notes. */
export interface UiHost {
  addMenu(menu: MenuEntry): void;
  showSidebar(panel: HtmlPanel): void;
  showDialog(panel: HtmlPanel, modal: boolean): void;
  toast(message: string, title: string): void;
  ask(question: UiQuestion): UiAnswer;
}

const entries = new WeakMap<object, MenuEntry>();

function panelOf(output: HtmlOutput, title?: string): HtmlPanel {
  return {
    title: title ?? output.getTitle() ?? '',
    content: output.getContent(),
    width: output.getWidth() ?? 300,
    height: output.getHeight() ?? 400,
  };
}

export function createUi(context: ScriptContext, host: UiHost, addOnName: string): Ui {
  const createMenu = (caption: string): Menu => {
    const entry: MenuEntry = { caption, items: [] };
    const add = (item: MenuItem) => {
      entry.items.push(item);
      return menu;
    };
    const methods: Pick<Menu, 'addItem' | 'addSeparator' | 'addSubMenu' | 'addToUi'> = {
      addItem: (itemCaption, functionName) => add({ kind: 'item', caption: itemCaption, functionName }),
      addSeparator: () => add({ kind: 'separator' }),
      addSubMenu: subMenu => add({ kind: 'menu', menu: entries.get(subMenu)! }),
      addToUi: () => host.addMenu(entry),
    };
    const menu = context.listed<Menu>('Menu', methods);
    entries.set(menu, entry);
    return menu;
  };
  const ask = (kind: UiQuestion['kind'], given: unknown[]): UiAnswer => {
    // (text), (text, buttons) or (title, text, buttons)
    const [title, text] = given.length === 3 ? [String(given[0]), String(given[1])] : ['', String(given[0])];
    const buttons = (given.length > 1 ? given.at(-1) : 'OK') as UiQuestion['buttons'];
    return host.ask({ kind, title, text, buttons });
  };
  const methods = {
    Button: uiButtons,
    ButtonSet: uiButtonSets,
    alert: (...given: unknown[]) => ask('alert', given).button,
    prompt: (...given: unknown[]) => {
      const answer = ask('prompt', given);
      const response: Pick<PromptResponse, 'getResponseText' | 'getSelectedButton'> = {
        getResponseText: () => answer.text,
        getSelectedButton: () => answer.button as unknown as GoogleAppsScript.Base.Button,
      };
      return context.listed<PromptResponse>('PromptResponse', response);
    },
    createMenu,
    createAddonMenu: () => createMenu(addOnName),
    showSidebar: (output: HtmlOutput) => host.showSidebar(panelOf(output)),
    showModalDialog: (output: HtmlOutput, title: string) => host.showDialog(panelOf(output, title), true),
    showModelessDialog: (output: HtmlOutput, title: string) => host.showDialog(panelOf(output, title), false),
  } satisfies Partial<Record<keyof Ui, unknown>>;
  return context.listed<Ui>('Ui', methods);
}
