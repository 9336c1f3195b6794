import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { languages } from '../sheet/words';
import { templates } from '../templates/catalogue';
import { build } from './build';
import { bundleEngine } from './bundle-engine';
import { shareableBook } from './workbook-file/shareable-book';
import { writeBook } from './workbook-file/write-book';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** All templates as workbook files, or those whose name begins with what is asked for on the command line. */
async function main(): Promise<void> {
  const enginePath = path.join(root, '.workbench/templates-engine.cjs');
  await Promise.all([build({ language: 'en' }), bundleEngine(enginePath)]);
  const [code, Endpoint] = await Promise.all(
    ['Code.js', 'Endpoint.html'].map(file => readFile(path.join(root, 'dist', file), 'utf8')),
  );
  const addOn = { code: code!, html: { Endpoint: Endpoint! }, enginePath };
  const folder = path.join(root, 'docs/templates');
  await mkdir(folder, { recursive: true });
  for (const template of templates) {
    for (const language of languages) {
      const name = `${template.id}.${language}.xlsx`;
      if (!name.startsWith(process.argv[2] ?? '')) continue;
      await writeFile(
        path.join(folder, name),
        await writeBook(await shareableBook(addOn, template, language)),
      );
      console.log(`wrote docs/templates/${name}`);
    }
  }
}

main().then(
  // The writer's own clock would keep the process going.
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
