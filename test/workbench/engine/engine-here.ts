import { createRequire } from 'node:module';
import vm from 'node:vm';
import * as esbuild from 'esbuild';
import type * as Engine from '../../../src/workbench/engine/engine';
import type * as Headless from '../../../src/workbench/engine/headless';

type Here = Pick<typeof Engine, 'attachEngine'> &
  Pick<typeof Headless, 'startHeadless'> &
  Pick<typeof import('@univerjs/engine-formula'), 'FormulaExecuteStageType' | 'ICalculateFormulaService'>;

const contents = `
export { attachEngine } from './engine';
export { startHeadless } from './headless';
export { FormulaExecuteStageType, ICalculateFormulaService } from '@univerjs/engine-formula';
`;

/** The engine in this thread, where a test can act while it calculates. */
export async function engineHere(): Promise<Here> {
  const { outputFiles } = await esbuild.build({
    stdin: {
      contents,
      resolveDir: new URL('../../../src/workbench/engine', import.meta.url).pathname,
      loader: 'ts',
    },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
  });
  const run = vm.runInThisContext(`(function (module, require) {${outputFiles[0]!.text}\n})`);
  const module = { exports: {} as Here };
  run(module, createRequire(import.meta.url));
  return module.exports;
}
