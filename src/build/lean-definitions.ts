import { readFile } from 'node:fs/promises';
import { type CallExpression, type Expression, type ObjectExpression, type Property, parse } from 'acorn';
import { type Plugin, transform } from 'esbuild';

/**
 * Every cell that calls a function loads the whole script, so a definition goes into it without what only
 * tests and the reference read, and as a function that makes it: a call makes the one definition it needs.
 */
export const leanDefinitions: Plugin = {
  name: 'lean-definitions',
  setup: build => {
    build.onLoad({ filter: /[\\/]src[\\/]functions[\\/][^\\/]+\.ts$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), { loader: 'ts', charset: 'utf8' });
      return { contents: leanDefinition(code), loader: 'js' };
    });
  },
};

export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The same module, its `defineFunction({ … })` made on demand, with one example and columns without texts. */
export function leanDefinition(code: string): string {
  const edits: Edit[] = [];
  for (const statement of parse(code, { ecmaVersion: 'latest', sourceType: 'module' }).body) {
    const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declared?.type !== 'VariableDeclaration') continue;
    for (const { init } of declared.declarations) {
      const [definition] = isDefinition(init) ? init.arguments : [];
      if (definition?.type !== 'ObjectExpression') continue;
      edits.push({ from: init!.start, to: init!.start, text: '() => ' });
      for (const { name, value } of namedProperties(definition)) {
        if (name === 'examples') edits.push(...withoutLaterExamples(value));
        if (name === 'returns') edits.push(...withoutColumnTexts(value, code));
      }
    }
  }
  return edited(code, edits);
}

/** A text with its edits made, of which one inside another is none. */
export function edited(code: string, edits: readonly Edit[]): string {
  let text = '';
  let end = 0;
  for (const { from, to, text: put } of [...edits].sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (from < end) continue;
    text += code.slice(end, from) + put;
    end = to;
  }
  return text + code.slice(end);
}

export function isDefinition(init: Expression | null | undefined): init is CallExpression {
  return (
    init?.type === 'CallExpression' &&
    init.callee.type === 'Identifier' &&
    init.callee.name === 'defineFunction'
  );
}

export function namedProperties(object: ObjectExpression) {
  return object.properties.flatMap(property =>
    property.type === 'Property' && property.key.type === 'Identifier'
      ? [{ name: property.key.name, value: property.value, property }]
      : [],
  );
}

/** The help card shows the first example only. */
function withoutLaterExamples(examples: Expression): Edit[] {
  const elements = examples.type === 'ArrayExpression' ? examples.elements : [];
  const [first, last] = [elements[0], elements[elements.length - 1]];
  return first && last && first !== last ? [{ from: first.end, to: last.end, text: '' }] : [];
}

/** A table in a sheet has the names of its columns as header; what they mean stands in the reference. */
export function withoutColumnTexts(returns: Expression, code: string): Edit[] {
  const columns = returns.type === 'CallExpression' ? returns.arguments : [];
  return columns
    .flatMap(argument => (argument.type === 'ObjectExpression' ? namedProperties(argument) : []))
    .flatMap(({ value: column }) => {
      if (column.type !== 'ObjectExpression') return [];
      const properties = namedProperties(column);
      if (!properties.some(({ name }) => name === 'format')) return [];
      const kept = properties
        .filter(({ name }) => name !== 'text')
        .map(({ property }) => source(property, code));
      return [{ from: column.start, to: column.end, text: `{ ${kept.join(', ')} }` }];
    });
}

const source = ({ start, end }: Property, code: string) => code.slice(start, end);
