import { transform } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { leanForm } from '../../src/build/lean-forms';

const pure = '/* @__PURE__ */ ';

describe('correct', () => {
  test.each([
    [
      'what no form shows goes',
      'export const clv = defineFunction({ name: "CLV", notes: { en: "N" }, examples: [{ a: 1 }], native: x => f(x), compute: g });',
      `export const clv = ${pure}defineFunction({ name: "CLV", notes: undefined, examples: undefined, native: undefined, compute: g });`,
    ],
    [
      'the texts of columns go, calls of parts are free of effects',
      'const x = defineFunction({ params: { a: money({ text: t() }) }, returns: table({ en: "T" }, { a: { text: { en: "A" }, format: "money" } }) });',
      `const x = ${pure}defineFunction({ params: { a: ${pure}money({ text: ${pure}t() }) }, returns: ${pure}table({ en: "T" }, { a: { format: "money" } }) });`,
    ],
    [
      'of a kind of argument, what its twin asks goes',
      'const numeric = f => ({ kind: "money", read: f, native: g => h(g), guard: limits(f) });',
      'const numeric = f => ({ kind: "money", read: f, native: undefined, guard: undefined });',
    ],
    [
      'calls that are made later are left alone',
      'export const margin = () => money({ a: f() });\nexport function g() { return h(); }',
      'export const margin = () => money({ a: f() });\nexport function g() { return h(); }',
    ],
  ])('%s', (_, before, after) => {
    expect(leanForm(before)).toBe(after);
  });
});

describe('consistent', () => {
  test('a definition that nobody asks for falls out', async () => {
    const code = leanForm(
      'const unused = defineFunction({ params: { a: money({ text: words("A") }) }, returns: value("money") });\nconst used = 1;\nconsole.log(used);',
    );
    const shaken = await transform(code, { treeShaking: true, format: 'esm' });
    expect(shaken.code.trim()).toBe('const used = 1;\nconsole.log(used);');
  });
});
