import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from '../../src/build/build';
import { loadingResults } from './loading';
import { modelResults } from './models';
import { predictionResults } from './predictions';
import { growthResults, rangeResults, smallResults } from './ranges';
import { asJson, asTable } from './report';
import { loaded } from './script';

const root = path.resolve(import.meta.dirname, '../..');

/** Where the numbers are to be written. */
function outFile(args: readonly string[]): string {
  if (args.length === 0) return path.join(root, 'node_modules/.cache/bench.json');
  const file = args[0] === '--out' ? args[1] : args[0]?.match(/^--out=(.+)/)?.[1];
  if (!file || args.length > (args[0] === '--out' ? 2 : 1)) {
    throw new Error(`"${args.join(' ')}" is not understood; use --out and a file, or nothing`);
  }
  return path.resolve(file);
}

async function main(args: readonly string[]): Promise<void> {
  const out = outFile(args);
  await build({ language: 'en' });
  const source = await readFile(path.join(root, 'dist/Code.js'), 'utf8');
  // Loading is measured first, while the engine knows nothing of the script.
  const loading = await loadingResults(source);
  const functions = loaded(source);
  const results = [
    ...loading,
    ...smallResults(functions),
    ...rangeResults(functions),
    ...growthResults(functions),
    ...modelResults(),
    ...predictionResults(functions),
  ];
  await mkdir(path.dirname(out), { recursive: true });
  await writeFile(out, asJson(results));
  console.log(`${asTable(results)}\n\nWritten to ${path.relative(process.cwd(), out)}.`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
