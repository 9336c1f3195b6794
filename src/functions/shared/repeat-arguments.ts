import { mostOfParameter, type RepeatModelName, repeatModels } from '../../calc/models/repeat-process';
import type { TimeUnit } from '../../calc/time-units';
import { double, type FittedRow, fittedRow, orderLimits, timeLimits } from '../../sheet/fit-kinds';
import { choice, count, number, rate, share } from '../../sheet/kinds';
import { unitWords } from './time-units';

export const repeatModel = () =>
  choice<RepeatModelName>(
    { BGNBD: { es: 'BGNBD' }, MBGNBD: { es: 'MBGNBD' }, PNBD: { es: 'PNBD' } },
    {
      default: 'BGNBD',
      text: {
        en: 'BGNBD; MBGNBD or PNBD, in which also a customer who bought once may have left.',
        es: 'BGNBD; MBGNBD o PNBD, en los que también puede haberse ido quien compró una vez.',
      },
    },
  );

const names = (model: RepeatModelName) => repeatModels[model].parameterNames;

export const repeatParameters = () =>
  fittedRow<RepeatModelName>({
    parameterNames: { BGNBD: names('BGNBD'), MBGNBD: names('MBGNBD'), PNBD: names('PNBD') },
    units: Object.keys(unitWords),
    most: mostOfParameter,
    example: [
      ['model', 'unit', 'r', 'alpha', 'a', 'b'],
      ['BGNBD', 'week', 0.243, 4.414, 0.793, 2.426],
    ],
    text: {
      en: 'Rows of BTYD_FIT: both, or the lower one. Typed by hand: model, unit, parameters.',
      es: 'Filas de BTYD_FIT: las dos o la de abajo. A mano: modelo, unidad, parámetros.',
    },
  });

/** The process that a row of parameters describes. */
export const processOf = ({ model, unit, parameters }: FittedRow<RepeatModelName>) => ({
  model: repeatModels[model],
  parameters,
  unit: unit as TimeUnit,
});

export const spendParameters = () =>
  fittedRow<'GG'>({
    parameterNames: { GG: ['p', 'q', 'gamma'] },
    units: ['money'],
    most: 1e9,
    example: [
      ['model', 'unit', 'p', 'q', 'gamma'],
      ['GG', 'money', 6.25, 3.74, 15.44],
    ],
    text: {
      en: 'Rows of SPEND_FIT: both, or the lower one.',
      es: 'Filas de SPEND_FIT: las dos o la de abajo.',
    },
  });

export const repeatOrders = () =>
  count({
    ...orderLimits,
    example: 2,
    text: {
      en: 'Repeat orders: order days after the first.',
      es: 'Pedidos repetidos: días de pedido tras el primero.',
    },
  });

export const recency = () =>
  double(
    number({
      ...timeLimits,
      example: 30.43,
      text: {
        en: 'From the first order to the last, in the unit of params; 0 without repeat orders.',
        es: 'Del primer pedido al último, en la unidad de params; 0 sin pedidos repetidos.',
      },
    }),
  );

export const age = () =>
  double(
    number({
      ...timeLimits,
      example: 38.86,
      text: {
        en: 'From the first order to the end of observation, in the unit of params.',
        es: 'Del primer pedido al final de la observación, en la unidad de params.',
      },
    }),
  );

export const meanRepeatSpend = () =>
  double(
    number({
      min: 0,
      example: 22.35,
      text: {
        en: 'Mean amount of the repeat orders; 0 where there is none.',
        es: 'Importe medio de los pedidos repetidos; 0 si no hay.',
      },
    }),
  );

export const annualDiscount = () =>
  double(
    rate({
      example: 0.1,
      text: { en: 'Effective discount rate per year.', es: 'Tasa de descuento efectiva anual.' },
    }),
  );

export const marginRate = () =>
  double(
    share({
      default: 1,
      example: 0.4,
      text: { en: 'Margin as a share of revenue.', es: 'Margen como proporción del ingreso.' },
    }),
  );

export const horizonMonths = () =>
  double(
    number({
      over: 0,
      max: 1200,
      optional: true,
      example: 12,
      text: {
        en: 'Months to look ahead; all the rest of a customer’s life if left out.',
        es: 'Meses por delante; toda la vida restante del cliente si se omite.',
      },
    }),
  );
