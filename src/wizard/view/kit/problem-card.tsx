import type { ComponentChildren } from 'preact';
import type { ServerProblem } from '../server';
import { Notice } from './notice';

export interface ProblemCardProps {
  readonly problem: Pick<ServerProblem, 'title' | 'text' | 'steps'>;
  /** What can be pressed. */
  readonly children?: ComponentChildren;
}

/** Why something did not work and what to do about it. */
export function ProblemCard({ problem: { title, text, steps }, children }: ProblemCardProps) {
  return (
    <Notice tone="error" title={title}>
      <p>{text}</p>
      {steps.length > 0 && (
        <ul>
          {steps.map(step => (
            <li key={step}>{step}</li>
          ))}
        </ul>
      )}
      {children}
    </Notice>
  );
}
