import type { Reader } from '../reader';
import type { Analysis } from './analysis';
import type { InsertForm, LogColumns, Surrounded } from './places';
import type { planWords } from './plan-words';

/** What the parts of a sheet are told from. */
export interface Told {
  readonly analysis: Analysis;
  readonly form: InsertForm;
  readonly surrounded: Surrounded;
  readonly columns: LogColumns | undefined;
  readonly text: (typeof planWords)['en'];
  readonly reader: Reader;
}
