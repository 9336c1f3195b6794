import { valueElasticities } from '../calc/money/retention-value';
import { defineFunction, table } from '../sheet/define';
import { difference, product } from '../sheet/native';
import {
  convention,
  discountRate,
  growth,
  margin,
  optionalAcquisitionCost,
  retentionRate,
} from './shared/arguments';
import { retentionMultiple } from './shared/twins';

export const clvElasticity = defineFunction({
  name: 'CLV_ELASTICITY',
  group: 'value',
  summary: {
    en: 'Which lever moves lifetime value most.',
    es: 'Qué palanca mueve más el valor de vida.',
  },
  params: {
    margin: margin(),
    retentionRate: retentionRate(),
    discountRate: discountRate(),
    acquisitionCost: optionalAcquisitionCost(),
    convention: convention('begin'),
    growth: growth(),
  },
  returns: table(
    { en: 'One line a driver of CLV_RETENTION.', es: 'Una línea por factor de CLV_RETENTION.' },
    {
      driver: { format: 'text', text: { en: 'The argument that changes.', es: 'El argumento que cambia.' } },
      elasticity: {
        format: 'ratio',
        text: {
          en: 'Percent change of the value for 1 % of the driver, at the margin.',
          es: 'Cambio porcentual del valor por cada 1 % del factor, en el margen.',
        },
      },
      change_for_plus_1_percent: {
        format: 'money',
        text: {
          en: 'Change of the value when the driver is 1 % of itself higher.',
          es: 'Cambio del valor si el factor es un 1 % mayor que ahora.',
        },
      },
    },
    {
      undefined: {
        en: 'No number: the value is 0, or 1 % more takes retention above 1 or the value to infinity.',
        es: 'Sin número: el valor es 0, o un 1 % más lleva la retención por encima de 1 o el valor a infinito.',
      },
    },
  ),
  examples: [
    {
      args: [100, 0.75, 0.25],
      result: [
        ['driver', 'elasticity', 'change_for_plus_1_percent'],
        ['margin', 1, 2.5],
        ['retention_rate', 1.5, 3.8071065989847717],
        ['discount_rate', -0.3, -0.746268656716418],
        ['acquisition_cost', 0, 0],
        ['growth', 0, 0],
      ],
    },
    {
      args: [100, 0.75, 0.25, 50, 'end', 0.2],
      result: [
        ['driver', 'elasticity', 'change_for_plus_1_percent'],
        ['margin', 1.2121212121212122, 2.857142857142857],
        ['retention_rate', 3.116883116883117, 7.5408462505236695],
        ['discount_rate', -0.8658008658008658, -2.026342451874367],
        ['acquisition_cost', -0.21212121212121213, -0.5],
        ['growth', 0.5194805194805194, 1.2297601967616314],
      ],
    },
    {
      args: [100, 0.75, 0.25, 50, 'residual', 0],
      result: [
        ['driver', 'elasticity', 'change_for_plus_1_percent'],
        ['margin', 1.5, 1.5],
        ['retention_rate', 3.75, 3.8071065989847717],
        ['discount_rate', -0.75, -0.746268656716418],
        ['acquisition_cost', -0.5, -0.5],
        ['growth', 0, 0],
      ],
    },
    {
      args: [100, 0.75, 0.44, 50, 'mid', 0],
      result: [
        ['driver', 'elasticity', 'change_for_plus_1_percent'],
        ['margin', 1.4035087719298245, 1.7391304347826086],
        ['retention_rate', 1.5255530129672006, 1.9111323459149545],
        ['discount_rate', -0.6805661496737012, -0.8381680453851137],
        ['acquisition_cost', -0.40350877192982454, -0.5],
        ['growth', 0, 0],
      ],
    },
  ],
  native: ({ margin, acquisitionCost, ...stream }) => {
    const { retentionRate: r, discountRate: d, convention, growth } = stream;
    const kept = product(r, growth === '0' ? '1' : `(1+${growth})`);
    const loss = `(1+${d}-${kept})`;
    const valueText = (m: string, s: typeof stream, cost: string) =>
      difference(product(m, retentionMultiple(s)), cost);
    const now = `(${valueText(margin, stream, acquisitionCost)})`;
    const multiple = retentionMultiple(stream);
    const slopes = {
      margin: multiple,
      retention_rate: `${margin}*(${convention.pick({ begin: '0', end: '0', residual: '1', mid: '0' })}+${product(multiple, growth === '0' ? '1' : `(1+${growth})`)})/${loss}`,
      discount_rate: `${margin}*(${convention.pick({ begin: '1', end: '0', residual: '0', mid: `1/(2*SQRT(1+${d}))` })}-${multiple})/${loss}`,
      acquisition_cost: '-1',
      growth: `${margin}*${multiple}*${r}/${loss}`,
    };
    const more = (text: string) => `(${text}*101%)`;
    const raised = {
      margin: valueText(more(margin), stream, acquisitionCost),
      retention_rate: `IF(${more(r)}>1;NA();${valueText(margin, { ...stream, retentionRate: more(r) }, acquisitionCost)})`,
      discount_rate: valueText(margin, { ...stream, discountRate: more(d) }, acquisitionCost),
      acquisition_cost: valueText(margin, stream, more(acquisitionCost)),
      growth: valueText(margin, { ...stream, growth: more(growth) }, acquisitionCost),
    };
    const levels = { margin, retention_rate: r, discount_rate: d, acquisition_cost: acquisitionCost, growth };
    return (Object.keys(levels) as (keyof typeof levels)[]).map(driver => ({
      driver: `"${driver}"`,
      elasticity: `IF(${product(margin, multiple)}=${acquisitionCost};"undefined";(${slopes[driver]})*${levels[driver]}/${now})`,
      change_for_plus_1_percent: `IF(ISNA(${now});NA();IFNA(${raised[driver]}-${now};"undefined"))`,
    }));
  },
  compute: valueElasticities,
});
