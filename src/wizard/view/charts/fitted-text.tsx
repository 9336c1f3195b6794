export const pictureWidth = 268;

/** How wide a letter is at most, of its height: the picture is laid out before there are letters to measure. */
const letterWidth = 0.56;
export const widthOf = (text: string, size: number): number =>
  // A percent sign is nearly as wide as two figures.
  (text.length + (text.includes('%') ? 0.8 : 0)) * size * letterWidth;

export interface FittedTextProps {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly text: string;
}

/** As far to the left as it has to be, and cut where it is wider than the picture: the table says it whole. */
export function FittedText({ x, y, size, text }: FittedTextProps) {
  const room = Math.floor(pictureWidth / (size * letterWidth));
  const fitted = text.length > room ? `${text.slice(0, room - 1)}…` : text;
  return (
    <text class="strong" x={Math.max(0, Math.min(x, pictureWidth - widthOf(fitted, size)))} y={y}>
      {fitted}
    </text>
  );
}
