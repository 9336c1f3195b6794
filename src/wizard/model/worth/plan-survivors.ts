import { conventions } from '../../../calc/money/conventions';
import { clvRetention } from '../../../functions/clv-retention';
import { sbgCurve } from '../../../functions/sbg-curve';
import { sbgDerl } from '../../../functions/sbg-derl';
import { sbgFit } from '../../../functions/sbg-fit';
import { callCell } from '../../../templates/formula';
import { type ListBlock, type ListTable, listBlock } from '../../../templates/list-block';
import type { Block, FormulaPart, PlannedCell } from '../../../templates/plan';
import { conventionText, conventionWord } from './conventions';
import { area, cellOf, selectedCells, typedCells } from './plan-cells';
import {
  costRows,
  formula,
  houseRows,
  inputRow,
  marginRow,
  mostRow,
  named,
  paybackRow,
  speak,
  valueRow,
  type Writing,
} from './plan-rows';
import { type CountsFound, readCounts } from './survivor-counts';
import type { SurvivorsWorth } from './survivors';

type Parts = readonly FormulaPart[];

const fitColumns = 9;

/** SBG_FIT over the counts, the customers who will be left, and what one of them is worth. */
export function survivorsBlock(
  worth: SurvivorsWorth,
  writing: Writing,
  selected: CountsFound | undefined,
): Block {
  const typed = selected ? undefined : readCounts(String(writing.given.values.survivors));
  // Formulas above point at tables below, whose rows are known once all lines are counted.
  const draft = survivorsList(worth, writing, typed, selected, { curve: 1, fit: 1, survivors: 1 });
  const [curve = 1, , fit = 1, survivors = 1] = draft.tableRows;
  const { block, tableRows } = survivorsList(worth, writing, typed, selected, { curve, fit, survivors });
  return {
    ...block,
    cells: [...block.cells, ...besideTables(worth, writing, typed, tableRows)],
  };
}

interface Tops {
  readonly curve: number;
  readonly fit: number;
  readonly survivors: number;
}

function survivorsList(
  worth: SurvivorsWorth,
  writing: Writing,
  typed: readonly number[] | undefined,
  selected: CountsFound | undefined,
  tops: Tops,
): ListBlock {
  const say = speak(writing);
  const hasCost = worth.cost !== undefined;
  const lines = worth.fitted.length;
  const params = area(tops.fit, 1, 2, fitColumns) as { block: string; from: [number, number] };
  const soFar = area(tops.curve + 1, 5, lines, 1);
  const counts = typed ? typedCells(tops.survivors, typed.length) : selectedCells(selected!);
  const discountRate = { input: 'discount_per_period' };
  const cost = named('acquisition_cost');
  const tables: ListTable[] = [
    {
      heading: say('curve'),
      remark: say('curveRemark'),
      content: callCell(sbgCurve, { params, periods: lines - 1 }),
      rows: lines + 1,
      formats: ['count', 'share', 'share', 'share', 'money'],
    },
    {
      heading: say('conventions'),
      remark: say('conventionsRemark'),
      values: [
        [say('conventionHead')],
        ...conventions.map(convention => [conventionWord(convention, writing.language)]),
      ],
      rows: conventions.length + 1,
      formats: ['text', 'money', 'text'],
    },
    {
      heading: say('fit'),
      remark: say('fitRemark'),
      content: callCell(sbgFit, { survivors: [counts.all] }),
      rows: 2,
      formats: ['text', 'text', ...new Array<'number'>(5).fill('number'), 'count', 'text'],
    },
  ];
  if (typed) {
    tables.push({
      heading: say('survivors'),
      values: [[say('periodHead'), say('leftHead')], ...typed.map((count, t) => [t, count])],
      rows: typed.length + 1,
      formats: ['count', 'count', 'share'],
    });
  }
  return listBlock({
    id: 'worth',
    sheet: say('sheet'),
    title: say('title'),
    lead: say('lead'),
    sections: [
      {
        heading: say('yourFigures'),
        rows: [
          inputRow('revenue', 'money', writing),
          inputRow('marginRate', 'share', writing),
          ...(hasCost ? [inputRow('acquisitionCost', 'money', writing)] : []),
        ],
      },
      { heading: say('granted'), rows: houseRows(writing) },
      {
        heading: say('results'),
        rows: [
          marginRow(formula(named('revenue'), '*', named('margin_rate')), say('marginOfRevenue'), writing),
          {
            label: say('expected'),
            content: callCell(sbgDerl, { params, discountRate }),
            format: 'number',
            input: 'payments',
            look: 'output',
            remark: say('expectedRemark'),
          },
          valueRow(formula(named('margin'), '*', named('payments')), sbgDerl.name, writing),
          ...costRows(formula(named('revenue'), '*', named('payments')), writing),
          ...(hasCost
            ? [
                paybackRow(
                  formula('IF(MAX(', soFar, ')<', cost, ';"never";SUMPRODUCT((', soFar, '<', cost, ')*1)+1)'),
                  'payments',
                  writing,
                ),
              ]
            : []),
          mostRow(undefined, writing),
          {
            label: say('constantChurn'),
            content: { formula: ['=', ...counts.churn] },
            format: 'share',
            input: 'churn_rate',
            look: 'output',
            remark: say('constantChurnRemark'),
          },
          {
            label: say('constantValue'),
            content: callCell(clvRetention, {
              margin: { input: 'margin' },
              retentionRate: ['1-', named('churn_rate')],
              discountRate,
            }),
            format: 'money',
            remark: say('constantValueRemark'),
          },
        ],
      },
    ],
    tables,
  });
}

