import { describe, expect, test } from 'vitest';
import { withFirstExample } from '../../src/build/first-example';

describe('correct', () => {
  test.each([
    [
      'the others go',
      'export const clv = defineFunction({ name: "CLV", examples: [{ a: [1, [2]] }, { a: 3 }, { a: 4 }], x: 1 });',
      'export const clv = defineFunction({ name: "CLV", examples: [{ a: [1, [2]] }], x: 1 });',
    ],
    [
      'one stays as it is',
      'const clv = defineFunction({ examples: [{ a: 1 }] });\nexport { clv };',
      'const clv = defineFunction({ examples: [{ a: 1 }] });\nexport { clv };',
    ],
    [
      'nothing else is touched',
      'const examples = [1, 2];\nconst other = call({ sample: [1, 2] });\nexport function f() {}',
      'const examples = [1, 2];\nconst other = call({ sample: [1, 2] });\nexport function f() {}',
    ],
  ])('%s', (_, before, after) => {
    expect(withFirstExample(before)).toBe(after);
  });
});
