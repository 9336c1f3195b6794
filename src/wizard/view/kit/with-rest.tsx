import type { ComponentChildren } from 'preact';
import type { Rest } from '../rest';
import { useWizard } from '../wizard-context';
import { ProblemNotice } from './problem-notice';
import { words } from './words';

/** What needs the second file: until it is here a word, and what to do where it does not come. */
export function WithRest({ children }: { readonly children?: (rest: Rest) => ComponentChildren }) {
  const { t, rest } = useWizard();
  if (rest.here) return <>{children?.(rest.here)}</>;
  if (rest.error !== undefined) return <ProblemNotice error={rest.error} onRetry={rest.ask} />;
  return <p role="status">{t(words.working)}</p>;
}
