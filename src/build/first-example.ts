import { readFile } from 'node:fs/promises';
import { type Expression, parse } from 'acorn';
import { type Plugin, transform } from 'esbuild';

/**
 * Of a definition's examples only the first is shown in the sheet, on the help card. The others are for
 * tests and reference, and every cell that calls a function would load them.
 */
export const firstExampleOnly: Plugin = {
  name: 'first-example-only',
  setup: build => {
    build.onLoad({ filter: /[\\/]src[\\/]functions[\\/][^\\/]+\.ts$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), { loader: 'ts', charset: 'utf8' });
      return { contents: withFirstExample(code), loader: 'js' };
    });
  },
};

/** The same module with all but the first element of `examples` taken out. */
export function withFirstExample(code: string): string {
  const cuts: { from: number; to: number }[] = [];
  for (const statement of parse(code, { ecmaVersion: 'latest', sourceType: 'module' }).body) {
    const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declared?.type !== 'VariableDeclaration') continue;
    for (const { init } of declared.declarations) {
      const [first, ...others] = exampleElements(init);
      if (first && others.length > 0) cuts.push({ from: first.end, to: others[others.length - 1]!.end });
    }
  }
  return cuts.reduceRight((text, { from, to }) => text.slice(0, from) + text.slice(to), code);
}

/** The elements of `examples: […]` in defineFunction({ … }). */
function exampleElements(init: Expression | null | undefined): { end: number }[] {
  const [definition] = init?.type === 'CallExpression' ? init.arguments : [];
  if (definition?.type !== 'ObjectExpression') return [];
  for (const property of definition.properties) {
    if (property.type !== 'Property' || property.key.type !== 'Identifier') continue;
    if (property.key.name !== 'examples' || property.value.type !== 'ArrayExpression') continue;
    return property.value.elements.filter(element => element !== null);
  }
  return [];
}
