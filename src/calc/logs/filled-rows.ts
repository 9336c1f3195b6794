import { CalcError } from '../errors';

export type Column<T> = readonly (T | undefined)[];
type Columns = Readonly<Record<string, Column<unknown>>>;
/** A filled row of columns: what each of them holds there. */
export type Row<C> = { readonly [K in keyof C]: C[K] extends Column<infer T> ? T : never };

/**
 * The rows of a log: the columns side by side, rows that are blank in all of them left out. Columns must
 * be equally long, and a row that is filled in part is refused, because leaving it out would change a
 * total without a word. Keys are the arguments' names.
 */
export function filledRows<C extends Columns>(columns: C): Row<C>[] {
  const keys = Object.keys(columns);
  const [firstKey = ''] = keys;
  const length = columns[firstKey]?.length ?? 0;
  for (const key of keys) {
    if (columns[key]!.length === length) continue;
    throw new CalcError('different_sizes', {
      argument: key,
      other: firstKey,
      limits: [columns[key]!.length, length],
    });
  }
  const rows: Row<C>[] = [];
  let first: { argument: string; row: number } | undefined;
  let wrong = 0;
  for (let index = 0; index < length; index++) {
    const row: Record<string, unknown> = {};
    let blank: string | undefined;
    let filled = 0;
    for (const key of keys) {
      const value = columns[key]![index];
      if (value === undefined) blank ??= key;
      else filled++;
      row[key] = value;
    }
    if (filled === 0) continue;
    if (blank !== undefined) {
      wrong++;
      first ??= { argument: blank, row: index + 1 };
    }
    rows.push(row as Row<C>);
  }
  if (first) throw new CalcError('missing', { ...first, wrong });
  if (rows.length === 0) throw new CalcError('no_rows', { argument: firstKey });
  return rows;
}
