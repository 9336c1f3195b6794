/// <reference types="google-apps-script" />
import { scriptZone, type Zone } from '../calc/dates';

/**
 * A date cell is midnight in the script's zone or in the spreadsheet's. The script's costs nothing to ask;
 * the spreadsheet's costs a service call, so it is only asked when a date is read.
 */
export function dateZones(): readonly Zone[] {
  try {
    return [scriptZone, spreadsheetZone()];
  } catch {
    return [scriptZone];
  }
}

/** A date that a script reads from a range shows what the cell shows in the spreadsheet's zone. */
export function spreadsheetZone(): Zone {
  return namedZone(SpreadsheetApp.getActive().getSpreadsheetTimeZone());
}

function namedZone(name: string): Zone {
  return instant => minutesOf(Utilities.formatDate(new Date(instant), name, 'Z'));
}

/** "+0530" → 330. */
function minutesOf(offset: string): number {
  const sign = offset.startsWith('-') ? -1 : 1;
  const digits = offset.replace(/\D/g, '');
  return sign * (60 * Number(digits.slice(0, 2)) + Number(digits.slice(2)));
}
