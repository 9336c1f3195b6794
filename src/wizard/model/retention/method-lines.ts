import { clvRetention } from '../../../functions/clv-retention';
import { baseArguments, discountLine, valueLine } from './base';
import { type EffectId, effectWords } from './methods';
import { monthsLine, threeMonths } from './quarter';
import { retentionForCost } from './reward';
import { call, type Expression, type Line, op, within } from './working';

/** The change of something worth so much a period that bears a customer's part of the cost. */
const shareOf = (what: Expression): Expression => op('/', 'costEach', op('*', what, 'multiple'));

const enough: Readonly<Record<EffectId, Expression>> = {
  retention: op('rise', 'needed', 'retentionRate'),
  leavers: op('rise', 'needed', 'retentionRate', op('-', 1, 'retentionRate')),
  purchases: shareOf('margin'),
  orderValue: shareOf('margin'),
  service: within(shareOf('serviceCost'), 1),
  acquisition: within(
    op('/', op('*', 'costEach', 'customers'), op('*', 'newCustomers', 'acquisitionCost')),
    1,
  ),
};

const neededLine: Line = {
  id: 'needed',
  label: { en: 'Retention that pays for it', es: 'Retención que lo paga' },
  format: 'share',
  value: retentionForCost(
    op('-', 'margin', 'costPerPeriod'),
    op('+', 'value', op('/', 'costOnce', 'customers')),
  ),
  remark: {
    en: 'With it a customer is worth what it is today and its part of the cost.',
    es: 'Con ella un cliente vale lo que hoy y su parte del coste.',
  },
  aside: true,
};

const enoughLine = (effect: EffectId): Line => {
  const { en, es } = effectWords[effect].label;
  return {
    id: `enough_${effect}`,
    label: { en: `Pays from: ${lower(en)}`, es: `Compensa con: ${lower(es)}` },
    format: 'share',
    value: enough[effect],
    remark: {
      en: 'By itself; with it the value gained by all customers equals the cost.',
      es: 'Por sí solo; con él, el valor ganado con todos los clientes iguala el coste.',
    },
  };
};

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** What it takes for a method to pay, and what it brings with the effects that one expects. */
export function methodLines(effects: readonly EffectId[]): readonly Line[] {
  const has = (effect: EffectId) => effects.includes(effect);
  const growing = effects.filter(effect => effect === 'purchases' || effect === 'orderValue');
  const grown = growing.map(effect => op('+', 1, effect));
  const margin: Expression = grown.length > 0 ? op('*', 'margin', ...grown) : 'margin';
  const saving = has('service') ? op('+', margin, op('*', 'serviceCost', 'service')) : margin;
  const moreStay: readonly Expression[] = effects.flatMap(effect =>
    effect === 'retention'
      ? [effect]
      : effect === 'leavers'
        ? [op('*', effect, op('-', 1, 'retentionRate'))]
        : [],
  );
  const savedNow: readonly Expression[] = has('acquisition')
    ? [op('*', 'newCustomers', 'acquisitionCost', 'acquisition')]
    : [];
  const ofAll = (gain: string) => op('-', op('+', op('*', gain, 'customers'), ...savedNow), 'costOnce');
  const stays = moreStay.length > 0;
  return [
    discountLine,
    valueLine,
    {
      id: 'multiple',
      label: { en: 'Margins that a customer is worth', es: 'Márgenes que vale un cliente' },
      format: 'number',
      remark: { en: 'In money of today.', es: 'En dinero de hoy.' },
      value: call(clvRetention, { ...baseArguments, margin: 1 }),
      aside: true,
    },
    {
      id: 'costEach',
      label: { en: 'Cost per customer, over the lifetime', es: 'Coste por cliente, en toda su vida' },
      format: 'money',
      value: op('+', op('/', 'costOnce', 'customers'), op('*', 'costPerPeriod', 'multiple')),
      remark: {
        en: 'A customer’s part of the cost once, and the running cost in money of today.',
        es: 'La parte de un cliente en el coste único, y el coste corriente en dinero de hoy.',
      },
    },
    ...(stays ? [neededLine] : []),
    ...effects.map(enoughLine),
    {
      id: 'marginWith',
      label: { en: 'Margin with the effects that you expect', es: 'Margen con los efectos que espera' },
      format: 'money',
      value: op('-', saving, 'costPerPeriod'),
      remark: { en: 'Running cost taken off.', es: 'Restado el coste corriente.' },
      aside: true,
    },
    {
      id: 'stayWith',
      label: { en: 'Retention with them', es: 'Retención con ellos' },
      format: 'share',
      remark: { en: 'From one period to the next.', es: 'De un periodo al siguiente.' },
      value: stays ? op('+', 'retentionRate', ...moreStay) : 'retentionRate',
      aside: true,
    },
    {
      id: 'gainEach',
      label: { en: 'Value gained per customer', es: 'Valor ganado por cliente' },
      format: 'money',
      remark: {
        en: 'Over the lifetime, running cost taken off.',
        es: 'En toda su vida, restado el coste corriente.',
      },
      value: op(
        '-',
        call(clvRetention, { ...baseArguments, margin: 'marginWith', retentionRate: 'stayWith' }),
        'value',
      ),
      needs: effects,
    },
    {
      id: 'lifetime',
      label: { en: 'Over the lifetime, after the cost', es: 'En toda la vida, tras el coste' },
      format: 'money',
      value: ofAll('gainEach'),
      result: 'gain',
      needs: effects,
      remark: {
        en: 'All customers, with the effects that you expect, in money of today.',
        es: 'Todos los clientes, con los efectos que espera, en dinero de hoy.',
      },
    },
    monthsLine,
    {
      id: 'quarterEach',
      label: { en: 'Gained per customer in three months', es: 'Ganado por cliente en tres meses' },
      format: 'money',
      value: op('-', threeMonths('marginWith', 'stayWith'), threeMonths('margin', 'retentionRate')),
      remark: {
        en: 'Three monthly margins of those still there, with the effects and without.',
        es: 'Tres márgenes mensuales de quienes siguen, con los efectos y sin ellos.',
      },
      aside: true,
    },
    {
      id: 'quarter',
      label: {
        en: 'In three months, after the cost',
        es: 'En tres meses, tras el coste',
      },
      format: 'money',
      value: ofAll('quarterEach'),
      result: 'gain',
      needs: effects,
      remark: {
        en: 'What a quarterly report would show; a decision looks different over a lifetime.',
        es: 'Lo que mostraría un informe trimestral; en toda la vida la decisión se ve distinta.',
      },
    },
  ];
}
