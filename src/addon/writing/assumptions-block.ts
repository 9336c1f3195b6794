/// <reference types="google-apps-script" />
import {
  assumptionIds,
  assumptionName,
  assumptions,
  assumptionsSheet,
  initialAssumption,
} from '../../templates/assumptions';
import type { Block, PlannedCell } from '../../templates/plan';
import type { Assumptions } from '../../wizard/model/protocol';
import { languageChosen } from './assumption-cells';
import { type LaidBlock, namedCells } from './layout';
import { freeSheetName } from './sheet-names';

const firstRow = 3;

/** The sheet of assumptions, each cell with its name. */
export function assumptionsBlock(
  book: GoogleAppsScript.Spreadsheet.Spreadsheet,
  values?: Assumptions,
  language = languageChosen(book, values?.language),
): LaidBlock {
  const title = assumptionsSheet[language];
  const cells = assumptionIds.flatMap((id, index): PlannedCell[] => {
    const { label, hint, format } = assumptions[id];
    const value = values ? values[id] : initialAssumption(id, book.getSpreadsheetLocale());
    const row = firstRow + index;
    return [
      { row, column: 1, content: { text: label[language] }, look: 'label' },
      {
        row,
        column: 2,
        content: typeof value === 'number' ? { number: value } : { text: value },
        look: 'input',
        format,
        input: id,
      },
      { row, column: 3, content: { text: hint[language] }, look: 'remark' },
    ];
  });
  const block: Block = {
    id: 'assumptions',
    sheet: title,
    rows: firstRow + assumptionIds.length - 1,
    columns: 3,
    cells: [{ row: 1, column: 1, content: { text: title }, look: 'title' }, ...cells],
    columnWidths: [260, 130, 560],
  };
  return {
    block,
    isAssumptions: true,
    sheet: null,
    sheetName: freeSheetName(title, new Set(book.getSheets().map(sheet => sheet.getName().toLowerCase()))),
    top: 1,
    left: 1,
    names: namedCells(block, 1, 1, assumptionName),
    formulas: new Map(),
  };
}
