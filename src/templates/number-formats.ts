import type { Language } from '../sheet/words';
import type { CellFormat } from './plan';

/** The sign of a currency where it is not its code: the same in both languages, or in English and in Spanish. */
const signs: Readonly<Record<string, string | readonly [string, string]>> = {
  EUR: '€',
  GBP: '£',
  JPY: '¥',
  INR: '₹',
  BRL: 'R$',
  PEN: 'S/',
  USD: ['$', 'US$'],
  MXN: ['MX$', '$'],
  ARS: ['AR$', '$'],
  CLP: ['CLP$', '$'],
  COP: ['COL$', '$'],
  CAD: ['CA$', 'CA$'],
  AUD: ['A$', 'A$'],
};

/** By the country of a locale; the euro elsewhere. */
const countries: Readonly<Record<string, string>> = {
  US: 'USD',
  EC: 'USD',
  SV: 'USD',
  PR: 'USD',
  GB: 'GBP',
  MX: 'MXN',
  AR: 'ARS',
  CL: 'CLP',
  CO: 'COP',
  PE: 'PEN',
  BR: 'BRL',
  CA: 'CAD',
  AU: 'AUD',
  JP: 'JPY',
  IN: 'INR',
};

/** The currency to begin with in a spreadsheet of that locale: es_MX → MXN. */
export function usualCurrency(locale: string): string {
  return countries[/[-_]([A-Z]{2})\b/.exec(locale)?.[1] ?? ''] ?? 'EUR';
}

/** Currencies that are not divided, or no longer in practice. */
const undivided = /^(CLP|COP|ISK|JPY|KRW|PYG|VND|XAF|XOF)$/;

const plain: Readonly<Record<Exclude<CellFormat, 'money' | 'date'>, string>> = {
  share: '0.0%',
  rate: '0.00%',
  ratio: '0.00',
  number: '#,##0.00',
  count: '#,##0',
  // Not "@", under which a formula would be shown instead of its result.
  text: 'General',
};

/** How cells show their numbers, as a pattern; the spreadsheet's locale chooses the marks in it. */
export function numberPattern(format: CellFormat, currency: string, language: Language): string {
  if (format === 'date') return language === 'es' ? 'dd/mm/yyyy' : 'yyyy-mm-dd';
  return format === 'money' ? moneyPattern(currency.trim().toUpperCase(), language) : plain[format];
}

function moneyPattern(code: string, language: Language): string {
  const amount = undivided.test(code) ? '#,##0' : '#,##0.00';
  if (!/^[A-Z]{3}$/.test(code)) return amount;
  const sign = signs[code] ?? code;
  const text = typeof sign === 'string' ? sign : sign[language === 'es' ? 1 : 0];
  if (language === 'es') return `${amount}" ${text}"`;
  const before = `"${text}${/[A-Z]$/.test(text) ? ' ' : ''}"`;
  return `${before}${amount};-${before}${amount}`;
}
