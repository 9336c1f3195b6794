import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { cellName } from './addresses';
import type { BookContents, FileCell } from './book-contents';

/** As the clock on the wall shows it, so that no time zone has a part in it. */
const fixedTime = new Date('2026-01-01T00:00:00');

const contentTypes = '[Content_Types].xml';
/** The writer names all kinds of pictures, in an order by chance; there are none. */
const pictures = /<Default Extension="\w+" ContentType="image\/[^"]*"><\/Default>/g;

/** The file with what each formula gives, in its own type, so that it can be read before anything is calculated. */
export function finishedFile(written: Uint8Array, { sheets }: BookContents): Uint8Array {
  const parts = unzipSync(written);
  sheets.forEach(({ cells }, index) => {
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    parts[path] = strToU8(withValues(strFromU8(parts[path]!), cells));
  });
  parts[contentTypes] = strToU8(strFromU8(parts[contentTypes]!).replace(pictures, ''));
  // Readers that look at the beginning only find there what kind of file it is.
  const paths = [
    contentTypes,
    ...Object.keys(parts)
      .filter(path => path !== contentTypes)
      .sort(),
  ];
  return zipSync(Object.fromEntries(paths.map(path => [path, parts[path]!])), {
    level: 9,
    mtime: fixedTime,
  });
}

const formulaCell = /<c r="([A-Z]+\d+)"((?: s="\d+")?)[^>]*>(<f[\s>][\s\S]*?<\/f>)[\s\S]*?<\/c>/g;

function withValues(xml: string, cells: readonly FileCell[]): string {
  const values = new Map<string, FileCell['value']>();
  for (const { row, column, value, formula } of cells) {
    if (formula !== undefined) values.set(cellName(row, column), value);
  }
  const finished = xml.replace(formulaCell, (_, cell: string, style: string, formula: string) => {
    const value = values.get(cell);
    if (value === undefined) throw new Error(`${cell} has a formula that nobody wrote.`);
    values.delete(cell);
    const type = typeof value === 'number' ? '' : typeof value === 'boolean' ? ' t="b"' : ' t="str"';
    return `<c r="${cell}"${style}${type}>${formula}<v>${escaped(value)}</v></c>`;
  });
  if (values.size > 0) throw new Error(`${[...values.keys()].join(', ')} lost their formulas.`);
  return finished;
}

function escaped(value: FileCell['value']): string {
  if (typeof value === 'boolean') return value ? '1' : '0';
  return String(value).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
