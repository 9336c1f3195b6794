import { readFile } from 'node:fs/promises';
import { type Plugin, transform } from 'esbuild';

/**
 * Packages of others go into the script without the space that makes them readable: nobody debugs them
 * there, and every cell that calls a function loads them anew. Our own code stays as it is written.
 */
export const compactPackages: Plugin = {
  name: 'compact-packages',
  setup: build => {
    build.onLoad({ filter: /[\\/]node_modules[\\/].*\.m?js$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), {
        minify: true,
        legalComments: 'inline',
        charset: 'utf8',
        target: 'es2019',
      });
      return { contents: code, loader: 'js' };
    });
  },
};
