import { btydFit } from '../../../functions/btyd-fit';
import { btydHoldout } from '../../../functions/btyd-holdout';
import { clvSegment } from '../../../functions/clv-segment';
import { spendFit } from '../../../functions/spend-fit';
import { callCell } from '../../../templates/formula';
import type { ListTable } from '../../../templates/list-block';
import type { CellFormat } from '../../../templates/plan';
import { shown } from '../reader';
import type { Forecast } from './analysis';
import { columnOf, summaryRange } from './places';
import { fitTable, formatsOf, holdoutTable, spendTable } from './result-tables';
import type { Told } from './told';

/** Parameters keep all their digits, as a sheet shows a number of no format. */
const upToCount = (columns: number): readonly CellFormat[] => [
  ...new Array<CellFormat>(columns).fill('text'),
  'count',
  'text',
];
export const fitFormats = upToCount(11);
export const spendFormats = upToCount(10);

export function fitTables({ analysis, form, columns, text }: Told): ListTable[] {
  const { holdout } = analysis;
  const isLive = form === 'live';
  return [
    {
      heading: text.fit,
      remark: text.fitRemark,
      rows: 2,
      formats: fitFormats,
      ...(isLive
        ? { content: callCell(btydFit, { rfm: summaryRange, model: { input: 'model' } }) }
        : { values: fitTable(analysis) }),
    },
    {
      heading: text.spend,
      remark: text.spendRemark,
      rows: 2,
      formats: spendFormats,
      ...(isLive
        ? {
            content: callCell(spendFit, { x: columnOf('customers', 2), meanSpend: columnOf('customers', 5) }),
          }
        : { values: spendTable(analysis) }),
    },
    ...(holdout.lines.length === 0
      ? []
      : [
          {
            heading: text.holdout,
            remark: text.holdoutRemark,
            rows: isLive ? 10 : holdout.lines.length + 1,
            formats: formatsOf(btydHoldout),
            ...(isLive && columns
              ? {
                  content: callCell(btydHoldout, {
                    ...columns,
                    splitDate: { input: 'split' },
                    model: { input: 'model' },
                  }),
                }
              : { values: holdoutTable(analysis) }),
          },
        ]),
  ];
}

export function forecastTables({ text, reader }: Told, { concentration, signals }: Forecast): ListTable[] {
  const rounded = (correlation: number) => shown(Math.round(correlation * 100) / 100, 'number', reader);
  return [
    {
      heading: text.concentration,
      remark: text.concentrationRemark,
      rows: concentration.length + 1,
      formats: formatsOf(clvSegment),
      content: callCell(clvSegment, { values: columnOf('values', 5), segments: concentration.length }),
    },
    ...signals
      .filter(({ withAlive }) => withAlive !== undefined)
      .map(({ name, n, withAlive, withValue, deciles }) => ({
        heading: text.signal(name),
        remark: text.signalRemark(shown(n, 'count', reader), rounded(withAlive!), rounded(withValue!)),
        rows: deciles.length + 1,
        formats: ['number', 'number', 'count', 'share', 'money'] as const,
        values: [
          text.signalHead,
          ...deciles.map(({ from, to, customers, probabilityAlive, residualValue }) => [
            from,
            to,
            customers,
            probabilityAlive,
            residualValue,
          ]),
        ],
      })),
  ];
}
