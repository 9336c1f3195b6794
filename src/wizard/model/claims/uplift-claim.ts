import { clvRetention } from '../../../functions/clv-retention';
import { retentionUplift } from '../../../functions/retention-uplift';
import { number } from '../../../sheet/kinds';
import { baseArguments, baseInputs, discountLine, type House } from '../retention/base';
import { upliftInput } from '../retention/keep';
import { call, type Expression, type Line, op, type Working, within } from '../retention/working';

const percent = (id: string, en: string, es: string, mode: string, cost?: Expression): Line => ({
  id,
  label: { en, es },
  format: 'rate',
  remark: { en: 'More value of a customer.', es: 'Más valor de un cliente.' },
  value: call(retentionUplift, {
    ...baseArguments,
    uplift: 'uplift',
    output: { word: 'percent' },
    mode: { word: mode },
    ...(cost === undefined ? {} : { acquisitionCost: cost }),
  }),
});

/**
 * The retention at which so many points more raise the value by the share claimed. With L = 1 + d − r the
 * rise is Δ ÷ (L − Δ), so that L = Δ(1 + p) ÷ p; where the first margin is not counted, today's value has
 * a factor r more, and r is the larger root of r² − (1 + d − Δ)r + (1 + d)Δ ÷ p; without one the claim holds anyway.
 */
const perPeriod = op('+', 1, 'discount');
const retentionLines: readonly Line[] = [
  {
    id: 'room',
    label: { en: 'Working: 1 + discount − improvement', es: 'Cálculo: 1 + descuento − mejora' },
    format: 'number',
    remark: { en: 'What the discount leaves for retention.', es: 'Lo que el descuento deja a la retención.' },
    value: op('-', perPeriod, 'uplift'),
    aside: true,
  },
  {
    id: 'square',
    label: { en: 'Working: what the root is taken of', es: 'Cálculo: de qué se saca la raíz' },
    format: 'number',
    value: op('-', op('*', 'room', 'room'), op('/', op('*', 4, perPeriod, 'uplift'), 'gain')),
    remark: {
      en: 'Only for the convention without the first margin.',
      es: 'Solo para la convención sin el primer margen.',
    },
    aside: true,
  },
  {
    id: 'retentionExact',
    label: { en: 'Working: retention, possible or not', es: 'Cálculo: retención, posible o no' },
    format: 'number',
    remark: {
      en: 'Above 100 % less the improvement it is not possible.',
      es: 'Por encima del 100 % menos la mejora no es posible.',
    },
    value: {
      when: ['convention', '=', { word: 'residual' }],
      yes: { when: ['square', '<', 0], yes: -1, no: op('/', op('+', 'room', op('sqrt', 'square')), 2) },
      no: op('-', perPeriod, op('/', op('*', 'uplift', op('+', 1, 'gain')), 'gain')),
    },
    aside: true,
  },
];

/** The acquisition cost that makes today's value so small that the same gain is the share claimed. */
const costLine: Line = {
  id: 'costExact',
  label: { en: 'Working: acquisition cost, even below 0', es: 'Cálculo: captación, incluso bajo 0' },
  format: 'money',
  remark: {
    en: 'Value less the gain ÷ the rise claimed.',
    es: 'Valor menos la ganancia ÷ la subida que se afirma.',
  },
  value: op(
    '-',
    call(clvRetention, baseArguments),
    op(
      '/',
      call(retentionUplift, {
        ...baseArguments,
        uplift: 'uplift',
        output: { word: 'value' },
        mode: { word: 'points' },
      }),
      'gain',
    ),
  ),
  aside: true,
};

/** "5 % more retention raises profit by 75 %", with one's own figures, and what would have to hold for it. */
export function upliftClaim(house: House): Working {
  const base = baseInputs(house);
  return {
    id: 'claim_uplift',
    title: { en: 'Claim on retention and profit', es: 'Afirmación sobre retención y beneficio' },
    lead: {
      en: 'What the improvement gives with these figures, and what would have to hold for the claim to be true.',
      es: 'Lo que da la mejora con estas cifras y lo que tendría que cumplirse para que la afirmación sea cierta.',
    },
    inputs: [
      base.period,
      base.margin,
      base.retentionRate,
      base.discountRate,
      base.acquisitionCost,
      base.convention,
      upliftInput,
      {
        id: 'gain',
        label: { en: 'Rise of profit claimed', es: 'Subida del beneficio que se afirma' },
        hint: {
          en: 'Per customer, over the lifetime. Quoted are 25 to 95 %.',
          es: 'Por cliente, en toda su vida. Se citan de 25 a 95 %.',
        },
        param: { ...number({ over: 0, max: 10, example: 0.75, text: { en: '', es: '' } }), kind: 'rate' },
        initial: 0.75,
      },
    ],
    lines: [
      discountLine,
      {
        ...percent('points', 'With your figures, as points', 'Con sus cifras, en puntos', 'points'),
        result: 'figure',
        remark: {
          en: 'More value of a customer, before the cost of winning it.',
          es: 'Más valor de un cliente, antes del coste de captarlo.',
        },
      },
      percent('relative', 'Of those who stay', 'De los que siguen', 'relative'),
      percent('churn', 'Of those who leave', 'De los que se van', 'churn'),
      {
        ...percent(
          'net',
          'As points, less acquisition cost',
          'En puntos, restado el coste de captación',
          'points',
          'acquisitionCost',
        ),
        remark: {
          en: 'The gain is the same, what it is compared with is smaller.',
          es: 'La ganancia es la misma; aquello con lo que se compara es menor.',
        },
      },
      {
        id: 'most',
        label: { en: 'The most that points can give', es: 'Lo máximo que pueden dar los puntos' },
        format: 'rate',
        value: call(retentionUplift, {
          margin: 1,
          retentionRate: op('-', 1, 'uplift'),
          uplift: 'uplift',
          discountRate: 'discount',
          output: { word: 'percent' },
          mode: { word: 'points' },
          convention: 'convention',
        }),
        remark: {
          en: 'Where retention reaches 100 % with them, before acquisition cost.',
          es: 'Cuando con ellos la retención llega al 100 %, antes del coste de captación.',
        },
      },
      ...retentionLines,
      {
        id: 'retentionNeeded',
        label: { en: 'True at a retention of', es: 'Cierto con una retención de' },
        format: 'share',
        value: within('retentionExact', op('-', 1, 'uplift')),
        remark: {
          en: 'Today, before acquisition cost. “never”: it would have to pass 100 %.',
          es: 'Hoy, antes del coste de captación. «never»: tendría que pasar del 100 %.',
        },
      },
      costLine,
      {
        id: 'costNeeded',
        label: { en: 'Or at an acquisition cost of', es: 'O con un coste de captación de' },
        format: 'money',
        value: {
          when: ['costExact', '<', 0],
          yes: { word: 'always' },
          no: 'costExact',
        },
        remark: {
          en: 'Taken off the value, with your retention. “always”: the points give more even without.',
          es: 'Restado del valor, con su retención. «always»: los puntos dan más incluso sin él.',
        },
      },
    ],
  };
}
