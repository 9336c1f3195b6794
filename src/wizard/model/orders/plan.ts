import { btydClv } from '../../../functions/btyd-clv';
import { rfmSegment } from '../../../functions/rfm-segment';
import { rfmSummary } from '../../../functions/rfm-summary';
import { valueColumns } from '../../../functions/shared/value-columns';
import { callCell } from '../../../templates/formula';
import type { Plan } from '../../../templates/plan';
import type { CleanLog } from '../log/clean-log';
import { fitsIntoSheet, logBlock, logColumn } from '../log/log-block';
import type { Analysis } from './analysis';
import { forecastBlock } from './forecast-block';
import { longSheet } from './long-sheet';
import { type InsertForm, type LogColumns, type Surrounded, summaryRange } from './places';
import { planWords } from './plan-words';
import { formatsOf, segmentTable, summaryTable, valueTable } from './result-tables';

/** The endpoint takes half a million cells of tables; the rest is room for the others. */
const mostCells = 450_000;

/** Beyond it, fitting anew at each change is a wait. */
const longLog = 20_000;

/** The forms in which these results can be inserted, the best one first; none where all are too long. */
export function insertForms({ log, histories, forecast }: Analysis): readonly InsertForm[] {
  const customers = histories.customer.length;
  const readable = log.source !== undefined || fitsIntoSheet(log);
  const writable = customers * (forecast ? 19 : 12) <= mostCells;
  const live = log.customer.length > longLog ? (['fit', 'live'] as const) : (['live', 'fit'] as const);
  return [...(readable ? live : []), ...(writable ? (['values'] as const) : [])];
}

export function ordersPlan(analysis: Analysis, form: InsertForm, surrounded: Surrounded): Plan {
  const { language } = surrounded;
  const text = planWords[language];
  const { forecast } = analysis;
  const copy = form === 'values' ? undefined : logBlock(analysis.log, surrounded);
  const columns = logColumns(analysis.log, form);
  const first = forecastBlock(analysis, form, surrounded, columns);
  const customers = longSheet({
    id: 'customers',
    sheet: text.sheets.customers,
    title: text.summaryTitle,
    lead: text.summaryLead,
    rows: analysis.histories.customer.length,
    tables: [
      {
        formats: formatsOf(rfmSummary),
        ...(form === 'values' || !columns
          ? { values: summaryTable(analysis) }
          : { content: callCell(rfmSummary, columns) }),
      },
      {
        formats: formatsOf(rfmSegment),
        ...(form === 'values'
          ? { values: segmentTable(analysis) }
          : { content: callCell(rfmSegment, { rfm: summaryRange }) }),
      },
    ],
  });
  const { horizonMonths } = analysis.terms;
  const values =
    forecast &&
    longSheet({
      id: 'values',
      sheet: text.sheets.values,
      title: text.valuesTitle,
      lead: text.valuesLead,
      rows: analysis.histories.customer.length,
      tables: [
        {
          formats: Object.values(valueColumns).map(({ format }) => format),
          ...(form === 'values'
            ? { values: valueTable(analysis, forecast) }
            : {
                content: callCell(btydClv, {
                  params: first.fit,
                  spendParams: first.spend,
                  rfm: summaryRange,
                  annualDiscount: { input: 'discount' },
                  marginRate: { input: 'margin' },
                  ...(horizonMonths === undefined ? {} : { horizonMonths: { input: 'months' } }),
                }),
              }),
        },
      ],
    });
  return {
    id: 'orders',
    title: text.title,
    blocks: [first.block, ...(values ? [values] : []), customers, ...(copy ? [copy] : [])],
  };
}

/** The user's columns as they stand or those of the copy; nothing where values stand alone. */
function logColumns(log: CleanLog, form: InsertForm): LogColumns | undefined {
  if (form === 'values' && !log.source) return undefined;
  return {
    customer: logColumn(log, 'customer'),
    date: logColumn(log, 'date'),
    amount: logColumn(log, 'amount'),
  };
}
