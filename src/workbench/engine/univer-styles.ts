import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IStyleData,
  type Nullable,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { BorderLine, CellStyle } from './operations';

const horizontal: Record<string, HorizontalAlign> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
};
const vertical: Record<string, VerticalAlign> = {
  top: VerticalAlign.TOP,
  middle: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
};

export const borderLines: Record<BorderLine, BorderStyleTypes> = {
  DOTTED: BorderStyleTypes.DOTTED,
  DASHED: BorderStyleTypes.DASHED,
  SOLID: BorderStyleTypes.THIN,
  SOLID_MEDIUM: BorderStyleTypes.MEDIUM,
  SOLID_THICK: BorderStyleTypes.THICK,
  DOUBLE: BorderStyleTypes.DOUBLE,
};

const flag = (on: boolean) => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);
const keyFor = <Value>(record: Record<string, Value>, value: Value) =>
  Object.keys(record).find(key => record[key] === value);

/** Only what the style names; null means Univer's default. */
export function toUniverStyle(style: CellStyle): IStyleData {
  const result: IStyleData = {};
  if (style.fontFamily !== undefined) result.ff = style.fontFamily;
  if (style.fontSize !== undefined) result.fs = style.fontSize as number;
  if (style.fontWeight !== undefined) result.bl = flag(style.fontWeight === 'bold');
  if (style.fontStyle !== undefined) result.it = flag(style.fontStyle === 'italic');
  if (style.fontLine !== undefined) {
    result.ul = { s: flag(style.fontLine === 'underline') };
    result.st = { s: flag(style.fontLine === 'line-through') };
  }
  if (style.fontColor !== undefined) result.cl = style.fontColor === null ? null : { rgb: style.fontColor };
  if (style.background !== undefined)
    result.bg = style.background === null ? null : { rgb: style.background };
  if (style.horizontalAlignment !== undefined) {
    result.ht = style.horizontalAlignment === null ? null : horizontal[style.horizontalAlignment];
  }
  if (style.verticalAlignment !== undefined) {
    result.vt = style.verticalAlignment === null ? null : vertical[style.verticalAlignment];
  }
  if (style.wrap !== undefined) result.tb = style.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW;
  return result;
}

export function fromUniverStyle(style: Nullable<IStyleData>): CellStyle {
  const result: CellStyle = {};
  if (!style) return result;
  if (style.ff != null) result.fontFamily = style.ff;
  if (style.fs != null) result.fontSize = style.fs;
  if (style.bl === BooleanNumber.TRUE) result.fontWeight = 'bold';
  if (style.it === BooleanNumber.TRUE) result.fontStyle = 'italic';
  if (style.ul?.s === BooleanNumber.TRUE) result.fontLine = 'underline';
  if (style.st?.s === BooleanNumber.TRUE) result.fontLine = 'line-through';
  if (style.cl?.rgb) result.fontColor = style.cl.rgb;
  if (style.bg?.rgb) result.background = style.bg.rgb;
  const across = keyFor(horizontal, style.ht as HorizontalAlign);
  if (across) result.horizontalAlignment = across as CellStyle['horizontalAlignment'];
  const down = keyFor(vertical, style.vt as VerticalAlign);
  if (down) result.verticalAlignment = down as CellStyle['verticalAlignment'];
  if (style.tb === WrapStrategy.WRAP) result.wrap = true;
  return result;
}
