import type { TableOfFigures } from '../../../model/explain/explanation';
import { figureText } from '../../../model/explain/told';
import { useWizard } from '../../kit';
import { tableText, words } from './words';

/** Of a line with more cells than these only the first is shown, from top to bottom. */
const mostColumns = 3;

/** The beginning of a table. The sidebar has no room for columns beside each other. */
export function ResultTable({ table }: { readonly table: TableOfFigures }) {
  const { t, reader } = useWizard();
  const { head, formats, lines, rows } = table;
  const shown = lines.map(line =>
    line.map((value, column) => figureText({ value, format: formats[column] ?? 'number' }, reader)),
  );
  return (
    <>
      <p class="hint">{t(tableText(rows, head.length))}</p>
      {head.length > mostColumns ? (
        <>
          <p>{t(words.firstLine)}</p>
          <ul>
            {head.map((name, column) => (
              <li key={name}>
                {name}: <strong>{shown[0]?.[column]}</strong>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <dl class="formulas">
          {shown.map(([first, ...others]) => (
            <div key={first}>
              <dt>{first}</dt>
              <dd>{others.map((text, column) => `${head[column + 1]}: ${text}`).join('; ')}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
