import { readFileSync } from 'node:fs';
import type { Language } from '../../src/sheet/words';
import { valueColumn } from '../../src/templates/layout/places';
import type { Template, TemplatePlan } from '../../src/templates/template';
import type { Reply } from '../../src/wizard/model/protocol';
import type { Workbench } from '../../src/workbench/script/node-host';
import { openTestWorkbench } from '../support/workbench';

export interface Built {
  readonly plan: TemplatePlan;
  readonly workbench: Workbench;
  /** All values of a block's room. */
  values(block: string): readonly (readonly unknown[])[];
  /** One value of it, by row and column from 1. */
  value(block: string, row: number, column: number): unknown;
  /** Where a named cell is. */
  named(input: string): { readonly block: string; readonly row: number; readonly column: number };
  /** The values of the line with this label, in the words of the plan's language. */
  line(block: string, label: string): readonly unknown[];
  /** Types into the cells of a named input, or of an assumption. */
  type(input: string, ...values: readonly number[]): void;
  assume(name: string, value: string | number): void;
  /** Empties all areas of sample data. */
  clearSamples(): void;
  set(block: string, row: number, column: number, value: string | number): void;
  close(): Promise<void>;
}

const code = readFileSync(new URL('../../dist/Code.js', import.meta.url), 'utf8');

/** The template in a spreadsheet, made by the compiled add-on, which then calculates there. */
export async function buildTemplate(template: Template, language: Language): Promise<Built> {
  const workbench = await openTestWorkbench({ code, locale: language === 'es' ? 'es_ES' : 'en_GB' });
  const plan = template.plan(language);
  const request = { action: 'createTemplate', template: template.id, language } as const;
  const reply = workbench.run('sidebar', request) as Reply<'createTemplate'>;
  if (!reply.ok) throw new Error(JSON.stringify(reply.problem));
  const sheetOf = (id: string) => {
    const block = plan.blocks.find(each => each.id === id)!;
    return { block, sheet: workbench.app.getActiveSpreadsheet().getSheetByName(block.sheet)! };
  };
  const namedRange = (name: string) => workbench.app.getActiveSpreadsheet().getRangeByName(name)!;
  return {
    plan,
    workbench,
    values: id => {
      const { block, sheet } = sheetOf(id);
      return sheet.getRange(1, 1, block.rows, block.columns).getValues() as unknown[][];
    },
    value: (id, row, column) => sheetOf(id).sheet.getRange(row, column).getValue() as unknown,
    named: input => {
      const [found] = plan.blocks.flatMap(({ id, cells }) =>
        cells.filter(cell => cell.input === input).map(({ row, column }) => ({ block: id, row, column })),
      );
      return found!;
    },
    line: (id, label) => {
      const { block, sheet } = sheetOf(id);
      const found = block.cells.find(
        ({ content, look }) => look === 'label' && 'text' in content && content.text === label,
      );
      if (!found) throw new Error(`There is no line "${label}" in ${id}.`);
      const [values] = sheet.getRange(found.row, 1, 1, block.columns).getValues() as unknown[][];
      return values!.slice(valueColumn - 1);
    },
    type: (input, ...values) => {
      namedRange(`clv_${plan.id}_1_${input}`).setValues([[...values]]);
    },
    assume: (name, value) => {
      namedRange(`clv_${name}`).setValue(value);
    },
    clearSamples: () => {
      for (const { id, samples = [] } of plan.blocks) {
        for (const { row, column, rows, columns } of samples) {
          sheetOf(id).sheet.getRange(row, column, rows, columns).clearContent();
        }
      }
    },
    set: (id, row, column, value) => {
      sheetOf(id).sheet.getRange(row, column).setValue(value);
    },
    close: () => workbench.close(),
  };
}
