import { type Comment, parse } from 'acorn';

export interface TopLevelFunction {
  readonly name: string;
  readonly params: readonly string[];
  /** The comment that ends on the line before the function, if there is one. */
  readonly comment?: string;
}

export interface TopLevel {
  readonly functions: readonly TopLevelFunction[];
  readonly variables: readonly string[];
  /** Statements that are neither; a directive such as "use strict" is none. */
  readonly others: readonly string[];
}

/** The top level of a script, parsed as strictly as Google's own parser takes it: es2019, no modules. */
export function topLevelOf(source: string): TopLevel {
  const comments: Comment[] = [];
  const program = parse(source, { ecmaVersion: 2019, sourceType: 'script', onComment: comments });
  const functions: TopLevelFunction[] = [];
  const variables: string[] = [];
  const others: string[] = [];
  for (const statement of program.body) {
    if (statement.type === 'FunctionDeclaration') {
      const touching = comments.find(
        comment =>
          comment.type === 'Block' &&
          comment.value.startsWith('*') &&
          source.slice(comment.end, statement.start) === '\n',
      );
      functions.push({
        name: statement.id.name,
        params: statement.params.map(param => (param.type === 'Identifier' ? param.name : param.type)),
        ...(touching ? { comment: touching.value } : {}),
      });
    } else if (statement.type === 'VariableDeclaration') {
      for (const { id } of statement.declarations)
        variables.push(id.type === 'Identifier' ? id.name : id.type);
    } else if (!('directive' in statement)) others.push(statement.type);
  }
  return { functions, variables, others };
}
