import type { Words } from '../../sheet/words';
import type { LineSpec } from '../layout/sheet-spec';

interface Given {
  readonly id: string;
  readonly label: Words;
  readonly unit: Words;
  readonly sign: LineSpec['sign'];
  readonly format: LineSpec['format'];
  readonly values: readonly (number | Words)[];
  readonly help: Words;
  readonly remark?: Words;
  /** What is allowed: more than 0, 0 too, up to 100 %, or any text. */
  readonly allowed: 'positive' | 'not_negative' | 'share' | 'text';
  readonly max?: number;
}

export function typed({ values, help, allowed, max = 1, ...line }: Given): LineSpec {
  return {
    ...line,
    remark: line.remark ?? help,
    ...(values.length === 1 ? { span: 1 } : {}),
    input: {
      values,
      sample: true,
      positive: allowed === 'positive' || allowed === 'share',
      validation: language => {
        const text = help[language];
        if (allowed === 'text') return { help: text, anything: true };
        if (allowed === 'positive') return { help: text, positive: true };
        return { help: text, min: 0, ...(allowed === 'share' ? { max } : {}) };
      },
    },
  };
}
