import type { Words } from '../../sheet/words';
import type { ColumnsOf } from '../layout/sheet-spec';

const segments: readonly Words[] = [
  { en: 'Segment A', es: 'Segmento A' },
  { en: 'Segment B', es: 'Segmento B' },
];

/** The customers at the start: a segment that has none is left out. */
export const segmentStart = { table: 'inputs.survivors', row: 2, column: 2 } as const satisfies ColumnsOf;

/** What the sheets with a column for each segment have in common. */
export const bySegment = { columns: segments, columnsOf: segmentStart } as const;
