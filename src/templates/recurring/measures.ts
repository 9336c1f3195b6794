import { churnRate } from '../../functions/churn-rate';
import { grr } from '../../functions/grr';
import { nrr } from '../../functions/nrr';
import { quickRatio } from '../../functions/quick-ratio';
import type { Words } from '../../sheet/words';
import { callParts } from '../formula';
import { parts } from '../layout/parts';
import type { LineSpec, SectionSpec, Where } from '../layout/sheet-spec';
import type { FormulaPart } from '../plan';

/** Blank in months that begin with nothing: there is no share of nothing. */
const ifAnyAtStart = (where: Where, start: string, formula: readonly FormulaPart[]) =>
  parts`IF(${where.cell(start)}=0;"";${formula})`;

const churn = (method: 'start' | 'average' | 'exposed', label: Words, remark: Words): LineSpec => ({
  id: `churn_${method}`,
  label,
  unit: { en: 'share of customers', es: 'parte de los clientes' },
  sign: '−',
  format: 'rate',
  remark,
  formula: where =>
    ifAnyAtStart(
      where,
      'customers_start',
      callParts(churnRate, {
        start: where.cell('customers_start'),
        lost: where.cell('customers_lost'),
        newCustomers: parts`${where.cell('customers_new')}+${where.cell('customers_back')}`,
        method,
      }),
    ),
});

export const measures: SectionSpec = {
  heading: { en: 'Measures', es: 'Medidas' },
  lines: [
    {
      id: 'nrr',
      label: { en: 'Net revenue retention (NRR)', es: 'Retención neta de ingresos (NRR)' },
      unit: { en: 'of MRR at the start', es: 'del MRR al inicio' },
      sign: '=',
      format: 'rate',
      look: 'result',
      remark: {
        en: '(start + expansion − contraction − churned) ÷ start; no new customers, none who came back.',
        es: '(inicio + ampliación − reducción − bajas) ÷ inicio; sin clientes nuevos ni que vuelven.',
      },
      formula: where =>
        ifAnyAtStart(
          where,
          'start',
          callParts(nrr, {
            start: where.cell('start'),
            expansion: where.cell('expansion'),
            contraction: where.cell('contraction'),
            churned: where.cell('churned'),
          }),
        ),
    },
    {
      id: 'nrr_native',
      label: { en: 'NRR with built-in formulas', es: 'NRR con fórmulas propias de la hoja' },
      unit: { en: 'of MRR at the start', es: 'del MRR al inicio' },
      sign: '=',
      format: 'rate',
      remark: { en: 'For the checks.', es: 'Para las comprobaciones.' },
      formula: where =>
        ifAnyAtStart(
          where,
          'start',
          parts`(${where.cell('end')}-${where.cell('new')}-${where.cell('back')})/${where.cell('start')}`,
        ),
    },
    {
      id: 'grr',
      label: { en: 'Gross revenue retention (GRR)', es: 'Retención bruta de ingresos (GRR)' },
      unit: { en: 'of MRR at the start', es: 'del MRR al inicio' },
      sign: '=',
      format: 'rate',
      look: 'result',
      remark: {
        en: '(start − contraction − churned) ÷ start; never above 100 %.',
        es: '(inicio − reducción − bajas) ÷ inicio; nunca más de 100 %.',
      },
      formula: where =>
        ifAnyAtStart(
          where,
          'start',
          callParts(grr, {
            start: where.cell('start'),
            contraction: where.cell('contraction'),
            churned: where.cell('churned'),
          }),
        ),
    },
    {
      id: 'quick',
      label: { en: 'Quick ratio', es: 'Ratio rápido' },
      unit: { en: 'won for 1 lost', es: 'ganado por 1 perdido' },
      sign: '=',
      format: 'ratio',
      remark: {
        en: '(new + expansion + came back) ÷ (contraction + churned); undefined when nothing was lost.',
        es: '(nuevos + ampliación + vuelven) ÷ (reducción + bajas); undefined si no se perdió nada.',
      },
      formula: where =>
        ifAnyAtStart(
          where,
          'start',
          callParts(quickRatio, {
            newRevenue: where.cell('new'),
            expansion: where.cell('expansion'),
            contraction: where.cell('contraction'),
            churned: where.cell('churned'),
            reactivation: where.cell('back'),
          }),
        ),
    },
    churn(
      'start',
      { en: 'Churn on customers at start', es: 'Bajas sobre clientes al inicio' },
      {
        en: 'Lost ÷ customers at the start: the usual one.',
        es: 'Perdidos ÷ clientes al inicio: la habitual.',
      },
    ),
    churn(
      'average',
      { en: 'Churn on the average', es: 'Bajas sobre la media' },
      {
        en: 'Lost ÷ mean of customers at start and end.',
        es: 'Perdidos ÷ media de clientes al inicio y al final.',
      },
    ),
    churn(
      'exposed',
      { en: 'Churn on those exposed', es: 'Bajas sobre los expuestos' },
      {
        en: 'Lost ÷ (start + half of the new): new ones can leave too.',
        es: 'Perdidos ÷ (inicio + mitad de los nuevos): también pueden irse.',
      },
    ),
  ],
};
