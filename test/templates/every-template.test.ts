import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { templates } from '../../src/templates/catalogue';
import { isShown, type Recomputed } from './recomputed';

const cell = (shown: number | string, expected: number | string | undefined): Recomputed => ({
  place: 'Inputs R1C1',
  functions: [],
  shown: [[shown]],
  expected: expected === undefined ? undefined : [[expected]],
});

describe('consistent', () => {
  test.each(templates.map(({ id }) => id.replace(/_/g, '-')))(
    '%s passes the proofs of every template',
    name => {
      const text = readFileSync(new URL(`${name}.test.ts`, import.meta.url), 'utf8');
      expect(text).toMatch(/= builtInEachLanguage\(/);
      expect(text).toMatch(/^silentWithoutSamples\(built\);$/m);
    },
  );

  test.each([
    [true, cell(1, 1 + 9e-13)],
    [false, cell(1, 1 + 2e-12)],
    [false, cell(0, 1e-300)],
    [false, cell('', 0)],
    [false, cell('#ERROR!', 1)],
    [false, cell('', undefined)],
  ])('it is %s that %j shows what it should', (is, recomputed) => {
    expect(isShown(recomputed)).toBe(is);
  });
});
