import type { ComponentChildren } from 'preact';

export type Tone = 'info' | 'warning' | 'error' | 'success';

export interface NoticeProps {
  readonly tone: Tone;
  readonly title?: string;
  readonly children?: ComponentChildren;
}

const signs: Readonly<Record<Tone, string>> = { info: 'i', warning: '!', error: '×', success: '✓' };

/** A box that is read out when it appears; the sign beside the colour says what it is. */
export function Notice({ tone, title, children }: NoticeProps) {
  return (
    <div class={`notice ${tone}`} role={tone === 'error' ? 'alert' : 'status'}>
      <span class="sign" aria-hidden="true">
        {signs[tone]}
      </span>
      <div>
        {title && <p class="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
