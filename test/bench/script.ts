import path from 'node:path';
import vm from 'node:vm';
import { compactPackage } from '../../src/build/compact-packages';

export type Functions = Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;

/**
 * A fresh context with the one service a cell's call may ask. Its global is an ordinary object, as in Apps
 * Script; the usual contexts of node:vm intercept each look-up of a global, which makes a script that uses
 * Math some eight times slower.
 */
export function freshContext(): vm.Context {
  const context = vm.createContext(vm.constants.DONT_CONTEXTIFY);
  vm.runInContext(
    `var SpreadsheetApp = { getActive: function () { return { getSpreadsheetLocale: function () { return 'en_US'; } }; } };`,
    context,
  );
  return context;
}

/**
 * Prepares a load that compiles from nothing: a comment of its own makes the text one the engine has not
 * seen, since it keeps what it compiled by the text.
 */
export function coldLoad(source: string): () => vm.Context {
  const context = freshContext();
  const text = Buffer.from(`// ${Math.random()}\n${source}`).toString();
  return () => {
    vm.runInContext(text, context);
    return context;
  };
}

export function loaded(source: string): Functions {
  return coldLoad(source)() as unknown as Functions;
}

/** decimal.js alone, as compact as it stands in the add-on, and made at once. */
export async function decimalAlone(): Promise<string> {
  const { statement, loader } = await compactPackage(path.resolve(import.meta.dirname, '../..'));
  return `${statement}var decimal = ${loader}();`;
}
