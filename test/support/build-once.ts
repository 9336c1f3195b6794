import { build } from '../../src/build/build';
import { builtEngine } from './workbench';

/** Before all tests: the script as it would be pushed, in dist/, and the engine that runs it here. */
export async function setup(): Promise<void> {
  await Promise.all([build({ language: 'en' }), builtEngine()]);
}
