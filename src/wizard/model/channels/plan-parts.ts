import { ltvCacRatio } from '../../../functions/ltv-cac-ratio';
import { maxCac } from '../../../functions/max-cac';
import type { Language, Words } from '../../../sheet/words';
import type { AssumptionId } from '../../../templates/assumptions';
import { callParts } from '../../../templates/formula';
import type { ListRow } from '../../../templates/list-block';
import type { CellFormat, Content, FormulaPart, PlannedCell } from '../../../templates/plan';
import type { Term } from '../worth/terms';
import type { Standing } from './standing';

export interface Writing {
  readonly language: Language;
  /** As a serial number. */
  readonly today: number;
}

export const blockId = 'channels';

/** Rows to put further channels into. */
export const spareRows = 3;

export const named = (input: string): FormulaPart => ({ input });
export const at = (row: number, column: number, to?: readonly [number, number]): FormulaPart => ({
  block: blockId,
  from: [row, column],
  ...(to ? { to } : {}),
});

/** A figure that follows the house as long as the user did not say otherwise. */
export function houseRow(
  row: Omit<ListRow, 'content' | 'look'> & { readonly input: string },
  value: number,
  assumption: AssumptionId,
  term: Term<number>,
): ListRow {
  const follows = term.linked && value === term.value;
  return {
    ...row,
    content: follows ? { formula: ['=', { assumption }] } : { number: value },
    look: follows ? 'output' : 'input',
  };
}

/** The columns of the table of channels, in their order. */
const heads: readonly Words[] = [
  { en: 'Channel', es: 'Canal' },
  { en: 'Cost of a customer', es: 'Coste de un cliente' },
  { en: 'Value of a customer', es: 'Valor de un cliente' },
  { en: 'Value to cost', es: 'Valor entre coste' },
  { en: 'Months to pay back', es: 'Meses para recuperar' },
  { en: 'Most to bid', es: 'Puja máxima' },
  { en: 'Customers behind it', es: 'Clientes tras la cifra' },
];
export const tableFormats: readonly CellFormat[] = [
  'text',
  'money',
  'money',
  'ratio',
  'number',
  'money',
  'count',
];
export const columnWidths: readonly number[] = [290, 170, 170, 140, 170, 140, 180];

/** What stands in a row of the table besides the name and the cost. */
export interface RowParts {
  readonly value: (row: number, standing: Standing | undefined) => Content;
  readonly payback: (row: number) => readonly FormulaPart[];
  readonly customers: (row: number, standing: Standing | undefined) => Content | undefined;
  /** The margin of a value: nothing where the value is margin. */
  readonly margin: readonly FormulaPart[];
  readonly note: string;
}

/** One row for each channel, best first, and a few to fill in: costs are inputs, the rest is worked out. */
export function channelCells(
  top: number,
  standings: readonly Standing[],
  { language }: Writing,
  { value, payback, customers, margin, note }: RowParts,
): PlannedCell[] {
  const cells: PlannedCell[] = heads.map((head, index) => ({
    row: top,
    column: index + 1,
    content: { text: head[language] },
    look: 'heading',
    ...(index === 2 ? { note } : {}),
  }));
  for (let index = 0; index < standings.length + spareRows; index++) {
    const row = top + 1 + index;
    const standing = standings[index];
    const [cost, worth, ratio] = [at(row, 2), at(row, 3), at(row, 4)];
    const put = (column: number, content: Content | undefined, look: PlannedCell['look'] = 'output') => {
      if (content) cells.push({ row, column, content, look, format: tableFormats[column - 1] });
    };
    put(1, { text: standing?.channel ?? '' }, 'input');
    put(2, standing?.cost === undefined ? { text: '' } : { number: standing.cost }, 'input');
    put(3, value(row, standing), margin.length > 0 ? 'input' : 'output');
    const call = callParts(ltvCacRatio, {
      lifetimeValue: worth,
      acquisitionCost: cost,
      ...(margin.length > 0 ? { marginRate: named('margin') } : {}),
    });
    put(4, {
      formula: ['=IF(AND(ISNUMBER(', cost, ');ISNUMBER(', worth, ');', cost, '>0);', ...call, ';"")'],
    });
    put(5, { formula: ['=IF(ISNUMBER(', ratio, ');', ...payback(row), ';"")'] });
    const bid = callParts(maxCac, { lifetimeValue: [worth, ...margin], targetRatio: named('target') });
    put(6, { formula: ['=IF(ISNUMBER(', worth, ');IF(', worth, ...margin, '>0;', ...bid, ';0);"")'] });
    put(7, customers(row, standing), margin.length > 0 ? 'input' : 'output');
  }
  return cells;
}
