import { dayOf } from './cdnow-log';

export type OrderRow = readonly [
  customer: string | undefined,
  date: string | undefined,
  amount?: number | undefined,
];

/** A log written row by row; dates as text, of January 2026 where only the day is given. */
export function logOf(rows: readonly OrderRow[]) {
  const day = (text: string | undefined) =>
    text === undefined ? undefined : dayOf(text.length === 2 ? `2026-01-${text}` : text);
  return {
    customer: rows.map(([customer]) => customer),
    day: rows.map(([, date]) => day(date)),
    amount: rows.map(([, , amount]) => amount),
  };
}
