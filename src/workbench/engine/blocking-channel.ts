/**
 * Apps Script waits for each answer, the engine answers later. The asker sleeps on shared memory until the answer is
 * in it; an answer longer than the memory comes in pieces. It works alike in a browser's Worker and in Node.
 */
import type { Operation } from './operations';
import type { UiQuestion } from './ui-question';

const idle = 0;
const piece = 1;
const lastPiece = 2;
const defaultBytes = 4 * 1024 * 1024;

export type Request =
  | { batch: Operation[] }
  | { question: UiQuestion }
  | { errorAt: [sheet: string, row: number, column: number] };
export type ChannelMessage = Request | { more: true };

export function createSharedMemory(bytes = defaultBytes): SharedArrayBuffer {
  return new SharedArrayBuffer(8 + bytes);
}

const views = (memory: SharedArrayBuffer) => ({
  control: new Int32Array(memory, 0, 2),
  bytes: new Uint8Array(memory, 8),
});

interface Answer {
  result?: unknown;
  error?: string;
}

export function createAsker(
  memory: SharedArrayBuffer,
  post: (message: ChannelMessage) => void,
  timeout = 600_000,
): (request: Request) => unknown {
  const { control, bytes } = views(memory);
  const awaitPiece = (message: ChannelMessage) => {
    Atomics.store(control, 0, idle);
    post(message);
    if (Atomics.wait(control, 0, idle, timeout) === 'timed-out') {
      throw new Error(`The spreadsheet did not answer within ${timeout / 1000} seconds.`);
    }
    const kind = Atomics.load(control, 0);
    // Browsers refuse to decode text that another thread might be changing.
    return { kind, part: bytes.slice(0, Atomics.load(control, 1)) };
  };
  return request => {
    const decoder = new TextDecoder();
    let text = '';
    let received = awaitPiece(request);
    while (received.kind === piece) {
      text += decoder.decode(received.part, { stream: true });
      received = awaitPiece({ more: true });
    }
    text += decoder.decode(received.part);
    const answer = JSON.parse(text) as Answer;
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.result;
  };
}

/** Gives the function that handles the asker's messages on the engine's side. */
export function createAnswerer(
  memory: SharedArrayBuffer,
  perform: (request: Request) => Promise<unknown>,
): (message: ChannelMessage) => Promise<void> {
  const { control, bytes } = views(memory);
  let pending = new Uint8Array(0);
  const sendPiece = () => {
    const part = pending.subarray(0, bytes.length);
    pending = pending.subarray(part.length);
    bytes.set(part);
    Atomics.store(control, 1, part.length);
    Atomics.store(control, 0, pending.length > 0 ? piece : lastPiece);
    Atomics.notify(control, 0);
  };
  return async message => {
    if (!('more' in message)) {
      let answer: Answer;
      try {
        answer = { result: await perform(message) };
      } catch (thrown) {
        answer = { error: thrown instanceof Error ? thrown.message : String(thrown) };
      }
      pending = new TextEncoder().encode(JSON.stringify(answer));
    }
    sendPiece();
  };
}
