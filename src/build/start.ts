import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from './serve';

const root = fileURLToPath(new URL('../../', import.meta.url));
const pageFolder = path.join(root, '.workbench/page');

export interface Workbench {
  url: string;
  close: () => Promise<void>;
}

/** Serves the workbench with the add-on that is in a folder; `npm start` builds both before. */
export async function openWorkbench(port: number, addon = path.join(root, 'dist')): Promise<Workbench> {
  const { bundlePage } = await import('./workbench');
  await bundlePage(pageFolder);
  const html = (await readdir(addon)).filter(file => file.endsWith('.html'));
  await writeFile(path.join(pageFolder, 'addon.json'), JSON.stringify(html));
  return serve(
    {
      '/': pageFolder,
      '/addon/': addon,
      '/catalogue/': path.join(root, '.workbench'),
    },
    port,
  );
}

/** The port asked for, 0 for any free one. */
export function portFrom(asked: string | undefined): number {
  if (asked === undefined || asked === '') return 0;
  const port = Number(asked);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`PORT is "${asked}": give a whole number from 1 to 65535, or leave it out.`);
}

/** Why this Node cannot run the workbench; nothing when it can. */
export function tooOld(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return undefined;
  return `Node ${version} is too old: install Node 20.19 or newer from https://nodejs.org and run npm start again.`;
}

/** A sentence for what goes wrong at the start, with its cure. */
export function startProblem(error: unknown, port: number): string {
  const code = (error as { code?: string } | null)?.code;
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken: stop what uses it, or choose another with PORT=8081 npm start.`;
  if (code === 'EACCES') return `Port ${port} needs more rights: choose one above 1023, PORT=8081 npm start.`;
  if (code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND')
    return 'Packages are missing: run npm ci and then npm start again.';
  return error instanceof Error ? error.message : String(error);
}

async function main(): Promise<void> {
  const old = tooOld(process.versions.node);
  if (old) throw new Error(old);
  const port = portFrom(process.env.PORT);
  try {
    const { build } = await import('./build');
    await build({ language: 'en' });
    const { url, close } = await openWorkbench(port);
    console.log(`
  Customer Lifetime Value is ready in your browser:

    ${url}              English
    ${url}?language=es  Español

  It runs on this computer only. Stop it with Ctrl-C.
`);
    const stop = () => {
      console.log('\n  Stopped.');
      void close().then(() => process.exit(0));
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  } catch (error) {
    throw new Error(startProblem(error, port));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error: Error) => {
    console.error(`\n  ${error.message}\n`);
    process.exitCode = 1;
  });
}
