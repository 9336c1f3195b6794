import type { ComponentChildren } from 'preact';

export interface ButtonProps {
  readonly onClick: () => void;
  /** There is one primary button on a page. */
  readonly look?: 'primary' | 'plain' | 'link';
  readonly disabled?: boolean;
  readonly children: ComponentChildren;
}

export function Button({ onClick, look = 'plain', disabled, children }: ButtonProps) {
  return (
    <button type="button" class={`button ${look}`} disabled={disabled} onClick={onClick}>
      {children}
    </button>
  );
}
