import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import type { Plan } from '../../../src/templates/plan';
import type {
  Assumptions,
  Insertion,
  Placement,
  Problem,
  Target,
  Undone,
} from '../../../src/wizard/model/protocol';
import { createMemoryBackend, type MemoryBackend } from '../../../src/workbench/engine/memory-backend';
import type { WorkbookOperations } from '../../../src/workbench/engine/operations';
import { openMemoryWorkbench } from '../../support/memory-workbench';

const folder = fileURLToPath(new URL('../../../src/addon/writing/', import.meta.url));
const modules = {
  place: 'layout',
  insert: 'insert',
  undo: 'undo',
  recover: 'insertions',
  lastInsertion: 'insertions',
  isUnfinished: 'insertions',
  readAssumptions: 'assumption-cells',
  insertedLanguage: 'assumption-cells',
  saveAssumptions: 'save-assumptions',
};
const lines = Object.entries(modules).map(([name, file]) => `export { ${name} } from './${file}';`);

/** The writing part alone as a script whose top level calls it, as Apps Script would run it. */
export const writingScript = buildSync({
  stdin: { contents: lines.join('\n'), resolveDir: folder, loader: 'ts' },
  bundle: true,
  write: false,
  format: 'iife',
  globalName: 'writing',
  target: 'es2019',
  footer: {
    js: [
      'function nothing() {}',
      ...Object.keys(modules).map(name => `function ${name}(...given) { return writing.${name}(...given); }`),
    ].join('\n'),
  },
}).outputFiles[0]!.text;

/** Small, so that a picture of all of it is quickly taken. */
export const newWorkbook = (settings: { locale?: string; timeZone?: string } = {}): MemoryBackend =>
  createMemoryBackend({ rows: 30, columns: 16, ...settings });

export interface Writer {
  place(plan: Plan, target: Target): Placement;
  insert(plan: Plan, target: Target): Insertion;
  undo(id: string, evenChanged?: boolean): Undone;
  recover(): { last: Insertion | null };
  lastInsertion(): Insertion | null;
  isUnfinished(): boolean;
  readAssumptions(): Assumptions | null;
  insertedLanguage(): string;
  saveAssumptions(values: Assumptions): Assumptions;
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
}

/** A script that can be put to another workbook, for starting one anew takes longer than most of what it does. */
export function newWriter(settings: { documentLock?: object } = {}) {
  let current: WorkbookOperations;
  const forwarded = new Proxy({} as WorkbookOperations, {
    get: (_, name: keyof WorkbookOperations) => current[name],
  });
  const writer = writerOver(forwarded, settings);
  return (operations: WorkbookOperations): Writer => {
    current = operations;
    return writer;
  };
}

/** The add-on's writing over a workbook, or over one that fails now and then. */
export const openWriter = newWriter();

function writerOver(operations: WorkbookOperations, settings: { documentLock?: object }): Writer {
  const workbench = openMemoryWorkbench({ code: writingScript, ...settings }, operations);
  const call =
    (name: string) =>
    (...given: unknown[]) =>
      workbench.run(name, ...given) as never;
  return {
    place: call('place'),
    insert: call('insert'),
    undo: (id, evenChanged = false) => workbench.run('undo', id, evenChanged) as Undone,
    recover: call('recover'),
    lastInsertion: call('lastInsertion'),
    isUnfinished: call('isUnfinished'),
    readAssumptions: call('readAssumptions'),
    insertedLanguage: call('insertedLanguage'),
    saveAssumptions: call('saveAssumptions'),
    get spreadsheet() {
      // A run forgets what an earlier one knew of another workbook.
      workbench.run('nothing');
      return workbench.app.getActiveSpreadsheet();
    },
  };
}

/** The problem that a call ends with. */
export function problemOf(call: () => unknown): Problem | undefined {
  try {
    call();
  } catch (error) {
    const { problem } = error as { problem?: Problem };
    if (!problem) throw error;
    return problem;
  }
  return undefined;
}
