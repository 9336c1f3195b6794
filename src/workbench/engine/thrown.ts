export interface Thrown {
  message: string;
  /** Of the bundle; undefined where the stack does not say. */
  line: number | undefined;
}

/** What Sheets shows over a cell whose function threw. */
export function hoverText({ message, line }: Thrown): string {
  return line === undefined ? message : `${message} (line ${line}).`;
}

/** The file name under which every host runs the bundle. */
export const bundleName = 'Code.js';

export function describeThrown(thrown: unknown): Thrown {
  const { message, stack } = (thrown ?? {}) as { message?: unknown; stack?: unknown };
  const line = typeof stack === 'string' ? /Code\.js:(\d+)/.exec(stack)?.[1] : undefined;
  return {
    message: typeof message === 'string' ? message : String(thrown),
    line: line === undefined ? undefined : Number(line),
  };
}
