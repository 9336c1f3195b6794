import path from 'node:path';
import * as esbuild from 'esbuild';
import { asFunctionBody, type SharedNames } from './function-body';

export interface CompactEndpoint {
  /** The body of a function that makes it from what it shares with the script. */
  readonly body: string;
  readonly shared: SharedNames;
  /** The files that it is made of. */
  readonly files: readonly string[];
}

/**
 * What answers the sidebar, without the space that makes it readable and in a file of its own: no cell ever asks for
 * it, and even skipping over it would double the time in which a cell loads the script. Calculations are shared and not
 * made twice, so that the errors of one are known to the other.
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
    // It is kept as HTML, out of whose template literals Google takes what looks like a comment.
    supported: { 'template-literal': false },
    legalComments: 'inline',
    metafile: true,
    plugins: [sharedModules(root)],
    write: false,
    logLevel: 'warning',
  });
  return {
    ...asFunctionBody(result.outputFiles[0]!.text),
    files: Object.keys(result.metafile.inputs),
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
