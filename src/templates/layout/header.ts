import { ltvCacRatio } from '../../functions/ltv-cac-ratio';
import type { Language, Words } from '../../sheet/words';
import { callParts } from '../formula';
import type { FormulaPart } from '../plan';
import type { Place, TemplateBlock, TemplateCell } from '../template';
import { textCell } from './cells';
import { hasLines, headRow, type Placed, valueColumn } from './places';
import type { SheetSpec } from './sheet-spec';
import { layoutWords } from './words';

const [titleRow, leadRow, checkRow, addOnRow] = [1, 2, 3, 4];
/** Of the line on sample data, which no sheet of checks has. */
export const sampleRow = 5;

interface Header {
  readonly cells: readonly TemplateCell[];
  readonly alarm: Place;
  readonly warnings: NonNullable<TemplateBlock['warnings']>;
  readonly samples: readonly Place[];
}

/** What stands in the same place on every sheet: title, purpose, check, what to do without the add-on, heads. */
export function headerCells(sheet: SheetSpec, own: Placed, language: Language): Header {
  const put = (row: number, column: number, text: Words, look?: TemplateCell['look']) =>
    textCell(row, column, text[language], look);
  const quoted = (text: Words) => `"${text[language]}"`;
  const remark = (row: number, column: number, parts: readonly FormulaPart[]): TemplateCell => ({
    row,
    column,
    content: { formula: ['=', ...parts] },
    look: 'remark',
  });
  const hasSamples = [...sheet.sections.flatMap(({ lines }) => lines), ...(sheet.tables ?? [])].some(
    ({ input }) => input?.sample,
  );
  const heads = [
    put(headRow, 1, layoutWords.line, 'heading'),
    put(headRow, 2, layoutWords.unit, 'heading'),
    put(headRow, 3, layoutWords.sign, 'heading'),
    ...Array.from({ length: own.valueColumns }, (_, index) =>
      put(headRow, valueColumn + index, sheet.columns?.[index] ?? layoutWords.value, 'heading'),
    ),
    put(headRow, own.remarkColumn, layoutWords.remark, 'heading'),
  ];
  const cells = [
    put(titleRow, 1, sheet.title, 'title'),
    put(leadRow, 1, sheet.lead, 'remark'),
    put(checkRow, 1, layoutWords.check, 'label'),
    put(checkRow, 2, layoutWords.checkUnit),
    put(checkRow, 3, layoutWords.equals),
    {
      row: checkRow,
      column: valueColumn,
      content: { formula: ['=', { input: 'check' }] },
      format: 'count',
      look: 'result',
    } as const,
    // Beside the number, where it is seen without scrolling.
    remark(checkRow, valueColumn + 1, [
      'IFERROR(IF(',
      { input: 'check' },
      `>0;${quoted(layoutWords.seeChecks)};IF(`,
      { input: 'missing' },
      `=0;${quoted(layoutWords.allRight)};${quoted(layoutWords.fillIn)}));"")`,
    ]),
    remark(addOnRow, 1, [
      'IF(ISERROR(',
      ...callParts(ltvCacRatio, { lifetimeValue: 1, acquisitionCost: 1 }),
      `);${quoted(layoutWords.addOnMissing)};"")`,
    ]),
    ...(hasSamples ? [put(sampleRow, 1, layoutWords.samples, 'remark')] : []),
    ...(hasLines(sheet) ? heads : []),
  ];
  return {
    cells,
    alarm: cellOf(checkRow, valueColumn),
    warnings: [
      { ...cellOf(checkRow, valueColumn + 1), texts: [layoutWords.seeChecks[language]] },
      { ...cellOf(addOnRow, 1), texts: [layoutWords.addOnMissing[language]] },
    ],
    samples: hasSamples ? [cellOf(sampleRow, 1)] : [],
  };
}

const cellOf = (row: number, column: number): Place => ({ row, column, rows: 1, columns: 1 });
