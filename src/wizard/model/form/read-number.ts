import { decimalMark, type Reader } from '../reader';

export type NumberReading =
  | { readonly is: 'blank' }
  | { readonly is: 'number'; readonly value: number }
  /** It can be read in more than one way: each as a text that can be read in one way only. */
  | {
      readonly is: 'unclear';
      readonly readings: readonly { readonly text: string; readonly value: number }[];
    }
  | { readonly is: 'wrong' };

/**
 * What a person means by the number typed. Never guesses: in Spanish "1.234" is a thousand and more in Spain
 * and one and a bit in Mexico, and "0.8" where percents are asked may be 0.8 % or 80 %.
 */
export function readNumber(
  text: string,
  reader: Reader,
  { percent = false }: { readonly percent?: boolean } = {},
): NumberReading {
  const plain = withoutSpaces(withoutCurrency(text.trim().replace(/[−–]/g, '-'), reader.currency));
  if (plain === '') return { is: 'blank' };
  const [, sign = '', digits = '', mark] = /^([-+]?)([\d.,]*\d[\d.,]*)(%?)$/.exec(plain) ?? [];
  if (digits === '') return { is: 'wrong' };
  const readings = readingsOf(digits, reader);
  if (readings.length === 0) return { is: 'wrong' };
  const asShare = percent || mark === '%';
  const value = (decimal: string) => Number(`${sign}${decimal}${asShare ? 'e-2' : ''}`);
  const spelt = (decimal: string) => `${sign}${decimal.replace('.', decimalMark(reader.locale))}${mark}`;
  if (readings.length > 1) {
    return {
      is: 'unclear',
      readings: readings.map(decimal => ({ text: spelt(unmistakable(decimal)), value: value(decimal) })),
    };
  }
  const decimal = readings[0]!;
  const figure = Number(decimal);
  // A share typed as a fraction where a percentage is asked.
  if (percent && mark !== '%' && figure > 0 && figure < 1) {
    const whole = `${sign}${Number(`${decimal}e2`)}`.replace('.', decimalMark(reader.locale));
    return {
      is: 'unclear',
      readings: [
        { text: `${whole} %`, value: Number(`${sign}${decimal}`) },
        { text: `${spelt(decimal)} %`, value: value(decimal) },
      ],
    };
  }
  return Number.isFinite(value(decimal)) ? { is: 'number', value: value(decimal) } : { is: 'wrong' };
}

/** The ways to read digits with marks, as JavaScript writes decimals. */
function readingsOf(digits: string, { language, locale }: Reader): string[] {
  const marks = digits.replace(/\d/g, '');
  const last = marks.slice(-1);
  if (marks === '') return [digits];
  if (new Set(marks).size === 2) {
    // The last mark is the decimal one, if the others group thousands.
    const [whole = '', fraction = ''] = splitAt(digits, digits.lastIndexOf(last));
    const grouped = marks.slice(0, -1);
    return new Set(grouped).size === 1 && isGrouped(whole, grouped[0]!) ? [`${bare(whole)}.${fraction}`] : [];
  }
  if (marks.length > 1) return isGrouped(digits, last) ? [bare(digits)] : [];
  const [whole = '', fraction = ''] = splitAt(digits, digits.indexOf(last));
  const asDecimal = `${whole || '0'}.${fraction || '0'}`;
  const mayGroup = /^[1-9]\d{0,2}$/.test(whole) && fraction.length === 3;
  if (!mayGroup) return [asDecimal];
  const isUsual = last === decimalMark(locale);
  // English writes numbers in one way nearly everywhere; of Spanish only the comma of Spain is beyond doubt.
  if (language === 'en' ? decimalMark(locale) === '.' : last === ',' && isUsual)
    return isUsual ? [asDecimal] : [bare(digits)];
  return [bare(digits), asDecimal];
}

/** A sign or code before or after the figure. */
function withoutCurrency(text: string, currency: string): string {
  const sign = `(?:\\p{Sc}|${/^[a-z]{3}$/i.test(currency) ? currency : '\\p{Sc}'})`;
  return text
    .replace(new RegExp(`^([-+]?)\\s*${sign}\\s*`, 'iu'), '$1')
    .replace(new RegExp(`\\s*${sign}$`, 'iu'), '');
}

/** Spaces and apostrophes between thousands; elsewhere between digits they may be a slip. */
function withoutSpaces(text: string): string {
  const figure = text.replace(/\s+(?=%)|^([-+])\s+/g, '$1');
  return /\d[\s'’]\d/.test(figure) && !/^[-+]?\d{1,3}([\s'’]\d{3})+(?!\d)([.,]\d+)?%?$/.test(figure)
    ? figure
    : figure.replace(/[\s'’]/g, '');
}

const splitAt = (text: string, index: number) => [text.slice(0, index), text.slice(index + 1)];
const bare = (digits: string) => digits.replace(/[.,]/g, '');
const isGrouped = (digits: string, mark: string) =>
  new RegExp(`^[1-9]\\d{0,2}(\\${mark}\\d{3})+$`).test(digits);

/** Three decimals look like thousands; four do not. */
const unmistakable = (decimal: string) => (/\.\d{3}$/.test(decimal) ? `${decimal}0` : decimal);
