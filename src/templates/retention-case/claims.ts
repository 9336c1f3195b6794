import { ltvCacRatio } from '../../functions/ltv-cac-ratio';
import { retentionUplift } from '../../functions/retention-uplift';
import type { Words } from '../../sheet/words';
import { claimTexts } from '../claims/claim-texts';
import { firmnessWords } from '../claims/firmness';
import { callParts } from '../formula';
import { parts } from '../layout/parts';
import type { LineSpec, SectionSpec, SheetSpec, Where } from '../layout/sheet-spec';
import { shown } from './decision-lines';
import { times } from './units';
import { house, type Parts } from './working-line';

type ClaimId = keyof typeof claimTexts;

interface Figure {
  readonly label: Words;
  readonly unit: Words;
  readonly format: LineSpec['format'];
  readonly formula: (where: Where) => Parts;
}

const claimed = (input: string, unit: Words, format: LineSpec['format']): Figure => ({
  label: { en: 'As claimed', es: 'Según la afirmación' },
  unit,
  format,
  formula: where => [where.cell(`inputs.${input}`)],
});

const moreValue: Words = { en: 'more value', es: 'más valor' };
const experiences: Words = { en: 'good for a bad one', es: 'buenas por cada mala' };
const ofLeavers: Words = { en: 'share of all leavers', es: 'parte de todas las bajas' };

/** What a claim gives with the figures of the scenario that is shown. */
const figures: Readonly<Partial<Record<ClaimId, readonly Figure[]>>> = {
  uplift: [
    claimed('claimed_rise', moreValue, 'share'),
    {
      label: { en: 'With your figures', es: 'Con sus cifras' },
      unit: moreValue,
      format: 'share',
      formula: where =>
        callParts(retentionUplift, {
          margin: shown(where, 'working.net_margin'),
          retentionRate: shown(where, 'inputs.retention'),
          uplift: where.cell('inputs.claimed_uplift'),
          discountRate: where.cell('working.discount'),
          output: 'percent',
          mode: 'points',
          convention: house('convention'),
        }),
    },
  ],
  silence: [
    claimed('claimed_silent', { en: 'unhappy per complaint', es: 'descontentos por queja' }, 'number'),
    {
      label: { en: 'Leavers it would explain', es: 'Bajas que explicaría' },
      unit: ofLeavers,
      format: 'share',
      formula: where =>
        parts`${shown(where, 'inputs.complaints')}*(${where.cell('inputs.claimed_silent')}-${shown(where, 'inputs.recovered')})*${shown(where, 'inputs.leave_rate')}/${shown(where, 'working.leavers')}`,
    },
  ],
  recovery: [
    claimed('claimed_good', experiences, 'number'),
    {
      label: { en: 'Most that still pay', es: 'Las que aún compensan' },
      unit: experiences,
      format: 'number',
      formula: where =>
        parts`${shown(where, 'inputs.leave_rate')}*${shown(where, 'working.value')}/${where.cell('inputs.experience_cost')}`,
    },
    {
      label: { en: 'Cost if the claim held', es: 'Coste si fuera cierta' },
      unit: { en: 'per bad experience', es: 'por mala experiencia' },
      format: 'money',
      formula: where => parts`${where.cell('inputs.claimed_good')}*${where.cell('inputs.experience_cost')}`,
    },
  ],
  ratio: [
    claimed('claimed_ratio', { en: 'times, on revenue', es: 'veces, sobre ingresos' }, 'ratio'),
    {
      label: { en: 'The same on margin', es: 'Lo mismo sobre margen' },
      unit: times,
      format: 'ratio',
      formula: where =>
        callParts(ltvCacRatio, {
          lifetimeValue: where.cell('inputs.claimed_ratio'),
          acquisitionCost: 1,
          marginRate: house('margin_rate'),
        }),
    },
    {
      label: { en: 'Yours, on margin', es: 'La suya, sobre margen' },
      unit: times,
      format: 'ratio',
      formula: where =>
        callParts(ltvCacRatio, {
          lifetimeValue: shown(where, 'working.value'),
          acquisitionCost: where.cell('inputs.acquisition_cost'),
        }),
    },
  ],
  winback: [
    claimed('claimed_winback', times, 'ratio'),
    {
      label: { en: 'With your figures', es: 'Con sus cifras' },
      unit: times,
      format: 'ratio',
      formula: where => shown(where, 'working.winback_times'),
    },
  ],
};

const wording: Words = { en: 'in words', es: 'en palabras' };

const section = (id: ClaimId): SectionSpec => {
  const { claim, saidBy, firmness, verdict } = claimTexts[id];
  const told = (part: string, label: Words, remark: Words): LineSpec => ({
    id: `${id}_${part}`,
    label,
    unit: wording,
    sign: '',
    format: 'text',
    span: 0,
    remark,
  });
  const { short, long } = firmnessWords[firmness];
  return {
    heading: claim,
    lines: [
      told('said_by', { en: 'Said by', es: 'Quién lo dice' }, saidBy),
      told('firmness', { en: `How firm: ${lower(short.en)}`, es: `Firmeza: ${lower(short.es)}` }, long),
      ...(figures[id] ?? []).map(
        ({ formula, ...figure }, index): LineSpec => ({
          ...figure,
          id: `${id}_${index + 1}`,
          sign: '=',
          formula,
        }),
      ),
      told('verdict', { en: 'What to make of it', es: 'Qué pensar' }, verdict),
    ],
  };
};

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

export const claimsSheet: SheetSpec = {
  id: 'claims',
  role: 'outputs',
  name: { en: 'Claims', es: 'Afirmaciones' },
  title: { en: 'What people claim, with your figures', es: 'Lo que se afirma, con sus cifras' },
  lead: {
    en: 'Sayings about retention, who says them, how firm they are, and what they give in the scenario shown.',
    es: 'Dichos sobre la retención, quién los dice, cuán firmes son y qué dan en el escenario que se muestra.',
  },
  sections: (Object.keys(claimTexts) as ClaimId[]).map(section),
};
