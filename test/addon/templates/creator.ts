import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Language } from '../../../src/sheet/words';
import type {
  AssumptionChange,
  Assumptions,
  Cleared,
  Gallery,
  Insertion,
  Undone,
} from '../../../src/wizard/model/protocol';
import { createMemoryBackend, type MemoryBackend } from '../../../src/workbench/engine/memory-backend';
import type { WorkbookOperations } from '../../../src/workbench/engine/operations';
import { openMovableWorkbench } from '../../support/memory-workbench';

const folder = fileURLToPath(new URL('../../../src/addon/', import.meta.url));
const small = fileURLToPath(new URL('small-templates.ts', import.meta.url));
const modules = {
  createTemplate: 'templates/create-template',
  clearSamples: 'templates/clear-samples',
  gallery: 'templates/copies',
  undo: 'writing/undo',
  recover: 'writing/insertions',
  lastInsertion: 'writing/insertions',
  isUnfinished: 'writing/insertions',
  saveAssumptions: 'writing/save-assumptions',
  assumptionHistory: 'writing/assumption-history',
};
const lines = Object.entries(modules).map(([name, file]) => `export { ${name} } from './${file}';`);

/** The add-on's part for templates alone, with one small template of its own. */
const bundled = await build({
  stdin: { contents: lines.join('\n'), resolveDir: folder, loader: 'ts' },
  bundle: true,
  write: false,
  format: 'iife',
  globalName: 'parts',
  target: 'es2019',
  plugins: [
    {
      name: 'small-catalogue',
      setup: ({ onResolve }) => {
        onResolve({ filter: /\/templates\/catalogue$/ }, () => ({ path: small }));
      },
    },
  ],
  footer: {
    js: [
      'function nothing() {}',
      ...Object.keys(modules).map(name => `function ${name}(...given) { return parts.${name}(...given); }`),
    ].join('\n'),
  },
});
const code = bundled.outputFiles[0]!.text;

/** Small, so that a picture of all of it is quickly taken. */
export const newWorkbook = (): MemoryBackend => createMemoryBackend({ rows: 40, columns: 12 });

export interface Creator {
  create(language?: Language, template?: string): Insertion;
  clear(own: 'ask' | 'keep' | 'clear'): Cleared;
  gallery(): Gallery;
  undo(id: string, evenChanged?: boolean): Undone;
  recover(): void;
  last(): Insertion | null;
  isUnfinished(): boolean;
  saveAssumptions(values: Assumptions): Assumptions;
  history(): AssumptionChange[];
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
}

const { run, app, moveTo } = openMovableWorkbench({ code });

export function openCreator(operations: WorkbookOperations): Creator {
  moveTo(operations);
  return {
    create: (language, template = 'cohorts') => run('createTemplate', template, language) as Insertion,
    clear: own => run('clearSamples', own) as Cleared,
    gallery: () => run('gallery') as Gallery,
    undo: (id, evenChanged = false) => run('undo', id, evenChanged) as Undone,
    recover: () => void run('recover'),
    last: () => run('lastInsertion') as Insertion | null,
    isUnfinished: () => run('isUnfinished') as boolean,
    saveAssumptions: values => run('saveAssumptions', values) as Assumptions,
    history: () => run('assumptionHistory') as AssumptionChange[],
    get spreadsheet() {
      // A run forgets what an earlier one knew of the sheets.
      run('nothing');
      return app.getActiveSpreadsheet();
    },
  };
}
