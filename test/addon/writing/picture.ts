import type { MemoryBackend } from '../../../src/workbench/engine/memory-backend';

/** Ids and times differ from run to run. */
function alike(text: string): string {
  return text
    .replace(/(_clv_stage_|")[0-9a-f]{8}(?=[_"])/g, '$1id')
    .replace(/"\d{4}-\d\d-\d\d \d\d:\d\d"/g, '"time"');
}

/** All that a workbook holds, as one text. */
export function contentsOf(workbook: MemoryBackend): string {
  return alike(workbook.snapshot().contents);
}

/** And what is selected in it. */
export function pictureOf(workbook: MemoryBackend): string {
  return workbook.snapshot().selection + contentsOf(workbook);
}
