import type { Place, TemplateBlock } from '../template';
import { hasLines, headRow, type Placed, valueColumn } from './places';
import type { SheetSpec } from './sheet-spec';

type Areas = Required<Pick<TemplateBlock, 'looks' | 'figures' | 'wrapped'>>;

/** What is dressed by the area, whatever its cells hold: bands of headings, columns of figures, long texts. */
export function areasOf(sheet: SheetSpec, own: Placed): Areas {
  const tables = (sheet.tables ?? []).map(table => ({ table, at: own.tables.get(table.id)! }));
  // Remarks that have no column to themselves run on over those of the tables.
  const width = own.hasRemarksOnly ? own.remarkColumn : own.columns;
  const bands = [
    ...(hasLines(sheet) ? [headRow] : []),
    ...sheet.sections.map(({ heading }) => own.headings.get(heading)!),
  ].map(at => row(at, 1, width));
  const tableBands = tables.flatMap(({ table, at }) =>
    table.heading || table.beside ? [row(at.heading, at.column, at.columns)] : [],
  );
  const ownHeaders = tables.flatMap(({ at }) =>
    at.row > at.heads ? [row(at.row, at.column, at.columns)] : [],
  );
  const figuresOfTables = tables.flatMap(({ table, at }) =>
    table.columns.flatMap(({ format }, index): Place[] =>
      format === 'text' || (table.axes && index === 0)
        ? []
        : [{ row: at.heads, column: at.column + index, rows: at.row + at.rows - at.heads, columns: 1 }],
    ),
  );
  const texts = tables.flatMap(({ table, at }): Place[] =>
    table.texts ? [{ row: at.row, column: at.column, rows: at.rows, columns: at.columns }] : [],
  );
  return {
    looks: [
      ...[...bands, ...tableBands].map(band => ({ ...band, look: 'heading' as const })),
      ...ownHeaders.map(header => ({ ...header, look: 'remark' as const })),
    ],
    figures: [...figuresOfLines(sheet, own), ...figuresOfTables],
    wrapped: [
      ...(hasLines(sheet) && own.hasRemarksOnly
        ? [{ ...row(headRow + 1, own.remarkColumn, 1), rows: own.lastLine - headRow }]
        : []),
      ...tables.map(({ at }) => row(at.heads, at.column, at.columns)),
      ...texts,
    ],
  };
}

/** Heads stand over their figures, and words among figures do too; a sentence needs the room to its right. */
function figuresOfLines(sheet: SheetSpec, own: Placed): Place[] {
  if (!hasLines(sheet)) return [];
  const sentences = sheet.sections.flatMap(({ lines }) =>
    lines.filter(({ isSentence }) => isSentence).map(({ id }) => own.lines.get(id)!),
  );
  const ends = [...sentences, own.lastLine + 1];
  return ends.flatMap((end, index) => {
    const top = index === 0 ? headRow : sentences[index - 1]! + 1;
    return end > top ? [{ ...row(top, valueColumn, own.valueColumns), rows: end - top }] : [];
  });
}

const row = (at: number, column: number, columns: number): Place => ({ row: at, column, rows: 1, columns });
