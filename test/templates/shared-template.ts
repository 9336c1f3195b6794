import { expect } from 'vitest';
import { catalogue } from '../../src/build/catalogue';
import { findCalls } from '../../src/formula/calls';
import { dialectOf } from '../../src/formula/dialect';
import type { Action, Answers, Reply, Request } from '../../src/wizard/model/protocol';
import { changedCells } from '../support/same-value';
import type { Built } from './built-template';

const names = new Set((await catalogue()).map(({ definition }) => definition.name));

function pictures({ plan, workbench }: Built) {
  const book = workbench.app.getActiveSpreadsheet();
  return plan.blocks.map(({ sheet }) => {
    const range = book.getSheetByName(sheet)!.getDataRange();
    return { sheet, values: range.getValues(), formulas: range.getFormulas() };
  });
}

/** Made shareable it shows the same without a function of ours, and made live again it is what it was. */
export function expectSameWhenShared(built: Built, valuesOnly: RegExp): void {
  const { workbench } = built;
  const dialect = dialectOf(workbench.operations.locale());
  const ask = <A extends Action>(request: Extract<Request, { action: A }>): Answers[A] => {
    const reply = workbench.run('sidebar', request) as Reply<A>;
    if (!reply.ok) throw new Error(JSON.stringify(reply.problem));
    return reply.answer;
  };
  const before = pictures(built);
  const preview = ask({ action: 'sharePreview', scope: 'workbook' });
  expect(preview.refused).toEqual([]);
  expect(preview.values.filter(place => !valuesOnly.test(place))).toEqual([]);
  ask({ action: 'makeShareable', scope: 'workbook', strip: false });
  pictures(built).forEach(({ sheet, values, formulas }, index) => {
    const calls = formulas.flat().flatMap(formula => findCalls(formula, name => names.has(name), dialect));
    expect(calls).toEqual([]);
    expect([sheet, changedCells(values, before[index]!.values)]).toEqual([sheet, []]);
  });
  expect(ask({ action: 'makeLive', evenChanged: false })).toEqual({ changed: [], done: true });
  expect(pictures(built)).toEqual(before);
}
