import type { Language, Words } from '../../sheet/words';
import type { TemplateId, TemplatePlan } from '../template';
import { blockOf } from './block';
import { checksSheet } from './checks-sheet';
import { placeSheet } from './places';
import type { CheckSpec, SheetSpec } from './sheet-spec';

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
    blocks: sheets.map(sheet => blockOf(sheet, placed, language)),
  };
}
