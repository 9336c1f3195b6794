import { type Language, languageOf } from '../../sheet/words';
import type { CellFormat } from '../../templates/plan';

/** How the person at the sidebar reads: words, marks in numbers, and the currency of the workbook. */
export interface Reader {
  readonly language: Language;
  /** As the browser writes it: es-MX. */
  readonly locale: string;
  readonly currency: string;
}

/** The locale of the person decides the marks in numbers as long as it is of the chosen language. */
export function readerOf(userLocale: string, language: Language, currency: string): Reader {
  const locale = userLocale.replace(/_/g, '-');
  return { language, currency, locale: languageOf(userLocale) === language ? locale : language };
}

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = makeFormatter(locale, options);
  formatters.set(key, made);
  return made;
}

/** A locale or currency that the browser does not know is no reason to show nothing. */
function makeFormatter(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  try {
    return new Intl.NumberFormat(locale, options);
  } catch {
    return new Intl.NumberFormat('en', { ...options, style: 'decimal', currency: undefined });
  }
}

/** 1234.5 → "€1,234.50", "1234,50 €": a figure as that person reads it. */
export function shown(value: number, format: CellFormat, { locale, currency }: Reader): string {
  switch (format) {
    case 'money':
      return formatter(locale, {
        style: 'currency',
        currency,
        // The types know an older list of displays.
        currencyDisplay: 'narrowSymbol' as 'symbol',
        maximumFractionDigits: Math.abs(value) < 1000 ? 2 : 0,
        minimumFractionDigits: Math.abs(value) < 1000 ? 2 : 0,
      }).format(value);
    case 'share':
    case 'rate':
      return formatter(locale, {
        style: 'percent',
        maximumFractionDigits: Math.abs(value) < 0.1 ? 2 : 1,
      }).format(value);
    case 'count':
      return formatter(locale, { maximumFractionDigits: 0 }).format(value);
    case 'ratio':
      return `${formatter(locale, { maximumFractionDigits: 2 }).format(value)}\u00a0:\u00a01`;
    case 'date':
      return dayShown(value, locale);
    default:
      return formatter(locale, { maximumSignificantDigits: Math.abs(value) < 1000 ? 4 : 7 }).format(value);
  }
}

/** 12500 → "€12.5K", "12,5 mil €": for the scale of a chart. */
export function shownShort(value: number, format: CellFormat, reader: Reader): string {
  if (Math.abs(value) < 10_000 || !/^(money|number|count)$/.test(format)) {
    return shown(value, format, reader).replace(/[.,]00(?!\d)/, '');
  }
  const { locale, currency } = reader;
  return formatter(locale, {
    notation: 'compact',
    maximumFractionDigits: 1,
    ...(format === 'money'
      ? { style: 'currency', currency, currencyDisplay: 'narrowSymbol' as 'symbol' }
      : undefined),
  } as Intl.NumberFormatOptions).format(value);
}

/** The serial number of 1970-01-01. */
const firstUnixDay = 25569;

const dateOf = (day: number) => new Date((day - firstUnixDay) * 86_400_000);

/** 46000 → "2025-12-09". */
export const isoDay = (day: number): string => dateOf(day).toISOString().slice(0, 10);

function dayShown(day: number, locale: string): string {
  return dateOf(day).toLocaleDateString(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'short',
    day: 'numeric',
  });
}

/** The mark before decimals. */
export function decimalMark(locale: string): '.' | ',' {
  return formatter(locale, {}).format(1.5).includes(',') ? ',' : '.';
}

/** The sign of the currency, and whether it stands before the figure. */
export function currencySign({ locale, currency }: Reader): readonly [sign: string, first: boolean] {
  const text = shown(0, 'money', { locale, currency, language: 'en' });
  const sign = text.replace(/[\d.,\s\u00a0\u202f]/g, '');
  return [sign, text.startsWith(sign)];
}
