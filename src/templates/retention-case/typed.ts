import type { Words } from '../../sheet/words';
import type { InputSpec, LineSpec, Typed } from '../layout/sheet-spec';

interface TypedLine {
  readonly id: string;
  readonly label: Words;
  readonly unit: Words;
  readonly sign?: LineSpec['sign'];
  readonly format: LineSpec['format'];
  /** One for each scenario, or one for all. */
  readonly values: readonly Typed[];
  /** What belongs there; stands beside the cell too. */
  readonly help: Words;
  /** More than 0; a share, up to 100 %; a share that may be 0; any number from 0 on. */
  readonly allowed: 'positive' | 'share' | 'any_share' | 'not_negative';
  readonly optional?: boolean;
}

/** A line of figures that the user types over the samples. */
export function typed({ values, help, allowed, optional, sign = '=', ...line }: TypedLine): LineSpec {
  const validation: InputSpec['validation'] = language => {
    const text = { help: help[language] };
    if (allowed === 'positive') return { ...text, positive: true };
    return { ...text, min: 0, ...(allowed === 'not_negative' ? {} : { max: 1 }) };
  };
  return {
    ...line,
    sign,
    remark: help,
    ...(values.length === 1 ? { span: 1 } : {}),
    input: {
      values,
      sample: true,
      ...(optional ? { optional } : {}),
      positive: allowed === 'positive' || allowed === 'share',
      validation,
    },
  };
}
