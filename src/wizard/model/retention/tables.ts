import { CalcError } from '../../../calc/errors';
import type { Words } from '../../../sheet/words';
import type { CellFormat } from '../../../templates/plan';
import { type Reader, shown } from '../reader';
import type { Figures, Working } from './working';

interface TableWords {
  readonly rows: Readonly<Record<string, Words>>;
  /** The first names the row. */
  readonly columns: readonly { readonly id: string; readonly head: Words; readonly format: CellFormat }[];
}

/** Tables that the sidebar shows too, by their id. */
const shownTables: Readonly<Record<string, TableWords>> = {
  meanings: {
    rows: {
      now: { en: 'Today', es: 'Hoy' },
      points: { en: 'Points', es: 'Puntos' },
      relative: { en: 'Of those who stay', es: 'De los que siguen' },
      churn: { en: 'Of those who leave', es: 'De los que se van' },
    },
    columns: [
      { id: 'mode', head: { en: 'Meaning', es: 'Significado' }, format: 'text' },
      { id: 'retention_rate', head: { en: 'Who stay', es: 'Siguen' }, format: 'share' },
      { id: 'lifetime_value', head: { en: 'Value', es: 'Valor' }, format: 'money' },
      { id: 'change_percent', head: { en: 'More', es: 'Más' }, format: 'rate' },
    ],
  },
  plans: {
    rows: {
      now: { en: 'Today', es: 'Hoy' },
      best: { en: 'Best', es: 'El mejor' },
      break_even: { en: 'As today', es: 'Como hoy' },
    },
    columns: [
      { id: 'plan', head: { en: 'Budget', es: 'Presupuesto' }, format: 'text' },
      { id: 'spend', head: { en: 'Spend', es: 'Gasto' }, format: 'money' },
      { id: 'retention_rate', head: { en: 'Who stay', es: 'Siguen' }, format: 'share' },
      { id: 'value', head: { en: 'Value', es: 'Valor' }, format: 'money' },
    ],
  },
};

export interface ShownTable {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The table of a working in the reader's words, if it has one; where it is refused the results say why. */
export function tableOf({ tables }: Working, figures: Figures, reader: Reader): ShownTable | undefined {
  const table = tables?.find(({ id }) => shownTables[id]);
  if (!table) return undefined;
  const { rows, columns } = shownTables[table.id]!;
  try {
    const [header, ...lines] = figures.table(table.id);
    return {
      caption: table.heading[reader.language],
      head: columns.map(({ head }) => head[reader.language]),
      rows: lines.map(line =>
        columns.map(({ id, format }) => {
          const cell = line[header!.indexOf(id)]!;
          return typeof cell === 'number'
            ? shown(cell, format, reader)
            : rows[String(cell)]![reader.language];
        }),
      ),
    };
  } catch (error) {
    if (error instanceof CalcError) return undefined;
    throw error;
  }
}
