import * as esbuild from 'esbuild';

const entry = new URL('../workbench/engine/node-worker.ts', import.meta.url).pathname;

/** The workbench's engine as one file for Node, whose own loader cannot import the spreadsheet's packages. */
export async function bundleEngine(outfile: string): Promise<void> {
  await esbuild.build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    legalComments: 'none',
    logLevel: 'warning',
  });
}
