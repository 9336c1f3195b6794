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
  return (
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
}
