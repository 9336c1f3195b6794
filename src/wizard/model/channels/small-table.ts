import type { CellValue } from '../../../sheet/cells';
import type { Typed } from '../form/field';
import { typedText } from '../form/field';
import { isBlankCell, nameOf } from '../log/cell-text';
import { plainHeading } from '../log/roles';
import type { Selection } from '../protocol';
import type { Reader } from '../reader';
import type { TableLine } from './standing';
import { lineFields } from './terms';

/** More channels than anybody would type or compare. */
export const mostLines = 40;

const headings: readonly (readonly [Part, RegExp])[] = [
  ['customers', /customers|clientes|compradores|buyers/],
  ['cost', /\bcac\b|cost|coste|\bcpa\b|bid|puja|captacion/],
  ['value', /value|valor|\b(c?ltv|clv)\b|margin|margen|revenue|ingreso|sales|ventas/],
];
type Part = 'channel' | 'value' | 'cost' | 'customers';

/** The selected cells as if they had been typed; undefined where no column of names and one of figures are. */
export function typedFrom({ cells, columns }: Selection, reader: Reader): Typed | undefined {
  const [first = []] = cells;
  const hasHeading = first.every(cell => typeof cell === 'string' || isBlankCell(cell));
  const body = (hasHeading ? cells.slice(1) : cells).filter(line => !isBlankCell(line[0]));
  const isFigures = (column: number) => body.some(line => typeof line[column] === 'number');
  const figures = Array.from({ length: columns }, (_, column) => column).filter(isFigures);
  const name = Array.from({ length: columns }, (_, column) => column).find(column => !isFigures(column));
  if (name === undefined || figures.length === 0 || body.length === 0 || body.length > mostLines)
    return undefined;
  const places = new Map<Part, number>([['channel', name]]);
  const free = new Set(figures);
  for (const [part, pattern] of hasHeading ? headings : []) {
    const column = [...free].find(place => pattern.test(plainHeading(nameOf(first[place]))));
    if (column === undefined) continue;
    places.set(part, column);
    free.delete(column);
  }
  const order: readonly Part[] =
    figures.length > 2 ? ['customers', 'value', 'cost'] : ['value', 'cost', 'customers'];
  const open = order.filter(part => !places.has(part));
  for (const column of free) {
    const part = open.shift();
    if (part) places.set(part, column);
  }
  return Object.fromEntries(
    body.flatMap((line, index) =>
      lineFields(index).map(({ id, param }): [string, string] => {
        const place = places.get(id.split('_')[0] as Part);
        const cell = place === undefined ? undefined : line[place];
        return [id, typedText(typeof cell === 'number' ? cell : nameOf(cell), param, reader)];
      }),
    ),
  );
}

/** How many lines there is something in. */
export const linesIn = (typed: Typed): number =>
  Math.max(0, ...Object.keys(typed).map(id => (typed[id] ? Number(id.split('_')[1]) + 1 || 0 : 0)));

/** What a form of lines says, those left blank apart. */
export const tableLines = (values: Readonly<Record<string, CellValue>>, lines: number): TableLine[] =>
  Array.from({ length: lines }, (_, line) => line).flatMap(line => {
    const [channel, value, cost, customers] = lineFields(line).map(({ id }) => values[id]);
    if (channel === undefined || typeof value !== 'number') return [];
    return [
      {
        channel: String(channel),
        value,
        ...(typeof cost === 'number' ? { cost } : {}),
        ...(typeof customers === 'number' ? { customers } : {}),
      },
    ];
  });
