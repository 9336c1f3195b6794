import { ltvCacRatio } from '../../../functions/ltv-cac-ratio';
import { maxCac } from '../../../functions/max-cac';
import { rateConvert } from '../../../functions/rate-convert';
import type { Language, Words } from '../../../sheet/words';
import { type AssumptionId, assumptions } from '../../../templates/assumptions';
import { callCell } from '../../../templates/formula';
import type { ListRow } from '../../../templates/list-block';
import type { CellFormat, Content, FormulaPart } from '../../../templates/plan';
import { isoDay } from '../reader';
import { conventionText, conventionWord } from './conventions';
import { type FieldId, labelOf } from './fields';
import { filled } from './filled-text';
import { inPeriod, monthsToPeriods } from './periods';
import { type PlanText, planTexts } from './plan-texts';
import type { Term } from './terms';
import type { Case } from './worth';

/** What the lines of a sheet are made from. */
export interface Writing {
  readonly given: Case;
  readonly language: Language;
  /** As a serial number. */
  readonly today: number;
}

export const named = (input: string): FormulaPart => ({ input });
export const formula = (...parts: readonly FormulaPart[]): Content => ({ formula: ['=', ...parts] });

export const speak =
  ({ given, language }: Writing) =>
  (id: PlanText, ...parts: readonly string[]): string =>
    filled(inPeriod(planTexts[id] as Words, given.period)[language], ...parts);

const snake = (id: string) => id.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);

/** A figure of the user's, by its question. */
export function inputRow(id: FieldId, format: CellFormat, { given, language }: Writing): ListRow {
  const label = labelOf(id, given.period)[language];
  return { label, content: { number: given.values[id] as number }, format, input: snake(id) };
}

/** Follows the house as long as the user did not say otherwise. */
function termRow(
  id: FieldId,
  assumption: AssumptionId,
  term: Term<number>,
  { given, language }: Writing,
): ListRow {
  const { hint, format } = assumptions[assumption];
  const value = given.values[id] as number;
  const follows = term.linked && value === term.value;
  return {
    label: labelOf(id, given.period)[language],
    content: follows ? formula({ assumption }) : { number: value },
    format,
    look: follows ? 'output' : 'input',
    input: snake(id),
    remark: hint[language],
  };
}

/** What a house takes for granted, converted to the period where needed. */
export function houseRows(writing: Writing): ListRow[] {
  const { given, language } = writing;
  const { terms, period, route } = given;
  const say = speak(writing);
  const converted: ListRow = {
    label: say('discount'),
    content: callCell(rateConvert, { rate: { input: 'discount_rate' }, from: 'year', to: period }),
    format: 'rate',
    input: 'discount_per_period',
    look: 'output',
    remark: say('discountRemark'),
  };
  const convention: ListRow = {
    label: assumptions.convention.label[language],
    content: terms.convention.linked
      ? formula({ assumption: 'convention' })
      : { text: conventionWord(terms.convention.value, language) },
    look: terms.convention.linked ? 'output' : 'input',
    input: 'convention',
    remark: assumptions.convention.hint[language],
  };
  return [
    termRow('discountRate', 'discount_rate', terms.discountRate, writing),
    converted,
    termRow('targetRatio', 'target_ratio', terms.targetRatio, writing),
    ...(route === 'survivors'
      ? []
      : [termRow('paybackMonths', 'cac_window', terms.paybackMonths, writing), convention]),
  ];
}

/** The figure that everything is about. */
export function valueRow(content: Content, functionName: string, writing: Writing): ListRow {
  const say = speak(writing);
  const { terms, route } = writing.given;
  const convention = route === 'survivors' ? 'begin' : terms.convention.value;
  const day = isoDay(writing.today);
  return {
    label: say('value'),
    content,
    format: 'money',
    look: 'result',
    input: 'value',
    remark: say('valueRemark'),
    note: say('valueNote', functionName, conventionText(convention, writing.language), day),
  };
}

export const marginRow = (content: Content, remark: string, writing: Writing): ListRow => ({
  label: speak(writing)('margin'),
  content,
  format: 'money',
  input: 'margin',
  look: 'output',
  remark,
});

/** What the value means for the cost of winning a customer, where that is known. */
export function costRows(onRevenue: Content, writing: Writing): ListRow[] {
  if (writing.given.values.acquisitionCost === undefined) return [];
  const say = speak(writing);
  const ratio = (value: string): Content =>
    callCell(ltvCacRatio, {
      lifetimeValue: { input: value },
      acquisitionCost: { input: 'acquisition_cost' },
    });
  return [
    {
      label: say('afterCost'),
      content: formula(named('value'), '-', named('acquisition_cost')),
      format: 'money',
      remark: say('afterCostRemark'),
    },
    { label: say('ratio'), content: ratio('value'), format: 'ratio', remark: say('ratioRemark') },
    {
      label: say('onRevenue'),
      content: onRevenue,
      format: 'money',
      input: 'value_on_revenue',
      look: 'output',
    },
    {
      label: say('ratioOnRevenue'),
      content: ratio('value_on_revenue'),
      format: 'ratio',
      remark: say('ratioOnRevenueRemark'),
    },
    {
      label: say('revenueTarget'),
      content: formula(named('target_ratio'), '*', named('margin_rate')),
      format: 'ratio',
      remark: say('revenueTargetRemark'),
    },
  ];
}

/** The most to pay, by the target and by the months that the cost may take to come back. */
export function mostRow(churn: FormulaPart | undefined, writing: Writing): ListRow {
  const say = speak(writing);
  const months: readonly FormulaPart[] = [
    named('payback_months'),
    monthsToPeriods[writing.given.period].text,
  ].filter(part => part !== '');
  const limited = writing.given.route !== 'survivors';
  return {
    label: say('most'),
    content: callCell(maxCac, {
      lifetimeValue: { input: 'value' },
      targetRatio: { input: 'target_ratio' },
      ...(limited && {
        maxPaybackPeriods: months,
        marginPerPeriod: { input: 'margin' },
        ...(churn && { churnRate: [churn] }),
      }),
    }),
    format: 'money',
    remark: say(limited ? 'mostRemark' : 'mostByTargetRemark'),
  };
}

export const paybackRow = (
  content: Content,
  id: 'payback' | 'paybackIfLeaving' | 'payments',
  writing: Writing,
): ListRow => ({
  label: speak(writing)(id),
  content,
  format: 'number',
  remark: speak(writing)(`${id}Remark`),
});
