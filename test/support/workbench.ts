import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { bundleEngine } from '../../src/build/bundle-engine';
import { openWorkbench, type Workbench, type WorkbenchSettings } from '../../src/workbench/script/node-host';
import { builtHtml } from './built-html';

const root = new URL('../..', import.meta.url).pathname;
const enginePath = path.join(root, '.workbench/engine.cjs');
const sources = ['src/workbench/engine', 'src/workbench/script', 'src/formula'];

/** When a file, or the youngest one of a folder, was changed. */
export function newest(source: string): number {
  if (statSync(source).isFile()) return statSync(source).mtimeMs;
  const files = readdirSync(source, { recursive: true, withFileTypes: true }).filter(file => file.isFile());
  return Math.max(...files.map(file => statSync(path.join(file.parentPath, file.name)).mtimeMs));
}

/** Builds the engine if it is missing or older than its sources. */
export async function builtEngine(): Promise<string> {
  const changed = Math.max(...sources.map(folder => newest(path.join(root, folder))));
  if (existsSync(enginePath) && statSync(enginePath).mtimeMs > changed) return enginePath;
  await mkdir(path.dirname(enginePath), { recursive: true });
  // Test files run side by side: none may see a half-written engine.
  const unfinished = `${enginePath}.${process.pid}`;
  await bundleEngine(unfinished);
  await rename(unfinished, enginePath);
  return enginePath;
}

export const fixtureCode = readFileSync(new URL('fixture-addon/Code.js', import.meta.url), 'utf8');

/** A workbench in Node, by default with the fixture add-on; whoever opens it closes it. */
export async function openTestWorkbench(
  settings: Partial<Omit<WorkbenchSettings, 'enginePath'>> = {},
): Promise<Workbench> {
  return openWorkbench({
    code: fixtureCode,
    html: builtHtml(),
    ...settings,
    enginePath: await builtEngine(),
  });
}
