import { useMemo, useState } from 'preact/hooks';
import type { Field, Typed } from '../../model/form/field';
import { type FormReading, initialTyped, readForm } from '../../model/form/form';
import { useWizard } from '../wizard-context';

export interface FormState {
  readonly typed: Typed;
  readonly reading: FormReading;
  readonly showErrors: boolean;
  change(id: string, text: string): void;
  /** Runs the next step if all can be read; otherwise shows what is wrong. */
  submit(next: () => void): void;
}

/** What is typed into the fields and what it means; fields may change while it is typed. */
export function useForm(fields: readonly Field[], initial?: Typed): FormState {
  const { reader } = useWizard();
  const [typed, setTyped] = useState<Typed>(initial ?? {});
  const [showErrors, setShowErrors] = useState(false);
  const filled = useMemo(() => ({ ...initialTyped(fields, reader), ...typed }), [fields, reader, typed]);
  const reading = useMemo(() => readForm(fields, filled, reader), [fields, filled, reader]);
  return {
    typed: filled,
    reading,
    showErrors,
    change: (id, text) => setTyped(now => ({ ...now, [id]: text })),
    submit: next => {
      setShowErrors(!reading.complete);
      if (reading.complete) next();
    },
  };
}
