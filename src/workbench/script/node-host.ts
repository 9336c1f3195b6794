import vm from 'node:vm';
import { Worker } from 'node:worker_threads';
import { createAsker, createSharedMemory } from '../engine/blocking-channel';
import type { EngineWorkerData } from '../engine/node-worker';
import type { WorkbookOperations } from '../engine/operations';
import { createRemoteBackend } from '../engine/remote-backend';
import { bundleName, type Thrown } from '../engine/thrown';
import type { UiAnswer, UiQuestion } from '../engine/ui-question';
import type { Realm } from './script-context';
import { createScriptGlobals, type ScriptHost } from './script-globals';
import type { SharedLock } from './services';
import type { HtmlPanel, MenuEntry } from './ui';

export interface WorkbenchSettings {
  /** The text of the compiled add-on. */
  code: string;
  /** The engine's bundle for Node. */
  enginePath: string;
  locale?: string;
  timeZone?: string;
  userLocale?: string;
  sheetName?: string;
  rows?: number;
  columns?: number;
  /** Typed into the first sheet, as if by a person: { A1: 5, B1: '=A1*2' }. */
  cells?: Record<string, string | number | boolean>;
  /** The add-on's HTML files by name, without ending. */
  html?: Record<string, string>;
  /** What a person answers to alerts and prompts. */
  answer?: (question: UiQuestion) => UiAnswer;
  /** Shared with other scripts that work on the same spreadsheet. */
  documentLock?: SharedLock;
}

/** What a person would have seen. */
export interface SeenUi {
  menus: MenuEntry[];
  sidebars: HtmlPanel[];
  dialogs: HtmlPanel[];
  toasts: { message: string; title: string }[];
  questions: UiQuestion[];
  logs: string[];
}

export interface Workbench {
  app: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  operations: WorkbookOperations;
  /** Calls a top-level function of the add-on; arguments and result are copied, as google.script.run does. */
  run(functionName: string, ...given: unknown[]): unknown;
  ui: SeenUi;
  /** Why a cell shows #ERROR!; rows and columns count from 1, and without a sheet name it is the first sheet. */
  errorAt(row: number, column: number, sheetName?: string): Thrown | undefined;
  close(): Promise<void>;
}

interface Stage {
  operations: WorkbookOperations;
  finish(): void;
}

const jsonCopy = (value: unknown) => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));

/** Runs the add-on over any backend, in a context that has Apps Script's globals and no others. */
export function runAddOn(
  settings: Pick<WorkbenchSettings, 'code' | 'html' | 'answer' | 'userLocale' | 'documentLock'>,
  { operations, finish }: Stage,
): Pick<Workbench, 'app' | 'run' | 'ui'> {
  const ui: SeenUi = { menus: [], sidebars: [], dialogs: [], toasts: [], questions: [], logs: [] };
  const host: ScriptHost = {
    addOnName: 'Customer Lifetime Value',
    addMenu: menu => ui.menus.push(menu),
    showSidebar: panel => ui.sidebars.push(panel),
    showDialog: panel => ui.dialogs.push(panel),
    toast: (message, title) => ui.toasts.push({ message, title }),
    ask: question => {
      ui.questions.push(question);
      return settings.answer?.(question) ?? { button: 'OK', text: '' };
    },
    htmlFile: name => {
      const html = settings.html?.[name];
      if (html === undefined) throw new Error(`No HTML file named ${name} was found.`);
      return html;
    },
    log: line => ui.logs.push(line),
    userLocale: () => settings.userLocale ?? 'en',
    documentLock: settings.documentLock,
  };
  const realm = vm.createContext({}, { codeGeneration: { strings: true, wasm: false } });
  const constructors = vm.runInContext('({ Date, Error })', realm) as Realm;
  const parse = vm.runInContext('text => JSON.parse(text)', realm) as (text: string) => unknown;
  const { SpreadsheetApp, globals, startRun } = createScriptGlobals(operations, constructors, host);
  Object.assign(realm, globals);
  new vm.Script(settings.code, { filename: bundleName }).runInContext(realm);
  return {
    app: SpreadsheetApp,
    ui,
    run: (functionName, ...given) => {
      const called = realm[functionName];
      if (typeof called !== 'function') throw new Error(`Script function not found: ${functionName}`);
      startRun();
      try {
        return jsonCopy(
          called(...given.map(each => (each === undefined ? each : parse(JSON.stringify(each))))),
        );
      } finally {
        finish();
      }
    },
  };
}

/** A whole workbench in Node: the engine in a thread of its own, the add-on in a context of its own. */
export function openWorkbench(settings: WorkbenchSettings): Workbench {
  const memory = createSharedMemory();
  const { code, enginePath } = settings;
  const workerData: EngineWorkerData = {
    code,
    memory,
    locale: settings.locale ?? 'en_US',
    timeZone: settings.timeZone ?? 'Etc/GMT',
    userLocale: settings.userLocale ?? 'en',
    sheetName: settings.sheetName ?? 'Sheet1',
    rows: settings.rows ?? 1000,
    columns: settings.columns ?? 26,
  };
  const worker = new Worker(enginePath, { workerData });
  const ask = createAsker(memory, message => worker.postMessage(message));
  const operations = createRemoteBackend(batch => ask({ batch }));
  const addOn = runAddOn(settings, { operations, finish: operations.finish });
  const firstSheet = addOn.app.getActiveSpreadsheet().getSheets()[0]!;
  for (const [a1, value] of Object.entries(settings.cells ?? {})) firstSheet.getRange(a1).setValue(value);
  return {
    ...addOn,
    operations,
    errorAt: (row, column, sheetName) => {
      const sheets = operations.sheets();
      const sheet = sheetName === undefined ? sheets[0] : sheets.find(each => each.name === sheetName);
      if (!sheet) throw new Error(`There is no sheet named "${sheetName}".`);
      operations.settle();
      return (ask({ errorAt: [sheet.id, row, column] }) as Thrown | null) ?? undefined;
    },
    close: async () => {
      await worker.terminate();
    },
  };
}
