import { describe, expect, test } from 'vitest';
import { templates } from '../../../src/templates/catalogue';
import { recurringTemplate } from '../../../src/templates/recurring/recurring';
import type { TemplatePlan } from '../../../src/templates/template';
import { createMemoryBackend, type MemoryBackend } from '../../../src/workbench/engine/memory-backend';
import type { WorkbookOperations } from '../../../src/workbench/engine/operations';
import { bundleName } from '../../../src/workbench/engine/thrown';
import { failAt } from '../../../src/workbench/script/failing';
import { pictureOf } from '../writing/picture';
import { values } from '../writing/plans';
import { openWriter, problemOf } from '../writing/writer';

const enoughRows = 12;
/** Hundreds of times a template is made; other tests may want the machine at the same time. */
const mostMilliseconds = 120_000;
const shortened = (area: object) =>
  'rows' in area ? { ...area, rows: Math.min(Number(area.rows), enoughRows) } : area;

/** The plan with no more than the first rows of what is long: samples, and areas that are dressed as one. */
function shortPlan(plan: TemplatePlan): TemplatePlan {
  const blocks = plan.blocks.map(block => {
    const lists = Object.entries(block).filter(([, value]) => Array.isArray(value));
    const short = lists.map(([key, areas]) => [key, key === 'columnWidths' ? areas : areas.map(shortened)]);
    const tables = block.tables?.map(table => ({ ...table, values: table.values.slice(0, enoughRows) }));
    return { ...block, ...Object.fromEntries(short), tables };
  });
  return { ...plan, blocks };
}

const empty = createMemoryBackend();
const withAssumptions = createMemoryBackend();
openWriter(withAssumptions).saveAssumptions(values);

function finishedOrUntouched(plan: TemplatePlan, start: MemoryBackend) {
  const before = pictureOf(start);
  const insert = (operations: WorkbookOperations) =>
    problemOf(() => openWriter(operations).insert(plan, 'new_sheet'));
  const whole = start.copy();
  const counting = failAt(whole, Number.POSITIVE_INFINITY);
  expect(insert(counting.operations)).toBeUndefined();
  const finished = pictureOf(whole);
  const play = (nth: number) => {
    const workbook = start.copy();
    const problem = insert(failAt(workbook, nth).operations);
    expect([nth, pictureOf(workbook) === (problem ? before : finished)]).toEqual([nth, true]);
    return problem?.id;
  };
  return { calls: counting.calls(), play };
}

/** The first and the last of each kind of call: the same service asked from the same place of the script, on the same way there. */
function kindsOf(plan: TemplatePlan, start: MemoryBackend): Map<string, number[]> {
  const kinds = new Map<string, number[]>();
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 100;
  let calls = 0;
  const watched = new Proxy(start.copy(), {
    get: (target, name: keyof WorkbookOperations) => {
      const operation = target[name] as (...given: unknown[]) => unknown;
      return (...given: unknown[]) => {
        const way = new Error().stack!.split('\n').filter(line => line.includes(bundleName));
        const kind = [name, ...way].join('\n');
        kinds.set(kind, [...(kinds.get(kind) ?? []).slice(0, 1), ++calls]);
        return operation(...given);
      };
    },
  });
  openWriter(watched).insert(plan, 'new_sheet');
  Error.stackTraceLimit = stackTraceLimit;
  return kinds;
}

describe('runs', () => {
  test(
    'a template is finished or untouched, whichever call fails',
    () => {
      const { calls, play } = finishedOrUntouched(shortPlan(recurringTemplate.plan('en')), empty);
      const refused = Array.from({ length: calls }, (_, index) => play(index + 1));
      expect(refused.filter(id => id === 'failed').length).toBeGreaterThan(200);
    },
    mostMilliseconds,
  );

  test(
    'all others are too, beside assumptions that there are, whichever kind of call fails',
    () => {
      const known = new Set(kindsOf(shortPlan(recurringTemplate.plan('en')), empty).keys());
      for (const template of templates.filter(({ id }) => id !== recurringTemplate.id)) {
        const plan = shortPlan(template.plan('es'));
        const { calls, play } = finishedOrUntouched(plan, withAssumptions);
        const kinds = [...kindsOf(plan, withAssumptions)].filter(([kind]) => !known.has(kind));
        for (const [kind] of kinds) known.add(kind);
        const spread = [0.25, 0.5, 0.75].map(share => Math.round(share * calls));
        for (const nth of new Set([...kinds.flatMap(([, numbers]) => numbers), ...spread])) play(nth);
      }
    },
    mostMilliseconds,
  );
});
