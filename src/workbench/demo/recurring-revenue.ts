import { monthSerial, subscriptions } from './figures';
import { dress, planSheet, put, putRow, type SheetPlan } from './sheet-plan';
import type { DemoWords } from './words';

export function recurringRevenue(words: DemoWords): SheetPlan {
  const widths = [100, 100, 80, 28, 100, 84, 84, 100, 100, 84, 100, 84, 76, 76];
  const plan = planSheet('recurring', words.recurring.sheet, widths);
  put(plan, 'A1', words.recurring.title, 'title');
  put(plan, 'A2', words.recurring.note, 'note');
  plan.heights[1] = 36;
  plan.heights[3] = 8;
  plan.frozenRows = 4;
  plan.rows = 200;
  putRow(plan, 'A4', words.recurring.head.slice(0, 2), 'headLeft');
  put(plan, 'C4', words.recurring.head[2]!, 'head');
  let row = 5;
  for (const [customer, amounts] of subscriptions.entries())
    for (const [month, amount] of amounts.entries()) {
      if (amount === 0) continue;
      put(plan, `A${row}`, `C${String(customer + 1).padStart(2, '0')}`, 'inputLeft');
      put(plan, `B${row}`, monthSerial(2025, month), 'inputLeft', 'month');
      put(plan, `C${row}`, amount, 'input', 'money');
      row++;
    }
  dress(plan, 'E4', 'N4', 'headSpill');
  dress(plan, 'E5', 'E10', 'cell', 'month');
  dress(plan, 'F5', 'L10', 'cell', 'money');
  dress(plan, 'M5', 'N10', 'cell', 'percent');
  put(plan, 'E4', '=MRR_MOVEMENTS(A5:A;B5:B;C5:C)', 'headSpill');
  put(plan, 'E12', words.recurring.latest, 'section');
  const measures = [
    [words.recurring.nrr, '=NRR(F10;H10;I10;J10)', 'percent'],
    [words.recurring.grr, '=GRR(F10;I10;J10)', 'percent'],
    [words.recurring.quick, '=QUICK_RATIO(G10;H10;I10;J10;K10)', 'times'],
    [words.recurring.churn, '=RATE_CONVERT(3%;"month";"year";"churn")', 'percent'],
  ] as const;
  for (const [index, [name, formula, format]] of measures.entries()) {
    dress(plan, `E${13 + index}`, `G${13 + index}`, 'label');
    put(plan, `E${13 + index}`, name, 'label');
    put(plan, `H${13 + index}`, formula, 'strong', format);
  }
  return plan;
}
