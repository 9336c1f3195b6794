import {
  BorderStyleTypes,
  HorizontalAlign,
  type IStyleData,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { Language } from '../page/language';

const ink = '#1f2937';
const quiet = '#5b6675';
const navy = '#1f3a5f';
const pale = '#f3f6fa';
const line = '#c9d2de';
const inputInk = '#1a4fc4';
const inputFill = '#edf3ff';
const inputLine = '#8fb0f0';

const edge = (rgb: string) => ({ s: BorderStyleTypes.THIN, cl: { rgb } });
const around = (rgb: string) => ({ t: edge(rgb), b: edge(rgb), l: edge(rgb), r: edge(rgb) });
const middle = { vt: VerticalAlign.MIDDLE };
const left = { ht: HorizontalAlign.LEFT, ...middle };
const right = { ht: HorizontalAlign.RIGHT, ...middle };
const center = { ht: HorizontalAlign.CENTER, ...middle };

/** The looks of the demo's cells, apart from their number formats. */
const looks = {
  title: { fs: 18, bl: 1, cl: { rgb: navy }, ...left },
  note: { fs: 10, cl: { rgb: quiet }, ...left },
  section: { fs: 12, bl: 1, cl: { rgb: navy }, ...left },
  head: {
    fs: 10,
    bl: 1,
    cl: { rgb: '#ffffff' },
    bg: { rgb: navy },
    tb: WrapStrategy.WRAP,
    ...right,
  },
  headLeft: { fs: 10, bl: 1, cl: { rgb: '#ffffff' }, bg: { rgb: navy }, tb: WrapStrategy.WRAP, ...left },
  headSpill: { fs: 10, bl: 1, cl: { rgb: '#ffffff' }, bg: { rgb: navy }, ...right },
  headSpillLeft: { fs: 10, bl: 1, cl: { rgb: '#ffffff' }, bg: { rgb: navy }, ...left },
  plain: { fs: 10, cl: { rgb: ink }, ...right },
  plainLeft: { fs: 10, cl: { rgb: ink }, ...left },
  label: { fs: 10, cl: { rgb: ink }, bd: { b: edge(line) }, ...left },
  cell: { fs: 10, cl: { rgb: ink }, bd: { b: edge(line) }, ...right },
  cellLeft: { fs: 10, cl: { rgb: ink }, bd: { b: edge(line) }, ...left },
  strong: { fs: 10, bl: 1, cl: { rgb: ink }, bd: { b: edge(line) }, ...right },
  input: { fs: 10, cl: { rgb: inputInk }, bg: { rgb: inputFill }, bd: around(inputLine), ...right },
  inputLeft: { fs: 10, cl: { rgb: inputInk }, bg: { rgb: inputFill }, bd: around(inputLine), ...left },
  total: {
    fs: 10,
    bl: 1,
    cl: { rgb: ink },
    bg: { rgb: pale },
    bd: { t: edge(navy), b: edge(navy) },
    ...right,
  },
  totalLeft: {
    fs: 10,
    bl: 1,
    cl: { rgb: ink },
    bg: { rgb: pale },
    bd: { t: edge(navy), b: edge(navy) },
    ...left,
  },
  cardName: { fs: 10, cl: { rgb: quiet }, bg: { rgb: pale }, ...center },
  cardValue: { fs: 18, bl: 1, cl: { rgb: navy }, bg: { rgb: pale }, ...center },
} satisfies Record<string, IStyleData>;

export type Look = keyof typeof looks;
export type Format =
  | 'general'
  | 'factor'
  | 'decimal'
  | 'money'
  | 'amount'
  | 'whole'
  | 'percent'
  | 'share'
  | 'times'
  | 'months'
  | 'month'
  | 'day';

const formats: Record<Language, Record<Format, string | undefined>> = {
  en: {
    general: undefined,
    factor: '0.0000',
    decimal: '0.00',
    money: '"$"#,##0',
    amount: '"$"#,##0.00',
    whole: '#,##0',
    percent: '0.0%',
    share: '0%',
    times: '0.0"×"',
    months: '0.0',
    month: 'mmm yyyy',
    day: 'yyyy-mm-dd',
  },
  es: {
    general: undefined,
    factor: '0.0000',
    decimal: '0.00',
    money: '#,##0 "€"',
    amount: '#,##0.00 "€"',
    whole: '#,##0',
    percent: '0.0 %',
    share: '0 %',
    times: '0.0"×"',
    months: '0.0',
    month: 'mmm yyyy',
    day: 'yyyy-mm-dd',
  },
};

/** The workbook's style table: one entry for each look in each number format. */
export function styleTable(language: Language): Record<string, IStyleData> {
  const table: Record<string, IStyleData> = {};
  for (const [look, style] of Object.entries(looks))
    for (const [format, pattern] of Object.entries(formats[language]))
      table[`${look}-${format}`] = pattern ? { ...style, n: { pattern } } : style;
  return table;
}
