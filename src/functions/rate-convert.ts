import { convertRate, type RateKind } from '../calc/money/rates';
import type { TimeUnit } from '../calc/time-units';
import { defineFunction, value } from '../sheet/define';
import { choice, rate } from '../sheet/kinds';
import { unitWords } from './shared/time-units';

const years: Readonly<Record<TimeUnit, string>> = {
  day: '(4/1461)',
  week: '(28/1461)',
  month: '(1/12)',
  quarter: '(1/4)',
  year: '1',
};

export const rateConvert = defineFunction({
  name: 'RATE_CONVERT',
  group: 'recurring',
  summary: {
    en: 'The same discount, retention or churn rate for another period.',
    es: 'La misma tasa de descuento, retención o bajas para otro periodo.',
  },
  notes: {
    en: 'A year is 365.25 days, a month its twelfth, a week 7 days. Rates compound: 12 % a year is 0.949 % a month, not 1 %.',
    es: 'Un año son 365,25 días, un mes su doceava parte, una semana 7 días. Las tasas se componen: 12 % al año es 0,949 % al mes, no 1 %.',
  },
  params: {
    rate: rate({
      example: 0.12,
      text: {
        en: 'The rate per "from" period. Retention and churn: 0 to 1.',
        es: 'La tasa por periodo "from". Retención y bajas: de 0 a 1.',
      },
    }),
    from: choice<TimeUnit>(unitWords, {
      example: 'year',
      text: { en: 'Period of the given rate.', es: 'Periodo de la tasa dada.' },
    }),
    to: choice<TimeUnit>(unitWords, {
      example: 'month',
      text: { en: 'Period of the result.', es: 'Periodo del resultado.' },
    }),
    kind: choice<RateKind>(
      {
        discount: { es: 'descuento' },
        retention: { es: 'retención' },
        churn: { es: 'bajas' },
        continuous: { es: 'continua' },
      },
      {
        default: 'discount',
        text: {
          en: 'discount (also growth), retention, churn, or continuous = a continuous rate made effective.',
          es: 'descuento (también crecimiento), retención, bajas, o continua = una tasa continua hecha efectiva.',
        },
      },
    ),
  },
  returns: value('rate', { en: 'The rate per "to" period.', es: 'La tasa por periodo "to".' }),
  examples: [
    { args: [0.12, 'year', 'month'], result: 0.009488792934582975 },
    { args: [0.02, 'month', 'year', 'churn'], result: 0.21528327626519997 },
    { args: [0.8, 'year', 'quarter', 'retention'], result: 0.9457416090031758 },
    { args: [0.15, 'year', 'week', 'continuous'], result: 0.0028788793634839027 },
    { args: [0.01, 'week', 'day', 'churn'], result: 0.0014347320512516535 },
    { args: [0.95, 'quarter', 'year', 'retention'], result: 0.81450625 },
    { args: [0.001, 'day', 'month', 'discount'], result: 0.030889777922589897 },
    {
      args: [[[0.02], [0.03], [0.05]], 'month', 'year', 'churn'],
      result: [[0.21528327626519997], [0.306157639004562], [0.459639912337363]],
    },
  ],
  native: ({ rate, from, to, kind }) => {
    const start = from.pick(years);
    const periods = start === '1' ? to.pick(years) : `(${to.pick(years)}/${start})`;
    const inShare = (formula: string) => `IF((${rate}>=0)*(${rate}<=1);${formula};NA())`;
    return kind.pick({
      discount: `((1+${rate})^${periods}-1)`,
      retention: inShare(`${rate}^${periods}`),
      churn: inShare(`1-(1-${rate})^${periods}`),
      continuous: `(EXP(${rate}*${periods})-1)`,
    });
  },
  compute: convertRate,
});
