import { count, money, share } from '../../../sheet/kinds';
import { baseInputs, type House } from './base';
import { methodLines } from './method-lines';
import { type EffectId, effectWords, type MethodId, methods } from './methods';
import type { Input, Working } from './working';

const effectInput = (id: EffectId): Input => ({
  id,
  ...effectWords[id],
  param: share({ example: 0.05, text: { en: '', es: '' } }),
  optional: true,
});

const amount = (min: number) => money({ min, example: 1, text: { en: '', es: '' } });

/** A method with its cost: what it takes to pay, and what it brings with the effects that one expects. */
export function methodWorking(house: House, id: MethodId): Working {
  const base = baseInputs(house);
  const { title, how, effects } = methods[id];
  const has = (effect: EffectId) => effects.includes(effect);
  const onService: readonly Input[] = has('service')
    ? [
        {
          id: 'serviceCost',
          label: {
            en: 'Cost to serve, per period',
            es: 'Coste de atención, por periodo',
          },
          hint: {
            en: 'Of one customer; already taken off the margin.',
            es: 'De un cliente; ya restado del margen.',
          },
          param: amount(0),
          initial: (base.margin.initial as number) / 10,
        },
      ]
    : [];
  const onAcquisition: readonly Input[] = has('acquisition')
    ? [
        base.acquisitionCost,
        {
          id: 'newCustomers',
          label: { en: 'New customers it helps to win', es: 'Clientes nuevos que ayuda a captar' },
          hint: { en: 'Within the next three months.', es: 'En los próximos tres meses.' },
          param: count({ min: 0, max: 1e9, example: 100, text: { en: '', es: '' } }),
          initial: 100,
        },
      ]
    : [];
  return {
    id: 'method',
    title,
    lead: how,
    inputs: [
      base.period,
      base.margin,
      base.retentionRate,
      base.discountRate,
      base.customers,
      base.convention,
      ...onService,
      ...onAcquisition,
      {
        id: 'costOnce',
        label: { en: 'Cost, once', es: 'Coste, una vez' },
        hint: {
          en: 'To set it up, for all customers together.',
          es: 'Para ponerlo en marcha, con todos los clientes.',
        },
        param: amount(0),
        initial: (base.margin.initial as number) * 250,
      },
      {
        id: 'costPerPeriod',
        label:
          id === 'loyalty'
            ? {
                en: 'Rewards per customer and period',
                es: 'Premios por cliente y periodo',
              }
            : { en: 'Running cost, per customer and period', es: 'Coste corriente, por cliente y periodo' },
        hint:
          id === 'loyalty'
            ? { en: 'Worked out under “Reward loyalty”.', es: 'Se calcula en «Premiar la fidelidad».' }
            : { en: '0 if there is none.', es: '0 si no lo hay.' },
        param: amount(0),
        initial: 0,
      },
      ...effects.map(effectInput),
    ],
    lines: methodLines(effects),
  };
}
