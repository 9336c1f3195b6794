import type { TableOfFigures } from '../../../model/explain/explanation';
import { figureText } from '../../../model/explain/told';
import { DataTable, useWizard } from '../../kit';
import { tableText, words } from './words';

/** More columns than these do not fit beside each other. */
const mostColumns = 3;

/** The beginning of a table: its first lines, or the first one from top to bottom. */
export function ResultTable({ table }: { readonly table: TableOfFigures }) {
  const { t, reader } = useWizard();
  const { head, formats, lines, rows } = table;
  const [first = []] = lines;
  const shown = lines.map(line =>
    line.map((value, column) => figureText({ value, format: formats[column] ?? 'number' }, reader)),
  );
  const isNarrow = head.length <= mostColumns;
  return (
    <>
      <p class="hint">{t(tableText(rows, head.length))}</p>
      {isNarrow ? (
        <DataTable
          caption={t(words.firstLines)}
          head={head}
          rows={shown}
          numeric={first.map(value => typeof value === 'number')}
        />
      ) : (
        <DataTable
          caption={t(words.firstLine)}
          head={[t(words.column), t(words.value)]}
          rows={head.map((name, column) => [name, shown[0]?.[column] ?? ''])}
          numeric={[false, true]}
        />
      )}
    </>
  );
}
