import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = new URL('../../dist', import.meta.url).pathname;
let files: Readonly<Record<string, string>> | undefined;

/** The HTML files of the built add-on by name, without their ending. */
export function builtHtml(): Readonly<Record<string, string>> {
  files ??= Object.fromEntries(
    readdirSync(folder)
      .filter(file => file.endsWith('.html'))
      .map(file => [path.basename(file, '.html'), readFileSync(path.join(folder, file), 'utf8')]),
  );
  return files;
}
