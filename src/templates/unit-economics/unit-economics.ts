import { parts } from '../layout/parts';
import type { CheckSpec, Where } from '../layout/sheet-spec';
import { workbookPlan } from '../layout/workbook';
import type { Template } from '../template';
import { channels } from './channels';
import { inputs } from './inputs';
import { levers } from './levers';
import { oneChannel } from './one-channel';
import { summary } from './summary';

/** 0 where two figures agree to twelve digits after the point, as a share of the second. */
const agree = (where: Where, first: string, second: string) =>
  parts`IF(ROUND(${where.cell(first)}/${where.cell(second)}-1;12)=0;0;1)`;

const checks: readonly CheckSpec[] = [
  {
    id: 'shares',
    label: { en: 'Shares of the channels', es: 'Partes de los canales' },
    meaning: { en: 'They add up to 100 %.', es: 'Suman 100 %.' },
    formula: where => parts`IF(ROUND(SUM(${where.line('channels.cohort_share')})-1;12)=0;0;1)`,
  },
  {
    id: 'stay',
    label: { en: 'Customers who stay', es: 'Clientes que siguen' },
    meaning: { en: 'Below 100 % in every channel.', es: 'Menos de 100 % en todos los canales.' },
    formula: where => parts`IF(COUNTIF(${where.line('inputs.retention')};">=1")=0;0;1)`,
  },
  {
    id: 'costs',
    label: { en: 'Costs typed without a sign', es: 'Costes escritos sin signo' },
    meaning: { en: 'No amount per customer is negative.', es: 'Ningún importe por cliente es negativo.' },
    formula: where =>
      parts`IF(COUNTIF(${where.line('inputs.service')};"<0")+COUNTIF(${where.line('inputs.keeping')};"<0")+COUNTIF(${where.line('inputs.loyalty')};"<0")+COUNTIF(${where.line('inputs.referrals')};"<0")+COUNTIF(${where.line('inputs.savings')};"<0")=0;0;1)`,
  },
  {
    id: 'shown',
    label: { en: 'Channel shown in depth', es: 'Canal que se muestra en detalle' },
    meaning: { en: 'A whole number of a channel.', es: 'El número entero de un canal.' },
    formula: where =>
      parts`IF(AND(INT(${where.cell('inputs.shown')})=${where.cell('inputs.shown')};INDEX(${where.line('inputs.channel')};1;${where.cell('inputs.shown')})<>"");0;1)`,
  },
  {
    id: 'named',
    label: { en: 'Channels without a name', es: 'Canales sin nombre' },
    meaning: {
      en: 'No figures stand in a column whose channel has no name: they would not count.',
      es: 'No hay cifras en una columna cuyo canal no tiene nombre: no contarían.',
    },
    formula: where =>
      parts`IF(SUMPRODUCT((${where.line('inputs.channel')}="")*((${where.line('inputs.new_customers')}<>"")+(${where.line('inputs.media')}<>"")))=0;0;1)`,
  },
  {
    id: 'margin',
    label: { en: 'Net margin', es: 'Margen neto' },
    meaning: {
      en: 'Above 0 in every channel: otherwise no retention pays.',
      es: 'Mayor que 0 en todos los canales: si no, ninguna retención compensa.',
    },
    formula: where => parts`IF(COUNTIF(${where.line('channels.margin')};"<=0")=0;0;1)`,
  },
  ...(['begin', 'end', 'residual', 'mid'] as const).map(
    (id): CheckSpec => ({
      id: `convention_${id}`,
      label: { en: `Convention ${id}`, es: `Convención ${id}` },
      meaning: {
        en: 'The add-on and the built-in formula agree.',
        es: 'El complemento y la fórmula propia de la hoja coinciden.',
      },
      formula: where => agree(where, `one.${id}`, `one.native_${id}`),
    }),
  ),
  {
    id: 'walk',
    label: { en: 'Walk from the shortcut', es: 'Camino desde el atajo' },
    meaning: {
      en: 'Its steps add up to value less cost.',
      es: 'Sus pasos suman el valor menos el coste.',
    },
    formula: where =>
      parts`IF(ROUND((${where.cell('one.walk_net')}-${where.cell('one.ltv')}+${where.cell('one.cac')})/${where.cell('one.ltv')};12)=0;0;1)`,
  },
  {
    id: 'components',
    label: { en: 'Components of the value', es: 'Componentes del valor' },
    meaning: {
      en: 'They add up to value less cost.',
      es: 'Suman el valor menos el coste.',
    },
    formula: where =>
      parts`IF(ROUND((SUM(${where.table('one.components', [2, 4], [8, 4])})-${where.cell('one.ltv')}+${where.cell('one.cac')})/${where.cell('one.ltv')};12)=0;0;1)`,
  },
];

export const unitEconomicsTemplate: Template = {
  id: 'unit_economics',
  version: 1,
  title: { en: 'Unit economics', es: 'Economía unitaria' },
  summary: {
    en: 'What a customer of each channel costs, is worth and how soon it pays back.',
    es: 'Lo que cuesta y vale un cliente de cada canal, y cuándo se recupera su coste.',
  },
  plan: language =>
    workbookPlan(
      {
        id: 'unit_economics',
        version: 1,
        title: { en: 'Unit economics', es: 'Economía unitaria' },
        sheets: [inputs, channels, oneChannel, levers, summary(language)],
        checks,
      },
      language,
    ),
};
