import type { Style } from 'excelize-wasm';
import { inputColours } from '../../addon/writing/input-colours';
import type { CellStyle } from '../../workbench/engine/operations';

const thin = 1;
const solid = 1;

/** How a cell looks, in the writer's words; without a pattern only what differs from other cells. */
export function excelStyle(
  {
    fontSize,
    fontWeight,
    fontStyle,
    fontColor,
    background,
    horizontalAlignment,
    verticalAlignment,
    wrap,
  }: CellStyle,
  pattern?: string,
): Style {
  const isWhole = pattern !== undefined;
  const isInput = background === inputColours.background;
  return {
    Font: {
      ...(isWhole ? { Family: 'Arial', Size: fontSize ?? 10 } : {}),
      ...(fontWeight === 'bold' ? { Bold: true } : {}),
      ...(fontStyle === 'italic' ? { Italic: true } : {}),
      ...(fontColor ? { Color: hex(fontColor) } : {}),
    },
    ...(background ? { Fill: { Type: 'pattern', Pattern: solid, Color: [hex(background)] } } : {}),
    ...(isInput
      ? {
          Border: ['left', 'top', 'bottom', 'right'].map(Type => ({
            Type,
            Color: hex(inputColours.border),
            Style: thin,
          })),
        }
      : {}),
    ...(horizontalAlignment || verticalAlignment || wrap
      ? {
          Alignment: {
            ...(horizontalAlignment ? { Horizontal: horizontalAlignment } : {}),
            ...(verticalAlignment === 'middle' ? { Vertical: 'center' } : {}),
            ...(wrap ? { WrapText: true } : {}),
          },
        }
      : {}),
    ...(isWhole && pattern !== 'General' ? { CustomNumFmt: pattern } : {}),
  };
}

/** #8c1d18 or rgb(140, 29, 24) as 8C1D18. */
export function hex(colour: string): string {
  const [red, green, blue] = colour.startsWith('#') ? [] : (colour.match(/\d+/g) ?? []).map(Number);
  const digits =
    red === undefined
      ? colour.slice(1)
      : [red, green!, blue!].map(part => part.toString(16).padStart(2, '0')).join('');
  return digits.toUpperCase();
}
