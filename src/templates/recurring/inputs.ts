import type { SheetSpec } from '../layout/sheet-spec';
import { sampleLog } from './sample-log';

export const inputs: SheetSpec = {
  id: 'inputs',
  role: 'inputs',
  name: { en: 'Revenue log', es: 'Registro de ingresos' },
  title: {
    en: 'Recurring revenue: what each customer pays',
    es: 'Ingresos recurrentes: lo que paga cada cliente',
  },
  lead: {
    en: 'Paste one row for each customer and month. Example company, software by subscription.',
    es: 'Pegue una fila por cliente y mes. Empresa de ejemplo, software por suscripción.',
  },
  sections: [
    {
      heading: { en: 'Winning customers', es: 'Captar clientes' },
      lines: [
        {
          id: 'acquisition',
          label: { en: 'Sales and marketing', es: 'Ventas y marketing' },
          unit: { en: 'in the last 12 months', es: 'en los últimos 12 meses' },
          sign: '−',
          format: 'money',
          remark: {
            en: 'Salaries, agencies and media, all of it. Above 0.',
            es: 'Sueldos, agencias y medios, todo. Mayor que 0.',
          },
          input: {
            values: [21_000],
            sample: true,
            positive: true,
            validation: language => ({
              help: {
                en: 'All cost of winning customers in the last 12 months of the log, above 0.',
                es: 'Todo el coste de captar clientes en los últimos 12 meses del registro, mayor que 0.',
              }[language],
              positive: true,
            }),
          },
        },
      ],
    },
  ],
  tables: [
    {
      id: 'log',
      heading: {
        en: 'Monthly recurring revenue (MRR) by customer',
        es: 'Ingreso mensual recurrente (MRR) por cliente',
      },
      remark: {
        en: 'A month without a row is a month without revenue. Yearly contracts: a twelfth in each month.',
        es: 'Un mes sin fila es un mes sin ingreso. Contratos anuales: un doceavo en cada mes.',
      },
      columns: [
        { head: { en: 'Customer, code', es: 'Cliente, código' }, format: 'text' },
        { head: { en: 'Month, any day of it', es: 'Mes, un día de él' }, format: 'date' },
        { head: { en: 'MRR, per month', es: 'MRR, al mes' }, format: 'money' },
      ],
      rows: 1001,
      input: {
        values: sampleLog,
        sample: true,
        positive: [3],
        help: {
          en: 'Customer code, a date in the month, and what the customer pays in that month, above 0.',
          es: 'Código del cliente, una fecha del mes y lo que el cliente paga ese mes, mayor que 0.',
        },
      },
    },
  ],
};
