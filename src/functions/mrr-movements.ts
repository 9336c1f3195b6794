import { mrrMovements as movementLines } from '../calc/logs/mrr-movements';
import { defineFunction, table } from '../sheet/define';
import { amounts, days, labels } from '../sheet/log-kinds';

export const mrrMovements = defineFunction({
  name: 'MRR_MOVEMENTS',
  group: 'recurring',
  summary: {
    en: 'Where monthly recurring revenue (MRR) came from and went, month by month.',
    es: 'De dónde vino y adónde fue el ingreso mensual recurrente (MRR), mes a mes.',
  },
  notes: {
    en: 'A month without a row for a customer is a month without revenue. Spaces around names are dropped; upper and lower case differ.',
    es: 'Un mes sin fila de un cliente es un mes sin ingreso. Se quitan los espacios alrededor del nombre; mayúsculas y minúsculas difieren.',
  },
  params: {
    customer: labels({
      example: [['C01'], ['C01']],
      text: {
        en: 'Column of customers, one row for each month.',
        es: 'Columna de clientes, una fila por mes.',
      },
    }),
    month: days({
      example: [['2026-01'], ['2026-02']],
      text: {
        en: 'Column of months: any date in the month, or yyyy-mm text.',
        es: 'Columna de meses: cualquier fecha del mes o texto aaaa-mm.',
      },
    }),
    mrr: amounts({
      min: 0,
      example: [[50], [60]],
      text: {
        en: 'Column of what the customer pays in that month; several rows are added up.',
        es: 'Columna de lo que paga el cliente ese mes; varias filas se suman.',
      },
    }),
  },
  returns: table(
    {
      en: 'One line for each month from the first to the last; all of the first month is new.',
      es: 'Una línea por mes, del primero al último; todo lo del primer mes es nuevo.',
    },
    {
      month: { format: 'text', text: { en: 'yyyy-mm.', es: 'aaaa-mm.' } },
      start: {
        format: 'money',
        text: { en: 'Revenue of the month before.', es: 'Ingreso del mes anterior.' },
      },
      new: { format: 'money', text: { en: 'First payments ever.', es: 'Primeros pagos de todos.' } },
      expansion: { format: 'money', text: { en: 'Customers who pay more.', es: 'Clientes que pagan más.' } },
      contraction: {
        format: 'money',
        text: { en: 'Customers who pay less.', es: 'Clientes que pagan menos.' },
      },
      churned: { format: 'money', text: { en: 'Customers who left.', es: 'Clientes que se fueron.' } },
      reactivated: {
        format: 'money',
        text: { en: 'Customers who came back.', es: 'Clientes que volvieron.' },
      },
      end: {
        format: 'money',
        text: { en: 'Start plus gains less losses.', es: 'Inicio más lo ganado menos lo perdido.' },
      },
      nrr: {
        format: 'rate',
        text: {
          en: 'Net revenue retention; undefined when the month starts at 0.',
          es: 'Retención neta; undefined si el mes empieza en 0.',
        },
      },
      grr: {
        format: 'share',
        text: {
          en: 'Gross revenue retention; undefined when the month starts at 0.',
          es: 'Retención bruta; undefined si el mes empieza en 0.',
        },
      },
    },
    { undefined: { en: 'The month starts at 0.', es: 'El mes empieza en 0.' } },
  ),
  examples: [
    {
      args: [
        [['C01'], ['C01'], ['C01'], ['C02'], ['C02'], ['C03'], ['C03'], ['']],
        [['2026-01'], ['2026-02'], ['2026-03'], ['2026-01'], ['2026-03'], ['2026-01'], ['2026-02'], ['']],
        [[100], [130], [120], [50], [60], [30], [30], ['']],
      ],
      result: [
        ['month', 'start', 'new', 'expansion', 'contraction', 'churned', 'reactivated', 'end', 'nrr', 'grr'],
        ['2026-01', 0, 180, 0, 0, 0, 0, 180, 'undefined', 'undefined'],
        ['2026-02', 180, 0, 30, 0, 50, 0, 160, 0.8888888888888888, 0.7222222222222222],
        ['2026-03', 160, 0, 0, 10, 30, 60, 180, 0.75, 0.75],
      ],
    },
  ],
  compute: movementLines,
});
