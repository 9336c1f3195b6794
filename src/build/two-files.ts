import path from 'node:path';
import type { OutputFile } from 'esbuild';
import { asFunctionBody } from './function-body';

/** The global by which the second script finds what the first one has already. */
const meeting = 'customerLifetimeValue';

export interface TwoScripts {
  readonly first: string;
  readonly rest: string;
}

/**
 * Makes two plain scripts of what esbuild splits into modules, for a page of Google's loads no modules: the first with
 * all that both need, and the rest, which a page runs later and finds as the global's `rest`. A rest of another build
 * does nothing: the name of what is shared has the hash of its content.
 */
export function twoScripts(outputs: readonly OutputFile[]): TwoScripts {
  const bodies = new Map(
    outputs.map(output => [path.basename(output.path), asFunctionBody(output.text.trim()).body]),
  );
  const body = (name: string) => bodies.get(name)!;
  const shared = [...bodies.keys()].filter(name => name !== 'main.js' && name !== 'rest.js');
  if (shared.length !== 1) throw new Error(`Two scripts share one module, not ${shared.length}.`);
  const name = `./${shared[0]!}`;
  const made = (of: string) => `(shared=>{${body(of)}})(${meeting}.shared)`;
  return {
    first: `var ${meeting}={shared:{"${name}":(()=>{${body(shared[0]!)}})()}};${made('main.js')};`,
    rest: `"${name}"in ${meeting}.shared&&(${meeting}.rest=${made('rest.js')}.rest);`,
  };
}
