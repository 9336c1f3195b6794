import { monthlyFigures, monthSerial } from './figures';
import { planSheet, put, putRow, type SheetPlan } from './sheet-plan';
import type { DemoWords } from './words';

export function monthlyData(words: DemoWords): SheetPlan {
  const plan = planSheet('months', words.months.sheet, [110, 160, 100, 120, 90]);
  put(plan, 'A1', words.months.title, 'title');
  put(plan, 'A2', words.months.note, 'note');
  plan.heights[1] = 36;
  plan.heights[3] = 8;
  putRow(plan, 'A4', words.months.head.slice(0, 2), 'headLeft');
  putRow(plan, 'C4', words.months.head.slice(2), 'head');
  plan.heights[4] = 28;
  plan.frozenRows = 4;
  plan.rows = 100;
  for (const [index, figure] of monthlyFigures().entries()) {
    const row = 5 + index;
    put(plan, `A${row}`, monthSerial(2025, figure.month), 'cellLeft', 'month');
    put(plan, `B${row}`, words.channels[figure.channel]!, 'cellLeft');
    put(plan, `C${row}`, figure.spend, 'input', 'money');
    put(plan, `D${row}`, figure.newCustomers, 'input', 'whole');
    put(plan, `E${row}`, `=C${row}/D${row}`, 'cell', 'amount');
  }
  return plan;
}
