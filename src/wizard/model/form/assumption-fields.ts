import { choice, type Param } from '../../../sheet/kinds';
import type { Language, Words } from '../../../sheet/words';
import { type AssumptionId, assumptionIds, assumptions } from '../../../templates/assumptions';
import type { Assumptions } from '../protocol';
import type { Field } from './field';
import type { FormReading } from './form';

const noWords = { en: '', es: '' };

/** Any text, also none. */
export const anyText: Param<unknown> = {
  kind: 'labels',
  text: noWords,
  example: '',
  optional: true,
  whole: false,
  read: cell => cell,
  native: () => '',
  guard: () => [],
};

const languageChoice = choice({ '': { es: '' }, en: { es: 'en' }, es: { es: 'es' } }, { text: noWords });

/** How the form differs from the sheet, where a cell has to explain every word that may stand in it. */
const own: Readonly<Partial<Record<AssumptionId, Partial<Field>>>> = {
  period: {
    hint: {
      en: 'The unit of time of margins and retention.',
      es: 'La unidad de tiempo de márgenes y retención.',
    },
    options: {
      week: { en: 'Week', es: 'Semana' },
      month: { en: 'Month', es: 'Mes' },
      quarter: { en: 'Quarter', es: 'Trimestre' },
      year: { en: 'Year', es: 'Año' },
    },
  },
  currency: {
    optional: false,
    check: cell => (/^[a-z]{3}$/i.test(String(cell)) ? undefined : currencyCode),
  },
  convention: {
    hint: noWords,
    options: {
      begin: { en: 'The first one counts now', es: 'El primero cuenta ya' },
      end: { en: 'The first one after one period', es: 'El primero, tras un periodo' },
      residual: { en: 'Without the first one', es: 'Sin contar el primero' },
      mid: { en: 'In the middle of each period', es: 'A mitad de cada periodo' },
    },
  },
  language: {
    param: languageChoice,
    optional: true,
    hint: noWords,
    options: {
      '': { en: 'That of the spreadsheet', es: 'El de la hoja de cálculo' },
      en: { en: 'English', es: 'Inglés' },
      es: { en: 'Spanish', es: 'Español' },
    },
  },
};

const currencyCode: Words = {
  en: 'A currency is written as three letters; use its code, such as EUR, USD or MXN.',
  es: 'La moneda se escribe con tres letras; use su código, como EUR, USD o MXN.',
};

/** The assumptions as a form; when they were changed is not asked. */
export function assumptionFields(known: (id: AssumptionId) => string | number): readonly Field[] {
  return assumptionIds.flatMap(id => {
    if (id === 'changed_on') return [];
    const { label, hint, param = anyText } = assumptions[id];
    return [{ id, label, hint, param, initial: known(id), ...own[id] }];
  });
}

/** What is to be saved; choices in the words of the sheet. */
export function assumptionsFrom(
  { values }: FormReading,
  before: Assumptions | null,
  sheetLanguage: Language,
): Assumptions {
  const cellOf = (id: AssumptionId): string | number => {
    if (id === 'changed_on') return before?.changed_on ?? '';
    const value = values[id];
    if (value === undefined || typeof value === 'boolean') return '';
    if (id === 'currency') return String(value).toUpperCase();
    const choices = assumptions[id].param?.choices;
    return (sheetLanguage === 'es' ? choices?.[value]?.es : undefined) ?? value;
  };
  return Object.fromEntries(assumptionIds.map(id => [id, cellOf(id)])) as Assumptions;
}
