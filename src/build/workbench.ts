import { copyFile, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const source = fileURLToPath(new URL('../workbench/page/', import.meta.url));
const scripts = fileURLToPath(new URL('../workbench/script/', import.meta.url));

interface Mend {
  before: string;
  after: string;
}

/** What packages of the spreadsheet do otherwise than Sheets and offer no way to change. */
const mends: Record<string, Mend[]> = {
  'sheets-formula-ui': [
    // The mouse picks cells after a comma in a formula; in Sheets it does after a semicolon as well.
    {
      before: 'char && matchRefDrawToken(char) && (!nextChar || isFormulaLexerToken(nextChar)',
      after:
        'char && (char === ";" || matchRefDrawToken(char)) && (!nextChar || nextChar === ";" || isFormulaLexerToken(nextChar)',
    },
    // The help with arguments breaks its lines between them and separates them as every locale may.
    { before: 'i === value.length - 1 ? "" : ","', after: 'i === value.length - 1 ? "" : "; "' },
    { before: '.map((item) => item.example).join(",")', after: '.map((item) => item.example).join("; ")' },
    // It opens with what the arguments mean.
    {
      before: 'const [contentVisible, setContentVisible] = useState(false);',
      after: 'const [contentVisible, setContentVisible] = useState(true);',
    },
  ],
  'sheets-ui': [
    // Numbers of a typed formula would be written anew, 0.80 as 0.8 and 1,234 as 1234, and the texts after them be cut.
    {
      before: 'const parsedValue = getNumfmtParseValueFilter(token);',
      after: 'const parsedValue = null;',
    },
  ],
};

function mended(text: string, { before, after }: Mend): string {
  if (!text.includes(before))
    throw new Error(`A package of the spreadsheet has changed: it does not contain ${before} any more.`);
  return text.replaceAll(before, () => after);
}

const mendPackages: esbuild.Plugin = {
  name: 'mend-packages',
  setup(build) {
    for (const [name, changes] of Object.entries(mends))
      build.onLoad(
        { filter: new RegExp(`@univerjs[\\\\/]${name}[\\\\/]lib[\\\\/]es[\\\\/]index\\.js$`) },
        async file => ({
          contents: changes.reduce(mended, await readFile(file.path, 'utf8')),
          loader: 'js',
        }),
      );
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
