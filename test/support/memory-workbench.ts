import { createMemoryBackend } from '../../src/workbench/engine/memory-backend';
import type { WorkbookOperations } from '../../src/workbench/engine/operations';
import { runAddOn, type Workbench, type WorkbenchSettings } from '../../src/workbench/script/node-host';
import { builtHtml } from './built-html';

/** The add-on over a spreadsheet that is kept but not calculated; another backend may be given, such as one that fails. */
export function openMemoryWorkbench(
  settings: Partial<
    Pick<
      WorkbenchSettings,
      'code' | 'html' | 'answer' | 'userLocale' | 'locale' | 'timeZone' | 'documentLock'
    >
  > = {},
  operations: WorkbookOperations = createMemoryBackend(settings),
): Pick<Workbench, 'app' | 'run' | 'ui' | 'operations'> {
  return {
    ...runAddOn({ code: '', html: builtHtml(), ...settings }, { operations, finish: () => undefined }),
    operations,
  };
}

/** A script that can be put to another workbook, for starting it anew takes longer than most of what it does. */
export function openMovableWorkbench(settings: Parameters<typeof openMemoryWorkbench>[0]) {
  let current: WorkbookOperations;
  const forwarded = new Proxy({} as WorkbookOperations, {
    get: (_, name: keyof WorkbookOperations) => current[name],
  });
  const { run, app } = openMemoryWorkbench(settings, forwarded);
  const moveTo = (operations: WorkbookOperations) => {
    current = operations;
  };
  return { run, app, moveTo };
}
