import { columnName } from '../../formula/references';
import { isBlank } from '../../sheet/cells';
import type { Finding } from './finding';
import type { Pointer, Shape } from './formula-shape';
import { headWords, leftWords } from './labels';
import { eachFormula, type Model, type SheetModel } from './model';
import { finding } from './place';
import type { Area } from './workbook';

/** Ranges that end before the data below or beside them does. */
export function shortRanges(sheets: readonly SheetModel[], model: Model): Finding[] {
  const starts = new Set<string>();
  const uses: {
    sheet: SheetModel;
    row: number;
    column: number;
    shape: Shape;
    pointer: Pointer;
    area: Area;
  }[] = [];
  for (const sheet of sheets) {
    eachFormula(sheet, (row, column, shape) => {
      for (const pointer of shape.pointers) {
        const { bottom, right } = pointer.reference;
        const area = model.pointed(pointer, sheet, row, column);
        if (!area) continue;
        if (area.bottom - area.top < 1 && area.right - area.left < 1) continue;
        starts.add(startKey(area));
        const isRange = area.bottom - area.top >= 2 || area.right - area.left >= 2;
        if (!isRange || bottom === undefined || right === undefined) continue;
        uses.push({ sheet, row, column, shape, pointer, area });
      }
    });
  }
  const told = new Set<string>();
  return uses.flatMap(({ sheet, row, column, shape, pointer, area }) => {
    const target = model.sheet(area.sheet);
    if (!target) return [];
    const isDown = area.bottom > area.top;
    if (moves(sheet, row, column, shape, pointer, isDown)) return [];
    const next: Area = isDown
      ? { ...area, top: area.bottom + 1, bottom: area.bottom + 1 }
      : { ...area, left: area.right + 1, right: area.right + 1 };
    if (
      starts.has(startKey({ ...next, bottom: next.top + (isDown ? 1 : 0) })) ||
      isUsedToo(area, next, sheet, row, column, shape, model)
    )
      return [];
    const last = goesOnTo(target, area, isDown, sheet === target ? [row, column] : undefined);
    const key = `${sheet.picture.id} ${row} ${column}`;
    if (last === undefined || told.has(key)) return [];
    told.add(key);
    const place =
      (target === sheet ? '' : `${area.sheet}!`) +
      `${columnName(area.left)}${area.top}:${columnName(area.right)}${area.bottom}`;
    const end = isDown
      ? { en: `row ${last}`, es: `la fila ${last}` }
      : { en: `column ${columnName(last)}`, es: `la columna ${columnName(last)}` };
    return finding(
      'short_range',
      'doubtful',
      sheet,
      [row, column],
      {
        en: `${place} stops short: the figures go on to ${end.en}.`,
        es: `${place} se queda corto: las cifras siguen hasta ${end.es}.`,
      },
      {
        en: `Let the range end at ${end.en}, or set apart what does not belong to it.`,
        es: `Amplíe el rango hasta ${end.es} o separe lo que no le pertenece.`,
      },
    );
  });
}

const startKey = ({ sheet, top, left, bottom }: Area): string =>
  `${sheet} ${top} ${left} ${bottom > top ? 'down' : 'across'}`;

/** A window that goes along with copies of its formula. */
function moves(
  sheet: SheetModel,
  row: number,
  column: number,
  shape: Shape,
  { reference: { absolute } }: Pointer,
  isDown: boolean,
): boolean {
  if (isDown ? absolute.bottom : absolute.right) return false;
  return [-1, 1].some(
    step => (isDown ? sheet.shape(row + step, column) : sheet.shape(row, column + step)) === shape,
  );
}

/** The formula has the next cells apart, as in a first payment that is not discounted. */
function isUsedToo(
  from: Area,
  next: Area,
  sheet: SheetModel,
  row: number,
  column: number,
  shape: Shape,
  model: Model,
): boolean {
  return shape.pointers.some(pointer => {
    const area = model.pointed(pointer, sheet, row, column);
    return (
      area !== undefined &&
      !(area.top === from.top && area.left === from.left) &&
      area.sheet === next.sheet &&
      area.top <= next.top &&
      area.bottom >= next.top &&
      area.left <= next.left &&
      area.right >= next.left
    );
  });
}

const totalWords = /^(sub-?|grand |gran )?total|^sum(a|me)?(?!\p{L})/iu;

/** Where figures of its kind end that go on behind a range. */
function goesOnTo(
  target: SheetModel,
  { top, left, bottom, right }: Area,
  isDown: boolean,
  own: readonly [number, number] | undefined,
): number | undefined {
  const lines = isDown ? right - left + 1 : bottom - top + 1;
  const goesOn = (at: number): boolean => {
    let alike = 0;
    for (let line = 0; line < lines; line++) {
      const [row, column] = isDown ? [at, left + line] : [top + line, at];
      const [lastRow, lastColumn] = isDown ? [bottom, left + line] : [top + line, right];
      if (own?.[0] === row && own[1] === column) return false;
      const words = isDown ? leftWords(target, row, column) : [headWords(target, row, column)];
      if (words.some(text => totalWords.test(text))) return false;
      const formula = target.shape(row, column);
      const lastFormula = target.shape(lastRow, lastColumn);
      if (
        formula || lastFormula
          ? formula !== undefined && formula === lastFormula
          : isDatum(target, row, column, isDown) &&
            sameKind(target.value(row, column), target.value(lastRow, lastColumn))
      )
        alike++;
    }
    return alike === lines;
  };
  let last = isDown ? bottom : right;
  while (last < (isDown ? target.rows : target.columns) && goesOn(last + 1)) last++;
  return last > (isDown ? bottom : right) ? last : undefined;
}

const isDatum = (sheet: SheetModel, row: number, column: number, isDown: boolean): boolean => {
  const value = sheet.value(row, column);
  // Behind a row of figures a remark may stand, and behind one of names anything.
  return isDown ? !isBlank(value) : typeof value === 'number';
};

const sameKind = (one: unknown, other: unknown): boolean => typeof one === typeof other;
