export type DecimalMark = '.' | ',';

export type AmountText =
  | { readonly is: 'number'; readonly value: number; readonly proves?: DecimalMark }
  /** One mark before three digits: thousands or decimals. */
  | { readonly is: 'unclear'; readonly mark: DecimalMark; readonly text: string }
  | { readonly is: 'unreadable' };

const signs: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  us$: 'USD',
  mx$: 'MXN',
};
const codes =
  'EUR|USD|GBP|MXN|ARS|COP|CLP|PEN|BRL|JPY|CHF|CAD|AUD|NZD|UYU|BOB|CRC|DOP|GTQ|PYG|SEK|NOK|DKK|PLN|CZK|HUF|INR|CNY';
const currencyText = new RegExp(`us\\$|mx\\$|[$€£¥₹₽₩₺₪฿]|\\b(?:${codes})\\b`, 'i');

export const isCurrencyCode = (text: string): boolean => new RegExp(`^(?:${codes})$`, 'i').test(text);

/** "$1,234.56", "1.234,56 €", "(12.50)", "12,50-": an amount as people and programs write it. */
export function readAmountText(text: string): AmountText {
  const bare = isBare(text)
    ? text
    : text
        .replace(currencyText, '')
        .replace(/[\s'’]+/g, '')
        .replace(/[−–]/g, '-');
  const isNegative = /^\(.*\)$|^-|-$/.test(bare);
  const digits = bare.replace(/^\((.*)\)$/, '$1').replace(/^[-+]|-$/g, '');
  if (!/^[\d.,]*\d[\d.,]*$/.test(digits)) return { is: 'unreadable' };
  const number = (value: string, proves?: DecimalMark): AmountText => ({
    is: 'number',
    value: isNegative ? -Number(value) : Number(value),
    ...(proves ? { proves } : {}),
  });
  const marks = digits.replace(/\d/g, '');
  const mark = marks.slice(-1) as DecimalMark;
  if (marks === '') return number(digits);
  const other = mark === '.' ? ',' : '.';
  const last = digits.lastIndexOf(mark);
  const [whole, fraction] = [digits.slice(0, last), digits.slice(last + 1)];
  if (marks.includes(other)) {
    return isGrouped(whole, other) ? number(`${ungrouped(whole)}.${fraction}`, mark) : { is: 'unreadable' };
  }
  if (marks.length > 1)
    return isGrouped(digits, mark) ? number(ungrouped(digits), other) : { is: 'unreadable' };
  if (isGrouped(digits, mark)) return { is: 'unclear', mark, text: `${isNegative ? '-' : ''}${digits}` };
  return number(`${whole || '0'}.${fraction || '0'}`, mark);
}

/** Most cells are, in a log of many. */
const isBare = (text: string) => /^[-\d.,]*$/.test(text);
const ungrouped = (digits: string) => digits.replace(/[.,]/g, '');
const grouped = { '.': /^[1-9]\d{0,2}(\.\d{3})+$/, ',': /^[1-9]\d{0,2}(,\d{3})+$/ };
const isGrouped = (digits: string, mark: DecimalMark) => grouped[mark].test(digits);

/** What an unclear amount is once the decimal mark is known. */
export function amountIn(
  decimal: DecimalMark,
  { mark, text }: Extract<AmountText, { is: 'unclear' }>,
): number {
  return Number(mark === decimal ? text.replace(',', '.') : text.replace(/[.,]/g, ''));
}

/** The currency an amount is marked with, as a code; a bare $ may be of many countries and stays "$". */
export function currencyOf(text: string): string {
  if (isBare(text)) return '';
  const found = currencyText.exec(text)?.[0]?.toLowerCase() ?? '';
  return signs[found] ?? found.toUpperCase();
}
