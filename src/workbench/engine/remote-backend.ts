import { isQuiet, type Operation, type OperationName, type WorkbookOperations } from './operations';

const maximalQueue = 200;

/** Operations that wait for their answers; those without an answer are sent together with the next that has one. */
export function createRemoteBackend(
  ask: (batch: Operation[]) => unknown,
): WorkbookOperations & { finish(): void } {
  let queue: Operation[] = [];
  const send = () => {
    const batch = queue;
    queue = [];
    return ask(batch);
  };
  const finish = () => {
    if (queue.length > 0) send();
  };
  return new Proxy({ finish } as WorkbookOperations & { finish(): void }, {
    get: (target, name: OperationName | 'finish') => {
      if (name === 'finish') return target.finish;
      return (...given: unknown[]) => {
        queue.push({ name, arguments: given } as Operation);
        if (!isQuiet(name)) return send();
        if (queue.length >= maximalQueue) send();
        return undefined;
      };
    },
  });
}
