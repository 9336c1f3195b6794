import { gridOf } from '../engine/areas';
import type { Area, Border, CellStyle } from '../engine/operations';
import { checkShape } from './range-values';
import type { ScriptContext } from './script-context';

type Range = GoogleAppsScript.Spreadsheet.Range;

export type RangeStyles = Pick<
  Range,
  | 'getBackground'
  | 'getBackgrounds'
  | 'getFontColor'
  | 'getFontFamily'
  | 'getFontLine'
  | 'getFontSize'
  | 'getFontStyle'
  | 'getFontWeight'
  | 'getFontWeights'
  | 'getHorizontalAlignment'
  | 'getVerticalAlignment'
  | 'getWrap'
  | 'setBackground'
  | 'setBackgrounds'
  | 'setBorder'
  | 'setFontColor'
  | 'setFontColors'
  | 'setFontFamily'
  | 'setFontLine'
  | 'setFontSize'
  | 'setFontStyle'
  | 'setFontWeight'
  | 'setFontWeights'
  | 'setHorizontalAlignment'
  | 'setHorizontalAlignments'
  | 'setVerticalAlignment'
  | 'setWrap'
  | 'setWrapStrategy'
>;

const plain = {
  fontFamily: 'Arial',
  fontSize: 10,
  fontWeight: 'normal',
  fontStyle: 'normal',
  fontLine: 'none',
  fontColor: '#000000',
  background: '#ffffff',
  horizontalAlignment: 'general-left',
  verticalAlignment: 'bottom',
  wrap: false,
} as const;

type Aspect = keyof CellStyle & keyof typeof plain;

export function rangeStyles(context: ScriptContext, area: Area, self: () => Range): RangeStyles {
  const { operations } = context;
  const first = { ...area, rows: 1, columns: 1 };
  const set = (style: CellStyle) => {
    operations.setStyle(area, style);
    return self();
  };
  const setEach = (aspect: Aspect, values: unknown[][], method: string) => {
    checkShape(area, values, method);
    gridOf(area, (row, column) => {
      const value = values[row - area.row]?.[column - area.column] ?? null;
      operations.setStyle({ ...first, row, column }, { [aspect]: value });
    });
    return self();
  };
  const one = <Result>(aspect: Aspect) =>
    (operations.styles(first)[0]![0]![aspect] ?? plain[aspect]) as Result;
  const all = <Result>(aspect: Aspect) =>
    operations.styles(area).map(row => row.map(style => (style[aspect] ?? plain[aspect]) as Result));

  return {
    getBackground: () => one<string>('background'),
    getBackgrounds: () => all<string>('background'),
    getFontColor: () => one<string>('fontColor'),
    getFontFamily: () => one<string>('fontFamily'),
    getFontLine: () => one<GoogleAppsScript.Spreadsheet.FontLine>('fontLine'),
    getFontSize: () => one<number>('fontSize'),
    getFontStyle: () => one<GoogleAppsScript.Spreadsheet.FontStyle>('fontStyle'),
    getFontWeight: () => one<GoogleAppsScript.Spreadsheet.FontWeight>('fontWeight'),
    getFontWeights: () => all<GoogleAppsScript.Spreadsheet.FontWeight>('fontWeight'),
    getHorizontalAlignment: () => one<string>('horizontalAlignment'),
    getVerticalAlignment: () => one<string>('verticalAlignment'),
    getWrap: () => one<boolean>('wrap'),
    setBackground: color => set({ background: color }),
    setBackgrounds: colors => setEach('background', colors, 'setBackgrounds'),
    setFontColor: color => set({ fontColor: color }),
    setFontColors: colors => setEach('fontColor', colors, 'setFontColors'),
    setFontFamily: family => set({ fontFamily: family }),
    setFontLine: line => set({ fontLine: line }),
    setFontSize: size => set({ fontSize: size }),
    setFontStyle: style => set({ fontStyle: style }),
    setFontWeight: weight => set({ fontWeight: weight }),
    setFontWeights: weights => setEach('fontWeight', weights, 'setFontWeights'),
    setHorizontalAlignment: (alignment: string | null) =>
      set({ horizontalAlignment: alignment as CellStyle['horizontalAlignment'] }),
    setHorizontalAlignments: alignments =>
      setEach('horizontalAlignment', alignments, 'setHorizontalAlignments'),
    setVerticalAlignment: (alignment: string | null) =>
      set({ verticalAlignment: alignment as CellStyle['verticalAlignment'] }),
    setWrap: wrap => set({ wrap }),
    setWrapStrategy: strategy => set({ wrap: String(strategy) === 'WRAP' }),
    setBorder: (
      top: boolean | null,
      left: boolean | null,
      bottom: boolean | null,
      right: boolean | null,
      vertical: boolean | null,
      horizontal: boolean | null,
      color?: string | null,
      line?: GoogleAppsScript.Spreadsheet.BorderStyle | null,
    ) => {
      const drawn = { color: color ?? '#000000', line: (line ?? 'SOLID') as unknown as Border['line'] };
      operations.setBorder(area, { top, left, bottom, right, vertical, horizontal, ...drawn });
      return self();
    },
  };
}
