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
