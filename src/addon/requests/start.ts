/// <reference types="google-apps-script" />
import type { Surroundings } from '../../wizard/model/protocol';
import { insertedLanguage, readAssumptions, serialOf } from '../writing/assumption-cells';
import { isUnfinished, lastInsertion } from '../writing/insertions';

export function start(version: string): Surroundings {
  const book = SpreadsheetApp.getActive();
  return {
    version,
    userLocale: Session.getActiveUserLocale(),
    sheetLocale: book.getSpreadsheetLocale(),
    sheetLanguage: insertedLanguage(),
    today: serialOf(book, new Date()),
    assumptions: readAssumptions(),
    last: lastInsertion(),
    unfinished: isUnfinished(),
  };
}
