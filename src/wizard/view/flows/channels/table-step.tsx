import { useMemo, useState } from 'preact/hooks';
import { linesIn, mostLines, tableLines, typedFrom } from '../../../model/channels/small-table';
import type { TableLine } from '../../../model/channels/standing';
import { lineFields } from '../../../model/channels/terms';
import type { Typed } from '../../../model/form/field';
import { readForm } from '../../../model/form/form';
import type { Selection } from '../../../model/protocol';
import { Button, ErrorSummary, Form, Notice, Page, UseSelection, useWizard } from '../../kit';
import { words } from './words';

export interface TableStepProps {
  readonly typed: Typed;
  readonly onTyped: (typed: Typed) => void;
  readonly onLines: (lines: readonly TableLine[]) => void;
  readonly back: () => void;
}

const linesAtFirst = 3;

/** One line for each channel, typed or taken from the sheet. */
export function TableStep({ typed, onTyped, onLines, back }: TableStepProps) {
  const { t, reader } = useWizard();
  const [lines, setLines] = useState(Math.max(linesAtFirst, linesIn(typed)));
  const [showErrors, setShowErrors] = useState(false);
  const [problem, setProblem] = useState<string>();
  const forms = useMemo(() => Array.from({ length: lines }, (_, line) => lineFields(line)), [lines]);
  // A line in which nothing stands asks for nothing.
  const fields = forms.filter(form => form.some(({ id }) => typed[id])).flat();
  const reading = readForm(fields, typed, reader);
  const select = (selection: Selection) => {
    const taken = typedFrom(selection, reader);
    setProblem(taken ? undefined : t(words.notATable));
    if (!taken) return;
    onTyped(taken);
    setLines(Math.max(linesAtFirst, linesIn(taken)));
  };
  const compare = () => {
    setShowErrors(!reading.complete);
    if (!reading.complete) return;
    const all = tableLines(reading.values, lines);
    const isTwice = new Set(all.map(({ channel }) => channel.toLowerCase())).size < all.length;
    setProblem(all.length === 0 ? t(words.noLines) : isTwice ? t(words.twice) : undefined);
    if (all.length > 0 && !isTwice) onLines(all);
  };
  return (
    <Page
      title={t(words.lines)}
      lead={t(words.linesLead)}
      step={{ now: 1, of: 2 }}
      back={back}
      primary={{ label: t(words.compare), onClick: compare }}
    >
      {showErrors && <ErrorSummary fields={fields} reading={reading} />}
      <UseSelection onSelection={select} />
      {problem && (
        <Notice tone="error">
          <p>{problem}</p>
        </Notice>
      )}
      {forms.map((form, line) => (
        <fieldset key={form[0]!.id} class="field">
          <legend>{t(words.line(line + 1))}</legend>
          <Form
            fields={form}
            typed={typed}
            showErrors={showErrors && form.some(({ id }) => typed[id])}
            onChange={(id, text) => onTyped({ ...typed, [id]: text })}
          />
        </fieldset>
      ))}
      {lines < mostLines && <Button onClick={() => setLines(lines + 1)}>{t(words.addLine)}</Button>}
    </Page>
  );
}
