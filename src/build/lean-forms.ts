import { readFile } from 'node:fs/promises';
import { type AnyNode, type Expression, type ObjectExpression, parse } from 'acorn';
import { type Plugin, transform } from 'esbuild';
import { type Edit, edited, isDefinition, namedProperties, withoutColumnTexts } from './lean-definitions';

/**
 * The sidebar asks by definitions and computes with them, so they go into it without what only sheets, tests and the
 * reference read. Calls that make parts of one are marked as free of effects: what no form uses, falls out of the bundle.
 */
export const leanForms: Plugin = {
  name: 'lean-forms',
  setup: build => {
    build.onLoad({ filter: /[\\/]src[\\/](functions|templates|sheet)[\\/].+\.ts$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), { loader: 'ts', charset: 'utf8' });
      return { contents: leanForm(code), loader: 'ts' };
    });
  },
};

const unread: ReadonlySet<string> = new Set(['examples', 'native', 'notes']);

export function leanForm(code: string): string {
  const edits: Edit[] = [];
  const program = parse(code, { ecmaVersion: 'latest', sourceType: 'module' });
  for (const statement of program.body) {
    const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declared?.type !== 'VariableDeclaration') continue;
    for (const { init } of declared.declarations) {
      const [definition] = isDefinition(init) ? init.arguments : [];
      if (definition?.type === 'ObjectExpression') edits.push(...leanProperties(definition, code));
      if (init) edits.push(...pureCalls(init));
    }
  }
  return edited(code, [...edits, ...nodes(program).flatMap(withoutTwin)]);
}

function leanProperties(definition: ObjectExpression, code: string): Edit[] {
  return namedProperties(definition).flatMap(({ name, value, property }) => {
    if (name === 'returns') return withoutColumnTexts(value as Expression, code);
    return unread.has(name) ? [{ from: property.start, to: property.end, text: `${name}: undefined` }] : [];
  });
}

/** Of a kind of argument, what only the native twin asks. */
function withoutTwin(node: AnyNode): Edit[] {
  if (node.type !== 'ObjectExpression') return [];
  const properties = namedProperties(node);
  if (!properties.some(({ name }) => name === 'guard')) return [];
  return properties
    .filter(({ name }) => name === 'native' || name === 'guard')
    .map(({ name, property }) => ({ from: property.start, to: property.end, text: `${name}: undefined` }));
}

/** A mark before each call that is made while the module loads. */
function pureCalls(node: AnyNode): Edit[] {
  if (node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression') return [];
  const mark =
    node.type === 'CallExpression' || node.type === 'NewExpression'
      ? [{ from: node.start, to: node.start, text: '/* @__PURE__ */ ' }]
      : [];
  return [...mark, ...childrenOf(node).flatMap(pureCalls)];
}

const childrenOf = (node: AnyNode): AnyNode[] => Object.values(node).flat().filter(isNode);
const nodes = (node: AnyNode): AnyNode[] => [node, ...childrenOf(node).flatMap(nodes)];

const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
