import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/build/catalogue';
import { generatedFiles } from '../../src/build/docs';
import { packagesOf } from '../../src/build/notices';
import { code, markdownTable, plain } from '../../src/build/render-markdown';
import { sheetName } from '../../src/sheet/define';
import { languages } from '../../src/sheet/words';

const root = new URL('../../', import.meta.url);
const generated = await generatedFiles();
const definitions = (await catalogue()).map(entry => entry.definition);

describe('correct', () => {
  test.each([
    ['a pipe in a cell', markdownTable(['a|b'], [['c\nd']]), '| a\\|b |\n| --- |\n| c d |'],
    ['mark-up in a text', plain('a * b < [c] and d_e'), 'a \\* b \\< \\[c\\] and d_e'],
    ['code', code('=A1*2'), '`=A1*2`'],
  ])('%s', (_, made, expected) => {
    expect(made).toBe(expected);
  });

  test('a package is named once, with its scope', () => {
    const files = ['src/a.ts', 'node_modules/b/c.js', 'node_modules/b/d.js', 'x/node_modules/@e/f/g/h.js'];
    expect(packagesOf(files)).toEqual(['@e/f', 'b']);
  });
});

describe('consistent', () => {
  test.each(Object.keys(generated))('%s is what "npm run docs" writes', name => {
    expect(readFileSync(new URL(name, root), 'utf8')).toBe(generated[name]);
  });

  test.each(languages)('the reference in %s has every function, argument, column and answer', language => {
    const page = generated[`docs/functions.${language}.md`]!;
    for (const definition of definitions) {
      const start = page.indexOf(`\n### ${definition.name}\n`);
      expect(start, definition.name).toBeGreaterThan(0);
      const end = page.indexOf('\n### ', start + 1);
      const section = page.slice(start, end < 0 ? undefined : end);
      expect(page).toContain(`- [${definition.name}](#${definition.name.toLowerCase()}): `);
      for (const [key, param] of Object.entries(definition.params)) {
        expect(section).toContain(`| \`${sheetName(key)}\` | ${plain(param.text[language])} |`);
      }
      for (const id of Object.keys(definition.returns.columns ?? {}))
        expect(section).toContain(`| \`${id}\``);
      for (const id of Object.keys(definition.returns.answers)) expect(section).toContain(`- \`${id}\`: `);
    }
  });

  test('every row of a table has as many cells as its header', () => {
    for (const language of languages) {
      const cells = (line: string) => line.replaceAll('\\|', '').split('|').length;
      const lines = generated[`docs/functions.${language}.md`]!.split('\n');
      const broken = lines.filter(
        (line, index) =>
          line.startsWith('|') &&
          lines[index - 1]?.startsWith('|') &&
          cells(line) !== cells(lines[index - 1]!),
      );
      expect(broken).toEqual([]);
    }
  });

  test('nothing is left unsaid', () => {
    for (const text of Object.values(generated)) expect(text).not.toMatch(/NaN|Infinity|null|\[object/);
  });
});
