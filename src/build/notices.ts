import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { catalogue } from './catalogue';
import { emitScript } from './emit';
import { emitSidebar } from './sidebar';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The licences of every package that stands in the files that are pushed. */
export async function noticesText(): Promise<string> {
  const emitted = await Promise.all([emitScript(await catalogue(), 'en', ''), emitSidebar(root)]);
  const notices = await Promise.all(packagesOf(emitted.flatMap(({ files }) => files)).map(notice));
  const heading = 'Packages of others in the files of dist, with their licences.';
  return `${[heading, ...notices].join('\n\n')}\n`;
}

/** node_modules/@scope/name/file → @scope/name, once each. */
export function packagesOf(files: readonly string[]): string[] {
  const names = files.flatMap(file => {
    const inside = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file);
    return inside ? [inside[1]!] : [];
  });
  return [...new Set(names)].sort();
}

async function notice(name: string): Promise<string> {
  const folder = path.join(root, 'node_modules', name);
  const { version, license } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  const file = (await readdir(folder)).find(candidate => /^licen[cs]e/i.test(candidate));
  if (file === undefined) {
    throw new Error(`${name} comes without a licence file; do not bundle it or add its notice by hand`);
  }
  const text = await readFile(path.join(folder, file), 'utf8');
  return `${name} ${version} (${license})\n\n${text.trim()}`;
}
