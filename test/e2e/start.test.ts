import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileFor, serve } from '../../src/build/serve';
import { portFrom, startProblem, tooOld } from '../../src/build/start';

let folder: string;
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'workbench-'));
  await writeFile(path.join(folder, 'index.html'), '<p>page</p>');
  await writeFile(path.join(folder, 'a b.js'), '1');
  server = await serve({ '/': folder });
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

interface Answer {
  status: number | undefined;
  headers: Record<string, unknown>;
  body: string;
}

/** Sends the path as it stands: a URL would tidy it up first. */
function ask(address: string, settings: { method?: string; host?: string } = {}): Promise<Answer> {
  const { hostname, port } = new URL(server.url);
  return new Promise((done, fail) => {
    const headers = settings.host === undefined ? {} : { host: settings.host };
    const sent = request(
      { hostname, port, path: address, method: settings.method ?? 'GET', headers },
      answer => {
        let body = '';
        answer.on('data', chunk => {
          body += chunk;
        });
        answer.on('end', () => done({ status: answer.statusCode, headers: answer.headers, body }));
      },
    );
    sent.on('error', fail);
    sent.end();
  });
}

describe('correct', () => {
  it('serves the page, isolated and forbidden to reach anything else', async () => {
    const { status, headers, body } = await ask('/');
    expect([status, body]).toEqual([200, '<p>page</p>']);
    expect(headers).toMatchObject({
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'x-content-type-options': 'nosniff',
    });
    expect(String(headers['content-security-policy'])).toContain("script-src 'self';");
    expect((await ask('/a%20b.js')).headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect((await ask('/', { method: 'HEAD' })).body).toBe('');
  });

  it.each([
    [undefined, 0],
    ['', 0],
    ['8081', 8081],
  ])('takes the port %j', (asked, port) => {
    expect(portFrom(asked)).toBe(port);
  });

  it.each(['20.19.0', '20.20.2', '22.1.0', '24.0.0'])('runs on Node %s', version => {
    expect(tooOld(version)).toBeUndefined();
  });
});

describe('refuses', () => {
  it.each([
    ['/../package.json', 404],
    ['/%2e%2e/package.json', 404],
    ['/..%2fpackage.json', 404],
    ['/..%5cpackage.json', 404],
    ['//etc/passwd', 404],
    ['/%00', 404],
    ['/%', 400],
    ['/missing.js', 404],
    ['/.', 404],
  ])('%s', async (address, status) => {
    expect((await ask(address)).status).toBe(status);
  });

  it('another name for this machine, and any writing', async () => {
    expect((await ask('/', { host: 'example.org' })).status).toBe(403);
    expect((await ask('/', { method: 'POST' })).status).toBe(405);
  });

  it('to leave a folder under any of its addresses', () => {
    const mounts = { '/': '/srv/page', '/addon/': '/srv/addon' };
    expect(fileFor(mounts, '/addon/Code.js')).toBe(path.resolve('/srv/addon/Code.js'));
    expect(fileFor(mounts, '/addon/../page/index.html')).toBeUndefined();
    expect(fileFor(mounts, '/../addon/Code.js')).toBeUndefined();
  });

  it.each(['no', '-1', '65536', '80.5'])('the port %s in a sentence', asked => {
    expect(() => portFrom(asked)).toThrow(
      `PORT is "${asked}": give a whole number from 1 to 65535, or leave it out.`,
    );
  });

  it('a Node that is too old in a sentence', () => {
    expect(tooOld('18.20.4')).toMatch(/^Node 18\.20\.4 is too old: install Node 20\.19 or newer/);
  });

  it('a port that is taken in a sentence', async () => {
    const port = Number(new URL(server.url).port);
    const error = await serve({ '/': folder }, port).catch((thrown: unknown) => thrown);
    expect(startProblem(error, port)).toBe(
      `Port ${port} is taken: stop what uses it, or choose another with PORT=8081 npm start.`,
    );
  });
});
