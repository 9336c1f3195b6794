import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCalls, replaceCalls } from '../../src/formula/calls';
import { english, spanish } from '../../src/formula/dialect';
import { callsOf, formulaLikeText, render, spaces, tree } from './formula-arbitrary';

const brief = (formula: string) =>
  findCalls(formula).map(call => [call.name, ...call.arguments.map(argument => argument.text)]);

describe('correct', () => {
  it.each([
    ['=F()', [['F']]],
    ['=F( )', [['F']]],
    ['=F(;2)', [['F', '', '2']]],
    ['=F(1;)', [['F', '1', '']]],
    ['=F(;;)', [['F', '', '', '']]],
    ['=F( 1 ; A1:B2 )', [['F', '1', 'A1:B2']]],
    ['=f(1,2;3)', [['F', '1', '2', '3']]],
    [
      '=IF(A1>0;ROUND(CLV(1;2);2);"CLV(3;4)")',
      [
        ['IF', 'A1>0', 'ROUND(CLV(1;2);2)', '"CLV(3;4)"'],
        ['ROUND', 'CLV(1;2)', '2'],
        ['CLV', '1', '2'],
      ],
    ],
    ["='CLV(1;2)'!A1+CLV('It''s (1;2'!B:B)", [['CLV', "'It''s (1;2'!B:B"]]],
    ['=F((1;2);{1,2;3,4})', [['F', '(1;2)', '{1,2;3,4}']]],
    [
      '=F(LAMBDA(x;x)(4);2)',
      [
        ['F', 'LAMBDA(x;x)(4)', '2'],
        ['LAMBDA', 'x', 'x'],
      ],
    ],
    ['=LOG10+LOG10(A1)', [['LOG10', 'A1']]],
    [
      '={F(1)\\2;G(3)}',
      [
        ['F', '1'],
        ['G', '3'],
      ],
    ],
    ['=TRUE+TRUE()+1e5', [['TRUE']]],
  ])('finds the calls of %s', (formula, calls) => {
    expect(brief(formula)).toEqual(calls);
  });

  it('tells where each call and each argument stands', () => {
    expect(findCalls('=1+F( 22 ;G())')).toEqual([
      {
        name: 'F',
        start: 3,
        end: 14,
        closed: true,
        arguments: [
          { start: 6, end: 8, text: '22' },
          { start: 10, end: 13, text: 'G()' },
        ],
      },
      { name: 'G', start: 10, end: 13, closed: true, arguments: [] },
    ]);
  });

  it('places an argument that was left out where it would begin', () => {
    expect(findCalls('=F( ; )')[0]?.arguments).toEqual([
      { start: 4, end: 4, text: '' },
      { start: 6, end: 6, text: '' },
    ]);
  });

  it('finds only what is wanted, also inside what is not', () => {
    const calls = findCalls('=IF(clv(1);Clv_Retention(CLV(2)))', name => name === 'CLV');
    expect(calls.map(call => call.arguments[0]?.text)).toEqual(['1', '2']);
  });

  it('reads decimal commas', () => {
    expect(findCalls('=CLV(1,5;2)', undefined, spanish)[0]?.arguments.map(({ text }) => text)).toEqual([
      '1,5',
      '2',
    ]);
  });

  it.each([
    ['=F(1;F(2;F(3)))+G(F())', '=[1|[2|[3]]]+G([])'],
    ['="F(1)"&F("F(2)")', '="F(1)"&["F(2)"]'],
    ['=F( F(1) ; )', '=[[1]|]'],
    ['=G( F(1) ; F(2) )', '=G( [1] ; [2] )'],
    ['=A1', '=A1'],
  ])('rewrites the calls of F in %s', (formula, rewritten) => {
    const bracket = (call: { name: string }, parts: string[]) =>
      call.name === 'F' ? `[${parts.join('|')}]` : undefined;
    expect(replaceCalls(formula, bracket)).toBe(rewritten);
  });

  it('shows a call as it stood, with its arguments already rewritten', () => {
    const seen: string[] = [];
    replaceCalls('=F(G(1))', (call, parts) => {
      seen.push(`${call.name}: ${call.arguments.map(({ text }) => text)} is now ${parts}`);
      return call.name === 'G' ? 'one' : undefined;
    });
    expect(seen).toEqual(['G: 1 is now 1', 'F: G(1) is now one']);
  });
});

