import { useTextScale } from './use-text-scale';

export interface DataTableProps {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** By column: figures stand to the right. */
  readonly numeric?: readonly boolean[];
}

/** A table that a narrow sidebar shows whole as long as its words are short. The first column names the row. */
export function DataTable({ caption, head, rows, numeric = [] }: DataTableProps) {
  const side = (column: number) => (numeric[column] ? 'number' : undefined);
  // More columns than fit are reached by moving the table, also with the keyboard.
  const isWide = head.length * useTextScale() > 4;
  const table = (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {head.map((name, column) => (
            <th key={name} scope="col" class={side(column)}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own.
          <tr key={index}>
            {row.map((text, column) =>
              column === 0 ? (
                <th key={head[column]} scope="row" class={side(column)}>
                  {text}
                </th>
              ) : (
                <td key={head[column]} class={side(column)}>
                  {text}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
  if (!isWide) return table;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to take the keyboard.
    <section class="wide" aria-label={caption} tabIndex={0}>
      {table}
    </section>
  );
}
