import type { Param } from '../../sheet/kinds';

/** The same argument, which may be left out and then is nothing. */
export function optional<T, N>(param: Param<T, N>): Param<T | undefined, N> {
  return { ...param, optional: true, fallback: undefined };
}
