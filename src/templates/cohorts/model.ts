import { clvRetention } from '../../functions/clv-retention';
import { rateConvert } from '../../functions/rate-convert';
import { sbgDerl } from '../../functions/sbg-derl';
import type { Words } from '../../sheet/words';
import { callParts } from '../formula';
import { parts } from '../layout/parts';
import type { LineSpec, SheetSpec, Where } from '../layout/sheet-spec';
import { survivorRows, tenureRows } from './input-tables';
import { compared, fitArea, fitted, modelTables, type Parts } from './model-tables';
import { column, fitCell, ofSegment } from './segment-cells';
import { bySegment } from './segments';

const line = (
  id: string,
  format: LineSpec['format'],
  label: Words,
  unit: Words,
  formula: NonNullable<LineSpec['formula']>,
  remark?: Words,
): LineSpec => ({ id, label, unit, sign: '=', format, formula, ...(remark ? { remark } : {}) });

const share: Words = { en: 'share of the start', es: 'parte del inicio' };
const payments: Words = { en: 'payments', es: 'pagos' };
const perPeriod: Words = { en: 'per period', es: 'por periodo' };

const used = (where: Where, segment: number) => column(where, 'used', survivorRows, 2, segment);
const comparedPart = (where: Where, part: 'actual' | 'model' | 'constant', segment: number) =>
  column(where, 'compared', survivorRows, compared[part], segment);
const lastSeen =
  (part: 'actual' | 'model' | 'constant') =>
  (where: Where, segment: number): Parts =>
    parts`INDEX(${comparedPart(where, part, segment)};${where.cell('rows_seen')})`;

