import type { Words } from '../../sheet/words';
import type { Finding } from './finding';
import type { Shape } from './formula-shape';
import { placed, type SheetModel } from './model';
import { addressAt, finding } from './place';

/** The rows of a sheet or its columns, place by place. */
interface Axis {
  readonly isAcross: boolean;
  readonly lines: number;
  readonly places: number;
  readonly at: (line: number, place: number) => readonly [row: number, column: number];
  /** How many equal formulas make a line: below each other different ones are usual. */
  readonly least: number;
}

/** Cells without a gap of which most hold one formula. */
interface Block {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly shape: Shape;
  readonly isUsual: (place: number) => boolean;
  readonly usual: number;
  readonly others: readonly number[];
}

/** Numbers and formulas that stand where all others of the row or column hold one formula. */
export function strayCells(sheet: SheetModel): Finding[] {
  const across: Axis = {
    isAcross: true,
    lines: sheet.rows,
    places: sheet.columns,
    at: (line, place) => [line, place],
    least: 2,
  };
  const down: Axis = {
    isAcross: false,
    lines: sheet.columns,
    places: sheet.rows,
    at: (line, place) => [place, line],
    least: 3,
  };
  const found = new Map<string, Finding>();
  for (const axis of [across, down]) {
    for (const stray of straysAlong(sheet, axis)) {
      if (!found.has(stray.address)) found.set(stray.address, stray);
    }
  }
  return [...found.values()];
}

function straysAlong(sheet: SheetModel, axis: Axis): Finding[] {
  const blocks = Array.from({ length: axis.lines }, (_, index) => blocksOf(sheet, axis, index + 1)).flat();
  // A place where many lines differ is of another kind: a total, what was before the forecast.
  const usualAt = new Map<number, number>();
  const othersAt = new Map<number, number>();
  const add = (counts: Map<number, number>, place: number) => counts.set(place, (counts.get(place) ?? 0) + 1);
  for (const { from, to, isUsual } of blocks) {
    for (let place = from; place <= to; place++) add(isUsual(place) ? usualAt : othersAt, place);
  }
  return blocks.flatMap(block =>
    block.others.flatMap(place => {
      const usual = usualAt.get(place) ?? 0;
      const others = othersAt.get(place) ?? 0;
      if (others > 1 && usual < 2 * others) return [];
      return isStray(sheet, axis, block, place, usual >= 2) ? strayFinding(sheet, axis, block, place) : [];
    }),
  );
}

function blocksOf(sheet: SheetModel, axis: Axis, line: number): Block[] {
  const blocks: Block[] = [];
  const isFilled = (place: number) => {
    const [row, column] = axis.at(line, place);
    return sheet.formula(row, column) !== '' || sheet.isNumber(row, column);
  };
  for (let from = 1; from <= axis.places; from++) {
    if (!isFilled(from)) continue;
    let to = from;
    while (to < axis.places && isFilled(to + 1)) to++;
    const block = to - from >= 2 ? blockOf(sheet, axis, line, from, to) : undefined;
    if (block) blocks.push(block);
    from = to + 1;
  }
  return blocks;
}

function blockOf(sheet: SheetModel, axis: Axis, line: number, from: number, to: number): Block | undefined {
  const shapes = Array.from({ length: to - from + 1 }, (_, index) =>
    sheet.shape(...axis.at(line, from + index)),
  );
  const counts = new Map<Shape, number>();
  for (const shape of shapes) if (shape) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  let most: Shape | undefined;
  for (const [shape, count] of counts) if (!most || count > counts.get(most)!) most = shape;
  const usual = most ? counts.get(most)! : 0;
  if (!most || usual < axis.least || most.pointers.length + most.names.length === 0) return undefined;
  const others = shapes.flatMap((shape, index) => (shape === most ? [] : [from + index]));
  const [first, last] = [from + shapes.indexOf(most), from + shapes.lastIndexOf(most)];
  const inside = others.filter(place => place > first && place < last).length;
  if (others.length >= usual || inside > Math.max(1, Math.floor((last - first + 1) / 4))) return undefined;
  return {
    line,
    from,
    to,
    shape: most,
    isUsual: place => shapes[place - from] === most,
    usual,
    others,
  };
}

