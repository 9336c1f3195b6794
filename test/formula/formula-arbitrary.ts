import * as fc from 'fast-check';
import type { Dialect } from '../../src/formula/dialect';

/** A formula as a tree, so that a test knows what must be found in its text. */
export type Tree =
  | { readonly kind: 'leaf'; readonly text: string }
  | { readonly kind: 'number'; readonly whole: string; readonly fraction: string }
  | { readonly kind: 'call'; readonly name: string; readonly parts: readonly (Tree | undefined)[] }
  | { readonly kind: 'group'; readonly content: Tree }
  | { readonly kind: 'array'; readonly rows: readonly (readonly Tree[])[] }
  | { readonly kind: 'pair'; readonly operator: string; readonly left: Tree; readonly right: Tree };

const leaves = [
  'A1',
  '$B$2:C$9',
  'A2:A',
  'B:B',
  '2:2',
  'Hoja1!A2:A',
  "'CLV(1;2)'!A1",
  "'It''s, (really)'!$A$1:B2",
  '"CLV(1;2)"',
  '"say ""IF(1,5"" {"',
  'TRUE',
  '#N/A',
  '#DIV/0!',
  'clv_discount_rate',
  'año_base',
  'Sales[Net (EUR); 1,5]',
  'LOG10',
  'R1',
];

const names = ['CLV', 'IF', 'LOG10', 'NORM.S.DIST', 'LTV_CAC_RATIO', 'AÑO', 'ARRAYFORMULA', 'R1', 'TRUE'];

export const tree: fc.Arbitrary<Tree> = fc.letrec<{ tree: Tree }>(tie => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom(...leaves).map((text): Tree => ({ kind: 'leaf', text })),
    fc
      .tuple(fc.nat(999), fc.constantFrom('', '5', '25', '5E-3'))
      .map(([whole, fraction]): Tree => ({ kind: 'number', whole: String(whole), fraction })),
    fc
      .tuple(
        fc.constantFrom(...names),
        fc.array(fc.option(tie('tree'), { nil: undefined, freq: 6 }), { maxLength: 4 }),
      )
      .map(([name, parts]): Tree => ({ kind: 'call', name, parts: oneBlankIsNone(parts) })),
    tie('tree').map((content): Tree => ({ kind: 'group', content })),
    fc
      .array(fc.array(tie('tree'), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 2 })
      .map((rows): Tree => ({ kind: 'array', rows })),
    fc
      .tuple(fc.constantFrom('+', '-', '*', '/', '^', '&', '=', '<', '>=', '<>'), tie('tree'), tie('tree'))
      .map(([operator, left, right]): Tree => ({ kind: 'pair', operator, left, right })),
  ),
})).tree;

// `F()` is written alike for no argument and for one that was left out, and is read as none.
function oneBlankIsNone(parts: readonly (Tree | undefined)[]): readonly (Tree | undefined)[] {
  return parts.length === 1 && parts[0] === undefined ? [] : parts;
}

export type Rendering = Dialect & { readonly space?: string; readonly rename?: (name: string) => string };

export function render(node: Tree, rendering: Rendering): string {
  const { decimal, space = '', rename = name => name } = rendering;
  const argument = decimal === ',' ? ';' : rendering.argument;
  const inner = (child: Tree | undefined) => (child ? render(child, rendering) : '');
  switch (node.kind) {
    case 'leaf':
      return node.text;
    case 'number':
      return node.fraction === '' ? node.whole : node.whole + decimal + node.fraction;
    case 'call':
      return `${rename(node.name)}(${space}${node.parts.map(inner).join(space + argument + space)}${space})`;
    case 'group':
      return `(${space}${inner(node.content)})`;
    case 'array':
      return `{${node.rows.map(row => row.map(inner).join(space + (decimal === ',' ? '\\' : ','))).join(`;${space}`)}}`;
    case 'pair':
      return inner(node.left) + space + node.operator + space + inner(node.right);
  }
}

/** The calls of a tree in the order in which they begin. */
export function callsOf(node: Tree | undefined): Extract<Tree, { kind: 'call' }>[] {
  switch (node?.kind) {
    case 'call':
      return [node, ...node.parts.flatMap(callsOf)];
    case 'group':
      return callsOf(node.content);
    case 'array':
      return node.rows.flat().flatMap(callsOf);
    case 'pair':
      return [...callsOf(node.left), ...callsOf(node.right)];
    default:
      return [];
  }
}

export const spaces: fc.Arbitrary<string> = fc.constantFrom('', ' ', '\n  ', '\u00a0');

/** Random text made mostly of what formulas are made of, so that unlucky combinations turn up often. */
export const formulaLikeText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...leaves, ...names, 'A', '1', '1,5', '1.5', 'VERDADERO') },
      { weight: 6, arbitrary: fc.constantFrom(...'()[]{};,\\.!\'"#$%&<>=+-*/^: \n') },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
    ),
    { maxLength: 24 },
  )
  .map(parts => parts.join(''));
