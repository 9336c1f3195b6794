import * as esbuild from 'esbuild';

const packageName = 'decimal.js';
const loader = 'loadDecimal';

/** A module as one statement that a script can begin with, and the files it was made of. */
export interface CompactModule {
  readonly statement: string;
  /** The function by which the statement makes it. */
  readonly loader: string;
  readonly files: readonly string[];
}

/**
 * The package of others that the script needs, without the space that makes it readable: nobody debugs it
 * there, and every cell that calls a function loads it anew. Most calls never need it, so it is a function
 * that makes it. Our own code stays as it is written.
 */
export async function compactPackage(root: string): Promise<CompactModule> {
  const result = await esbuild.build({
    stdin: { contents: `export { Decimal } from '${packageName}';`, resolveDir: root },
    absWorkingDir: root,
    bundle: true,
    minify: true,
    format: 'iife',
    globalName: 'made',
    target: 'es2019',
    charset: 'utf8',
    legalComments: 'inline',
    mainFields: ['module', 'main'],
    metafile: true,
    write: false,
  });
  const statement = `const ${loader} = () => {\n${result.outputFiles[0]!.text}return made;\n};\n`;
  return { statement, loader, files: Object.keys(result.metafile.inputs) };
}

/** Points the import of the package at the statement the script begins with, for the one member in use. */
export const fromCompactPackage: esbuild.Plugin = {
  name: 'from-compact-package',
  setup: build => {
    const namespace = 'compact-package';
    build.onResolve({ filter: new RegExp(`^${packageName.replace('.', '\\.')}$`) }, () => ({
      path: packageName,
      namespace,
    }));
    build.onLoad({ filter: /.*/, namespace }, () => ({
      contents: `export const Decimal = { clone: settings => ${loader}().Decimal.clone(settings) };`,
      loader: 'js',
    }));
  },
};
