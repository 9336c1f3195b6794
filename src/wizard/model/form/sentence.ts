import type { CalcError } from '../../../calc/errors';
import { factText, sentenceOf } from '../../../sheet/messages';
import { type Reader, shown } from '../reader';
import { type Field, isPercent } from './field';

const quoted = { en: (label: string) => `“${label}”`, es: (label: string) => `«${label}»` };

/** What is wrong with a field, in its own words: “Customers who stay” is 120 %; it must be from 0 % to 100 %. */
export function sentence(
  error: CalcError,
  field: Field | undefined,
  reader: Reader,
  labels: Readonly<Record<string, string>> = {},
): string {
  const { language } = reader;
  const percent = field !== undefined && isPercent(field.param);
  const label = (key: string) => quoted[language](labels[key] ?? key);
  const text = sentenceOf(
    // A field reads one cell and does not know which argument that is.
    field ? withArgument(error, field.id) : error,
    {
      name: '',
      argument: key => (key === field?.id ? quoted[language](field.label[language]) : label(key)),
      fact: fact =>
        percent && typeof fact === 'number' ? shown(fact, 'share', reader) : factText(fact, language),
      asksForPercent: false,
      choices: () => Object.values(choiceLabels(field, reader)).join(', '),
      hasPeriods: 'periods' in labels,
    },
    language,
  );
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?!]$/.test(text) ? '' : '.'}`;
}

function withArgument(error: CalcError, argument: string): CalcError {
  const details = { argument, ...error.details };
  return { ...error, reason: error.reason, details } as CalcError;
}

/** The words of each choice by its id. */
export function choiceLabels(field: Field | undefined, { language }: Reader): Record<string, string> {
  const choices = Object.entries(field?.param.choices ?? {});
  return Object.fromEntries(
    choices.map(([id, words]) => [
      id,
      field?.options?.[id]?.[language] ?? (language === 'es' ? words.es : id),
    ]),
  );
}
