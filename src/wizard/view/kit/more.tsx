import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

export interface MoreProps {
  readonly summary: string;
  readonly children: ComponentChildren;
  readonly onOpen?: () => void;
}

/** What not everybody wants to read, behind its name; made when it is opened. */
export function More({ summary, children, onOpen }: MoreProps) {
  const [open, setOpen] = useState(false);
  return (
    <details
      class="more"
      onToggle={event => {
        setOpen(event.currentTarget.open);
        if (event.currentTarget.open) onOpen?.();
      }}
    >
      <summary>{summary}</summary>
      <div>{open && children}</div>
    </details>
  );
}
