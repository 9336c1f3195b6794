import { CalcError } from '../../../calc/errors';
import type { CellValue } from '../../../sheet/cells';
import type { Words } from '../../../sheet/words';
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

/** Said instead of the advice for a cell, which is to ask for another output. */
const noPercentage: Words = {
  en: 'After its cost a customer brings nothing today, so a percentage of that has no meaning; lower the cost or raise the margin.',
  es: 'Tras su coste un cliente no aporta nada hoy y un porcentaje de eso no tiene sentido; baje el coste o suba el margen.',
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
    if (thrown.reason === 'no_percentage') return noPercentage[language];
    const error =
      thrown.reason === 'no_convergence' && thrown.details.argument === undefined
        ? new CalcError(thrown.reason, { argument: id })
        : thrown;
    const field = working.inputs.find(input => input.id === error.details.argument);
    return sentence(error, field, reader, labels);
  };
  const told = working.lines
    .filter(({ aside, needs }) => !aside && (!needs || needs.some(id => values[id] !== undefined)))
    .sort((a, b) => Number(b.result !== undefined) - Number(a.result !== undefined));
  const errors: string[] = [];
  const items = told.map((line): Item => {
    const label = line.label[language];
    try {
      return { label, ...figureItem(line, figures.value(line.value), reader) };
    } catch (error) {
      const why = wording(error, line);
      const isNew = !errors.includes(why);
      errors.push(why);
      return { label, value: '–', ...(isNew ? { note: why } : {}), tone: 'plain' };
    }
  });
  // Where there is no figure at all, the first sentence stands for all.
  const nothing = errors.length === items.length && errors.length > 0;
  return { items: nothing ? [] : items, figures, ...(nothing ? { error: errors[0]! } : {}) };
}

function figureItem(
  { format, result, remark }: Line,
  figure: CellValue,
  reader: Reader,
): Omit<Item, 'label'> {
  // Beside the other lines there is room in the sheet only.
  const note = result ? { note: remark[reader.language] } : {};
  if (typeof figure !== 'number') {
    return { value: answers[figure as string]?.[reader.language] ?? String(figure), tone: 'plain', ...note };
  }
  // What arithmetic leaves of nothing has no sign.
  const visible = Math.abs(figure) < 1e-9 ? 0 : figure;
  const tone = result !== 'gain' ? 'plain' : visible < 0 ? 'bad' : 'good';
  return { value: shown(visible, format, reader), tone, ...note };
}
