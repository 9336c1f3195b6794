import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { sheetName } from '../sheet/define';
import { type Language, languages } from '../sheet/words';
import type { FunctionEntry } from '../workbench/catalogue';
import { type CatalogueEntry, catalogue } from './catalogue';
import { emitScript } from './emit';
import { exampleText } from './render-example';
import { emitSidebar } from './sidebar';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface BuildOptions {
  /** The language of function cards and menu. */
  readonly language: Language;
  readonly outdir?: string;
}

/** Writes what is pushed to Google into a folder, and what the workbench has to know beside it. */
export async function build({ language, outdir = path.join(root, 'dist') }: BuildOptions): Promise<void> {
  const entries = await catalogue();
  const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  const [{ script, endpoint }, sidebar] = await Promise.all([
    emitScript(entries, language, version),
    emitSidebar(root),
  ]);
  const files: Record<string, string> = {
    'Code.js': script,
    'Endpoint.html': endpoint,
    'Sidebar.html': sidebar.page,
    'SidebarRest.html': sidebar.rest,
    'appsscript.json': await readFile(path.join(root, 'appsscript.json'), 'utf8'),
  };
  await mkdir(outdir, { recursive: true });
  for (const [name, text] of Object.entries(files)) await replaceFile(path.join(outdir, name), text);
  const workbench = path.join(root, '.workbench');
  await mkdir(workbench, { recursive: true });
  const described = `${JSON.stringify(entries.map(describe), null, 1)}\n`;
  await replaceFile(path.join(workbench, 'catalogue.json'), described);
}

function describe({ definition }: CatalogueEntry): FunctionEntry {
  const { name, group, summary, params } = definition;
  return {
    name,
    group,
    summary,
    params: Object.entries(params).map(([key, param]) => ({
      name: sheetName(key),
      optional: param.optional,
      example: exampleText(param, 'en'),
      text: param.text,
    })),
  };
}

/** In one step, so that a reader of the file never meets half of it. */
async function replaceFile(file: string, text: string): Promise<void> {
  const draft = `${file}.${process.pid}.draft`;
  await writeFile(draft, text);
  await rename(draft, file);
}

/** The language asked for on the command line, or a sentence on why there is none. */
export function languageArgument(args: readonly string[]): Language {
  if (args.length === 0) return 'en';
  const asked = args[0] === '--lang' ? args[1] : args[0]?.replace(/^--lang=/, '');
  const language = languages.find(candidate => candidate === asked);
  if (language === undefined || args.length > 2) {
    throw new Error(`"${args.join(' ')}" is not understood; use --lang ${languages.join(' or --lang ')}`);
  }
  return language;
}

async function main(args: readonly string[]): Promise<void> {
  const language = languageArgument(args);
  await build({ language });
  const sizeOf = async (name: string) =>
    `${((await readFile(path.join(root, 'dist', name))).length / 1000).toFixed(1)} KB`;
  console.log(
    `dist/Code.js: ${await sizeOf('Code.js')}, function cards in "${language}". dist/Sidebar.html: ${await sizeOf('Sidebar.html')}.`,
  );
  console.log(
    'Next: npm start shows it in a spreadsheet here; npx clasp push -f sends it to yours (README.md).',
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main(process.argv.slice(2)).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  });
}
