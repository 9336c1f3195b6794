import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

/** A folder of this machine under an address of the page; the longest matching address wins. */
export type Mounts = Record<string, string>;

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.map': 'application/json; charset=utf-8',
};

const policy = (rules: Record<string, string>) =>
  Object.entries(rules)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

const pagePolicy = policy({
  'default-src': "'none'",
  'script-src': "'self'",
  // The grid places its menus and editors with style attributes.
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data: blob:",
  'font-src': "'self' data:",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'frame-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'self'",
});

// Apps Script may run code that it reads from a file of the project; where the worker of the script runs, so may it here.
const scriptPolicy = policy({
  'default-src': "'none'",
  'script-src': "'self' 'unsafe-eval'",
  'connect-src': "'self'",
});

// The add-on's own HTML is one file with its script inside, as Google serves it: it may run that and reach nothing.
const sidebarPolicy = policy({
  'default-src': "'none'",
  'script-src': "'unsafe-inline'",
  'style-src': "'unsafe-inline'",
  'img-src': 'data:',
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'self'",
  sandbox: 'allow-scripts allow-forms',
});

const policies: Readonly<Record<string, string>> = {
  '/sidebar-frame.html': sidebarPolicy,
  '/script-worker.js': scriptPolicy,
};

function headersFor(address: string): Record<string, string> {
  return {
    'content-type': types[path.extname(address)] ?? 'application/octet-stream',
    'content-security-policy': policies[address] ?? pagePolicy,
    // Both are needed for the shared memory by which the add-on's script waits for the spreadsheet.
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  };
}

/** The file behind an address, or undefined for one that leaves its folder. */
export function fileFor(mounts: Mounts, address: string): string | undefined {
  const prefix = Object.keys(mounts)
    .filter(mount => address.startsWith(mount))
    .sort((a, b) => b.length - a.length)[0];
  if (prefix === undefined || address.includes('\0') || address.includes('\\')) return undefined;
  const folder = path.resolve(mounts[prefix]!);
  const file = path.resolve(folder, address.slice(prefix.length) || 'index.html');
  return file.startsWith(folder + path.sep) ? file : undefined;
}

async function answer(mounts: Mounts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const refuse = (status: number) => {
    response.writeHead(status, { 'content-type': 'text/plain' }).end(`${status}\n`);
  };
  // A page of another site could otherwise reach this server under a name that it points here.
  const host = (request.headers.host ?? '').replace(/:\d+$/, '');
  if (host !== '127.0.0.1' && host !== 'localhost') return refuse(403);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
  let address: string;
  try {
    address = decodeURIComponent((request.url ?? '/').replace(/[?#].*$/s, ''));
  } catch {
    return refuse(400);
  }
  const file = fileFor(mounts, address);
  const found = file === undefined ? undefined : await stat(file).catch(() => undefined);
  if (file === undefined || !found?.isFile()) return refuse(404);
  response.writeHead(200, headersFor(address === '/' ? '/index.html' : address));
  if (request.method === 'HEAD') response.end();
  else createReadStream(file).pipe(response);
}

/** Serves the folders to this machine alone. Port 0 is any free port. */
export function serve(mounts: Mounts, port = 0): Promise<{ url: string; close: () => Promise<void> }> {
  const server: Server = createServer((request, response) => {
    answer(mounts, request, response).catch(() => response.destroy());
  });
  const close = () =>
    new Promise<void>(done => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () => {
      done({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close });
    });
  });
}
