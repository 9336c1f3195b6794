import type { Words } from '../../../sheet/words';
import type { Period } from '../../../templates/assumptions';
import { type Reader, shown } from '../reader';

type Form = 'per' | 'each' | 'one' | 'many';

const forms: Readonly<Record<Period, Readonly<Record<Form, Words>>>> = {
  week: {
    per: { en: 'per week', es: 'por semana' },
    each: { en: 'each week', es: 'cada semana' },
    one: { en: 'week', es: 'semana' },
    many: { en: 'weeks', es: 'semanas' },
  },
  month: {
    per: { en: 'per month', es: 'al mes' },
    each: { en: 'each month', es: 'cada mes' },
    one: { en: 'month', es: 'mes' },
    many: { en: 'months', es: 'meses' },
  },
  quarter: {
    per: { en: 'per quarter', es: 'al trimestre' },
    each: { en: 'each quarter', es: 'cada trimestre' },
    one: { en: 'quarter', es: 'trimestre' },
    many: { en: 'quarters', es: 'trimestres' },
  },
  year: {
    per: { en: 'per year', es: 'al año' },
    each: { en: 'each year', es: 'cada año' },
    one: { en: 'year', es: 'año' },
    many: { en: 'years', es: 'años' },
  },
};

/** "Purchases {per}" → "Purchases per month". */
export function inPeriod(words: Words, period: Period): Words {
  const fill = (language: 'en' | 'es') =>
    words[language].replace(/\{(per|each|one|many)\}/g, (_, form: Form) => forms[period][form][language]);
  return { en: fill('en'), es: fill('es') };
}

/** 8.163 → "8.2 months". */
export function duration(periods: number, period: Period, reader: Reader): string {
  const rounded = Math.round(periods * 10) / 10;
  const form = rounded === 1 ? 'one' : 'many';
  return `${shown(rounded, 'number', reader)} ${forms[period][form][reader.language]}`;
}

/** As a formula multiplies months to have periods: a year is 365.25 days, a month its twelfth. */
export const monthsToPeriods: Readonly<
  Record<Period, { readonly text: string; readonly of: (months: number) => number }>
> = {
  week: { text: '*1461/336', of: months => (months * 1461) / 336 },
  month: { text: '', of: months => months },
  quarter: { text: '/3', of: months => months / 3 },
  year: { text: '/12', of: months => months / 12 },
};
