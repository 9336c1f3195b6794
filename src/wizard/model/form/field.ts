import { CalcError } from '../../../calc/errors';
import type { CellValue } from '../../../sheet/cells';
import type { Param } from '../../../sheet/kinds';
import type { Words } from '../../../sheet/words';
import { decimalMark, isoDay, type Reader } from '../reader';
import { readNumber } from './read-number';
import { sentence } from './sentence';

/** A question with one answer. Kind, limits, choices and hint are those of the definition's argument. */
export interface Field {
  readonly id: string;
  readonly label: Words;
  /** Said below the label; that of the argument unless the question needs its own. */
  readonly hint?: Words;
  readonly param: Param<unknown>;
  /** Words for choices where their ids would not be understood. */
  readonly options?: Readonly<Record<string, Words>>;
  /** Refuses what the argument itself would take. */
  readonly check?: (cell: CellValue) => Words | undefined;
  /** What stands in it at first; blank where only the user can know. */
  readonly initial?: CellValue;
  /** May stay blank; then the argument's default counts. */
  readonly optional?: boolean;
}

/** What is typed or chosen, by the id of the field. */
export type Typed = Readonly<Record<string, string>>;

export type FieldReading =
  | { readonly value: CellValue | undefined }
  /** One sentence: what is wrong and the cure. */
  | { readonly error: string }
  | { readonly readings: readonly { readonly text: string; readonly value: number }[] };

export const isPercent = ({ kind }: Param<unknown>): boolean => kind === 'share' || kind === 'rate';
export const isNumeric = ({ kind }: Param<unknown>): boolean =>
  /^(money|share|rate|number|count)$/.test(kind);

/** A cell as it stands in the field: 0.05 → "5 %". What we write ourselves is never asked about. */
export function typedText(value: CellValue | undefined, param: Param<unknown>, reader: Reader): string {
  if (value === undefined) return '';
  if (typeof value !== 'number') return String(value);
  if (param.kind === 'date') return isoDay(value);
  const percent = isPercent(param);
  const figure = percent ? Number((value * 100).toPrecision(12)) : value;
  const digits = Math.abs(figure) < 1e-6 ? figure.toFixed(12).replace(/\.?0+$/, '') : String(figure);
  const text = digits.replace('.', decimalMark(reader.locale)) + (percent ? ' %' : '');
  const reading = readNumber(text, reader, { percent });
  return (reading.is === 'unclear' && reading.readings.find(meant => meant.value === value)?.text) || text;
}

/** The cell that the text stands for, or what to tell or to ask the person. */
export function readField(field: Field, text: string, reader: Reader): FieldReading {
  const { param } = field;
  const refuse = (error: CalcError) => ({ error: sentence(error, field, reader) });
  let cell: CellValue | undefined = text.trim() === '' ? undefined : text.trim();
  if (isNumeric(param)) {
    const reading = readNumber(text, reader, { percent: isPercent(param) });
    if (reading.is === 'unclear') return { readings: reading.readings };
    if (reading.is === 'wrong') return refuse(new CalcError('not_a_number', { value: text }));
    cell = reading.is === 'number' ? reading.value : undefined;
  }
  if (param.kind === 'flag' && cell !== undefined) cell = cell === 'true';
  if (cell === undefined) {
    return (field.optional ?? param.optional) ? { value: undefined } : refuse(new CalcError('missing'));
  }
  try {
    (param.read as (input: unknown) => unknown)(param.whole ? [[cell]] : cell);
    const refused = field.check?.(cell);
    return refused ? { error: refused[reader.language] } : { value: cell };
  } catch (error) {
    if (error instanceof CalcError) return refuse(error);
    throw error;
  }
}
