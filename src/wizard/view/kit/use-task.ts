import { useEffect, useRef, useState } from 'preact/hooks';

export interface Progress {
  readonly now: number;
  readonly of: number;
  readonly label: string;
}

export interface Task {
  /** Lets the page paint before the next slice of work; throws where the person has cancelled. */
  step(now: number, of: number, label: string): Promise<void>;
}

export interface RunningTask {
  readonly running: boolean;
  readonly progress: Progress | undefined;
  readonly error: unknown;
  /** Undefined where it was cancelled or failed; `error` tells which. */
  run<T>(work: (task: Task) => Promise<T>): Promise<T | undefined>;
  cancel(): void;
}

const cancelled = Symbol('cancelled');

/** A macrotask after the next frame; without frames (a hidden page) after a moment. */
const nextPaint = () =>
  new Promise<void>(painted => {
    const timer = setTimeout(painted, 50);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(painted);
    });
  });

/** Long work in slices, one at a time: starting another one cancels the first, leaving the page too. */
export function useTask(): RunningTask {
  const [progress, setProgress] = useState<Progress>();
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<unknown>();
  const turn = useRef(0);
  const cancel = () => {
    turn.current++;
    setRunning(false);
    setProgress(undefined);
  };
  useEffect(() => () => void turn.current++, []);
  const run = async <T>(work: (task: Task) => Promise<T>): Promise<T | undefined> => {
    const mine = ++turn.current;
    setError(undefined);
    setProgress(undefined);
    setRunning(true);
    const step = async (now: number, of: number, label: string) => {
      if (mine === turn.current) setProgress({ now, of, label });
      await nextPaint();
      if (mine !== turn.current) throw cancelled;
    };
    try {
      const answer = await work({ step });
      return mine === turn.current ? answer : undefined;
    } catch (reason) {
      if (mine === turn.current) setError(reason);
      return undefined;
    } finally {
      if (mine === turn.current) cancel();
    }
  };
  return { running, progress, error, run, cancel };
}
