/// <reference types="google-apps-script" />
import { dayOfCalendar, serialOfFirstDay } from '../../calc/dates';
import type { Surroundings } from '../../wizard/model/protocol';
import { insertedLanguage, readAssumptions } from '../writing/assumption-cells';
import { isUnfinished, lastInsertion } from '../writing/insertions';

export function start(version: string): Surroundings {
  const book = SpreadsheetApp.getActive();
  return {
    version,
    userLocale: Session.getActiveUserLocale(),
    sheetLocale: book.getSpreadsheetLocale(),
    sheetLanguage: insertedLanguage(),
    today: today(book.getSpreadsheetTimeZone()),
    assumptions: readAssumptions(),
    last: lastInsertion(),
    unfinished: isUnfinished(),
  };
}

function today(timeZone: string): number {
  const text = Utilities.formatDate(new Date(), timeZone, 'yyyy-MM-dd');
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return dayOfCalendar(year, month, day)! + serialOfFirstDay;
}
