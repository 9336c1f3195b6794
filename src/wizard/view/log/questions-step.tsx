import type { Typed } from '../../model/form/field';
import type { Question } from '../../model/log/questions';
import { Choices, Form, Notice } from '../kit';

export interface QuestionsStepProps {
  readonly questions: readonly Question[];
  /** What the rows themselves have decided. */
  readonly proofs: readonly string[];
  readonly answers: Typed;
  readonly errors: Readonly<Record<string, string>>;
  readonly showErrors: boolean;
  readonly onChange: (id: string, answer: string) => void;
}

export function QuestionsStep({
  questions,
  proofs,
  answers,
  errors,
  showErrors,
  onChange,
}: QuestionsStepProps) {
  return (
    <>
      {proofs.length > 0 && (
        <Notice tone="info">
          {proofs.map(proof => (
            <p key={proof}>{proof}</p>
          ))}
        </Notice>
      )}
      {questions.map(question => {
        const { id, text, hint, options, isMany } = question;
        if (isMany) return <Many key={id} question={question} answers={answers} onChange={onChange} />;
        const fields = options.find(({ value }) => value === answers[id])?.fields ?? [];
        return (
          <div key={id}>
            <Choices
              name={id}
              legend={text}
              hint={hint}
              error={showErrors ? errors[id] : undefined}
              options={options}
              value={answers[id]}
              onChange={answer => onChange(id, answer)}
            />
            {fields.length > 0 && (
              <Form fields={fields} typed={answers} onChange={onChange} showErrors={showErrors} />
            )}
          </div>
        );
      })}
    </>
  );
}

interface ManyProps {
  readonly question: Question;
  readonly answers: Typed;
  readonly onChange: (id: string, answer: string) => void;
}

/** Each option is in or out. */
function Many({ question: { id, text, options }, answers, onChange }: ManyProps) {
  return (
    <fieldset class="field" id={`f-${id}`} tabIndex={-1}>
      <legend>{text}</legend>
      {options.map(({ value, label, hint }) => (
        <label key={value} class="choice">
          <input
            type="checkbox"
            checked={answers[`${id}:${value}`] === 'in'}
            onChange={event => onChange(`${id}:${value}`, event.currentTarget.checked ? 'in' : 'out')}
          />
          <span>
            {label}
            {hint && <span class="hint">{hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
