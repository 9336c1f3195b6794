import type { Language, Words } from '../../sheet/words';
import type { TemplateCell, TemplateId, TemplatePlan } from '../template';
import { blockOf } from './block';
import { textCell } from './cells';
import { checksSheet } from './checks-sheet';
import { sampleRow } from './header';
import { placeSheet, valueColumn } from './places';
import type { CheckSpec, SheetSpec } from './sheet-spec';
import { layoutWords } from './words';

export interface WorkbookSpec {
  readonly id: TemplateId;
  readonly version: number;
  readonly title: Words;
  readonly sheets: readonly SheetSpec[];
  readonly checks: readonly CheckSpec[];
}

/** The sheets of a template with their checks, as a plan in one language. */
export function workbookPlan(spec: WorkbookSpec, language: Language): TemplatePlan {
  const sheets = [...spec.sheets, checksSheet(spec)];
  const placed = new Map(sheets.map(sheet => [sheet.id, placeSheet(sheet)]));
  return {
    id: spec.id,
    version: spec.version,
    title: spec.title[language],
    blocks: sheets.map(sheet => {
      const block = blockOf(sheet, placed, language);
      const isChecks = sheet.role === 'checks';
      return isChecks ? { ...block, cells: [...block.cells, ...versionCells(spec, language)] } : block;
    }),
  };
}

/** A named cell, for that survives in copies and in workbook files. */
function versionCells({ version, title }: WorkbookSpec, language: Language): TemplateCell[] {
  const row = sampleRow;
  return [
    textCell(row, 1, layoutWords.version[language], 'label'),
    textCell(row, 2, title[language]),
    { row, column: valueColumn, content: { number: version }, format: 'count', input: 'version' },
  ];
}
