import { serialOfFirstDay } from '../../../calc/dates';
import type { SegmentName } from '../../../calc/logs/rfm-segments';
import { formulaText } from '../../../sheet/native';
import type { ListRow, ListSection } from '../../../templates/list-block';
import type { Content, FormulaPart } from '../../../templates/plan';
import { shown } from '../reader';
import { bandEdges } from './bands';
import { columnOf, type LogColumns } from './places';
import { segmentWords } from './plan-words';
import { stampOf } from './stamp';
import type { Told } from './told';

const value = (column: number) => columnOf('values', column);
const formula = (...parts: readonly FormulaPart[]): Content => ({ formula: ['=', ...parts] });
const [low, high] = [{ input: 'low' }, { input: 'high' }];

export function resultSection({ analysis, text, reader }: Told): ListSection {
  const { horizonMonths } = analysis.terms;
  const isEndless = horizonMonths === undefined;
  const horizon = isEndless ? text.endless : text.horizonMonths(shown(horizonMonths, 'number', reader));
  const day = shown(analysis.lastDay + serialOfFirstDay, 'date', reader);
  const convention = text.convention(isEndless ? text.continuous : text.monthly, day);
  return {
    heading: text.result,
    rows: [
      {
        label: text.total(horizon),
        content: formula('SUM(', value(5), ')'),
        format: 'money',
        look: 'result',
        remark: convention,
        note: convention,
      },
      { label: text.each, content: formula('AVERAGE(', value(5), ')'), format: 'money' },
      {
        label: isEndless ? text.discountedOrders : text.orders,
        content: formula('SUM(', value(3), ')'),
        format: 'number',
      },
      {
        label: text.active,
        content: formula('SUM(', value(2), ')'),
        format: 'number',
        remark: text.activeRemark,
      },
      { label: text.customers, content: formula('COUNT(', value(2), ')'), format: 'count' },
    ],
  };
}

/** Cells to change, but for values, which do not follow them. */
export function termsSection({ analysis, form, surrounded, text }: Told): ListSection {
  const { marginRate, annualDiscount, horizonMonths } = analysis.terms;
  const isFixed = form === 'values';
  const input = (id: string) => (isFixed ? {} : { input: id });
  const house = (typed: number, assumed: number, assumption: string): Content =>
    typed === assumed && !isFixed ? formula({ assumption }) : { number: typed };
  return {
    heading: text.terms,
    rows: [
      {
        label: text.margin,
        content: house(marginRate, surrounded.marginRate, 'margin_rate'),
        format: 'share',
        ...input('margin'),
      },
      {
        label: text.discount,
        content: house(annualDiscount, surrounded.annualDiscount, 'discount_rate'),
        format: 'rate',
        remark: text.discountRemark,
        ...input('discount'),
      },
      ...(horizonMonths === undefined
        ? []
        : [
            {
              label: text.months,
              content: { number: horizonMonths },
              format: Number.isInteger(horizonMonths) ? ('count' as const) : ('number' as const),
              ...input('months'),
            },
          ]),
    ],
  };
}

export function riskSection({ text }: Told): ListSection {
  const counted = (...conditions: readonly FormulaPart[]) => formula('COUNTIFS(', ...conditions, ')');
  const from = (edge: FormulaPart): FormulaPart[] => [value(2), ';">="&', edge];
  const below = (edge: FormulaPart): FormulaPart[] => [value(2), ';"<"&', edge];
  const between = [...from(low), ';', ...below(high)];
  return {
    heading: text.who,
    rows: [
      {
        label: text.low,
        content: { number: bandEdges[0] },
        format: 'share',
        input: 'low',
        remark: text.lowRemark,
      },
      { label: text.high, content: { number: bandEdges[1] }, format: 'share', input: 'high' },
      { label: text.staying, content: counted(...from(high)), format: 'count' },
      { label: text.atRisk, content: counted(...between), format: 'count' },
      { label: text.gone, content: counted(...below(low)), format: 'count' },
      {
        label: text.riskValue,
        content: formula('SUMIFS(', value(5), ';', ...between, ')'),
        format: 'money',
      },
      {
        label: text.stake,
        content: formula(
          ...['ARRAYFORMULA(IFERROR(SUM(IFERROR((', value(2), '>=', low, ')*(', value(2), '<', high, ')*('],
          ...[value(5), '/', value(2), '-', value(5), ');0))/COUNTIFS(', ...between, ');0))'],
        ),
        format: 'money',
        remark: text.stakeRemark,
      },
    ],
  };
}

export function groupsSection({ surrounded, text }: Told): ListSection {
  const segments = Object.entries(segmentWords[surrounded.language]) as [SegmentName, string][];
  return {
    heading: text.groups,
    rows: segments.map(([id, label]) => ({
      label,
      content: formula('COUNTIF(', columnOf('customers', 12), `;"${id}")`),
      format: 'count',
    })),
  };
}

const splitRow = ({ analysis, text }: Told): ListRow => ({
  label: text.split,
  content: { day: analysis.holdout.split + serialOfFirstDay },
  format: 'date',
});

export function testSection(told: Told): ListSection {
  const { analysis, text } = told;
  return {
    heading: text.test,
    rows: [
      {
        label: text.model,
        content: { text: analysis.model },
        input: 'model',
        remark: text.modelRemark,
      },
      { ...splitRow(told), input: 'split' },
    ],
  };
}

export function stampSection(told: Told): ListSection {
  const { analysis, form, surrounded, columns, text } = told;
  const stamp = stampOf(analysis.log);
  const day = (label: string, serial: number): ListRow => ({
    label,
    content: { day: serial },
    format: 'date',
  });
  return {
    heading: text.stamp,
    rows: [
      { label: text.rows, content: { number: stamp.rows }, format: 'count', input: 'rows', look: 'output' },
      {
        label: text.amount,
        content: { number: stamp.amount },
        format: 'money',
        input: 'amount_sum',
        look: 'output',
      },
      day(text.first, analysis.firstDay + serialOfFirstDay),
      day(text.last, analysis.lastDay + serialOfFirstDay),
      { ...day(text.fittedOn, surrounded.today), remark: text.stale[form === 'fit' ? 'fit' : 'values'] },
      splitRow(told),
      { label: text.fingerprint, content: { text: stamp.fingerprint }, remark: text.fingerprintRemark },
      columns
        ? { label: text.check, content: check(columns, text), look: 'result', remark: text.checkRemark }
        : { label: text.check, content: { text: '–' }, remark: text.noCheck },
    ],
  };
}

const check = ({ customer, amount }: LogColumns, { same, changed }: Told['text']) =>
  formula(
    ...['IF(AND(COUNTA(', customer, ')=', { input: 'rows' }, ';ABS(SUM(', amount, ')-'],
    ...[{ input: 'amount_sum' }, `)<1/10000);${formulaText(same)};${formulaText(changed)})`],
  );
