import { describe, expect, test } from 'vitest';
import { customFunctionNames, loadCustomFunctions } from '../../../src/workbench/engine/custom-functions';
import { fixtureCode } from '../../support/workbench';

describe('correct', () => {
  test.each([
    ['/** @customfunction */\nfunction A() {}', ['A']],
    ['/**\n * Words.\n * @customfunction\n */\nfunction A_B(x) {}\n/** no */ function C() {}', ['A_B']],
    ['/* @customfunction */ function A() {}', []],
    ['/** @customfunction */ const A = () => 1;', []],
    ['/** @customfunctions */ function A() {}', []],
    ['/** one */ /** @customfunction */ function A() {}', ['A']],
    ['/** @customfunction */ function A() {} /** other */ function B() {}', ['A']],
    ['', []],
  ])('%j holds %j', (source, names) => {
    expect(customFunctionNames(source)).toEqual(names);
  });

  test('menu handlers and plain comments of the fixture are left out', () => {
    expect(customFunctionNames(fixtureCode)).toEqual([
      'ECHO',
      'BOOM',
      'COUNT_UP',
      'DAYS_FROM',
      'KINDS',
      'FLAT',
      'NOT_FINITE',
      'LANGUAGE',
      'FORBIDDEN',
      'CALLS',
    ]);
  });
});

describe('refuses', () => {
  test('a function that is marked but is not at the top level', () => {
    const source = 'const inner = () => { /** @customfunction */ function A() {} };';
    expect(() => loadCustomFunctions(source, {}, () => undefined)).toThrow(
      'A is marked @customfunction but is not a top-level function of the bundle.',
    );
  });
});
