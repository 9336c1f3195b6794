import { dress, planSheet, put, type SheetPlan } from './sheet-plan';
import type { DemoWords } from './words';

export function schedule(words: DemoWords): SheetPlan {
  const plan = planSheet('schedule', words.schedule.sheet, [200, 90, 30, 76, 84, 144, 132, 124, 124]);
  put(plan, 'A1', words.schedule.title, 'title');
  put(plan, 'A2', words.schedule.note, 'note');
  plan.heights[1] = 36;
  plan.heights[3] = 8;
  const values = [100, 0.8, 0.1, 8, 120];
  const formats = ['amount', 'percent', 'percent', 'whole', 'amount'] as const;
  for (const [index, name] of words.schedule.inputs.entries()) {
    put(plan, `A${5 + index}`, name, 'label');
    put(plan, `B${5 + index}`, values[index]!, 'input', formats[index]!);
  }
  put(plan, 'A11', words.schedule.value, 'totalLeft');
  put(plan, 'B11', '=CLV_RETENTION(B5;B6;B7;B9;"begin";0;B8)', 'total', 'amount');
  put(plan, 'A12', words.schedule.check, 'label');
  put(plan, 'B12', '=ROUND(B11-INDEX(I5:I64;COUNT(I5:I64));10)', 'cell', 'amount');
  dress(plan, 'D4', 'I4', 'headSpill');
  dress(plan, 'D5', 'D34', 'plain', 'whole');
  dress(plan, 'E5', 'E34', 'plain', 'percent');
  dress(plan, 'F5', 'F34', 'plain', 'amount');
  dress(plan, 'G5', 'G34', 'plain', 'factor');
  dress(plan, 'H5', 'I34', 'plain', 'amount');
  put(plan, 'D4', '=CLV_SCHEDULE(B5;B6;B7;B8;B9)', 'headSpill');
  plan.frozenRows = 4;
  plan.rows = 100;
  return plan;
}
