import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import * as esbuild from 'esbuild';

const source = new URL('../workbench/page/', import.meta.url).pathname;

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
    logLevel: 'warning',
  });
  await copyFile(path.join(source, 'index.html'), path.join(outdir, 'index.html'));
}