export const model: SheetSpec = {
  id: 'model',
  role: 'calculations',
  name: { en: 'Cohort model', es: 'Modelo de cohortes' },
  title: { en: 'Two models of who stays', es: 'Dos modelos de quién sigue' },
  lead: {
    en: 'The shifted beta-geometric model, in which customers differ, beside one constant churn rate for all.',
    es: 'El modelo beta-geométrico desplazado, en el que los clientes difieren, junto a una tasa de bajas igual para todos.',
  },
  ...bySegment,
  sections: [
    {
      heading: { en: 'Margin and discount', es: 'Margen y descuento' },
      lines: [
        line(
          'number',
          'count',
          { en: 'Number of the segment', es: 'Número del segmento' },
          { en: 'order', es: 'orden' },
          where => parts`N(${where.before('number')})+1`,
        ),
        line(
          'margin',
          'money',
          { en: 'Margin', es: 'Margen' },
          { en: 'per customer and period', es: 'por cliente y periodo' },
          where => parts`${where.cell('inputs.sales')}*${{ assumption: 'margin_rate' }}`,
          {
            en: 'Sales times the margin rate of the CLV assumptions.',
            es: 'Ventas por el margen de los supuestos CLV.',
          },
        ),
        {
          ...line(
            'discount',
            'rate',
            { en: 'Discount rate', es: 'Tasa de descuento' },
            perPeriod,
            where =>
              callParts(rateConvert, {
                rate: { assumption: 'discount_rate' },
                from: 'year',
                to: where.cell('inputs.period'),
              }),
            {
              en: 'The yearly rate of the CLV assumptions, compounded to one period.',
              es: 'La tasa anual de los supuestos CLV, llevada a un periodo.',
            },
          ),
          span: 1,
        },
      ],
    },
    {
      heading: { en: 'Constant churn', es: 'Bajas constantes' },
      lines: [
        line(
          'lost',
          'count',
          { en: 'Customers lost', es: 'Clientes perdidos' },
          { en: 'customers', es: 'clientes' },
          (where, segment) => parts`MAX(${used(where, segment)})-MIN(${used(where, segment)})`,
          { en: 'In the periods used for the model.', es: 'En los periodos usados en el modelo.' },
        ),
        line(
          'exposed',
          'count',
          { en: 'Renewals that were due', es: 'Renovaciones que tocaban' },
          { en: 'renewals', es: 'renovaciones' },
          (where, segment) => parts`SUM(${used(where, segment)})-MIN(${used(where, segment)})`,
        ),
        line(
          'churn',
          'rate',
          { en: 'Constant churn rate', es: 'Tasa de bajas constante' },
          perPeriod,
          where => parts`${where.cell('lost')}/${where.cell('exposed')}`,
          { en: 'Lost ÷ due.', es: 'Perdidos ÷ tocaban.' },
        ),
        line(
          'constant_payments',
          'number',
          { en: 'Payments expected, constant churn', es: 'Pagos esperados, bajas constantes' },
          payments,
          where =>
            callParts(clvRetention, {
              margin: 1,
              retentionRate: parts`1-${where.cell('churn')}`,
              discountRate: where.cell('discount'),
              acquisitionCost: 0,
              convention: 'begin',
            }),
          {
            en: 'Of a new customer, discounted; the first is made now.',
            es: 'De un cliente nuevo, descontados; el primero se hace ahora.',
          },
        ),
      ],
    },
    {
      heading: { en: 'Shifted beta-geometric model', es: 'Modelo beta-geométrico desplazado' },
      lines: [
        line(
          'status',
          'text',
          { en: 'Status of the fit', es: 'Estado del ajuste' },
          { en: 'ok, or why not', es: 'ok, o por qué no' },
          where => ofSegment(where, segment => fitCell(where, segment, fitted.status)),
        ),
        line(
          'alpha',
          'number',
          { en: 'Alpha', es: 'Alpha' },
          { en: 'number', es: 'número' },
          where => ofSegment(where, segment => fitCell(where, segment, fitted.alpha)),
          {
            en: 'Below 1, many customers hardly ever leave.',
            es: 'Por debajo de 1, muchos clientes casi nunca se van.',
          },
        ),
        line('beta', 'number', { en: 'Beta', es: 'Beta' }, { en: 'number', es: 'número' }, where =>
          ofSegment(where, segment => fitCell(where, segment, fitted.beta)),
        ),
        line(
          'first_churn',
          'rate',
          { en: 'Churn at the first renewal', es: 'Bajas en la primera renovación' },
          { en: 'share of customers', es: 'parte de los clientes' },
          where => parts`${where.cell('alpha')}/(${where.cell('alpha')}+${where.cell('beta')})`,
          { en: 'Alpha ÷ (alpha + beta); it falls later.', es: 'Alpha ÷ (alpha + beta); después baja.' },
        ),
        line(
          'payments',
          'number',
          { en: 'Payments expected, model', es: 'Pagos esperados, modelo' },
          payments,
          where =>
            ofSegment(where, segment =>
              callParts(sbgDerl, {
                params: fitArea(where, segment),
                discountRate: where.cell('discount'),
                renewals: 0,
              }),
            ),
          {
            en: 'Of a new customer, discounted; the first is made now.',
            es: 'De un cliente nuevo, descontados; el primero se hace ahora.',
          },
        ),
      ],
    },
    {
      heading: { en: 'At the last period seen', es: 'En el último periodo visto' },
      lines: [
        line(
          'rows_seen',
          'count',
          { en: 'Counts given', es: 'Recuentos dados' },
          { en: 'counts', es: 'recuentos' },
          (where, segment) => parts`COUNT(${comparedPart(where, 'actual', segment)})`,
        ),
        line(
          'last_period',
          'count',
          { en: 'Last period', es: 'Último periodo' },
          { en: 'periods from the start', es: 'periodos desde el inicio' },
          where => parts`${where.cell('rows_seen')}-1`,
        ),
        line(
          'last_actual',
          'share',
          { en: 'Left: counted', es: 'Quedan: recuento' },
          share,
          lastSeen('actual'),
        ),
        line('last_model', 'share', { en: 'Left: model', es: 'Quedan: modelo' }, share, lastSeen('model')),
        line(
          'last_constant',
          'share',
          { en: 'Left: constant churn', es: 'Quedan: bajas constantes' },
          share,
          lastSeen('constant'),
        ),
      ],
    },
    {
      heading: { en: 'Customers of today', es: 'Clientes de hoy' },
      lines: [
        line(
          'base_payments',
          'number',
          { en: 'Payments to come, model', es: 'Pagos por venir, modelo' },
          payments,
          (where, segment) =>
            ofSegment(where, each => [
              ...parts`SUMPRODUCT(${column(where, 'today', tenureRows, 1, segment)};`,
              where.table(`residual_${each}`, [2, 1], [tenureRows, 1]),
              ')',
            ]),
          {
            en: 'Of all customers of today, discounted, by their renewals made.',
            es: 'De todos los clientes de hoy, descontados, según sus renovaciones.',
          },
        ),
        line(
          'base_constant',
          'number',
          { en: 'Payments to come, constant churn', es: 'Pagos por venir, bajas constantes' },
          payments,
          (where, segment) =>
            parts`SUMPRODUCT(${column(where, 'today', tenureRows, 1, segment)};${column(where, 'constant', tenureRows, 1, segment)})`,
        ),
      ],
    },
  ],
  tables: modelTables,
};
