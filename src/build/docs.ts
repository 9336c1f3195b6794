import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { languages } from '../sheet/words';
import { catalogue } from './catalogue';
import { noticesText } from './notices';
import { referencePage } from './render-reference';

/** Everything that is written from the sources and kept in the repository, by path. */
export async function generatedFiles(): Promise<Readonly<Record<string, string>>> {
  const definitions = (await catalogue()).map(entry => entry.definition);
  const pages = languages.map(
    language => [`docs/functions.${language}.md`, referencePage(definitions, language)] as const,
  );
  return { ...Object.fromEntries(pages), 'THIRD-PARTY-NOTICES': await noticesText() };
}

async function main(): Promise<void> {
  const root = new URL('../../', import.meta.url);
  await mkdir(new URL('docs/', root), { recursive: true });
  for (const [name, text] of Object.entries(await generatedFiles())) {
    await writeFile(new URL(name, root), text);
    console.log(`wrote ${name}`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  });
}
