import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The public CDNOW sample lies beside the project, not in it. */
const file = path.join(
  process.env.CLV_DATA ?? path.resolve(import.meta.dirname, '../../../../shared/data'),
  'cdnow_summary.csv',
);

export const hasCdnow = existsSync(file);
export const cdnowTitle = hasCdnow
  ? 'the CDNOW sample'
  : 'SKIPPED, cdnow_summary.csv is not there: the CDNOW sample';

export interface Cdnow {
  readonly x: number[];
  /** In weeks. */
  readonly tX: number[];
  readonly T: number[];
  readonly holdout: number[];
  readonly meanSpend: number[];
}

/** 2,357 customers, calibration to 1997-09-30. */
export function cdnow(): Cdnow {
  const rows = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map(line => line.split(',').map(Number));
  const column = (index: number, unit = 1) => rows.map(row => row[index]! / unit);
  return { x: column(1), tX: column(2, 7), T: column(3, 7), holdout: column(4), meanSpend: column(5) };
}
