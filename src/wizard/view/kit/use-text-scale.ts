import { useMemo } from 'preact/hooks';

/** How much larger than usual the person has the text. */
export function useTextScale(): number {
  return useMemo(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1, []);
}
