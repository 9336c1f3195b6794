export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

export interface ChoicesProps {
  readonly name: string;
  readonly legend: string;
  readonly hint?: string;
  readonly error?: string;
  readonly options: readonly Option[];
  readonly value: string | undefined;
  readonly onChange: (value: string) => void;
}

/** One of a few, all in sight. */
export function Choices({ name, legend, hint, error, options, value, onChange }: ChoicesProps) {
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ');
  return (
    <fieldset
      id={`f-${name}`}
      class={error ? 'field wrong' : 'field'}
      aria-describedby={described || undefined}
    >
      <legend>{legend}</legend>
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {options.map(option => (
        <label key={option.value} class="choice">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.label}
            {option.hint && <span class="hint">{option.hint}</span>}
          </span>
        </label>
      ))}
      {error && (
        <p class="field-error" id={`${name}-error`}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
