import { refuseFutureDays } from '../calc/logs/future-days';
import { survivalCurve as curve } from '../calc/logs/survival-curve';
import { defineFunction, table } from '../sheet/define';
import { choice } from '../sheet/kinds';
import { date, days } from '../sheet/log-kinds';
import { unitWords } from './shared/time-units';

export const survivalCurve = defineFunction({
  name: 'SURVIVAL_CURVE',
  group: 'logs',
  summary: {
    en: 'What share of customers is still there t periods after they came, when many have not left yet.',
    es: 'Qué proporción de clientes sigue t periodos después de llegar, cuando muchos aún no se han ido.',
  },
  notes: {
    en: 'Kaplan and Meier (1958), standard errors by Greenwood. Months run from date to same date. Who left during month 2 is lost at t = 2. The column survival fits CLV_CASHFLOW.',
    es: 'Kaplan y Meier (1958), errores estándar de Greenwood. Los meses van de fecha a misma fecha. Quien se fue durante el mes 2 se pierde en t = 2. La columna survival sirve para CLV_CASHFLOW.',
  },
  params: {
    start: days({
      example: [['2023-01-05'], ['2023-01-20']],
      text: {
        en: 'Column of the dates customers came.',
        es: 'Columna de fechas de llegada de los clientes.',
      },
    }),
    end: days({
      example: [['2023-03-05'], ['']],
      text: {
        en: 'Column of the dates they left; blank for who is still there.',
        es: 'Columna de fechas de baja; en blanco para quien sigue.',
      },
    }),
    asOf: date({
      optional: true,
      example: '2023-06-30',
      text: {
        en: 'Last day of observation; the last date there is if omitted.',
        es: 'Último día observado; la última fecha que haya si se omite.',
      },
    }),
    unit: choice(unitWords, {
      default: 'month',
      text: { en: 'Unit of t.', es: 'Unidad de t.' },
    }),
  },
  returns: table(
    { en: 'One line for each t from 0.', es: 'Una línea por cada t desde 0.' },
    {
      t: { format: 'count', text: { en: 'Periods since they came.', es: 'Periodos desde la llegada.' } },
      at_risk: {
        format: 'count',
        text: {
          en: 'Customers seen so long and still there until then.',
          es: 'Clientes observados hasta entonces y aún presentes.',
        },
      },
      lost: { format: 'count', text: { en: 'Of these, who left.', es: 'De ellos, quienes se fueron.' } },
      survival: {
        format: 'share',
        text: { en: 'Share still there after t.', es: 'Proporción que sigue tras t.' },
      },
      se: {
        format: 'number',
        text: { en: 'Standard error of survival.', es: 'Error estándar de survival.' },
      },
    },
  ),
  examples: [
    {
      args: [
        [['2023-01-05'], ['2023-01-20'], ['2023-02-01'], ['2023-03-15'], ['']],
        [['2023-03-05'], [''], ['2023-02-20'], [''], ['']],
        '2023-04-20',
      ],
      result: [
        ['t', 'at_risk', 'lost', 'survival', 'se'],
        [0, 4, 0, 1, 0],
        [1, 4, 1, 0.75, 0.21650635094610965],
        [2, 2, 1, 0.375, 0.28641098093474004],
        [3, 1, 0, 0.375, 0.28641098093474004],
      ],
    },
    {
      args: [[['2023-01-05'], ['2023-01-06']], [['2023-01-07'], ['']], '', 'day'],
      result: [
        ['t', 'at_risk', 'lost', 'survival', 'se'],
        [0, 2, 0, 1, 0],
        [1, 2, 0, 1, 0],
        [2, 1, 1, 0, 0],
      ],
    },
    {
      args: [[['2023-01-05'], ['2023-01-06']], [['2023-01-20'], ['']], '2023-01-21', 'week'],
      result: [
        ['t', 'at_risk', 'lost', 'survival', 'se'],
        [0, 2, 0, 1, 0],
        [1, 2, 0, 1, 0],
        [2, 2, 0, 1, 0],
        [3, 1, 1, 0, 0],
      ],
    },
    {
      args: [[['2022-01-05'], ['2023-01-06']], [['2022-07-20'], ['']], '2023-01-21', 'quarter'],
      result: [
        ['t', 'at_risk', 'lost', 'survival', 'se'],
        [0, 2, 0, 1, 0],
        [1, 1, 0, 1, 0],
        [2, 1, 0, 1, 0],
        [3, 1, 1, 0, 0],
      ],
    },
    {
      args: [[['2021-01-05'], ['2021-02-06']], [['2022-07-20'], ['']], '2023-03-21', 'year'],
      result: [
        ['t', 'at_risk', 'lost', 'survival', 'se'],
        [0, 2, 0, 1, 0],
        [1, 2, 0, 1, 0],
        [2, 2, 1, 0.5, 0.3535533905932738],
      ],
    },
    {
      args: [[['2023-01-05'], ['2023-01-06']], [['2023-02-20'], ['']], '2023-03-01', 'month'],
      result: [
        ['t', 'at_risk', 'lost', 'survival', 'se'],
        [0, 2, 0, 1, 0],
        [1, 2, 0, 1, 0],
        [2, 1, 1, 0, 0],
      ],
    },
  ],
  compute: ({ start, end, asOf, unit }) => {
    if (asOf === undefined) {
      refuseFutureDays(start, { argument: 'start', cure: 'asOf' });
      refuseFutureDays(end, { argument: 'end', cure: 'asOf' });
    }
    return curve({ start, end }, { asOf, unit }).map(line => ({ ...line }));
  },
});
