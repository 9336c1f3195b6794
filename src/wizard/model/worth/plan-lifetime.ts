import { cacPayback } from '../../../functions/cac-payback';
import { clv } from '../../../functions/clv';
import { callCell } from '../../../templates/formula';
import { listBlock } from '../../../templates/list-block';
import type { Block, FormulaPart, PlannedCell } from '../../../templates/plan';
import { conventionText, conventionWord } from './conventions';
import type { LifetimeWorth } from './lifetime';
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

/** CLV over named inputs, with its conventions and what a customer is worth by how long it stays. */
export function lifetimeBlock(worth: LifetimeWorth, writing: Writing): Block {
  const say = speak(writing);
  const hasCost = worth.cost !== undefined;
  const given = {
    averagePurchase: { input: 'average_purchase' },
    purchaseRate: { input: 'purchase_rate' },
    lifetime: { input: 'lifetime' },
    acquisitionCost: 0,
    marginRate: { input: 'margin_rate' },
    discountRate: { input: 'discount_per_period' },
    convention: { input: 'convention' },
  };
  const cost = { input: 'acquisition_cost' };
  const payback = {
    acquisitionCost: cost,
    marginPerPeriod: { input: 'margin' },
    churnRate: 0,
    discountRate: { input: 'discount_per_period' },
  };
  const leaving: readonly FormulaPart[] = ['MIN(1;1/', named('lifetime'), ')'];
  const stays = worth.progress.slice(1).map(({ x }) => [x]);
  const { block, tableRows } = listBlock({
    id: 'worth',
    sheet: say('sheet'),
    title: say('title'),
    lead: say('lead'),
    sections: [
      {
        heading: say('yourFigures'),
        rows: [
          inputRow('averagePurchase', 'money', writing),
          inputRow('purchaseRate', 'number', writing),
          inputRow('lifetime', 'number', writing),
          inputRow('marginRate', 'share', writing),
          ...(hasCost ? [inputRow('acquisitionCost', 'money', writing)] : []),
        ],
      },
      { heading: say('granted'), rows: houseRows(writing) },
      {
        heading: say('results'),
        rows: [
          marginRow(
            formula(named('average_purchase'), '*', named('purchase_rate'), '*', named('margin_rate')),
            say('marginOfPurchases'),
            writing,
          ),
          valueRow(callCell(clv, given), clv.name, writing),
          ...costRows(callCell(clv, { ...given, marginRate: 1 }), writing),
          ...(hasCost
            ? [
                paybackRow(callCell(cacPayback, payback), 'payback', writing),
                paybackRow(
                  callCell(cacPayback, { ...payback, churnRate: leaving }),
                  'paybackIfLeaving',
                  writing,
                ),
              ]
            : []),
          mostRow(undefined, writing),
        ],
      },
    ],
    tables: [
      {
        heading: say('conventions'),
        remark: say('conventionsRemark'),
        values: [
          [say('conventionHead')],
          ...worth.conventions.map(({ convention }) => [conventionWord(convention, writing.language)]),
        ],
        rows: worth.conventions.length + 1,
        formats: ['text', 'money', 'text'],
      },
      {
        heading: say('progress'),
        values: [[say('stayHead')], ...stays],
        rows: stays.length + 1,
        formats: ['number', 'money', 'money'],
      },
    ],
  });
  const [byConvention, byStay] = tableRows as [number, number];
  const firstColumn = (top: number, lines: number): FormulaPart => ({
    block: 'worth',
    from: [top + 1, 1],
    to: [top + lines, 1],
  });
  const cell = (row: number, column: number, content: PlannedCell['content']) => ({ row, column, content });
  const conventions = firstColumn(byConvention, worth.conventions.length);
  const lifetimes = { ...given, lifetime: [firstColumn(byStay, stays.length)] };
  return {
    ...block,
    cells: [
      ...block.cells,
      cell(byConvention, 2, { text: say('valueHead') }),
      cell(byConvention, 3, { text: say('meaningHead') }),
      cell(byConvention + 1, 2, callCell(clv, { ...given, convention: [conventions] })),
      ...worth.conventions.map(({ convention }, line) =>
        cell(byConvention + 1 + line, 3, { text: conventionText(convention, writing.language) }),
      ),
      cell(byStay, 2, { text: say('valueHead') }),
      ...(stays.length > 0 ? [cell(byStay + 1, 2, callCell(clv, lifetimes))] : []),
      ...(hasCost && stays.length > 0
        ? [
            cell(byStay, 3, { text: say('afterCostHead') }),
            cell(byStay + 1, 3, callCell(clv, { ...lifetimes, acquisitionCost: cost })),
          ]
        : []),
    ],
  };
}
