import type { Param } from '../../../sheet/kinds';
import type { CellFormat } from '../../../templates/plan';

/** How an argument is shown. */
export function formatOf({ kind }: Param<unknown>): CellFormat {
  switch (kind) {
    case 'money':
    case 'share':
    case 'rate':
    case 'number':
    case 'count':
    case 'date':
      return kind;
    default:
      return 'text';
  }
}
