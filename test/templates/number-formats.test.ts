import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/sheet/words';
import { numberPattern, usualCurrency } from '../../src/templates/number-formats';
import type { CellFormat } from '../../src/templates/plan';

describe('correct', () => {
  test.each<[CellFormat, string, Language, string]>([
    ['money', 'EUR', 'en', '"€"#,##0.00;-"€"#,##0.00'],
    ['money', 'EUR', 'es', '#,##0.00" €"'],
    ['money', 'mxn ', 'es', '#,##0.00" $"'],
    ['money', 'MXN', 'en', '"MX$"#,##0.00;-"MX$"#,##0.00'],
    ['money', 'JPY', 'en', '"¥"#,##0;-"¥"#,##0'],
    ['money', 'CHF', 'en', '"CHF "#,##0.00;-"CHF "#,##0.00'],
    ['money', '"x;', 'en', '#,##0.00'],
    ['rate', 'EUR', 'es', '0.00%'],
    ['date', '', 'es', 'dd/mm/yyyy'],
    ['date', '', 'en', 'yyyy-mm-dd'],
    ['text', '', 'en', 'General'],
  ])('%s in %s is shown in %s as %s', (format, currency, language, pattern) => {
    expect(numberPattern(format, currency, language)).toBe(pattern);
  });

  test.each([
    ['en_US', 'USD'],
    ['en-GB', 'GBP'],
    ['es_MX', 'MXN'],
    ['es_ES', 'EUR'],
    ['es', 'EUR'],
    ['', 'EUR'],
  ])('a spreadsheet of %s begins with %s', (locale, currency) => {
    expect(usualCurrency(locale)).toBe(currency);
  });
});
