import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endpoint, menuHandlers } from '../../src/addon/endpoints';
import { build, languageArgument } from '../../src/build/build';
import { catalogue } from '../../src/build/catalogue';
import { functionComment } from '../../src/build/emit';
import { argumentsIn, exampleText } from '../../src/build/render-example';
import { defineFunction, sheetName, value } from '../../src/sheet/define';
import { helpCard } from '../../src/sheet/help';
import { choice, money } from '../../src/sheet/kinds';
import { languages } from '../../src/sheet/words';
import { loadScript, type Script } from '../support/apps-script-globals';
import { topLevelOf } from '../support/apps-script-syntax';
import { expectResult } from '../support/example-results';

const root = new URL('../../', import.meta.url).pathname;
const definitions = (await catalogue()).map(entry => entry.definition);
const source = await readFile(path.join(root, 'dist/Code.js'), 'utf8');
const topLevel = topLevelOf(source);
const locales = { en: 'en_US', es: 'es_ES' } as const;

/** `@param {example} name text` lines of a function's comment. */
const paramLines = (comment = '') =>
  [...comment.matchAll(/^ \* @param \{([^}]*)\} (\S+) (.+)$/gm)].map(([, example, name, text]) => ({
    example,
    name,
    text,
  }));

describe('correct', () => {
  test('the top level is the functions, the menu and its handlers, the endpoint, and the bundle', () => {
    expect(topLevel.functions.map(({ name }) => name)).toEqual([
      ...definitions.map(({ name }) => name),
      'onOpen',
      'onInstall',
      ...menuHandlers,
      endpoint,
    ]);
    expect(topLevel.variables).toEqual(['App']);
    expect(topLevel.others).toEqual([]);
  });

  test.each(definitions.map(definition => [definition.name, definition] as const))(
    '%s has its real arguments and a card that touches it',
    (name, definition) => {
      const { params, comment } = topLevel.functions.find(candidate => candidate.name === name)!;
      const names = Object.keys(definition.params).map(sheetName);
      expect(params).toEqual(names);
      expect(comment).toContain(definition.summary.en);
      expect(comment).toMatch(/\n \* @customfunction\n $/);
      const lines = paramLines(comment);
      expect(lines.map(line => line.name)).toEqual(names);
      for (const [index, param] of Object.values(definition.params).entries()) {
        const line = lines[index]!;
        expect(line.example).toBe(exampleText(param, 'en'));
        expect(line.text!.startsWith('Optional')).toBe(param.optional);
        expect(line.text!.includes('; default ')).toBe(param.fallback !== undefined);
      }
    },
  );

  test('no cell loads what only the sidebar asks for', async () => {
    const asked = 'makeShareable';
    expect(await readFile(path.join(root, 'dist/Endpoint.html'), 'utf8')).toContain(asked);
    expect(source).not.toContain(asked);
  });

  test('the licence notice of the bundled arithmetic stays', () => {
    expect(source).toMatch(/decimal\.js v10\.6\.0/);
    expect(source).toMatch(/MIT Licen[cs]e/);
  });

  test('the workbench is told of every function and argument', async () => {
    const told = JSON.parse(await readFile(path.join(root, '.workbench/catalogue.json'), 'utf8'));
    expect(told).toEqual(
      definitions.map(({ name, group, summary, params }) => ({
        name,
        group,
        summary,
        params: Object.entries(params).map(([key, param]) => ({
          name: sheetName(key),
          optional: param.optional,
          example: exampleText(param, 'en'),
          text: param.text,
        })),
      })),
    );
  });

  test.each([
    ['a number', 0.4, '0.4', '0,4'],
    ['a yes or no', true, 'TRUE', 'VERDADERO'],
    ['a choice', 'end', '"end"', '"fin"'],
    ['a column', [[1], [2], [3]], 'A2:A4', 'A2:A4'],
    ['a block', [[1, 2]], 'A2:B2', 'A2:B2'],
  ])('%s as an example on a card', (_, example, english, spanish) => {
    const param = { ...choice({ end: { es: 'fin' } }, { text: { en: 'When.', es: 'Cuándo.' } }), example };
    expect([exampleText(param, 'en'), exampleText(param, 'es')]).toEqual([english, spanish]);
  });

  test('the manifest asks for V8 and for two scopes, and is no card-based add-on', async () => {
    const manifest = JSON.parse(await readFile(path.join(root, 'dist/appsscript.json'), 'utf8'));
    expect(manifest.runtimeVersion).toBe('V8');
    expect(manifest.oauthScopes).toEqual([
      'https://www.googleapis.com/auth/spreadsheets.currentonly',
      'https://www.googleapis.com/auth/script.container.ui',
    ]);
    expect(manifest).not.toHaveProperty('addOns');
  });
});

