import { useState } from 'preact/hooks';
import type { ExplainedInput, Explanation } from '../../../model/explain/explanation';
import { equation, figureText, isGiven, toldInput, unknownInputs } from '../../../model/explain/told';
import type { Explained } from '../../../model/protocol';
import { Choices, More, Notice, Page, Results, useWizard } from '../../kit';
import { Alternatives } from './alternatives';
import { Moves } from './moves';
import { ResultTable } from './result-table';
import { placeText, words } from './words';

/** Of a call among the parts of a formula. */
const longest = 60;

interface Press {
  readonly label: string;
  readonly onClick: () => void;
  readonly disabled: boolean;
}

interface ExplainedPageProps {
  readonly explained: Explained;
  readonly again: Press;
  readonly back: () => void;
}

export function ExplainedPage({ explained, again, back }: ExplainedPageProps) {
  const { t } = useWizard();
  const { calls } = explained;
  // What is refused within a formula is why all around it is.
  const [part, setPart] = useState(() =>
    Math.max(
      0,
      calls.findIndex(({ problem }) => problem),
    ),
  );
  const call = calls[part] ?? calls[0];
  if (!call) return null;
  return (
    <Page title={call.name} lead={t(call.summary)} secondary={[again]} back={back}>
      <p class="quiet">
        {explained.sheetName}!{explained.range} <code>{explained.formula}</code>
      </p>
      {calls.length > 1 && (
        <Choices
          name="part"
          legend={t(words.which)}
          options={calls.map(({ text }, index) => ({
            value: String(index),
            label: text.length > longest ? `${text.slice(0, longest)}…` : text,
          }))}
          value={String(part)}
          onChange={value => setPart(Number(value))}
        />
      )}
      <CallExplained key={part} call={call} shown={explained.shown} />
    </Page>
  );
}

function CallExplained({ call, shown }: { readonly call: Explanation; readonly shown?: string }) {
  const { t, reader } = useWizard();
  const { result, problem, place, steps, native, notes } = call;
  const unknown = unknownInputs(call);
  const figure = result && 'value' in result ? figureText(result, reader) : undefined;
  return (
    <>
      <Results
        items={
          figure !== undefined
            ? [{ label: t(words.result), value: figure }]
            : result || problem || !shown
              ? []
              : [{ label: t(words.cellShows), value: shown }]
        }
      />
      {result && 'head' in result && <ResultTable table={result} />}
      {problem && (
        <Notice tone="error" title={t(words.refused)}>
          <p>{t(problem)}</p>
        </Notice>
      )}
      {unknown.length > 0 && (
        <Notice tone="info">
          <p>{t(words.unknown)}</p>
          {unknown.map(({ text }) => (
            <p key={text}>
              <code>{text}</code>
            </p>
          ))}
        </Notice>
      )}
      {place && <p class="hint">{t(placeText(place.row, place.rows, place.column, place.columns))}</p>}
      <h2>{t(words.inputs)}</h2>
      <Inputs inputs={call.inputs.filter(isGiven)} />
      {call.inputs.some(input => !isGiven(input)) && (
        <More summary={t(words.leftOut)}>
          <Inputs inputs={call.inputs.filter(input => !isGiven(input))} />
        </More>
      )}
      {steps.length > 0 && (
        <>
          <h2>{t(words.steps)}</h2>
          <ol>
            {steps.map((step, index) => (
              <li key={step.label.en}>
                {index === steps.length - 1 ? <strong>{t(step.label)}</strong> : t(step.label)}
                <br />
                <code>{equation(step, reader)}</code>
              </li>
            ))}
          </ol>
        </>
      )}
      <Alternatives call={call} />
      <Moves call={call} />
      {notes && <p class="hint">{t(notes)}</p>}
      {native && (
        <More summary={t(words.native)}>
          <p class="hint">{t(words.nativeHint)}</p>
          <code>{native}</code>
        </More>
      )}
    </>
  );
}

function Inputs({ inputs }: { readonly inputs: readonly ExplainedInput[] }) {
  const { reader } = useWizard();
  return (
    <dl class="formulas">
      {inputs.map(input => {
        const { argument, value, meaning, from } = toldInput(input, reader);
        return (
          <div key={argument}>
            <dt>
              <code>{argument}</code>: <strong>{value}</strong> ({from})
            </dt>
            <dd>{meaning}</dd>
          </div>
        );
      })}
    </dl>
  );
}
