/** The add-on's server side in the page: a classic Worker, in which waiting is allowed. */
import { createAsker } from '../engine/blocking-channel';
import { createRemoteBackend } from '../engine/remote-backend';
import type { UiAnswer } from '../engine/ui-question';
import type { FromWorker, Shown, StartMessage, ToWorker } from './browser-messages';
import type { Realm } from './script-context';
import { createScriptGlobals } from './script-globals';

interface WorkerScope {
  importScripts(address: string): void;
  postMessage(message: FromWorker): void;
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
}

// Taken before the add-on runs, which may define a function of any name.
const scope = globalThis as unknown as WorkerScope & Record<string, unknown>;
const post = (message: FromWorker) => scope.postMessage(message);
const show = (shown: Shown) => post({ shown });

interface Script {
  startRun(): void;
  finish(): void;
}

function start({ memory, codeAddress, html, addOnName, userLocale }: StartMessage['start']): Script {
  const ask = createAsker(memory, message => post({ request: message }));
  const operations = createRemoteBackend(batch => ask({ batch }));
  const realm: Realm = { Date, Error };
  const { globals, startRun } = createScriptGlobals(operations, realm, {
    addOnName,
    userLocale: () => userLocale,
    htmlFile: name => {
      const text = html[name];
      if (text === undefined) throw new Error(`No HTML file named ${name} was found.`);
      return text;
    },
    log: line => show({ log: line }),
    addMenu: menu => show({ menu }),
    showSidebar: sidebar => show({ sidebar }),
    showDialog: (dialog, modal) => show({ dialog, modal }),
    toast: (toast, title) => show({ toast, title }),
    ask: question => ask({ question }) as UiAnswer,
  });
  for (const [name, value] of Object.entries(globals)) {
    Object.defineProperty(scope, name, { value, writable: true, configurable: true });
  }
  // Apps Script has no timers and no network; an add-on that counts on them must fail here too.
  for (const name of [
    'fetch',
    'XMLHttpRequest',
    'WebSocket',
    'setTimeout',
    'setInterval',
    'indexedDB',
    'caches',
  ]) {
    Object.defineProperty(scope, name, { value: undefined, writable: true, configurable: true });
  }
  scope.importScripts(codeAddress);
  return { startRun, finish: operations.finish };
}

let script: Script | undefined;

function run(functionName: string, given: unknown[]): unknown {
  const called = scope[functionName];
  if (!script || typeof called !== 'function') throw new Error(`Script function not found: ${functionName}`);
  script.startRun();
  try {
    const result: unknown = called(...given);
    return result === undefined ? undefined : JSON.parse(JSON.stringify(result));
  } finally {
    script.finish();
  }
}

/** The start answers as if it were a run of this number. */
const startId = 0;

scope.onmessage = ({ data }) => {
  const id = 'run' in data ? data.run.id : startId;
  try {
    if ('start' in data) script = start(data.start);
    const result = 'run' in data ? run(data.run.functionName, data.run.given) : undefined;
    post({ finished: { id, result } });
  } catch (thrown) {
    post({ finished: { id, error: thrown instanceof Error ? thrown.message : String(thrown) } });
  }
};
