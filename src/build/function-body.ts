import { parse } from 'acorn';

/** What a module uses of others: names by module. */
export type SharedNames = ReadonlyMap<string, ReadonlySet<string>>;

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
          throw new Error(`${module} is imported as a whole; name what is needed of it`);
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
