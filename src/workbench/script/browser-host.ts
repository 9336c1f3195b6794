import { createAnswerer, createSharedMemory, type Request } from '../engine/blocking-channel';
import type { Engine } from '../engine/engine';
import type { UiAnswer, UiQuestion } from '../engine/ui-question';
import type { FromWorker, Shown, ToWorker } from './browser-messages';

export interface ScriptPageSettings {
  workerAddress: string;
  codeAddress: string;
  /** The add-on's HTML files by name, without ending. */
  html: Record<string, string>;
  addOnName: string;
  userLocale: string;
  /** Asked anew for each request, because the page may open another workbook. */
  engine: () => Engine;
  /** Told of each request before it is carried out. */
  asked(): void;
  show(shown: Shown): void;
  answer(question: UiQuestion): Promise<UiAnswer>;
}

export interface ScriptPage {
  /** Resolves when the add-on has loaded, or tells why it has not. */
  ready: Promise<unknown>;
  /** Calls a top-level function of the add-on, as google.script.run and the menus do. */
  run(functionName: string, ...given: unknown[]): Promise<unknown>;
  close(): void;
}

/** The page's side of the add-on's worker: answers its questions and passes its calls on. */
export function startScript(settings: ScriptPageSettings): ScriptPage {
  const memory = createSharedMemory();
  const worker = new Worker(settings.workerAddress);
  const waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>();
  let lastId = -1;
  const send = (message: (id: number) => ToWorker): Promise<unknown> => {
    const id = ++lastId;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      worker.postMessage(message(id));
    });
  };
  const answerer = createAnswerer(memory, async (request: Request) => {
    if ('batch' in request) {
      settings.asked();
      return settings.engine().perform(request.batch);
    }
    if ('question' in request) return settings.answer(request.question);
    return settings.engine().errorAt(...request.errorAt) ?? null;
  });
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    if ('request' in data) {
      answerer(data.request);
      return;
    }
    if ('shown' in data) {
      settings.show(data.shown);
      return;
    }
    const { id, result, error } = data.finished;
    const caller = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) caller?.resolve(result);
    else caller?.reject(new Error(error));
  };
  worker.onerror = event => {
    const error = new Error(event.message || "The add-on's worker did not start.");
    for (const caller of waiting.values()) caller.reject(error);
    waiting.clear();
  };
  const { codeAddress, html, addOnName, userLocale } = settings;
  const ready = send(() => ({ start: { memory, codeAddress, html, addOnName, userLocale } }));
  return {
    ready,
    run: (functionName, ...given) => send(id => ({ run: { id, functionName, given } })),
    close: () => worker.terminate(),
  };
}
