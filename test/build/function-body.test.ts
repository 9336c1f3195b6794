import { describe, expect, test } from 'vitest';
import { asFunctionBody } from '../../src/build/function-body';

describe('correct', () => {
  test('imports are taken from what is shared, exports are returned', () => {
    const { body, shared } = asFunctionBody(
      'import{run as a,twice}from"src/sheet/run";import{run as b}from"src/sheet/run";var c=a(twice)+b(1);export{c as answer};',
    );
    expect([...shared].map(([module, names]) => [module, [...names]])).toEqual([
      ['src/sheet/run', ['run', 'twice']],
    ]);
    const made = new Function('shared', body)({
      'src/sheet/run': { run: (value: number) => value + 1, twice: 20 },
    });
    expect(made).toEqual({ answer: 23 });
  });
});

describe('refuses', () => {
  test.each(['import*as a from"src/sheet/run";', 'import a from"src/sheet/run";'])('%s', code => {
    expect(() => asFunctionBody(code)).toThrow('src/sheet/run is imported as a whole');
  });
});
