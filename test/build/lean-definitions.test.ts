import { describe, expect, test } from 'vitest';
import { leanDefinition } from '../../src/build/lean-definitions';

describe('correct', () => {
  test.each([
    [
      'examples after the first go',
      'export const clv = defineFunction({ name: "CLV", examples: [{ a: [1, [2]] }, { a: 3 }, { a: 4 }], x: 1 });',
      'export const clv = () => defineFunction({ name: "CLV", examples: [{ a: [1, [2]] }], x: 1 });',
    ],
    [
      'a single example stays',
      'const clv = defineFunction({ examples: [{ a: 1 }] });\nexport { clv };',
      'const clv = () => defineFunction({ examples: [{ a: 1 }] });\nexport { clv };',
    ],
    [
      'the texts of columns go, others stay',
      'const x = defineFunction({ returns: table({ en: "T" }, { a: { text: { en: "A" }, format: "money" } }, { b: { en: "B" } }) });',
      'const x = () => defineFunction({ returns: table({ en: "T" }, { a: { format: "money" } }, { b: { en: "B" } }) });',
    ],
    [
      'nothing else is touched',
      'const examples = [1, 2];\nconst other = call({ examples: [1, 2] });\nexport function f() {}',
      'const examples = [1, 2];\nconst other = call({ examples: [1, 2] });\nexport function f() {}',
    ],
  ])('%s', (_, before, after) => {
    expect(leanDefinition(before)).toBe(after);
  });
});
