import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type FunctionDefinition, groups } from '../sheet/define';

/** A definition and where it comes from. */
export interface CatalogueEntry {
  readonly definition: FunctionDefinition;
  /** The export that holds it: camelCase of the file. */
  readonly exportName: string;
  /** The file, without folder and extension. */
  readonly file: string;
}

const folder = fileURLToPath(new URL('../functions/', import.meta.url));

export const camelCase = (file: string) =>
  file.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
export const upperSnakeCase = (file: string) => file.replace(/-/g, '_').toUpperCase();

/** The definition a file holds, or a sentence on what is wrong with the file. */
export function entryOf(file: string, exported: Readonly<Record<string, unknown>>): CatalogueEntry {
  const exportName = camelCase(file);
  const names = Object.keys(exported);
  if (names.length !== 1 || names[0] !== exportName) {
    throw new Error(
      `src/functions/${file}.ts exports ${names.join(', ') || 'nothing'}; export only ${exportName}`,
    );
  }
  const definition = exported[exportName] as FunctionDefinition;
  if (definition?.name !== upperSnakeCase(file)) {
    throw new Error(
      `src/functions/${file}.ts defines ${definition?.name}; call it ${upperSnakeCase(file)} or rename the file`,
    );
  }
  return { definition, exportName, file };
}

/** Every custom function there is, by group and then by name. */
export async function catalogue(): Promise<readonly CatalogueEntry[]> {
  const files = (await readdir(folder, { withFileTypes: true }))
    .filter(entry => entry.isFile() && entry.name.endsWith('.ts'))
    .map(entry => entry.name.slice(0, -3))
    .sort();
  const entries = await Promise.all(
    files.map(async file => entryOf(file, await import(pathToFileURL(path.join(folder, `${file}.ts`)).href))),
  );
  return entries.sort(
    (a, b) => groups.indexOf(a.definition.group) - groups.indexOf(b.definition.group) || compareNames(a, b),
  );
}

// Not localeCompare: the order must not depend on the machine's language.
const compareNames = (a: CatalogueEntry, b: CatalogueEntry) =>
  a.definition.name < b.definition.name ? -1 : a.definition.name > b.definition.name ? 1 : 0;
