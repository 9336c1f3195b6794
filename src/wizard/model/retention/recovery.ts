import { experienceRecovery } from '../../../functions/experience-recovery';
import { silentChurnRisk } from '../../../functions/silent-churn-risk';
import { baseInputs, discountLine, type House, valueLine } from './base';
import { monthsLine, quarterMarginLine } from './quarter';
import { call, type Input, type Line, op, type Working, type WorkingTable } from './working';

/** Asked of who had a bad experience and of who keeps silent about one. */
export const leaveRate: Input = {
  id: 'leaveRate',
  label: { en: 'Unhappy customers who leave', es: 'Clientes descontentos que se van' },
  hint: {
    en: 'Your own figure: of 100 with a bad experience, how many leave because of it.',
    es: 'Su propia cifra: de 100 con una mala experiencia, cuántos se van por ella.',
  },
  param: silentChurnRisk.params.leaveRate,
  initial: 0.3,
};

export const recoveryInputs: readonly Input[] = [
  {
    id: 'negative',
    label: { en: 'Customers with a bad experience', es: 'Clientes con una mala experiencia' },
    hint: { en: 'One bad experience each.', es: 'Una mala experiencia cada uno.' },
    param: experienceRecovery.params.negative,
    initial: 20,
  },
  {
    id: 'positive',
    label: { en: 'Good experiences given them since', es: 'Buenas experiencias dadas desde entonces' },
    hint: { en: 'To all of them together.', es: 'A todos ellos juntos.' },
    param: experienceRecovery.params.positive,
    initial: 0,
  },
  {
    id: 'costPerPositive',
    label: { en: 'Cost of one good experience', es: 'Coste de una buena experiencia' },
    hint: { en: 'Time, a discount or a gift.', es: 'Tiempo, un descuento o un regalo.' },
    param: experienceRecovery.params.costPerPositive,
    initial: 4,
  },
  {
    id: 'positivesNeeded',
    label: { en: 'Good ones needed for a bad one', es: 'Buenas que compensan una mala' },
    hint: {
      en: '12 is a saying without a known source; put your own.',
      es: '12 es un dicho sin fuente conocida; ponga la suya.',
    },
    param: experienceRecovery.params.positivesNeeded,
    initial: 12,
  },
  leaveRate,
];

export const owedTable: WorkingTable = {
  id: 'owed',
  heading: { en: 'What is still owed', es: 'Lo que aún se debe' },
  remark: {
    en: 'positives_owed: good experiences still owed; recovery_cost: what they cost.',
    es: 'positives_owed: buenas experiencias que aún se deben; recovery_cost: su coste.',
  },
  table: call(experienceRecovery, {
    negative: 'negative',
    positive: 'positive',
    costPerPositive: 'costPerPositive',
    positivesNeeded: 'positivesNeeded',
  }),
  rows: 1,
};

export const recoveryLines: readonly Line[] = [
  discountLine,
  valueLine,
  {
    id: 'owedCount',
    label: { en: 'Good experiences still owed', es: 'Buenas experiencias que aún se deben' },
    format: 'number',
    remark: { en: 'To make up for all the bad ones.', es: 'Para compensar todas las malas.' },
    value: { of: 'owed', row: 1, column: 'positives_owed' },
  },
  {
    id: 'cost',
    label: { en: 'What making up for it costs', es: 'Lo que cuesta compensarlo' },
    format: 'money',
    remark: { en: 'All good experiences owed.', es: 'Todas las buenas experiencias que se deben.' },
    value: { of: 'owed', row: 1, column: 'recovery_cost' },
  },
  {
    id: 'saved',
    label: { en: 'What would leave with them', es: 'Lo que se iría con ellos' },
    format: 'money',
    value: op('*', 'negative', 'leaveRate', 'value'),
    remark: {
      en: 'Customers expected to leave, times what each is worth: the most that making up can save.',
      es: 'Clientes que se espera que se vayan, por lo que vale cada uno: lo máximo que se puede salvar.',
    },
  },
  {
    id: 'left',
    label: { en: 'Left if all of them stay', es: 'Lo que queda si todos siguen' },
    format: 'money',
    value: op('-', 'saved', 'cost'),
    result: 'gain',
    remark: {
      en: 'Negative where letting them go is cheaper.',
      es: 'Negativo si sale más barato dejarlos ir.',
    },
  },
  monthsLine,
  quarterMarginLine,
  {
    id: 'quarter',
    label: { en: 'In three months, if all of them stay', es: 'En tres meses, si todos siguen' },
    format: 'money',
    value: op('-', op('*', 'negative', 'leaveRate', 'quarterMargin'), 'cost'),
    result: 'gain',
    remark: {
      en: 'What a quarterly report would show: three months of their margins, less the cost.',
      es: 'Lo que mostraría un informe trimestral: tres meses de sus márgenes, menos el coste.',
    },
  },
  {
    id: 'worthwhile',
    label: { en: 'Good ones per bad one that still pay', es: 'Buenas por cada mala que aún compensan' },
    format: 'number',
    value: op('/', op('*', 'leaveRate', 'value'), 'costPerPositive'),
    remark: {
      en: 'If it takes more than this, making up costs more than the customer is worth.',
      es: 'Si hacen falta más, compensar cuesta más de lo que vale el cliente.',
    },
  },
];

/** Whether making up for bad experiences pays. */
export function repairWorking(house: House): Working {
  const base = baseInputs(house);
  return {
    id: 'repair',
    title: { en: 'Making up for bad experiences', es: 'Compensar malas experiencias' },
    lead: {
      en: 'The good experiences still owed, their cost, and the value that would leave without them.',
      es: 'Las buenas experiencias que se deben, su coste y el valor que se iría sin ellas.',
    },
    inputs: [
      base.period,
      base.margin,
      base.retentionRate,
      base.discountRate,
      base.convention,
      ...recoveryInputs,
    ],
    lines: recoveryLines,
    tables: [owedTable],
  };
}
