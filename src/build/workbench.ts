import { copyFile, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const source = fileURLToPath(new URL('../workbench/page/', import.meta.url));
const scripts = fileURLToPath(new URL('../workbench/script/', import.meta.url));

/** Univer lets the mouse pick cells after a comma in a formula; in Sheets it does after a semicolon as well. */
const pickAfterSemicolon: esbuild.Plugin = {
  name: 'pick-after-semicolon',
  setup(build) {
    build.onLoad({ filter: /sheets-formula-ui[\\/]lib[\\/]es[\\/]index\.js$/ }, async ({ path: file }) => {
      const text = await readFile(file, 'utf8');
      const before = 'char && matchRefDrawToken(char) && (!nextChar || isFormulaLexerToken(nextChar)';
      const after =
        'char && (char === ";" || matchRefDrawToken(char)) && (!nextChar || nextChar === ";" || isFormulaLexerToken(nextChar)';
      if (!text.includes(before))
        throw new Error(
          'The formula editor of the spreadsheet has changed: look at pickAfterSemicolon again.',
        );
      return { contents: text.replace(before, after), loader: 'js' };
    });
  },
};

/** Builds the workbench's page, its workers and its style sheet into a folder. */
export async function bundlePage(outdir: string): Promise<void> {
  await mkdir(outdir, { recursive: true });
  await esbuild.build({
    entryPoints: [
      { in: path.join(source, 'main.ts'), out: 'page' },
      { in: path.join(source, 'page.css'), out: 'page' },
    ],
    outdir,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    mainFields: ['browser', 'module', 'main'],
    conditions: ['import'],
    loader: { '.woff2': 'dataurl', '.woff': 'dataurl', '.ttf': 'dataurl' },
    plugins: [pickAfterSemicolon],
    logLevel: 'warning',
  });
  await esbuild.build({
    entryPoints: [{ in: path.join(scripts, 'browser-worker.ts'), out: 'script-worker' }],
    outdir,
    bundle: true,
    format: 'iife',
    target: 'es2022',
    minify: true,
    logLevel: 'warning',
  });
  for (const file of ['index.html', 'sidebar-frame.html'])
    await copyFile(path.join(source, file), path.join(outdir, file));
}
