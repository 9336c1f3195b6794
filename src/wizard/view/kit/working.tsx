import { useWizard } from '../wizard-context';
import { Button } from './button';
import { words } from './words';

export interface WorkingProps {
  readonly step: number;
  readonly of: number;
  readonly label: string;
  readonly onCancel?: () => void;
}

/** How far a long piece of work has come. */
export function Working({ step, of, label, onCancel }: WorkingProps) {
  const { t } = useWizard();
  const text = t(words.step(step, of));
  return (
    <div class="working">
      <p role="status">
        {text}: {label}
      </p>
      <progress value={step} max={of} aria-label={label}>
        {text}
      </progress>
      {onCancel && <Button onClick={onCancel}>{t(words.cancel)}</Button>}
    </div>
  );
}