describe('consistent', () => {
  it('finds exactly the calls a formula was made of', () => {
    fc.assert(
      fc.property(tree, fc.constantFrom(english, spanish), spaces, (node, dialect, space) => {
        const formula = `=${render(node, { ...dialect, space })}`;
        const expected = callsOf(node).map(call => [
          call.name,
          ...call.parts.map(part => (part ? render(part, { ...dialect, space }) : '')),
        ]);
        const found = findCalls(formula, undefined, dialect);
        expect(found.map(call => [call.name, ...call.arguments.map(({ text }) => text)])).toEqual(expected);
        for (const call of found) {
          expect(call.closed).toBe(true);
          expect(formula.slice(call.start, call.end)).toMatch(/^[\p{L}\d_.]+\([\s\S]*\)$/u);
        }
      }),
      { seed: 4, numRuns: 1000 },
    );
  });

  it('renames nested calls as if the formula had been written so', () => {
    fc.assert(
      fc.property(tree, node => {
        const rename = (name: string) => (name === 'CLV' ? 'VALOR' : name);
        const renamed = replaceCalls(render(node, english), (call, parts) =>
          call.name === 'CLV' ? `VALOR(${parts.join(',')})` : undefined,
        );
        expect(renamed).toBe(render(node, { ...english, rename }));
      }),
      { seed: 5, numRuns: 1000 },
    );
  });

  it('keeps any text when nothing is replaced', () => {
    fc.assert(
      fc.property(formulaLikeText, text => {
        expect(replaceCalls(text, () => undefined)).toBe(text);
      }),
      { seed: 6, numRuns: 1000 },
    );
  });

  it('nests spans properly in any text', () => {
    fc.assert(
      fc.property(formulaLikeText, text => {
        for (const call of findCalls(text)) {
          let position = call.start;
          for (const { start, end, text: argument } of call.arguments) {
            expect(start).toBeGreaterThanOrEqual(position);
            expect(argument).toBe(text.slice(start, end));
            position = end;
          }
          expect(call.end).toBeGreaterThanOrEqual(position);
        }
      }),
      { seed: 7, numRuns: 1000 },
    );
  });
});

describe('refuses', () => {
  it.each([
    ['=F(1;2', [['F', 6, '1', '2']]],
    ['=F(', [['F', 3]]],
    ['=F(1;', [['F', 5, '1', '']]],
    [
      '=F(1;G(2;3',
      [
        ['F', 10, '1', 'G(2;3'],
        ['G', 10, '2', '3'],
      ],
    ],
    ['={F(1};2', [['F', 5, '1']]],
    ['=F("x)', [['F', 6, '"x)']]],
  ])('flags as unclosed the calls of %s', (formula, calls) => {
    const found = findCalls(formula);
    expect(
      found.map(({ name, end, arguments: parts }) => [name, end, ...parts.map(({ text }) => text)]),
    ).toEqual(calls);
    expect(found.every(call => !call.closed)).toBe(true);
  });

  it('lets a closing parenthesis end a brace left open', () => {
    expect(findCalls('=F({1;2)+3')).toMatchObject([
      { name: 'F', end: 8, closed: true, arguments: [{ text: '{1;2' }] },
    ]);
  });
});

describe('runs', () => {
  it('finds and rewrites calls nested thousands deep', () => {
    const depth = 3000;
    const formula = 'F('.repeat(depth) + ')'.repeat(depth);
    expect(findCalls(formula)).toHaveLength(depth);
    expect(replaceCalls(formula, (_, [inner = '0']) => String(Number(inner) + 1))).toBe(String(depth));
  });
});
