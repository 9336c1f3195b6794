import type { Language, Words } from '../../sheet/words';
import { type AssumptionId, assumptionIds } from '../assumptions';
import type { TemplateBlock, TemplateCell, TemplateId, TemplatePlan } from '../template';
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
  const placed = new Map(spec.sheets.map(sheet => [sheet.id, placeSheet(sheet)]));
  const blocks = spec.sheets.map(sheet => blockOf(sheet, placed, language));
  // The total stands on every sheet by its name, so that the sheet of checks may be the last to be placed.
  const sheet = checksSheet(spec, assumptionsIn(blocks));
  placed.set(sheet.id, placeSheet(sheet));
  const checks = blockOf(sheet, placed, language);
  return {
    id: spec.id,
    version: spec.version,
    title: spec.title[language],
    blocks: [...blocks, { ...checks, cells: [...checks.cells, ...versionCells(spec, language)] }],
  };
}

/** In the order in which the assumptions stand on their sheet. */
function assumptionsIn(blocks: readonly TemplateBlock[]): ReadonlySet<AssumptionId> {
  const parts = blocks.flatMap(({ cells }) =>
    cells.flatMap(({ content }) => ('formula' in content ? content.formula : [])),
  );
  const named = new Set(
    parts.flatMap(part => (typeof part === 'object' && 'assumption' in part ? [part.assumption] : [])),
  );
  return new Set(assumptionIds.filter(id => named.has(id)));
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
