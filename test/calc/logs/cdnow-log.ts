import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The public CDNOW sample lies beside the project, not in it. */
const file = path.join(
  process.env.CLV_DATA ?? path.resolve(import.meta.dirname, '../../../../shared/data'),
  'cdnow_transactions.csv',
);

export const hasCdnowLog = existsSync(file);
export const cdnowLogTitle = hasCdnowLog
  ? 'the CDNOW log'
  : 'SKIPPED, cdnow_transactions.csv is not there: the CDNOW log';

export const dayOf = (text: string) => Date.parse(text) / 86_400_000;

/** 6,919 rows of 2,357 customers, in three columns. */
export function cdnowLog() {
  const rows = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map(line => line.split(','));
  return {
    customer: rows.map(([customer]) => customer!),
    day: rows.map(([, date]) => dayOf(date!)),
    amount: rows.map(([, , , amount]) => Number(amount)),
  };
}
