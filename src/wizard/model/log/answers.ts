import type { Field, Typed } from '../form/field';
import { readForm } from '../form/form';
import type { Reader } from '../reader';
import type { DecimalMark } from './amount-text';
import type { DateOrder } from './date-text';
import { baseCurrency, type Question } from './questions';
import type { Settings } from './settings';
import { provenOf, type Survey } from './survey';

export interface AnswerReading {
  /** Absent while something is open. */
  readonly settings?: Settings;
  /** By the id of question or field, one sentence. */
  readonly errors: Readonly<Record<string, string>>;
}

/** The fields that the chosen options ask for. */
export const openFields = (questions: readonly Question[], answers: Typed): readonly Field[] =>
  questions.flatMap(({ id, options }) => options.find(({ value }) => value === answers[id])?.fields ?? []);

/** What was decided, from the answers and from what the rows prove. */
export function readAnswers(
  questions: readonly Question[],
  survey: Survey,
  answers: Typed,
  reader: Reader,
): AnswerReading {
  const fields = openFields(questions, answers);
  const form = readForm(fields, answers, reader);
  const errors: Record<string, string> = { ...form.errors };
  for (const { id, isMany, text } of questions) {
    if (!isMany && !answers[id]) errors[id] = `${text} ${choose[reader.language]}`;
  }
  if (Object.keys(errors).length > 0 || !form.complete) return { errors };
  const statuses = questions.find(({ id }) => id === 'status')?.options ?? [];
  const { currency = '' } = answers;
  return {
    errors,
    settings: {
      dateOrder: provenOf(survey.dates) ?? (answers.date_order as DateOrder | undefined),
      areDatesSwapped: answers.swapped === 'yes',
      decimal: provenOf(survey.amounts) ?? (answers.decimal as DecimalMark | undefined),
      lines: answers.lines === 'once' ? 'once' : 'sum',
      statusesOut: new Set(
        statuses.map(({ value }) => value).filter(value => answers[`status:${value}`] === 'out'),
      ),
      guests: answers.guests === 'email' ? 'email' : 'out',
      areTestsOut: answers.tests === 'yes',
      refunds: (answers.refunds ?? 'net') as Settings['refunds'],
      takeRefundsOff: answers.refund_column === 'yes',
      tax:
        answers.tax === 'share'
          ? Number(form.values.tax_share)
          : answers.tax === 'column'
            ? 'column'
            : 'keep',
      takeShippingOff: answers.shipping === 'yes',
      ...(currency.startsWith('keep:') ? { currency: { keep: currency.slice(5) } } : {}),
      ...(currency === 'convert' ? { currency: { rates: ratesOf(survey, form.values, reader) } } : {}),
      mergeSpellings: answers.spelling === 'yes',
    },
  };
}

const choose = { en: 'Choose one.', es: 'Elija una opción.' };

function ratesOf({ currencies }: Survey, values: Readonly<Record<string, unknown>>, reader: Reader) {
  const codes = [...currencies.keys()];
  const main = baseCurrency(codes, reader);
  return Object.fromEntries(codes.map(code => [code, code === main ? 1 : Number(values[`rate:${code}`])]));
}
