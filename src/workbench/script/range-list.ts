import type { ScriptContext } from './script-context';

type Range = GoogleAppsScript.Spreadsheet.Range;
type RangeList = GoogleAppsScript.Spreadsheet.RangeList;

/** What is done to a list of ranges is done to each of them. */
export function openRangeList(context: ScriptContext, ranges: readonly Range[]): RangeList {
  const each =
    <Given extends unknown[]>(act: (range: Range, ...given: Given) => unknown) =>
    (...given: Given) => {
      for (const range of ranges) act(range, ...given);
      return list;
    };
  const methods: Pick<
    RangeList,
    | 'clearContent'
    | 'getRanges'
    | 'setBackground'
    | 'setFontColor'
    | 'setFontSize'
    | 'setFontStyle'
    | 'setFontWeight'
    | 'setHorizontalAlignment'
    | 'setNumberFormat'
    | 'setVerticalAlignment'
    | 'setWrap'
  > = {
    clearContent: each(range => range.clearContent()),
    getRanges: () => [...ranges],
    setBackground: each((range, color: string | null) => range.setBackground(color)),
    setFontColor: each((range, color: string | null) => range.setFontColor(color)),
    setFontSize: each((range, size: number) => range.setFontSize(size)),
    setFontStyle: each((range, style: 'italic' | 'normal' | null) => range.setFontStyle(style)),
    setFontWeight: each((range, weight: 'bold' | 'normal' | null) => range.setFontWeight(weight)),
    setHorizontalAlignment: each((range, alignment: 'left' | 'center' | 'normal' | 'right' | null) =>
      range.setHorizontalAlignment(alignment as 'right'),
    ),
    setVerticalAlignment: each((range, alignment: 'top' | 'middle' | 'bottom' | null) =>
      range.setVerticalAlignment(alignment),
    ),
    setWrap: each((range, wrap: boolean) => range.setWrap(wrap)),
    setNumberFormat: each((range, format: string) => range.setNumberFormat(format)),
  };
  const bordered = each((range, ...sides: Parameters<Range['setBorder']>) => range.setBorder(...sides));
  const list: RangeList = context.listed<RangeList>('RangeList', { ...methods, setBorder: bordered });
  return list;
}