describe('consistent', () => {
  const scripts: Record<string, Script> = {};
  beforeAll(() => {
    for (const language of languages) {
      scripts[language] = loadScript(source, { spreadsheetLocale: locales[language] });
    }
  });

  test.each(
    languages.flatMap(language =>
      definitions.map(definition => [language, definition.name, definition] as const),
    ),
  )('in %s every example and the help card of %s come out of the bundle', (language, _name, definition) => {
    const script = scripts[language]!;
    for (const example of definition.examples) {
      const args = argumentsIn(definition, example, language);
      expectResult(definition, script.call(definition.name, ...args), example.result);
    }
    expect(script.call(definition.name)).toEqual(helpCard(definition, language));
  });
});

describe('consistent', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'script-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('two builds give the same bytes', async () => {
    await build({ language: 'en', outdir: folder });
    expect(await readFile(path.join(folder, 'Code.js'), 'utf8')).toBe(source);
  });

  test('the Spanish build has Spanish cards and a Spanish menu, and the same functions', async () => {
    await build({ language: 'es', outdir: folder });
    const spanish = await readFile(path.join(folder, 'Code.js'), 'utf8');
    const functions = topLevelOf(spanish).functions;
    expect(functions.map(({ name, params }) => [name, params])).toEqual(
      topLevel.functions.map(({ name, params }) => [name, params]),
    );
    for (const definition of definitions) {
      const { comment } = functions.find(({ name }) => name === definition.name)!;
      expect(comment).toContain(definition.summary.es);
      for (const [index, param] of Object.values(definition.params).entries()) {
        expect(paramLines(comment)[index]!.text!.startsWith('Opcional')).toBe(param.optional);
      }
    }
    const script = loadScript(spanish);
    script.call('onOpen');
    expect(script.seen.menu[0]).toEqual({ label: 'Abrir el asistente', handler: 'openGuide' });
  });
});

describe('refuses', () => {
  test.each([
    ['private members', 'class A { #x = 1; }'],
    ['static fields', 'class A { static x = 1; }'],
    ['big integer literals', 'var x = 1n;'],
    ['optional chaining', 'var x = y?.z;'],
    ['nullish coalescing', 'var x = y ?? 1;'],
    ['imports', "import x from 'y';"],
    ['exports', 'export var x = 1;'],
  ])('the syntax guard takes no %s', (_, code) => {
    expect(() => topLevelOf(code)).toThrow(SyntaxError);
  });

  test.each([
    [['--lang', 'fr'], '"--lang fr" is not understood; use --lang en or --lang es'],
    [['--lang'], '"--lang" is not understood; use --lang en or --lang es'],
    [['es', 'en', 'es'], '"es en es" is not understood; use --lang en or --lang es'],
  ])('the command line %j', (args, sentence) => {
    expect(() => languageArgument(args)).toThrow(new Error(sentence));
  });

  test.each(['two\nlines', 'a <b>tag</b>', 'an end */ of comment'])('a card text with %j', text => {
    const words = { en: text, es: text };
    const definition = defineFunction({
      name: 'SAMPLE',
      group: 'value',
      summary: words,
      params: { amount: money({ example: 1, text: { en: 'Money.', es: 'Dinero.' } }) },
      returns: value('money', { en: 'Money.', es: 'Dinero.' }),
      examples: [{ args: [1], result: 1 }],
      compute: ({ amount }) => amount,
    });
    expect(() => functionComment(definition, 'en')).toThrow(/write one line of plain text$/);
  });
});

describe('runs', () => {
  test('a build that cannot be done ends with a sentence and a status', () => {
    const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs');
    const { status, stderr } = spawnSync(process.execPath, [tsx, 'src/build/build.ts', '--lang', 'fr'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([1, '"--lang fr" is not understood; use --lang en or --lang es\n']);
  });

  test.each([
    [[], 'en'],
    [['--lang', 'es'], 'es'],
    [['--lang=es'], 'es'],
  ])('the command line %j asks for %s', (args, language) => {
    expect(languageArgument(args)).toBe(language);
  });
});
