import type { MemoryBackend } from '../../../src/workbench/engine/memory-backend';

/** Ids and times differ from run to run. */
function textOf(snapshot: unknown): string {
  return JSON.stringify(snapshot, (_key, value) => (value instanceof Map ? [...value] : value))
    .replace(/_clv_stage_[0-9a-f]{8}/g, '_clv_stage_id')
    .replace(/"[0-9a-f]{8}"/g, '"id"')
    .replace(/\d{4}-\d\d-\d\d \d\d:\d\d/g, 'time')
    .replace(/"sheet-(\d+)"/g, '"sheet-$1"');
}

/** All that a workbook holds, as one text. */
export function pictureOf(workbook: MemoryBackend): string {
  return textOf(workbook.snapshot());
}

/** The same without what is selected. */
export function contentsOf(workbook: MemoryBackend): string {
  return textOf({ ...(workbook.snapshot() as object), active: '', selected: '' });
}
