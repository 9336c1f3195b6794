import { clvComponents } from '../../functions/clv-components';
import { clvConventions } from '../../functions/clv-conventions';
import { clvElasticity } from '../../functions/clv-elasticity';
import { callParts } from '../formula';
import type { TableSpec } from '../layout/sheet-spec';

export const oneChannelTables: readonly TableSpec[] = [
  {
    id: 'conventions',
    heading: { en: 'Conventions, by the add-on', es: 'Convenciones, según el complemento' },
    columns: [
      { head: { en: 'Convention', es: 'Convención' }, format: 'text' },
      { head: { en: 'Value per customer', es: 'Valor por cliente' }, format: 'money' },
      { head: { en: 'Used by', es: 'Quién la usa' }, format: 'text' },
    ],
    rows: 5,
    formula: where =>
      callParts(clvConventions, {
        margin: where.cell('margin'),
        retentionRate: where.cell('retention'),
        discountRate: where.cell('discount'),
      }),
  },
  {
    id: 'components',
    heading: {
      en: 'Components of the value, by the add-on',
      es: 'Componentes del valor, según el complemento',
    },
    columns: [
      { head: { en: 'Component', es: 'Componente' }, format: 'text' },
      { head: { en: 'Sign', es: 'Signo' }, format: 'count' },
      { head: { en: 'Per month', es: 'Al mes' }, format: 'money' },
      { head: { en: 'Present value', es: 'Valor presente' }, format: 'money' },
    ],
    rows: 9,
    formula: where =>
      callParts(clvComponents, {
        spendMargin: where.cell('spend_margin'),
        serviceCost: where.cell('service'),
        retentionCost: where.cell('keeping'),
        loyaltyCost: where.cell('loyalty'),
        referralValue: where.cell('referrals'),
        acquisitionCost: where.cell('cac'),
        retentionRate: where.cell('retention'),
        discountRate: where.cell('discount'),
        convention: where.cell('channels.convention'),
        retentionSavings: where.cell('savings'),
      }),
  },
  {
    id: 'elasticity',
    heading: { en: 'Elasticities, by the add-on', es: 'Elasticidades, según el complemento' },
    columns: [
      { head: { en: 'Driver', es: 'Factor' }, format: 'text' },
      { head: { en: 'Elasticity, % for 1 %', es: 'Elasticidad, % por 1 %' }, format: 'ratio' },
      { head: { en: 'Change for 1 % more', es: 'Cambio por 1 % más' }, format: 'money' },
    ],
    rows: 6,
    formula: where =>
      callParts(clvElasticity, {
        margin: where.cell('margin'),
        retentionRate: where.cell('retention'),
        discountRate: where.cell('discount'),
        acquisitionCost: where.cell('cac'),
        convention: where.cell('channels.convention'),
      }),
  },
];
