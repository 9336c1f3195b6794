import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { type Browser, type BrowserServer, chromium, type LaunchOptions } from 'playwright-core';

const modules = fileURLToPath(new URL('../../node_modules/', import.meta.url));
const packaged = path.join(modules, '@sparticuz/chromium');
const installed = [
  process.env.CHROME,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
];

export const noBrowser =
  'no browser that starts: on Linux x64 install the library libnss3; elsewhere install Chrome or Chromium and name its program in CHROME, for example CHROME=/usr/bin/chromium npm test';

/**
 * The browser in the package, unpacked once for each version: the package's own unpacker reuses whatever an older one
 * left behind, and such a browser dies at its start.
 */
async function unpackedBrowser(): Promise<string | undefined> {
  const archive = path.join(packaged, 'bin/chromium.br');
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(archive)) return undefined;
  const { version } = JSON.parse(readFileSync(path.join(packaged, 'package.json'), 'utf8'));
  const program = path.join(modules, '.cache/chromium', version, 'chrome');
  if (existsSync(program)) return program;
  await mkdir(path.dirname(program), { recursive: true });
  const draft = `${program}.${process.pid}`;
  await pipeline(
    createReadStream(archive),
    createBrotliDecompress(),
    createWriteStream(draft, { mode: 0o755 }),
  );
  await rename(draft, program);
  return program;
}

/** The first browser that starts, or undefined. CHROME goes before the packaged one. */
async function first<Started>(
  start: (options: LaunchOptions) => Promise<Started>,
): Promise<Started | undefined> {
  const [chosen, ...others] = installed;
  const programs = [chosen, await unpackedBrowser().catch(() => undefined), ...others];
  for (const program of programs) {
    if (!program || !existsSync(program)) continue;
    const options = { executablePath: program, args: flags, timeout: 20_000 };
    const started = await start(options).catch(() => undefined);
    if (started) return started;
  }
  return undefined;
}

export const openBrowser = (): Promise<Browser | undefined> => first(options => chromium.launch(options));

/** One that several processes connect to. */
export const startBrowser = (): Promise<BrowserServer | undefined> =>
  first(options => chromium.launchServer(options));
