import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useWizard } from '../wizard-context';
import { Button } from './button';
import { words } from './words';

export interface Step {
  readonly now: number;
  readonly of: number;
}

interface Press {
  readonly label: string;
  readonly onClick: () => void;
  readonly disabled?: boolean;
}

export interface PageProps {
  readonly title: string;
  readonly lead?: string;
  readonly step?: Step;
  readonly primary?: Press;
  readonly secondary?: readonly Press[];
  /** The step before; without it the way leads back to the questions. */
  readonly back?: () => void;
  readonly children?: ComponentChildren;
}

/** One step: its heading has the focus when it appears, the return key presses its primary button. */
export function Page({ title, lead, step, primary, secondary = [], back, children }: PageProps) {
  const { t, leave } = useWizard();
  const form = useRef<HTMLFormElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step is another page.
  useLayoutEffect(() => {
    heading.current?.focus();
    scrollTo(0, 0);
  }, [title, step?.now]);
  const submit = (event: Event) => {
    event.preventDefault();
    if (!primary || primary.disabled) return;
    primary.onClick();
    // What is wrong is read out first, wherever the key was pressed.
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('.errors')?.focus());
  };
  return (
    <main>
      <form ref={form} noValidate onSubmit={submit}>
        <Button look="link" onClick={back ?? leave}>
          <span aria-hidden="true">‹ </span>
          {t(back ? words.back : words.allQuestions)}
        </Button>
        {step && <p class="step">{t(words.step(step.now, step.of))}</p>}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead && <p class="lead">{lead}</p>}
        {children}
        {(primary || secondary.length > 0) && (
          <div class="presses">
            {primary && (
              <button type="submit" class="button primary" disabled={primary.disabled}>
                {primary.label}
              </button>
            )}
            {secondary.map(({ label, onClick, disabled }) => (
              <Button key={label} onClick={onClick} disabled={disabled}>
                {label}
              </Button>
            ))}
          </div>
        )}
      </form>
    </main>
  );
}
