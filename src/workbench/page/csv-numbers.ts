export type DecimalMark = '.' | ',';

/** A number as it stands in a file, before anyone knows which mark is the decimal one. */
interface NumberText {
  sign: 1 | -1;
  digits: string;
  percent: boolean;
  currency: string;
}

const currencies = '€$£';
const shape = new RegExp(
  `^(\\()?([-+\u2212])?([${currencies}])?\\s?([-\u2212])?(\\d[\\d.,\u00a0\u202f']*(?:[eE][-+]?\\d+)?)\\s?([%${currencies}])?(\\))?$`,
);

export function readNumberText(text: string): NumberText | undefined {
  const first = text.charCodeAt(0);
  // Most cells of a file are words: refuse them before the expensive expression.
  if ((first > 57 && first !== 0x20ac && first !== 0xa3 && first !== 0x2212) || first < 36) return undefined;
  const match = shape.exec(text);
  if (!match) return undefined;
  const [, open, outerSign, before, innerSign, digits = '', after, close] = match;
  if (Boolean(open) !== Boolean(close) || outerSign === '+') return undefined;
  if (open && (outerSign || innerSign)) return undefined;
  if (/[eE]/.test(digits) && !/[.,]|[eE][-+]/.test(digits)) return undefined;
  return {
    sign: open || outerSign || innerSign ? -1 : 1,
    digits: digits.replace(/[\u00a0\u202f']/g, ''),
    percent: after === '%',
    currency: before ?? (after && after !== '%' ? after : ''),
  };
}

/** An identifier loses information as a number: leading zeros, or more digits than a double holds. */
export function isIdentifier(text: string): boolean {
  return /^0\d+$/.test(text) || /^\d{16,}$/.test(text);
}

/** Which decimal mark a number shows. "1.234" and "1,234" show none: they are one number or another. */
export function decimalMarkShown(digits: string): DecimalMark | 'ambiguous' | 'none' {
  const point = digits.indexOf('.');
  const comma = digits.indexOf(',');
  if (point < 0 && comma < 0) return 'none';
  if (point >= 0 && comma >= 0) return digits.lastIndexOf('.') > digits.lastIndexOf(',') ? '.' : ',';
  const mark: DecimalMark = point >= 0 ? '.' : ',';
  const other: DecimalMark = mark === '.' ? ',' : '.';
  const parts = digits.split(mark);
  if (parts.length > 2) return other;
  return /^[1-9]\d{0,2}$/.test(parts[0]!) && /^\d{3}$/.test(parts[1]!) ? 'ambiguous' : mark;
}

/** The value of the digits under a decimal mark, or undefined when they do not fit it. */
export function valueOfDigits(digits: string, mark: DecimalMark): number | undefined {
  const grouped = mark === '.' ? /^\d{1,3}(,\d{3})+(\.\d+)?$/ : /^\d{1,3}(\.\d{3})+(,\d+)?$/;
  const plain = mark === '.' ? /^\d+(\.\d*)?([eE][-+]?\d+)?$/ : /^\d+(,\d*)?([eE][-+]?\d+)?$/;
  if (!plain.test(digits) && !grouped.test(digits)) return undefined;
  const bare = mark === '.' ? digits.replace(/,/g, '') : digits.replace(/\./g, '').replace(',', '.');
  const value = Number(bare);
  return Number.isFinite(value) ? value : undefined;
}

export function decimalsOf(digits: string, mark: DecimalMark): number {
  const at = digits.indexOf(mark);
  return at < 0 ? 0 : digits.length - at - 1;
}

export function isGrouped(digits: string, mark: DecimalMark): boolean {
  return digits.includes(mark === '.' ? ',' : '.');
}
