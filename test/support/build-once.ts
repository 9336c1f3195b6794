import { build } from '../../src/build/build';

/** Before all tests: the script as it would be pushed, in dist/. */
export async function setup(): Promise<void> {
  await build({ language: 'en' });
}
