import { conventionUsers, valueByConvention } from '../calc/money/retention-value';
import { defineFunction, table } from '../sheet/define';
import { product } from '../sheet/native';
import { discountRate, margin, optionalPeriods, retentionRate } from './shared/arguments';
import { fixedConvention, retentionMultiple } from './shared/twins';

export const clvConventions = defineFunction({
  name: 'CLV_CONVENTIONS',
  group: 'value',
  summary: {
    en: 'Why two analysts get different lifetime values from the same inputs.',
    es: 'Por qué dos analistas obtienen valores de vida distintos con los mismos datos.',
  },
  params: {
    margin: margin(),
    retentionRate: retentionRate(),
    discountRate: discountRate(),
    periods: optionalPeriods(),
  },
  returns: table(
    {
      en: 'One line a convention: its value and who uses it.',
      es: 'Una línea por convención: su valor y quién la usa.',
    },
    {
      convention: {
        format: 'text',
        text: { en: 'The word for the convention argument.', es: 'La palabra del argumento convention.' },
      },
      value: {
        format: 'money',
        text: {
          en: 'Lifetime value before any acquisition cost.',
          es: 'Valor de vida, sin coste de captación.',
        },
      },
      used_by: {
        format: 'text',
        text: { en: 'Authors or practice that count so.', es: 'Autores o práctica que cuentan así.' },
      },
    },
  ),
  examples: [
    {
      args: [100, 0.75, 0.25],
      result: [
        ['convention', 'value', 'used_by'],
        ['begin', 250, 'Blattberg, Kim & Neslin; Steenburgh & Avery'],
        ['end', 200, 'SaaS: margin ÷ churn'],
        ['residual', 150, 'Gupta & Lehmann; Kotler'],
        ['mid', 223.60679774997897, 'DCF: mid-period'],
      ],
    },
    {
      args: [100, 0.75, 0.25, 2],
      result: [
        ['convention', 'value', 'used_by'],
        ['begin', 160, 'Blattberg, Kim & Neslin; Steenburgh & Avery'],
        ['end', 128, 'SaaS: margin ÷ churn'],
        ['residual', 96, 'Gupta & Lehmann; Kotler'],
        ['mid', 143.10835055998655, 'DCF: mid-period'],
      ],
    },
  ],
  native: ({ margin, periods, ...stream }) =>
    conventionUsers.map(({ convention, usedBy }) => ({
      convention: `"${convention}"`,
      value: product(
        margin,
        retentionMultiple({ ...stream, convention: fixedConvention(convention) }, periods),
      ),
      used_by: `"${usedBy}"`,
    })),
  compute: valueByConvention,
});
