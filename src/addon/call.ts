/// <reference types="google-apps-script" />
import { setCandidateZones } from '../calc/dates';
import { CalcError } from '../calc/errors';
import type { FunctionDefinition } from '../sheet/define';
import { helpCard } from '../sheet/help';
import { messageOf } from '../sheet/messages';
import { type Result, run } from '../sheet/run';
import { type Language, languageOf } from '../sheet/words';
import { dateZones } from './zones';

export type Call = (name: string, given: ArrayLike<unknown>) => Result;

/** What every custom function of the script calls: the help card, the answer or the sentence of an error. */
export function makeCall(definitions: readonly FunctionDefinition[]): Call {
  setCandidateZones(dateZones);
  return (name, given) => {
    const definition = definitions.find(candidate => candidate.name === name)!;
    if (given.length === 0) return helpCard(definition, sheetLanguage());
    try {
      return run(definition, withoutTrailing(given));
    } catch (error) {
      if (!(error instanceof CalcError)) throw error;
      // The cell shows the text alone; the class would put its name before it.
      throw new Error(messageOf(error, definition, sheetLanguage()));
    }
  };
}

/** Arguments left out at the end are none, even where the sheet passes something for them. */
function withoutTrailing(given: ArrayLike<unknown>): unknown[] {
  const args = Array.prototype.slice.call(given) as unknown[];
  while (args.length > 1 && args[args.length - 1] === undefined) args.pop();
  return args;
}

/** The words of a cell are the spreadsheet's, not the reader's: everybody sees the same sheet. */
function sheetLanguage(): Language {
  try {
    return languageOf(SpreadsheetApp.getActive().getSpreadsheetLocale());
  } catch {
    return 'en';
  }
}
