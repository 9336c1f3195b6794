import type { Words } from '../../sheet/words';
import type { InputSpec, LineSpec, SheetSpec } from '../layout/sheet-spec';
import { inputTables } from './input-tables';
import { knownAnswers, printedTo } from './sample';
import { bySegment } from './segments';

const text =
  (help: Words, limits: { readonly min: number; readonly max?: number }): InputSpec['validation'] =>
  language => ({ help: help[language], ...limits });

const money = (
  id: string,
  sign: LineSpec['sign'],
  label: Words,
  unit: Words,
  values: readonly number[],
  remark: Words,
): LineSpec => ({
  id,
  label,
  unit,
  sign,
  format: 'money',
  remark,
  input: {
    values,
    sample: true,
    positive: true,
    validation: language => ({ help: remark[language], positive: true }),
  },
});

const known = (
  id: keyof typeof knownAnswers,
  format: LineSpec['format'],
  label: Words,
  remark: Words,
): LineSpec => ({
  id: `known_${id}`,
  label,
  unit:
    format === 'share'
      ? { en: 'share of the start', es: 'parte del inicio' }
      : { en: 'number', es: 'número' },
  sign: '=',
  format,
  remark,
  input: {
    values: knownAnswers[id],
    sample: true,
    optional: true,
    validation: text(
      { en: 'Of the sample data; clear it with them.', es: 'De los datos de muestra; bórrelo con ellos.' },
      { min: 0 },
    ),
  },
});

const paper: Words = { en: 'Fader and Hardie, 2007.', es: 'Fader y Hardie, 2007.' };

export const inputs: SheetSpec = {
  id: 'inputs',
  role: 'inputs',
  name: { en: 'Cohort inputs', es: 'Datos de cohortes' },
  title: { en: 'Subscription cohorts: inputs', es: 'Cohortes de suscripción: datos' },
  lead: {
    en: 'How many customers of two segments were left after each period, and what they pay. With one segment only, leave all of segment B blank.',
    es: 'Cuántos clientes de dos segmentos quedaban tras cada periodo y cuánto pagan. Con un solo segmento, deje en blanco todo el segmento B.',
  },
  ...bySegment,
  sections: [
    {
      heading: { en: 'Segments', es: 'Segmentos' },
      lines: [
        {
          id: 'segment',
          label: { en: 'Name', es: 'Nombre' },
          unit: { en: 'text', es: 'texto' },
          sign: '',
          format: 'text',
          remark: {
            en: 'Customers who pay a fixed price until they cancel.',
            es: 'Clientes que pagan un precio fijo hasta que se dan de baja.',
          },
          input: {
            values: [
              { en: 'Regular', es: 'Estándar' },
              { en: 'High end', es: 'Premium' },
            ],
            sample: true,
            validation: language => ({
              help: language === 'es' ? 'El nombre del segmento.' : 'The name of the segment.',
              anything: true,
            }),
          },
        },
        {
          id: 'period',
          label: { en: 'Period between renewals', es: 'Periodo entre renovaciones' },
          unit: { en: 'unit of time', es: 'unidad de tiempo' },
          sign: '',
          format: 'text',
          span: 1,
          remark: {
            en: 'Survivors and sales below are per this period.',
            es: 'Los clientes que quedan y las ventas de abajo son de este periodo.',
          },
          input: {
            values: [{ en: 'year', es: 'año' }],
            sample: true,
            validation: language =>
              language === 'es'
                ? {
                    help: 'semana, mes, trimestre o año: el de las filas de abajo.',
                    words: ['semana', 'mes', 'trimestre', 'año'],
                  }
                : {
                    help: 'week, month, quarter or year: that of the rows below.',
                    words: ['week', 'month', 'quarter', 'year'],
                  },
          },
        },
        {
          id: 'fitted_renewals',
          label: { en: 'Renewals used for the model', es: 'Renovaciones usadas en el modelo' },
          unit: { en: 'periods', es: 'periodos' },
          sign: '=',
          format: 'count',
          span: 1,
          remark: {
            en: 'Later rows are held back and show how well the model foretells. For everyday use take all.',
            es: 'Las filas posteriores se reservan y muestran lo bien que predice. Para el uso diario, tómelas todas.',
          },
          input: {
            values: [7],
            sample: true,
            positive: true,
            validation: text(
              { en: 'A whole number from 2 to 24.', es: 'Un número entero de 2 a 24.' },
              { min: 2, max: 24 },
            ),
          },
        },
        money(
          'sales',
          '+',
          { en: 'Sales', es: 'Ventas' },
          { en: 'per customer and period', es: 'por cliente y periodo' },
          [250, 600],
          {
            en: 'What a customer pays in a period. Above 0.',
            es: 'Lo que paga un cliente en un periodo. Mayor que 0.',
          },
        ),
        money(
          'acquisition_cost',
          '−',
          { en: 'Cost of winning a customer', es: 'Coste de captar un cliente' },
          { en: 'per new customer', es: 'por cliente nuevo' },
          [120, 450],
          {
            en: 'All spent on winning customers, per customer won. Above 0.',
            es: 'Todo lo gastado en captar, por cliente captado. Mayor que 0.',
          },
        ),
      ],
    },
    {
      heading: {
        en: 'Known answers for the sample data',
        es: 'Respuestas conocidas de los datos de muestra',
      },
      lines: [
        known('alpha', 'number', { en: 'Model: alpha', es: 'Modelo: alpha' }, paper),
        known('beta', 'number', { en: 'Model: beta', es: 'Modelo: beta' }, paper),
        known('actual', 'share', { en: 'Left at the end: counted', es: 'Quedan al final: recuento' }, paper),
        known('model', 'share', { en: 'Left at the end: model', es: 'Quedan al final: modelo' }, paper),
        known(
          'constant',
          'share',
          { en: 'Left at the end: constant churn', es: 'Quedan al final: bajas constantes' },
          {
            en: 'With the same share of customers leaving each period.',
            es: 'Si cada periodo se va la misma parte de los clientes.',
          },
        ),
        {
          id: 'printed_to',
          label: { en: 'May differ by rounding', es: 'Puede diferir por redondeo' },
          unit: { en: 'at most', es: 'como mucho' },
          sign: '=',
          format: 'rate',
          span: 1,
          remark: {
            en: 'Half of the last digit printed; the checks compare with it.',
            es: 'La mitad de la última cifra impresa; las comprobaciones comparan con ella.',
          },
          input: {
            values: [printedTo],
            sample: true,
            optional: true,
            validation: text(
              { en: 'A share above 0, such as 0.05 %.', es: 'Una parte mayor que 0, como 0,05 %.' },
              { min: 0, max: 1 },
            ),
          },
        },
      ],
    },
  ],
  tables: inputTables,
};
