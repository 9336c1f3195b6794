import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/build/catalogue';
import { templates } from '../../src/templates/catalogue';
import { channelsFlow } from '../../src/wizard/model/channels/flow';
import { explainFlow } from '../../src/wizard/model/explain/flow';
import { ordersFlow } from '../../src/wizard/model/orders/flow';
import { readinessFlow } from '../../src/wizard/model/readiness/flow';
import { retentionFlow } from '../../src/wizard/model/retention/flow';
import { worthFlow } from '../../src/wizard/model/worth/flow';
import { answerLike, formulaRows } from '../support/formula-rows';

const root = new URL('../../', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, root), 'utf8');
const definitions = (await catalogue()).map(entry => entry.definition);
const pages = [
  ['README.md', 'en', 5],
  ['docs/guia.md', 'es', 13],
  ['docs/first-run.md', 'en', 6],
  ['docs/predicting.md', 'en', 0],
  ['docs/sidebar.en.md', 'en', 0],
  ['docs/sidebar.es.md', 'es', 0],
  ['docs/templates.en.md', 'en', 0],
  ['docs/templates.es.md', 'es', 0],
] as const;

describe('correct', () => {
  const rows = pages.flatMap(([name, language]) =>
    formulaRows(read(name)).map(row => [name, row.formula, row, language] as const),
  );
  test.each(rows)('%s: %s', (_name, _formula, row, language) => {
    expect(answerLike(row, definitions, language)).toBe(row.shown);
  });
});

describe('consistent', () => {
  test.each(pages)('%s states formulas (in %s: at least %i of them)', (name, _language, least) => {
    expect(formulaRows(read(name)).length).toBeGreaterThanOrEqual(least);
  });

  test.each(pages)('the functions that %s names exist', name => {
    const called = [...read(name).matchAll(/=([A-Z][A-Z_]+)\(/g)].map(([, called]) => called!);
    const builtIn = ['SUM', 'SUMPRODUCT', 'ARRAYFORMULA'];
    const known = new Set([...definitions.map(definition => definition.name), ...builtIn]);
    expect(called.filter(candidate => !known.has(candidate))).toEqual([]);
  });

  test.each(['en', 'es'] as const)(
    'the page of the sidebar names its questions as it does (%s)',
    language => {
      const flows = [worthFlow, ordersFlow, retentionFlow, channelsFlow, readinessFlow, explainFlow];
      const named = [...read(`docs/sidebar.${language}.md`).matchAll(/^\| ([^|]+) \|[^|]+\| \[/gm)];
      expect(named.map(([, title]) => title)).toEqual(flows.map(({ title }) => title[language]));
    },
  );

  test.each(['en', 'es'] as const)('the page of the templates says what each is for (%s)', language => {
    const told = [...read(`docs/templates.${language}.md`).matchAll(/^\| ([^|]+) \| ([^|]+) \| \[xlsx/gm)];
    expect(told.map(([, title, summary]) => [title, summary])).toEqual(
      templates.map(({ title, summary }) => [title[language], summary[language]]),
    );
  });

  test.each(pages)('the files that %s links to exist', name => {
    const links = [...read(name).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, target]) => target!);
    const missing = links.filter(target => !existsSync(new URL(target, new URL(name, root))));
    expect(missing).toEqual([]);
  });
});

describe('refuses', () => {
  test('a row that states another number than its formula gives', () => {
    const [row] = formulaRows('| `=CLV(60;4;3;100)` | 621 |');
    expect(answerLike(row!, definitions, 'en')).toBe('620');
  });
});