/** What stands in the columns beside a formula that spills and beside typed figures. */
function besideTables(
  worth: SurvivorsWorth,
  writing: Writing,
  typed: readonly number[] | undefined,
  tableRows: readonly number[],
): PlannedCell[] {
  const say = speak(writing);
  const [curve = 1, byConvention = 1, , survivors = 1] = tableRows;
  const cell = (row: number, column: number, content: PlannedCell['content']) => ({ row, column, content });
  const cells = [
    cell(curve, 4, { text: say('constantHead') }),
    cell(curve, 5, { text: say('soFarHead') }),
    cell(byConvention, 2, { text: say('valueHead') }),
    cell(byConvention, 3, { text: say('meaningHead') }),
  ];
  worth.fitted.forEach((_, t) => {
    const row = curve + 1 + t;
    cells.push(
      cell(row, 4, formula('(1-', named('churn_rate'), ')^', cellOf(row, 1))),
      cell(
        row,
        5,
        t === 0
          ? formula(named('margin'), '*', cellOf(row, 2))
          : formula(
              cellOf(row - 1, 5),
              '+',
              named('margin'),
              '*',
              cellOf(row, 2),
              '/(1+',
              named('discount_per_period'),
              ')^',
              cellOf(row, 1),
            ),
      ),
    );
  });
  conventions.forEach((convention, line) => {
    const row = byConvention + 1 + line;
    cells.push(
      cell(row, 2, formula(...valueBy[convention])),
      cell(row, 3, { text: conventionText(convention, writing.language) }),
    );
  });
  if (typed) {
    cells.push(cell(survivors, 3, { text: say('shareHead') }));
    typed.forEach((_, t) => {
      const row = survivors + 1 + t;
      cells.push(cell(row, 3, formula(cellOf(row, 2), '/', cellOf(survivors + 1, 2))));
    });
  }
  return cells;
}

const margin = named('margin');
const payments = named('payments');
const discount = named('discount_per_period');
const valueBy = {
  begin: [margin, '*', payments],
  end: [margin, '*', payments, '/(1+', discount, ')'],
  residual: [margin, '*(', payments, '-1)'],
  mid: [margin, '*', payments, '/SQRT(1+', discount, ')'],
} satisfies Record<string, Parts>;
