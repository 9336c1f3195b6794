import { existsSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { serve } from '../../src/build/serve';
import { bundlePage } from '../../src/build/workbench';
import { noBrowser, startBrowser } from './browser';
import { newest } from './workbench';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the workbench and the browser are, or nothing where no browser starts. */
    workbench: { readonly url: string; readonly browser: string } | null;
  }
}

const root = new URL('../..', import.meta.url).pathname;
const workbench = path.join(root, '.workbench');
const page = path.join(workbench, 'page');
const sources = ['src/workbench', 'src/formula', 'src/build/workbench.ts', 'package-lock.json'];

/** Builds the page if it is missing or older than its sources. */
async function buildPage(): Promise<void> {
  const changed = Math.max(...sources.map(source => newest(path.join(root, source))));
  const main = path.join(page, 'page.js');
  if (existsSync(main) && statSync(main).mtimeMs > changed) return;
  await mkdir(workbench, { recursive: true });
  const draft = await mkdtemp(`${page}-`);
  await bundlePage(draft);
  if (existsSync(page)) {
    // Somebody else's page may be open on it: none shall see a half-written file.
    for (const file of await readdir(draft)) await rename(path.join(draft, file), path.join(page, file));
    await rm(draft, { recursive: true });
  } else await rename(draft, page);
}

/** Before all tests in a browser: one page, one server and one browser for all of them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [browser] = await Promise.all([startBrowser(), buildPage()]);
  if (!browser) console.warn(`Browser tests are skipped: ${noBrowser}`);
  await writeFile(
    path.join(page, 'addon.json'),
    JSON.stringify(['Endpoint.html', 'Sidebar.html', 'SidebarRest.html']),
  );
  const server = await serve({ '/': page, '/addon/': path.join(root, 'dist'), '/catalogue/': workbench });
  project.provide('workbench', browser ? { url: server.url, browser: browser.wsEndpoint() } : null);
  return async () => {
    await browser?.close();
    await server.close();
  };
}
