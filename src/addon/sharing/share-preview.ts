/// <reference types="google-apps-script" />
import type { SharePreview, ShareScope } from '../../wizard/model/protocol';
import { refusals, shareSentences } from '../../wizard/model/sharing/sentences';
import type { OurFunctions } from '../requests/our-functions';
import { findJournal } from '../writing/journal';
import { frozenCells } from './freeze-entries';
import { addressOf, sharePlan } from './share-plan';

const mostListed = 20;

/** What making shareable would do, in words. Changes nothing. */
export function sharePreview(scope: ShareScope, ours: OurFunctions): SharePreview {
  const book = SpreadsheetApp.getActive();
  const plan = sharePlan(book, scope, ours);
  const cells = plan.flatMap(sheet =>
    sheet.cells.map(cell => ({ ...cell, place: addressOf(sheet.name, cell) })),
  );
  const refused = plan.flatMap(sheet =>
    sheet.refused.map(cell => ({ place: addressOf(sheet.name, cell), why: refusals[cell.why] })),
  );
  const values = cells.flatMap(({ place, frozen }) =>
    frozen.kind === 'value' ? [`${place} (${frozen.because})`] : [],
  );
  const counts = {
    formulas: cells.length - values.length,
    values: values.length,
    refused: refused.length,
  };
  return {
    summary: shareSentences(counts, false),
    values: values.slice(0, mostListed),
    refused: refused.slice(0, mostListed),
    cells: cells.length,
    frozen: frozenCells(book),
    records: findJournal(book) !== null,
  };
}
