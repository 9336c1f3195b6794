import type { ComponentChildren } from 'preact';

export interface MoreProps {
  readonly summary: string;
  readonly children: ComponentChildren;
  readonly onOpen?: () => void;
}

/** What not everybody wants to read, behind its name. */
export function More({ summary, children, onOpen }: MoreProps) {
  return (
    <details
      class="more"
      onToggle={event => {
        if (event.currentTarget.open) onOpen?.();
      }}
    >
      <summary>{summary}</summary>
      <div>{children}</div>
    </details>
  );
}
