import { useState } from 'preact/hooks';
import { type Field, isNumeric, isPercent, readField, type Typed } from '../../model/form/field';
import { choiceLabels } from '../../model/form/sentence';
import { currencySign } from '../../model/reader';
import { useWizard } from '../wizard-context';
import { Button } from './button';
import { Choices, type Option } from './choices';
import { words } from './words';

export interface FormProps {
  readonly fields: readonly Field[];
  readonly typed: Typed;
  readonly onChange: (id: string, text: string) => void;
  /** Errors of fields that nobody has been in yet, too. */
  readonly showErrors?: boolean;
}

/** The fields of a form under each other. What is ambiguous is asked below its field at once. */
export function Form({ fields, typed, onChange, showErrors = false }: FormProps) {
  const [left, setLeft] = useState<Readonly<Record<string, boolean>>>({});
  // Only on the way to another field: an error that pushes a button away from under the pointer would swallow the click.
  const leave = ({ target, relatedTarget }: FocusEvent) => {
    const { name } = target as HTMLInputElement;
    const next = relatedTarget as HTMLInputElement | null;
    if (name && !left[name] && next?.id === `f-${next?.name}`) setLeft({ ...left, [name]: true });
  };
  return (
    <div onFocusOut={leave}>
      {fields.map(field => {
        const text = typed[field.id] ?? '';
        const showError = showErrors || (left[field.id] === true && text.trim() !== '');
        return (
          <FieldRow key={field.id} field={field} text={text} showError={showError} onChange={onChange} />
        );
      })}
    </div>
  );
}

interface FieldRowProps {
  readonly field: Field;
  readonly text: string;
  readonly showError: boolean;
  readonly onChange: (id: string, text: string) => void;
}

function FieldRow({ field, text, showError, onChange }: FieldRowProps) {
  const { t, reader } = useWizard();
  const { id, param } = field;
  const reading = readField(field, text, reader);
  const error = showError && 'error' in reading ? reading.error : undefined;
  const hint = t(field.hint ?? param.text);
  const label = t(field.label);
  const options: readonly Option[] =
    param.kind === 'flag'
      ? [
          { value: 'true', label: t(words.yes) },
          { value: 'false', label: t(words.no) },
        ]
      : Object.entries(choiceLabels(field, reader)).map(([value, word]) => ({
          value,
          label: word.charAt(0).toUpperCase() + word.slice(1),
        }));
  const chosen = text || String(param.fallback?.cell ?? '');
  if (options.length > 0 && options.length <= 4) {
    return (
      <Choices
        name={id}
        legend={label}
        hint={hint}
        error={error}
        options={options}
        value={chosen}
        onChange={value => onChange(id, value)}
      />
    );
  }
  const optional = field.optional ?? param.optional;
  const common = {
    id: `f-${id}`,
    name: id,
    'aria-describedby': `${id}-hint ${id}-asked ${id}-error`,
    'aria-invalid': error ? true : undefined,
    'aria-required': !optional || undefined,
  };
  const change = (event: { readonly currentTarget: { readonly value: string } }) =>
    onChange(id, event.currentTarget.value);
  // The button that was pressed goes away.
  const answer = (meant: string) => {
    onChange(id, meant);
    document.getElementById(common.id)?.focus();
  };
  const [before, after] = affixes(field, text, currencySign(reader));
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <label for={`f-${id}`}>
        {label}
        {optional && !param.fallback && <span class="quiet"> ({t(words.optional)})</span>}
      </label>
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
      {options.length > 0 ? (
        <select {...common} value={chosen} onChange={change}>
          {options.map(({ value, label: word }) => (
            <option key={value} value={value}>
              {word}
            </option>
          ))}
        </select>
      ) : (
        <span class="input">
          {before && <span class="affix">{before}</span>}
          {param.kind === 'date' ? (
            <input {...common} type="date" value={text} onInput={change} />
          ) : (
            <input
              {...common}
              type="text"
              inputMode={isNumeric(param) ? 'decimal' : undefined}
              autocomplete="off"
              value={text}
              onInput={change}
            />
          )}
          {after && <span class="affix">{after}</span>}
        </span>
      )}
      <div role="status" id={`${id}-asked`}>
        {'readings' in reading && (
          <div class="asked">
            <p>{t(words.meant)}</p>
            {reading.readings.map(({ text: meant }) => (
              <Button key={meant} onClick={() => answer(meant)}>
                {meant}
              </Button>
            ))}
          </div>
        )}
      </div>
      {error && (
        <p class="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}

/** What stands before and after the figure, unless it was typed. */
function affixes(
  { param }: Field,
  text: string,
  [sign, signFirst]: readonly [string, boolean],
): readonly [string, string] {
  if (isPercent(param)) return ['', text.includes('%') ? '' : '%'];
  if (param.kind !== 'money' || text.includes(sign)) return ['', ''];
  return signFirst ? [sign, ''] : ['', sign];
}
