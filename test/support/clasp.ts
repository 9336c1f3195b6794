import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = new URL('../../', import.meta.url).pathname;

export interface RemoteFile {
  readonly name: string;
  readonly type: string;
  readonly source: string;
}

export interface ClaspRun {
  readonly status: number;
  readonly output: string;
}

/** A project folder as a person has it after a build, a home with made-up credentials, and Google's side. */
export interface ClaspPlace {
  readonly folder: string;
  /** What Google holds for the script; a push replaces it. */
  readonly remote: { files: readonly RemoteFile[] };
  /** "METHOD host/path" of every request. */
  readonly requests: readonly string[];
  readonly run: (...args: string[]) => Promise<ClaspRun>;
  readonly close: () => Promise<void>;
}

export const manifestOf = (source: string): RemoteFile => ({ name: 'appsscript', type: 'JSON', source });

export async function claspPlace(scriptId?: string): Promise<ClaspPlace> {
  const folder = await mkdtemp(path.join(tmpdir(), 'clasp-'));
  await cp(path.join(root, 'dist'), path.join(folder, 'dist'), { recursive: true });
  for (const name of ['.clasp.json', '.claspignore', 'appsscript.json']) {
    await cp(path.join(root, name), path.join(folder, name));
  }
  if (scriptId)
    await writeFile(path.join(folder, '.clasp.json'), JSON.stringify({ scriptId, rootDir: 'dist' }));
  await writeFile(path.join(folder, '.clasprc.json'), JSON.stringify(madeUpCredentials));
  const google = await standIn();
  return {
    folder,
    remote: google.remote,
    requests: google.requests,
    run: (...args) => runClasp(folder, google.port, args),
    close: async () => {
      await google.close();
      await rm(folder, { recursive: true });
    },
  };
}

const madeUpCredentials = {
  tokens: {
    default: {
      type: 'authorized_user',
      client_id: 'made-up',
      client_secret: 'made-up',
      refresh_token: 'made-up',
      access_token: 'made-up',
      token_type: 'Bearer',
      expiry_date: 4102444800000,
    },
  },
};

/** Answers the few addresses that clasp asks; any other gives 404, which fails the command. */
async function standIn() {
  const remote: { files: readonly RemoteFile[] } = { files: [] };
  const requests: string[] = [];
  const answers: Record<string, (body: string) => unknown> = {
    'GET content': () => ({ scriptId: 'made-up-script', files: remote.files }),
    'PUT content': body => {
      remote.files = JSON.parse(body).files;
      return { scriptId: 'made-up-script', files: remote.files };
    },
    'POST files': () => ({ id: 'made-up-sheet' }),
    'POST projects': () => ({ scriptId: 'made-up-script' }),
  };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const address = (request.url ?? '').replace(/\?.*/, '');
    requests.push(`${request.method} ${request.headers['x-meant-for']}${address}`);
    const answer = answers[`${request.method} ${address.split('/').pop()}`];
    response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer ? answer(Buffer.concat(chunks).toString()) : {}));
  });
  await new Promise<void>(done => {
    server.listen(0, '127.0.0.1', done);
  });
  return {
    remote,
    requests,
    port: (server.address() as AddressInfo).port,
    close: () => new Promise(done => server.close(done)),
  };
}

function runClasp(folder: string, port: number, args: string[]): Promise<ClaspRun> {
  const clasp = path.join(root, 'node_modules/@google/clasp/build/src/index.js');
  const stub = new URL('./clasp-stub.mjs', import.meta.url).href;
  const environment = {
    PATH: process.env.PATH,
    HOME: folder,
    USERPROFILE: folder,
    NODE_OPTIONS: `--import ${stub}`,
    CLASP_STUB_PORT: String(port),
  };
  return new Promise(done => {
    execFile(
      process.execPath,
      [clasp, ...args],
      { cwd: folder, env: environment, timeout: 60_000 },
      (error, stdout, stderr) => {
        done({ status: error ? Number(error.code ?? 1) : 0, output: stdout + stderr });
      },
    );
  });
}
