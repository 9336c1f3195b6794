import path from 'node:path';
import { parse } from 'acorn';
import * as esbuild from 'esbuild';
import type { CompactModule } from './compact-packages';

/** What the endpoint uses of the script around it: names by module. */
export type SharedNames = ReadonlyMap<string, ReadonlySet<string>>;

export interface CompactEndpoint extends CompactModule {
  readonly shared: SharedNames;
}

/**
 * What answers the sidebar, without the space that makes it readable and as a function that makes it from what
 * it shares with the script: no cell ever asks for it, and what is not called is hardly looked at when a cell
 * loads the script. Calculations are shared and not made twice, so that the errors of one are known to the other.
 */
export async function compactEndpoint(root: string): Promise<CompactEndpoint> {
  const result = await esbuild.build({
    stdin: { contents: "export { answerRequest } from './src/addon/requests/answer';", resolveDir: root },
    absWorkingDir: root,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2019',
    charset: 'utf8',
    legalComments: 'inline',
    metafile: true,
    plugins: [sharedModules(root)],
    write: false,
    logLevel: 'warning',
  });
  const { body, shared } = asFunctionBody(result.outputFiles[0]!.text);
  const loader = 'loadEndpoint';
  return {
    statement: `const ${loader} = shared => {\n${body}};\n`,
    loader,
    files: Object.keys(result.metafile.inputs),
    shared,
  };
}

/** Leaves to the script what it has anyway. */
const sharedModules = (root: string): esbuild.Plugin => ({
  name: 'shared-modules',
  setup: build => {
    build.onResolve({ filter: /^\./ }, ({ path: target, resolveDir }) => {
      const file = path.relative(root, path.join(resolveDir, target)).replaceAll(path.sep, '/');
      return /^src\/(calc|sheet|functions)\//.test(file) ? { path: file, external: true } : undefined;
    });
  },
});

/** A module's text with its imports taken from `shared` and its exports returned. */
export function asFunctionBody(code: string): { readonly body: string; readonly shared: SharedNames } {
  const shared = new Map<string, Set<string>>();
  let body = '';
  let end = 0;
  const { body: statements } = parse(code, { ecmaVersion: 'latest', sourceType: 'module' });
  for (const statement of statements) {
    let text: string | undefined;
    if (statement.type === 'ImportDeclaration') {
      const module = String(statement.source.value);
      const pairs = statement.specifiers.map(specifier => {
        if (specifier.type !== 'ImportSpecifier' || specifier.imported.type !== 'Identifier')
          throw new Error(`${module} is imported as a whole; name what the endpoint needs of it`);
        return [specifier.imported.name, specifier.local.name] as const;
      });
      shared.set(module, new Set([...(shared.get(module) ?? []), ...pairs.map(([name]) => name)]));
      text = `const {${pairs.map(pair => pair.join(':')).join(',')}}=shared[${JSON.stringify(module)}];`;
    } else if (statement.type === 'ExportNamedDeclaration') {
      const pairs = statement.specifiers.map(({ exported, local }) => {
        if (exported.type !== 'Identifier' || local.type !== 'Identifier') throw new Error('not a name');
        return `${exported.name}:${local.name}`;
      });
      text = `return {${pairs.join(',')}};`;
    }
    if (text === undefined) continue;
    body += code.slice(end, statement.start) + text;
    end = statement.end;
  }
  return { body: body + code.slice(end), shared };
}
