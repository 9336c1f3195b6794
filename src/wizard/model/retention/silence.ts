import { silentChurnRisk } from '../../../functions/silent-churn-risk';
import { money, number } from '../../../sheet/kinds';
import { baseInputs, discountLine, type House, valueLine } from './base';
import { monthsLine, quarterMarginLine } from './quarter';
import { leaveRate } from './recovery';
import { call, type Input, type Line, op, type Working, type WorkingTable, within } from './working';

export const complaintInputs: readonly Input[] = [
  {
    id: 'complaints',
    label: { en: 'Complaints in a period', es: 'Quejas en un periodo' },
    hint: { en: 'Customers who complained.', es: 'Clientes que se quejaron.' },
    param: silentChurnRisk.params.complaints,
    initial: 3,
  },
  {
    id: 'perComplaint',
    label: { en: 'Unhappy customers per complaint', es: 'Descontentos por cada queja' },
    hint: {
      en: 'The one who complains included. 26 is a saying without a known source; put your own.',
      es: 'Incluido quien se queja. 26 es un dicho sin fuente conocida; ponga la suya.',
    },
    param: number({ min: 1, example: 26, text: { en: '', es: '' } }),
    initial: 26,
  },
  leaveRate,
  {
    id: 'recoveredRate',
    label: { en: 'Complaints put right', es: 'Quejas resueltas' },
    hint: { en: 'Those customers stay as others do.', es: 'Esos clientes siguen como los demás.' },
    param: silentChurnRisk.params.recoveredRate,
    initial: 0.5,
  },
  {
    id: 'askCost',
    label: { en: 'Finding and helping a silent one', es: 'Encontrar y ayudar a un callado' },
    hint: {
      en: 'Cost for each. Leave it blank if you do not know it.',
      es: 'Coste de cada uno. Déjelo en blanco si no lo sabe.',
    },
    param: money({ min: 0, example: 5, text: { en: '', es: '' } }),
    optional: true,
  },
];

const silentCell = (column: string) => ({ of: 'silence', row: 1, column });

export const silentTable: WorkingTable = {
  id: 'silence',
  heading: { en: 'From complaints to value at risk', es: 'De las quejas al valor en riesgo' },
  remark: {
    en: 'unhappy: silent or not; silent: who said nothing; expected_leavers: who leave; value_at_risk: what they are worth.',
    es: 'unhappy: callados o no; silent: quienes no dijeron nada; expected_leavers: quienes se van; value_at_risk: lo que valen.',
  },
  table: call(silentChurnRisk, {
    complaints: 'complaints',
    customerValue: 'value',
    leaveRate: 'leaveRate',
    complaintRate: op('/', 1, 'perComplaint'),
    recoveredRate: 'recoveredRate',
  }),
  rows: 1,
};

export const silentLines: readonly Line[] = [
  discountLine,
  valueLine,
  {
    id: 'silent',
    label: { en: 'Unhappy and silent', es: 'Descontentos y callados' },
    format: 'number',
    remark: { en: 'They never complained.', es: 'Nunca se quejaron.' },
    value: silentCell('silent'),
  },
  {
    id: 'leavers',
    label: { en: 'Expected to leave', es: 'Se espera que se vayan' },
    format: 'number',
    value: silentCell('expected_leavers'),
    remark: {
      en: 'The silent ones and those whose complaint was not put right.',
      es: 'Los callados y aquellos cuya queja no se resolvió.',
    },
  },
  {
    id: 'atRisk',
    label: { en: 'Value that leaves with them', es: 'Valor que se va con ellos' },
    format: 'money',
    value: silentCell('value_at_risk'),
    result: 'figure',
    remark: {
      en: 'Over their lifetime, in each period with so many complaints.',
      es: 'En toda su vida, en cada periodo con tantas quejas.',
    },
  },
  monthsLine,
  quarterMarginLine,
  {
    id: 'quarter',
    label: { en: 'Of it in the next three months', es: 'De ello, en los próximos tres meses' },
    format: 'money',
    value: op('*', 'leavers', 'quarterMargin'),
    result: 'figure',
    remark: {
      en: 'What a quarterly report would miss of their margins.',
      es: 'Lo que echaría en falta de sus márgenes un informe trimestral.',
    },
  },
  {
    id: 'mostToAsk',
    label: { en: 'Most to spend on each silent one', es: 'Lo máximo por cada callado' },
    format: 'money',
    value: op('*', 'leaveRate', 'value'),
    remark: {
      en: 'To find them and put it right, if that keeps all who would leave.',
      es: 'Para encontrarlos y resolverlo, si así siguen todos los que se irían.',
    },
  },
  {
    id: 'enough',
    label: { en: 'Pays if so many of the leavers stay', es: 'Compensa si siguen, de los que se irían' },
    format: 'share',
    value: within(op('/', 'askCost', op('*', 'leaveRate', 'value')), 1),
    needs: ['askCost'],
    remark: {
      en: 'Of the silent who would leave otherwise; “never”: it costs more than they are worth.',
      es: 'De los callados que si no se irían; «never»: cuesta más de lo que valen.',
    },
  },
  {
    id: 'ofAll',
    label: { en: 'Of all who leave in a period', es: 'De todos los que se van en un periodo' },
    format: 'share',
    value: op('/', 'leavers', op('*', 'customers', op('-', 1, 'retentionRate'))),
    remark: {
      en: 'Above 100 % the figures above cannot all be true: more would leave unhappy than leave at all.',
      es: 'Por encima del 100 % no pueden ser ciertas todas las cifras: se irían más descontentos que clientes en total.',
    },
  },
];

/** What those cost who leave without a word. */
export function silentWorking(house: House): Working {
  const base = baseInputs(house);
  return {
    id: 'silent',
    title: { en: 'What silent leavers cost', es: 'Cuánto cuestan los que se van en silencio' },
    lead: {
      en: 'For each complaint there are unhappy customers who say nothing; some of them leave.',
      es: 'Por cada queja hay clientes descontentos que no dicen nada; algunos se van.',
    },
    inputs: [
      base.period,
      base.margin,
      base.retentionRate,
      base.discountRate,
      base.customers,
      base.convention,
      ...complaintInputs,
    ],
    lines: silentLines,
    tables: [silentTable],
  };
}
