import type { Words } from '../../sheet/words';

export const ruleIds = [
  'error',
  'net_value',
  'overwritten',
  'percent',
  'periods',
  'volatile',
  'inconsistent',
  'short_range',
  'blank',
  'constant',
] as const;
export type RuleId = (typeof ruleIds)[number];

/** Whether a number is wrong, is likely to be, or is hard to follow and to keep right. */
export type Severity = 'wrong' | 'doubtful' | 'notice';

export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly sheet: string;
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  /** A cell or a range, without its sheet. */
  readonly address: string;
  readonly what: Words;
  readonly cure: Words;
}
