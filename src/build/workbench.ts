import { copyFile, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const source = fileURLToPath(new URL('../workbench/page/', import.meta.url));
const scripts = fileURLToPath(new URL('../workbench/script/', import.meta.url));

interface Mend {
  /** A file of a package of the spreadsheet. */
  file: RegExp;
  before: string;
  after: string;
}

const mends: Mend[] = [
  {
    // The mouse picks cells after a comma in a formula; in Sheets it does after a semicolon as well.
    file: /sheets-formula-ui[\\/]lib[\\/]es[\\/]index\.js$/,
    before: 'char && matchRefDrawToken(char) && (!nextChar || isFormulaLexerToken(nextChar)',
    after:
      'char && (char === ";" || matchRefDrawToken(char)) && (!nextChar || nextChar === ";" || isFormulaLexerToken(nextChar)',
  },
  {
    // Numbers of a typed formula would be written anew, 0.80 as 0.8 and 1,234 as 1234, and the texts after them be cut.
    file: /sheets-ui[\\/]lib[\\/]es[\\/]index\.js$/,
    before: 'const parsedValue = getNumfmtParseValueFilter(token);',
    after: 'const parsedValue = null;',
  },
];

/** What the packages of the spreadsheet do otherwise than Sheets and offer no way to change. */
const mendPackages: esbuild.Plugin = {
  name: 'mend-packages',
  setup(build) {
    for (const { file, before, after } of mends)
      build.onLoad({ filter: file }, async ({ path: name }) => {
        const text = await readFile(name, 'utf8');
        if (text.split(before).length !== 2)
          throw new Error(`${name} has changed: look at what the workbench mends in it.`);
        return { contents: text.replace(before, () => after), loader: 'js' };
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
    plugins: [mendPackages],
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
