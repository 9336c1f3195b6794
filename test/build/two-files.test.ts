import path from 'node:path';
import { runInNewContext } from 'node:vm';
import * as esbuild from 'esbuild';
import { describe, expect, test } from 'vitest';
import { type TwoScripts, twoScripts } from '../../src/build/two-files';

const modules: Readonly<Record<string, string>> = {
  'main.ts': "import { made } from './kit'; made.push('main');",
  'rest.ts':
    "import { made, twice } from './kit'; made.push('rest'); export const rest = twice(made.length);",
  'kit.ts': 'export const made: string[] = []; export const twice = (x: number) => FACTOR * x;',
};

async function built(factor: number): Promise<TwoScripts> {
  const { outputFiles } = await esbuild.build({
    entryPoints: ['main.ts', 'rest.ts'],
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    outdir: '/',
    define: { FACTOR: String(factor) },
    plugins: [
      {
        name: 'given',
        setup: build => {
          build.onResolve({ filter: /./ }, ({ path: name }) => ({
            path: `${path.basename(name, '.ts')}.ts`,
            namespace: 'given',
          }));
          build.onLoad({ filter: /./, namespace: 'given' }, ({ path: name }) => ({
            contents: modules[name],
            loader: 'ts',
          }));
        },
      },
    ],
    write: false,
  });
  return twoScripts(outputFiles);
}

/** Runs scripts one after the other and tells what the second one brought. */
const brought = (...scripts: readonly string[]): unknown =>
  runInNewContext(`${scripts.join('\n')}\ncustomerLifetimeValue.rest`);

describe('correct', () => {
  test('the second script works with what the first one has made', async () => {
    const { first, rest } = await built(10);
    expect(brought(first)).toBeUndefined();
    expect(brought(first, rest)).toBe(20);
  });
});

describe('refuses', () => {
  test('a second script of another build does nothing', async () => {
    const [now, before] = [await built(10), await built(11)];
    expect(brought(now.first, before.rest)).toBeUndefined();
    expect(brought(before.first, before.rest)).toBe(22);
  });
});
