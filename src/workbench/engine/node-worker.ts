import vm from 'node:vm';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { customFunctionServices } from '../script/custom-function-services';
import type { Realm } from '../script/script-context';
import { type ChannelMessage, createAnswerer, type Request } from './blocking-channel';
import { loadCustomFunctions } from './custom-functions';
import { attachEngine, type Engine } from './engine';
import { startHeadless } from './headless';
import { bundleName } from './thrown';

export interface EngineWorkerData {
  code: string;
  locale: string;
  timeZone: string;
  userLocale: string;
  sheetName: string;
  rows: number;
  columns: number;
  memory: SharedArrayBuffer;
}

const { code, locale, timeZone, userLocale, sheetName, rows, columns, memory } =
  workerData as EngineWorkerData;
const port = parentPort as MessagePort;

function openEngine(): Engine {
  const { univer, api } = startHeadless({ sheetName, rows, columns });
  const realm = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } });
  const constructors = vm.runInContext('({ Date, Error })', realm) as Realm;
  let engine: Engine | undefined;
  const services = customFunctionServices(constructors, {
    locale: () => engine?.locale() ?? locale,
    timeZone: () => timeZone,
    userLocale: () => userLocale,
  });
  Object.assign(realm, services);
  const functions = loadCustomFunctions(code, realm, source =>
    new vm.Script(source, { filename: bundleName }).runInContext(realm),
  );
  engine = attachEngine({
    api,
    injector: univer.__getInjector(),
    functions,
    Date: constructors.Date,
    locale,
    timeZone,
  });
  return engine;
}

let opened: Engine | undefined;

async function answer(request: Request): Promise<unknown> {
  // Opened with the first request, so that a failure reaches whoever asks.
  opened ??= openEngine();
  if ('errorAt' in request) return opened.errorAt(...request.errorAt) ?? null;
  if ('batch' in request) return opened.perform(request.batch);
  throw new Error('Nobody is here to answer questions.');
}

const answerer = createAnswerer(memory, answer);
port.on('message', (message: ChannelMessage) => {
  answerer(message);
});
