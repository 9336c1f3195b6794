import { clvConventions } from '../../functions/clv-conventions';
import { formulaText } from '../../sheet/native';
import type { Words } from '../../sheet/words';
import { type AssumptionId, assumptions } from '../assumptions';
import { callParts } from '../formula';
import { parts } from '../layout/parts';
import type { LineSpec, SheetSpec, Where } from '../layout/sheet-spec';

const open: Words = { en: 'not decided yet', es: 'aún sin decidir' };

const units: Readonly<Partial<Record<AssumptionId, Words>>> = {
  period: { en: 'unit of time', es: 'unidad de tiempo' },
  discount_rate: { en: 'per year', es: 'al año' },
  margin_rate: { en: 'of sales', es: 'de las ventas' },
  target_ratio: { en: 'times', es: 'veces' },
  cac_window: { en: 'months', es: 'meses' },
  currency: { en: 'code', es: 'código' },
  convention: { en: 'word', es: 'palabra' },
  owner: { en: 'who decides', es: 'quién decide' },
  changed_on: { en: 'date', es: 'fecha' },
};

const periodHint: Words = {
  en: 'The unit of time in the guide. This workbook counts by quarter and converts the yearly rate itself.',
  es: 'La unidad de tiempo del asistente. Este libro cuenta por trimestres y convierte él mismo la tasa anual.',
};

/** What the workbook takes for granted, as the assumptions sheet says it now. */
const decided =
  (language: 'en' | 'es') =>
  (id: AssumptionId): LineSpec => ({
    id,
    label: assumptions[id].label,
    unit: units[id]!,
    sign: assumptions[id].format === 'text' || assumptions[id].format === 'date' ? '' : '=',
    format: assumptions[id].format,
    letters: Math.max(open.en.length, open.es.length),
    remark: id === 'period' ? periodHint : assumptions[id].hint,
    formula: () => parts`IF(${{ assumption: id }}="";${formulaText(open[language])};${{ assumption: id }})`,
  });

/** The figure of the quarter reported on. */
const lastOf = (where: Where, id: string) =>
  parts`INDEX(${where.line(`kpis.${id}`)};1;${{ input: 'reported' }})`;

export function policy(language: 'en' | 'es'): SheetSpec {
  const lineOf = decided(language);
  return {
    id: 'policy',
    role: 'outputs',
    name: { en: 'Policy', es: 'Política' },
    title: {
      en: 'How this company counts the value of a customer',
      es: 'Cómo cuenta esta empresa el valor de un cliente',
    },
    lead: {
      en: 'Rates, targets and conventions stand in the sheet of assumptions: change them there, and the figures follow.',
      es: 'Las tasas, los objetivos y las convenciones están en la hoja de supuestos: cámbielos allí y las cifras los seguirán.',
    },
    sections: [
      {
        heading: { en: 'Who decided, and when', es: 'Quién lo decidió y cuándo' },
        lines: (['owner', 'changed_on'] as const).map(lineOf),
      },
      {
        heading: { en: 'Conventions chosen', es: 'Convenciones elegidas' },
        lines: (
          [
            'convention',
            'period',
            'discount_rate',
            'margin_rate',
            'target_ratio',
            'cac_window',
            'currency',
          ] as const
        ).map(lineOf),
      },
      {
        heading: {
          en: 'The customer of the quarter reported on',
          es: 'El cliente del trimestre del informe',
        },
        lines: [
          {
            id: 'margin',
            label: { en: 'Margin', es: 'Margen' },
            unit: { en: 'per customer and quarter', es: 'por cliente y trimestre' },
            sign: '+',
            format: 'money',
            formula: where => lastOf(where, 'margin'),
          },
          {
            id: 'retention',
            label: { en: 'Retention', es: 'Retención' },
            unit: { en: 'of the start, per quarter', es: 'del comienzo, al trimestre' },
            sign: '+',
            format: 'share',
            formula: where => lastOf(where, 'retention'),
          },
          {
            id: 'value',
            label: { en: 'Lifetime value', es: 'Valor de vida' },
            unit: { en: 'per customer', es: 'por cliente' },
            sign: '=',
            format: 'money',
            look: 'result',
            remark: { en: 'By the convention chosen.', es: 'Según la convención elegida.' },
            formula: where => lastOf(where, 'value'),
          },
        ],
      },
    ],
    tables: [
      {
        id: 'conventions',
        heading: { en: 'The same customer by each convention', es: 'El mismo cliente según cada convención' },
        remark: {
          en: 'Two analysts who differ by this much disagree about words, not about the customer.',
          es: 'Dos analistas que difieren en esto discrepan en las palabras, no en el cliente.',
        },
        columns: [
          { head: { en: 'Convention', es: 'Convención' }, format: 'text' },
          { head: { en: 'Lifetime value', es: 'Valor de vida' }, format: 'money' },
          { head: { en: 'Used by', es: 'Usada por' }, format: 'text' },
        ],
        rows: 5,
        formula: where =>
          callParts(clvConventions, {
            margin: where.cell('margin'),
            retentionRate: where.cell('retention'),
            discountRate: where.cell('kpis.discount'),
          }),
      },
    ],
  };
}
