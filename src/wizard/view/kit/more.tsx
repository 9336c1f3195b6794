import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

export interface MoreProps {
  readonly summary: string;
  readonly children: ComponentChildren;
}

/** What not everybody wants to read, behind its name; made when it is opened. */
export function More({ summary, children }: MoreProps) {
  const [open, setOpen] = useState(false);
  return (
    <details class="more" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      <div>{open && children}</div>
    </details>
  );
}
