import { winbackValue } from '../../../functions/winback-value';
import { count, share } from '../../../sheet/kinds';
import { baseInputs, discountLine, type House, valueLine } from './base';
import { monthsLine, quarterMarginLine } from './quarter';
import { call, type Expression, type Input, type Line, op, type Working, within } from './working';

const { params } = winbackValue;

export const offerInputs: readonly Input[] = [
  {
    id: 'returnRate',
    label: { en: 'Who come back with the offer', es: 'Quienes vuelven con la oferta' },
    hint: { en: 'Of those contacted.', es: 'De los contactados.' },
    param: params.returnRate,
    initial: 0.12,
  },
  {
    id: 'returnAnywayRate',
    label: { en: 'Who would come back without it', es: 'Quienes volverían sin ella' },
    hint: {
      en: 'They add nothing but take the offer too. Leave some without it to measure.',
      es: 'No aportan nada pero también la aprovechan. Deje a algunos sin ella para medirlo.',
    },
    param: params.returnAnywayRate,
    initial: 0.03,
  },
  {
    id: 'offerCost',
    label: { en: 'Offer, for each who comes back', es: 'Oferta, por cada uno que vuelve' },
    hint: { en: 'A discount or a gift.', es: 'Un descuento o un regalo.' },
    param: params.offerCost,
    initial: 20,
  },
  {
    id: 'contactCost',
    label: { en: 'Contact, for each one asked', es: 'Contacto, por cada uno avisado' },
    hint: { en: 'A message, letter or call.', es: 'Un mensaje, carta o llamada.' },
    param: params.contactCost,
    initial: 0.5,
  },
  {
    id: 'secondShare',
    label: { en: 'Worth when back, against the usual', es: 'Valor al volver, frente al habitual' },
    hint: {
      en: 'Those who left once often leave sooner. 100 %: worth as much as any customer.',
      es: 'Quien se fue una vez suele irse antes. 100 %: vale como cualquier cliente.',
    },
    param: share({ example: 1, text: { en: '', es: '' } }),
    initial: 1,
  },
];

export const secondLine: Line = {
  id: 'secondLifetimeValue',
  label: { en: 'Value of a customer won back', es: 'Valor de un cliente recuperado' },
  format: 'money',
  value: op('*', 'secondShare', 'value'),
  remark: { en: 'From the return on.', es: 'A partir de su vuelta.' },
};

export const offerGain = call(winbackValue, {
  secondLifetimeValue: 'secondLifetimeValue',
  returnRate: 'returnRate',
  offerCost: 'offerCost',
  contactCost: 'contactCost',
  returnAnywayRate: 'returnAnywayRate',
});

/** Who come back because of the offer. */
export const induced: Expression = op('-', 'returnRate', 'returnAnywayRate');

export const costOfReturn: Line = {
  id: 'costOfReturn',
  label: { en: 'Cost of each customer won back', es: 'Coste de cada cliente recuperado' },
  format: 'money',
  value: {
    when: ['returnRate', '>', 'returnAnywayRate'],
    yes: op('/', op('+', op('*', 'returnRate', 'offerCost'), 'contactCost'), induced),
    no: { word: 'never' },
  },
  remark: {
    en: 'All contacts and offers, divided by those who would not have come back anyway.',
    es: 'Todos los contactos y ofertas, entre quienes no habrían vuelto de todos modos.',
  },
};

/** What an offer to lost customers brings, and where it stops paying. */
export function winbackWorking(house: House): Working {
  const base = baseInputs(house);
  return {
    id: 'winback',
    title: { en: 'Winning lost customers back', es: 'Recuperar clientes perdidos' },
    lead: {
      en: 'An offer to customers who left, less what those cost who would have come back anyway.',
      es: 'Una oferta a clientes que se fueron, menos lo que cuestan quienes habrían vuelto igualmente.',
    },
    inputs: [
      base.period,
      base.margin,
      base.retentionRate,
      base.discountRate,
      base.convention,
      {
        id: 'lapsed',
        label: { en: 'Lost customers to contact', es: 'Clientes perdidos que se contactan' },
        hint: { en: 'How many get the offer.', es: 'Cuántos reciben la oferta.' },
        param: count({ min: 1, max: 1e9, example: 500, text: { en: '', es: '' } }),
        initial: 500,
      },
      ...offerInputs,
    ],
    lines: [
      discountLine,
      valueLine,
      secondLine,
      {
        id: 'gainEach',
        label: { en: 'Gain per customer contacted', es: 'Ganancia por cliente contactado' },
        format: 'money',
        value: offerGain,
        remark: {
          en: 'Negative where the offer costs more than it brings.',
          es: 'Negativa si la oferta cuesta más de lo que aporta.',
        },
      },
      {
        id: 'gain',
        label: { en: 'Gain with all of them', es: 'Ganancia con todos' },
        format: 'money',
        value: op('*', 'gainEach', 'lapsed'),
        result: 'gain',
        remark: {
          en: 'Over their lifetime, after offers and contacts.',
          es: 'En toda su vida, tras ofertas y contactos.',
        },
      },
      monthsLine,
      quarterMarginLine,
      {
        id: 'quarter',
        label: { en: 'In three months, with all of them', es: 'En tres meses, con todos' },
        format: 'money',
        value: op(
          '*',
          op(
            '-',
            op('*', induced, 'secondShare', 'quarterMargin'),
            op('*', 'returnRate', 'offerCost'),
            'contactCost',
          ),
          'lapsed',
        ),
        result: 'gain',
        remark: {
          en: 'The first three months of those won back, after offers and contacts.',
          es: 'Los tres primeros meses de los recuperados, tras ofertas y contactos.',
        },
      },
      costOfReturn,
      {
        id: 'enough',
        label: { en: 'Must come back for it to pay', es: 'Deben volver para que compense' },
        format: 'share',
        value: {
          when: ['secondLifetimeValue', '>', 'offerCost'],
          yes: within(
            op(
              '/',
              op('+', op('*', 'returnAnywayRate', 'secondLifetimeValue'), 'contactCost'),
              op('-', 'secondLifetimeValue', 'offerCost'),
            ),
            1,
          ),
          no: { word: 'never' },
        },
        remark: {
          en: 'With fewer the offer loses money.',
          es: 'Con menos, la oferta pierde dinero.',
        },
      },
      {
        id: 'mostOffer',
        label: { en: 'Most the offer may cost', es: 'Lo máximo que puede costar la oferta' },
        format: 'money',
        value: op('/', op('-', op('*', induced, 'secondLifetimeValue'), 'contactCost'), 'returnRate'),
        remark: { en: 'For each who comes back.', es: 'Por cada uno que vuelve.' },
      },
    ],
  };
}
