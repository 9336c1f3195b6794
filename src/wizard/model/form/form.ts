import { CalcError } from '../../../calc/errors';
import type { Cell, CellValue, Grid } from '../../../sheet/cells';
import type { FunctionDefinition } from '../../../sheet/define';
import { type Result, run } from '../../../sheet/run';
import type { Reader } from '../reader';
import { type Field, readField, type Typed, typedText } from './field';
import { sentence } from './sentence';

export interface FormReading {
  /** By field id; a field left blank is absent. */
  readonly values: Readonly<Record<string, CellValue>>;
  /** By field id, in the order of the fields. */
  readonly errors: Readonly<Record<string, string>>;
  /** Fields whose number can be read in several ways, each a text to put into the field instead. */
  readonly unclear: Readonly<Record<string, readonly { readonly text: string; readonly value: number }[]>>;
  readonly complete: boolean;
}

export function initialTyped(fields: readonly Field[], reader: Reader): Typed {
  return Object.fromEntries(fields.map(field => [field.id, typedText(field.initial, field.param, reader)]));
}

export function readForm(fields: readonly Field[], typed: Typed, reader: Reader): FormReading {
  const values: Record<string, CellValue> = {};
  const errors: Record<string, string> = {};
  const unclear: Record<string, readonly { text: string; value: number }[]> = {};
  for (const field of fields) {
    const reading = readField(field, typed[field.id] ?? '', reader);
    if ('error' in reading) errors[field.id] = reading.error;
    else if ('readings' in reading) unclear[field.id] = reading.readings;
    else if (reading.value !== undefined) values[field.id] = reading.value;
  }
  const complete = Object.keys(errors).length === 0 && Object.keys(unclear).length === 0;
  return { values, errors, unclear, complete };
}

type Arguments<K extends string> = Readonly<Partial<Record<NoInfer<K>, Cell | Grid<Cell>>>>;

/** The answer of one of our functions by argument name; throws CalcError. */
export function answerOf<K extends string>(definition: FunctionDefinition<K>, given: Arguments<K>): Result {
  const keys = Object.keys(definition.params) as K[];
  return run(
    definition,
    keys.map(key => given[key]),
  );
}

export type Attempt<T> = { readonly answer: T } | { readonly error: string; readonly field?: string };

/** Works something out from a form; what is refused is told in the words of its labels. */
export function attempt<T>(fields: readonly Field[], reader: Reader, work: () => T): Attempt<T> {
  try {
    return { answer: work() };
  } catch (error) {
    if (!(error instanceof CalcError)) throw error;
    const labels = Object.fromEntries(fields.map(({ id, label }) => [id, label[reader.language]]));
    const field = fields.find(({ id }) => id === error.details.argument);
    return { error: sentence(error, field, reader, labels), ...(field ? { field: field.id } : {}) };
  }
}
