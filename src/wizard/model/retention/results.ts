import { CalcError } from '../../../calc/errors';
import type { CellValue } from '../../../sheet/cells';
import type { Words } from '../../../sheet/words';
import type { CellFormat } from '../../../templates/plan';
import { sentence } from '../form/sentence';
import { type Reader, shown } from '../reader';
import { type Figures, figuresOf, type Line, type Working } from './working';

/** A figure as it is shown, the big one first. */
export interface Item {
  readonly label: string;
  readonly value: string;
  readonly note?: string;
  readonly tone: 'good' | 'bad' | 'plain';
}

export interface Outcome {
  readonly items: readonly Item[];
  /** Why nothing can be worked out, in the words of the fields. */
  readonly error?: string;
  readonly figures: Figures;
}

const answers: Readonly<Record<string, Words>> = {
  never: { en: 'Not possible', es: 'No es posible' },
  always: { en: 'Always', es: 'Siempre' },
};

/** The lines of a working as a person reads them. A figure that cannot be worked out says why. */
export function outcomeOf(
  working: Working,
  values: Readonly<Record<string, CellValue>>,
  reader: Reader,
): Outcome {
  const { language } = reader;
  const figures = figuresOf(working, values);
  const labels = Object.fromEntries(
    [...working.inputs, ...working.lines].map(({ id, label }) => [id, label[language]]),
  );
  const wording = (thrown: unknown, { id }: Line) => {
    if (!(thrown instanceof CalcError)) throw thrown;
    const error =
      thrown.reason === 'no_convergence' && thrown.details.argument === undefined
        ? new CalcError(thrown.reason, { argument: id })
        : thrown;
    const field = working.inputs.find(input => input.id === error.details.argument);
    return sentence(error, field, reader, labels);
  };
  const told = working.lines
    .filter(({ aside, needs }) => !aside && (!needs || needs.some(id => values[id] !== undefined)))
    .sort((a, b) => Number(b.result ?? false) - Number(a.result ?? false));
  const errors: string[] = [];
  const items = told.map((line): Item => {
    const label = line.label[language];
    try {
      return { label, ...figureItem(line, figures.value(line.value), reader) };
    } catch (error) {
      errors.push(wording(error, line));
      return { label, value: '–', note: errors[errors.length - 1]!, tone: 'plain' };
    }
  });
  // The same sentence under every figure would be said once for all.
  const nothing = errors.length === items.length && errors.length > 0;
  return { items: nothing ? [] : items, figures, ...(nothing ? { error: errors[0]! } : {}) };
}

function figureItem(
  { format, result, remark }: Line,
  figure: CellValue,
  reader: Reader,
): Omit<Item, 'label'> {
  const note = remark ? { note: remark[reader.language] } : {};
  if (typeof figure !== 'number') {
    return { value: answers[figure as string]?.[reader.language] ?? String(figure), tone: 'plain', ...note };
  }
  const tone = result && format === 'money' ? (figure < 0 ? 'bad' : 'good') : 'plain';
  return { value: shown(figure, format, reader), tone, ...note };
}

/** A table of a working in the reader's words, or nothing where it cannot be worked out. */
export interface ShownTable {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function shownTable(
  figures: Figures,
  id: string,
  words: {
    readonly caption: Words;
    readonly rows: Readonly<Record<string, Words>>;
    readonly columns: readonly { readonly id: string; readonly head: Words; readonly format: CellFormat }[];
  },
  reader: Reader,
): ShownTable | undefined {
  try {
    const [header, ...lines] = figures.table(id);
    const cellOf = (line: readonly CellValue[], column: string) => line[header!.indexOf(column)]!;
    return {
      caption: words.caption[reader.language],
      head: words.columns.map(({ head }) => head[reader.language]),
      rows: lines.map(line =>
        words.columns.map(({ id: column, format }) => {
          const cell = cellOf(line, column);
          return typeof cell === 'number'
            ? shown(cell, format, reader)
            : (words.rows[String(cell)]?.[reader.language] ?? String(cell));
        }),
      ),
    };
  } catch (error) {
    if (error instanceof CalcError) return undefined;
    throw error;
  }
}
