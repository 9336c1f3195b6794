import { retentionSchedule } from '../calc/money/retention-value';
import { defineFunction, table } from '../sheet/define';
import { count } from '../sheet/kinds';
import { difference, product } from '../sheet/native';
import {
  convention,
  discountRate,
  growth,
  margin,
  optionalAcquisitionCost,
  retentionRate,
} from './shared/arguments';
import { finiteMultiple, wholePower } from './shared/twins';

export const clvSchedule = defineFunction({
  name: 'CLV_SCHEDULE',
  group: 'value',
  summary: {
    en: 'The working behind a lifetime value, period by period.',
    es: 'El cálculo de un valor de vida, periodo a periodo.',
  },
  params: {
    margin: margin(),
    retentionRate: retentionRate(),
    discountRate: discountRate(),
    periods: count({
      min: 1,
      max: 1200,
      example: 5,
      text: { en: 'Number of margins to show.', es: 'Número de márgenes que se muestran.' },
    }),
    acquisitionCost: optionalAcquisitionCost(),
    convention: convention('begin'),
    growth: growth(),
  },
  returns: table(
    {
      en: 'One line a period; the last cumulative value equals CLV_RETENTION for as many periods.',
      es: 'Una línea por periodo; el último acumulado es igual a CLV_RETENTION con esos periodos.',
    },
    {
      period: {
        format: 'count',
        text: {
          en: '0 is the acquisition, k the k-th margin.',
          es: '0 es la captación, k el k-ésimo margen.',
        },
      },
      survival: {
        format: 'share',
        text: { en: 'Share of customers still there.', es: 'Proporción de clientes que sigue.' },
      },
      expected_margin: {
        format: 'money',
        text: { en: 'Margin × survival.', es: 'Margen × supervivencia.' },
      },
      discount_factor: {
        format: 'number',
        text: { en: 'Present value of 1 in that period.', es: 'Valor presente de 1 en ese periodo.' },
      },
      present_value: {
        format: 'money',
        text: { en: 'Expected margin × discount factor.', es: 'Margen esperado × factor de descuento.' },
      },
      cumulative: { format: 'money', text: { en: 'Running total.', es: 'Total acumulado.' } },
    },
  ),
  examples: [
    {
      args: [100, 0.8, 0.25, 2, 50],
      result: [
        ['period', 'survival', 'expected_margin', 'discount_factor', 'present_value', 'cumulative'],
        [0, 1, -50, 1, -50, -50],
        [1, 1, 100, 1, 100, 50],
        [2, 0.8, 80, 0.8, 64, 114],
      ],
    },
    {
      args: [100, 0.8, 0.25, 2],
      result: [
        ['period', 'survival', 'expected_margin', 'discount_factor', 'present_value', 'cumulative'],
        [0, 1, 0, 1, 0, 0],
        [1, 1, 100, 1, 100, 100],
        [2, 0.8, 80, 0.8, 64, 164],
      ],
    },
    {
      args: [100, 0.5, 0.25, 2, 0, 'residual', 0.5],
      result: [
        ['period', 'survival', 'expected_margin', 'discount_factor', 'present_value', 'cumulative'],
        [0, 1, 0, 1, 0, 0],
        [1, 0.5, 50, 0.8, 40, 40],
        [2, 0.25, 37.5, 0.64, 24, 64],
      ],
    },
    {
      args: [100, 0.8, 0.25, 2, 50, 'end'],
      result: [
        ['period', 'survival', 'expected_margin', 'discount_factor', 'present_value', 'cumulative'],
        [0, 1, -50, 1, -50, -50],
        [1, 1, 100, 0.8, 80, 30],
        [2, 0.8, 80, 0.64, 51.2, 81.2],
      ],
    },
    {
      args: [100, 0.8, 0.44, 2, 50, 'mid'],
      result: [
        ['period', 'survival', 'expected_margin', 'discount_factor', 'present_value', 'cumulative'],
        [0, 1, -50, 1, -50, -50],
        [1, 1, 100, 0.8333333333333334, 83.33333333333333, 33.333333333333336],
        [2, 0.8, 80, 0.5787037037037037, 46.2962962962963, 79.62962962962963],
      ],
    },
  ],
  native: ({ margin, acquisitionCost, periods: _periods, ...stream }, lines) => {
    const { retentionRate: r, discountRate: d, convention, growth } = stream;
    const cost = `-${acquisitionCost}`;
    const start = convention.pick({ begin: '0', end: '1', residual: '1', mid: '1/2' });
    return Array.from({ length: lines }, (_, k) => {
      if (k === 0) {
        return {
          period: '0',
          survival: '1',
          expected_margin: cost,
          discount_factor: '1',
          present_value: cost,
          cumulative: cost,
        };
      }
      const stayed = wholePower(r, k - 1);
      const survival = convention.pick({
        begin: stayed,
        end: stayed,
        residual: wholePower(r, k),
        mid: stayed,
      });
      const grown = growth === '0' ? '1' : wholePower(`(1+${growth})`, k - 1);
      const expected = product(margin, grown, survival);
      const factor = `1/(1+${d})^(${k - 1}+${start})`;
      return {
        period: String(k),
        survival,
        expected_margin: expected,
        discount_factor: factor,
        present_value: `${expected}*(${factor})`,
        cumulative: difference(product(margin, finiteMultiple(stream, String(k))), acquisitionCost),
      };
    });
  },
  compute: retentionSchedule,
});