function isStray(sheet: SheetModel, axis: Axis, block: Block, place: number, isProven: boolean): boolean {
  const { line, from, to, isUsual, shape: usualShape } = block;
  const [row, column] = axis.at(line, place);
  const own = sheet.shape(row, column);
  if (isAlikeAside(sheet, axis, line, place, own)) return false;
  if (own && isTotal(sheet, axis, own, row, column)) return false;
  const runBefore = runLength(isUsual, from, to, place, -1);
  const runAfter = runLength(isUsual, from, to, place, 1);
  const isRead = reads(sheet, axis, block, place);
  if (runBefore > 0 && runAfter > 0) {
    // Beside a number for each formula that reads it there is nothing to be seen from two formulas.
    if (isRead && Math.max(runBefore, runAfter) < 2) return false;
    return block.usual >= 3 || isProven;
  }
  const isEdge = runBefore + runAfter >= 2 && !(isRead && place < from + 2);
  return isEdge && isProven && usualShape !== own;
}

function runLength(
  isUsual: (place: number) => boolean,
  from: number,
  to: number,
  place: number,
  step: 1 | -1,
): number {
  // Up to three strays side by side.
  let start = place + step;
  for (let gap = 0; gap < 2 && start > from && start < to && !isUsual(start); gap++) start += step;
  let length = 0;
  while (start >= from && start <= to && isUsual(start)) {
    length++;
    start += step;
  }
  return length;
}

/** It belongs to a line the other way: a row of subtotals, a column of inputs. */
function isAlikeAside(
  sheet: SheetModel,
  axis: Axis,
  line: number,
  place: number,
  own: Shape | undefined,
): boolean {
  return [line - 1, line + 1].some(aside => {
    if (aside < 1 || aside > axis.lines) return false;
    const [row, column] = axis.at(aside, place);
    if (own) return sheet.shape(row, column) === own;
    if (!sheet.isNumber(row, column)) return false;
    // A number beside it tells something only where formulas stand around that one too.
    return [place - 1, place + 1].some(near => near >= 1 && sheet.formula(...axis.at(aside, near)) !== '');
  });
}

/** It adds up cells of its own line. */
function isTotal(sheet: SheetModel, axis: Axis, shape: Shape, row: number, column: number): boolean {
  let cells = 0;
  for (const { reference } of shape.pointers) {
    if (reference.sheet !== undefined && reference.sheet !== sheet.picture.name) continue;
    const { left, top, right, bottom } = placed(reference, row, column);
    const isInLine = axis.isAcross ? top === row && bottom === row : left === column && right === column;
    if (isInLine) cells += top === bottom && left === right ? 1 : 3;
  }
  return cells >= 3;
}

/** Whether the formulas of the line read the cell. */
function reads(
  sheet: SheetModel,
  axis: Axis,
  { line, from, to, isUsual, shape }: Block,
  place: number,
): boolean {
  const [row, column] = axis.at(line, place);
  for (let other = from; other <= to; other++) {
    if (!isUsual(other)) continue;
    const [ownRow, ownColumn] = axis.at(line, other);
    const isRead = shape.pointers.some(({ reference }) => {
      if (reference.sheet !== undefined && reference.sheet !== sheet.picture.name) return false;
      const { left = 1, top = 1, right = left, bottom = top } = placed(reference, ownRow, ownColumn);
      return left <= column && column <= right && top <= row && row <= bottom;
    });
    if (isRead) return true;
    if (other > from + 200) return false;
  }
  return false;
}

function strayFinding(
  sheet: SheetModel,
  axis: Axis,
  { line, from, to, isUsual }: Block,
  place: number,
): Finding {
  const [row, column] = axis.at(line, place);
  let model = place;
  for (let away = 1; model === place; away++) {
    if (place - away >= from && isUsual(place - away)) model = place - away;
    else if (place + away <= to && isUsual(place + away)) model = place + away;
  }
  const [modelRow, modelColumn] = axis.at(line, model);
  const good = addressAt(modelRow, modelColumn);
  const isAcross = modelRow === row;
  const around: Words = isAcross ? { en: 'row', es: 'fila' } : { en: 'column', es: 'columna' };
  const cure: Words = {
    en: `Copy the formula of ${good} here, or say beside it why this cell differs.`,
    es: `Copie aquí la fórmula de ${good}, o anote al lado por qué esta celda es distinta.`,
  };
  if (sheet.formula(row, column) === '') {
    const value = String(sheet.value(row, column));
    return finding(
      'overwritten',
      'wrong',
      sheet,
      [row, column],
      {
        en: `${value} was typed where the others of this ${around.en} hold one formula; it no longer follows the inputs.`,
        es: `Se ha escrito ${value.replace('.', ',')} donde las demás celdas de la ${around.es} tienen una misma fórmula; ya no sigue los datos.`,
      },
      cure,
    );
  }
  return finding(
    'inconsistent',
    'doubtful',
    sheet,
    [row, column],
    {
      en: `Its formula is not that of the others in this ${around.en}.`,
      es: `Su fórmula no es la de las demás celdas de la ${around.es}.`,
    },
    cure,
  );
}
