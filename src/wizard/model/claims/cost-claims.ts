import { breakevenRetention } from '../../../functions/breakeven-retention';
import { ltvCacRatio } from '../../../functions/ltv-cac-ratio';
import { maxCac } from '../../../functions/max-cac';
import { number } from '../../../sheet/kinds';
import { assumptions } from '../../../templates/assumptions';
import { baseInputs, discountLine, type House, valueLine } from '../retention/base';
import { budgetTable, ceilingInput, spendInput } from '../retention/keep';
import { costOfReturn, induced, offerGain, offerInputs, secondLine } from '../retention/winback';
import { call, op, type Working } from '../retention/working';

/** "Lifetime value should be 3 times the acquisition cost." */
export function ratioClaim(house: House): Working {
  const base = baseInputs(house);
  return {
    id: 'claim_ratio',
    title: { en: 'Claim on value and acquisition cost', es: 'Afirmación sobre valor y coste de captación' },
    lead: {
      en: 'The ratio on margin and on revenue, and what would have to hold to reach the target.',
      es: 'La razón sobre margen y sobre ingresos, y lo que tendría que cumplirse para llegar al objetivo.',
    },
    inputs: [
      base.period,
      base.margin,
      base.retentionRate,
      base.discountRate,
      base.acquisitionCost,
      base.convention,
      {
        id: 'targetRatio',
        label: { en: 'Times the cost that are claimed', es: 'Veces el coste que se afirman' },
        hint: { en: 'A rule of thumb; put your own.', es: 'Una regla práctica; ponga la suya.' },
        param: maxCac.params.targetRatio,
        initial: house('target_ratio'),
        house: 'target_ratio',
      },
      {
        id: 'marginRate',
        label: { en: 'Margin as a share of sales', es: 'Margen sobre ventas' },
        hint: assumptions.margin_rate.hint,
        param: ltvCacRatio.params.marginRate,
        initial: house('margin_rate'),
        house: 'margin_rate',
      },
    ],
    lines: [
      discountLine,
      valueLine,
      {
        id: 'onMargin',
        label: { en: 'Your ratio, on margin', es: 'Su razón, sobre margen' },
        format: 'ratio',
        value: call(ltvCacRatio, { lifetimeValue: 'value', acquisitionCost: 'acquisitionCost' }),
        result: 'figure',
        remark: {
          en: 'What is left of sales, against the cost.',
          es: 'Lo que queda de las ventas, frente al coste.',
        },
      },
      {
        id: 'onRevenue',
        label: { en: 'Your ratio, on revenue', es: 'Su razón, sobre ingresos' },
        format: 'ratio',
        value: call(ltvCacRatio, {
          lifetimeValue: op('/', 'value', 'marginRate'),
          acquisitionCost: 'acquisitionCost',
        }),
        remark: {
          en: 'The same customer, all sales counted: looks better and pays nothing.',
          es: 'El mismo cliente, contando todas las ventas: parece mejor y no paga nada.',
        },
      },
      {
        id: 'claimOnMargin',
        label: {
          en: 'The claim on revenue, on margin',
          es: 'Lo afirmado sobre ingresos, en margen',
        },
        format: 'ratio',
        remark: {
          en: 'The times claimed, times the margin.',
          es: 'Las veces que se afirman, por el margen.',
        },
        value: call(ltvCacRatio, {
          lifetimeValue: 'targetRatio',
          acquisitionCost: 1,
          marginRate: 'marginRate',
        }),
      },
      {
        id: 'retentionNeeded',
        label: {
          en: 'Reached at a retention of',
          es: 'Se alcanza con una retención de',
        },
        format: 'share',
        remark: {
          en: 'With it the value is so many times the cost.',
          es: 'Con ella el valor es tantas veces el coste.',
        },
        value: call(breakevenRetention, {
          margin: 'margin',
          acquisitionCost: op('*', 'targetRatio', 'acquisitionCost'),
          discountRate: 'discount',
          convention: 'convention',
        }),
      },
      {
        id: 'costAtMost',
        label: { en: 'Or at an acquisition cost of', es: 'O con un coste de captación de' },
        format: 'money',
        remark: { en: 'With the value of today.', es: 'Con el valor de hoy.' },
        value: call(maxCac, { lifetimeValue: 'value', targetRatio: 'targetRatio' }),
      },
    ],
  };
}

/** "Winning a lost customer back costs up to five times keeping one." */
export function returnClaim(house: House): Working {
  const base = baseInputs(house);
  return {
    id: 'claim_winback',
    title: { en: 'Claim on winning back and keeping', es: 'Afirmación sobre recuperar y conservar' },
    lead: {
      en: 'The cost of keeping a customer and of winning one back, and what each brings.',
      es: 'Lo que cuesta conservar a un cliente y recuperar a uno, y lo que aporta cada cosa.',
    },
    inputs: [
      base.period,
      base.margin,
      base.retentionRate,
      base.discountRate,
      base.convention,
      spendInput(house),
      ceilingInput(house),
      ...offerInputs,
      {
        id: 'times',
        label: { en: 'Times that are claimed', es: 'Veces que se afirman' },
        hint: {
          en: 'Cost of winning back ÷ cost of keeping.',
          es: 'Coste de recuperar ÷ coste de conservar.',
        },
        param: number({ over: 0, example: 5, text: { en: '', es: '' } }),
        initial: 5,
      },
    ],
    lines: [
      discountLine,
      valueLine,
      secondLine,
      {
        id: 'costOfKeeping',
        label: {
          en: 'Cost of each customer kept',
          es: 'Coste de cada cliente conservado',
        },
        format: 'money',
        value: op('/', 'spend', 'retentionRate'),
        remark: {
          en: 'Per period: the spend on all, divided by those who stay.',
          es: 'Por periodo: el gasto en todos, entre los que siguen.',
        },
      },
      costOfReturn,
      {
        id: 'ratio',
        label: {
          en: 'Your costs: winning back against keeping',
          es: 'Sus costes: recuperar frente a conservar',
        },
        format: 'ratio',
        remark: {
          en: 'Cost of each won back ÷ cost of each kept.',
          es: 'Coste de cada recuperado ÷ coste de cada conservado.',
        },
        value: {
          when: ['returnRate', '>', 'returnAnywayRate'],
          yes: op('/', 'costOfReturn', 'costOfKeeping'),
          no: { word: 'never' },
        },
        result: 'figure',
      },
      {
        id: 'offerForClaim',
        label: { en: 'True if the offer costs', es: 'Cierto si la oferta cuesta' },
        format: 'money',
        value: op('/', op('-', op('*', 'times', 'costOfKeeping', induced), 'contactCost'), 'returnRate'),
        remark: {
          en: 'For each who comes back. Below 0 the contact alone costs more than the claim says.',
          es: 'Por cada uno que vuelve. Por debajo de 0, solo el contacto ya cuesta más de lo que se afirma.',
        },
      },
      {
        id: 'gainOfReturn',
        label: {
          en: 'Winning back: gain per contact',
          es: 'Recuperar: ganancia por contacto',
        },
        format: 'money',
        remark: { en: 'After offers and contacts.', es: 'Tras ofertas y contactos.' },
        value: offerGain,
      },
      {
        id: 'gainOfKeeping',
        label: {
          en: 'Keeping at best: gain per customer',
          es: 'Conservar mejor: ganancia por cliente',
        },
        format: 'money',
        value: { of: 'plans', row: 2, column: 'change' },
        remark: {
          en: 'With the best budget, against the spend of today.',
          es: 'Con el mejor presupuesto, frente al gasto de hoy.',
        },
      },
    ],
    tables: [budgetTable],
  };
}
