import type { Field } from '../../model/form/field';
import type { FormReading } from '../../model/form/form';
import { useWizard } from '../wizard-context';
import { Button } from './button';
import { words } from './words';

export interface ErrorSummaryProps {
  readonly fields: readonly Pick<Field, 'id' | 'label'>[];
  readonly reading: Pick<FormReading, 'errors' | 'unclear'>;
}

/** Of a group of choices the first one. */
function focusField(id: string): void {
  const field = document.getElementById(`f-${id}`);
  (field?.querySelector('input') ?? field)?.focus();
}

/** The sentences under the fields once more, each a way to its field. Shown after a press of the primary button. */
export function ErrorSummary({ fields, reading }: ErrorSummaryProps) {
  const { t } = useWizard();
  const lines = fields.flatMap(({ id, label }) => {
    const text = reading.errors[id] ?? (reading.unclear[id] && `${t(label)}: ${t(words.meant)}`);
    return text ? [{ id, text }] : [];
  });
  if (lines.length === 0) return null;
  return (
    <div class="errors" role="alert" tabIndex={-1}>
      <p class="notice-title">{t(words.toCorrect)}</p>
      <ul>
        {lines.map(({ id, text }) => (
          <li key={id}>
            <Button look="link" onClick={() => focusField(id)}>
              {text}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
