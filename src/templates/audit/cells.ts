import type { Finding } from './finding';
import type { Shape } from './formula-shape';
import { eachFormula, isSingle, type Model, type SheetModel } from './model';
import { addressAt, extent, finding } from './place';
import type { Area } from './workbook';

const anyError = /^#(N\/[AD]|[¡¿]?\p{Lu}+(\/0)?[!?])$/u;
export const isError = (value: unknown): value is string => typeof value === 'string' && anyError.test(value);

/** Cells in error, each where it begins, and formulas that point at cells that are no more. */
export function errorCells(sheet: SheetModel, model: Model): Finding[] {
  const found: Finding[] = [];
  const pointsAtError = (row: number, column: number) =>
    (sheet.shape(row, column)?.pointers ?? []).some(pointer => {
      const area = model.pointed(pointer, sheet, row, column);
      return area !== undefined && hasError(area, model);
    });
  const isOwn = (row: number, column: number) =>
    isError(sheet.value(row, column)) && !pointsAtError(row, column);
  const seen = new Set<string>();
  for (let row = 1; row <= sheet.rows; row++) {
    for (let column = 1; column <= sheet.columns; column++) {
      const value = sheet.value(row, column);
      const isBroken = sheet.shape(row, column)?.isBroken ?? false;
      if (!isBroken && (!isError(value) || seen.has(`${row} ${column}`) || !isOwn(row, column))) continue;
      const area = isBroken
        ? ([row, column] as const)
        : extent(row, column, (each, across) => isOwn(each, across) && sheet.value(each, across) === value);
      for (let each = row; each <= (area[2] ?? row); each++)
        for (let across = column; across <= (area[3] ?? column); across++) seen.add(`${each} ${across}`);
      found.push(
        isBroken
          ? finding(
              'error',
              'wrong',
              sheet,
              area,
              {
                en: 'Its formula points at cells that were deleted (#REF!).',
                es: 'Su fórmula apunta a celdas que se borraron (#REF!).',
              },
              {
                en: 'Undo the deletion, or point the formula at the right cells.',
                es: 'Deshaga el borrado o apunte la fórmula a las celdas correctas.',
              },
            )
          : finding(
              'error',
              'wrong',
              sheet,
              area,
              {
                en: `The cell shows ${value}, and what is worked out from it does too.`,
                es: `La celda muestra ${value}, y también lo que se calcula con ella.`,
              },
              {
                en: 'Rest the pointer on the cell: the note says what is wrong.',
                es: 'Deje el puntero sobre la celda: la nota dice qué falla.',
              },
            ),
      );
    }
  }
  return found;
}

function hasError({ sheet, top, left, bottom, right }: Area, model: Model): boolean {
  const target = model.sheet(sheet);
  if (!target) return false;
  for (let row = top; row <= Math.min(bottom, target.rows, top + 20_000); row++) {
    for (let column = left; column <= Math.min(right, target.columns); column++) {
      if (isError(target.value(row, column))) return true;
    }
  }
  return false;
}

/** Numbers in formulas that nobody sees and nobody changes. */
export function hiddenConstants(sheet: SheetModel): Finding[] {
  return eachFill(sheet, ({ constants }) => constants.length > 0).map(({ area, shape }) => {
    const shown = [...new Set(shape.constants)].slice(0, 4).join(', ');
    return finding(
      'constant',
      'notice',
      sheet,
      area,
      {
        en: `Its formula holds the number ${shown}, which nobody sees without opening the cell.`,
        es: `Su fórmula contiene el número ${shown}, que nadie ve sin abrir la celda.`,
      },
      {
        en: 'Give it a labelled cell of its own, and point the formula at that.',
        es: 'Póngalo en una celda propia con su nombre y apunte la fórmula a ella.',
      },
    );
  });
}

/** Formulas that reckon with a cell in which nothing stands. */
export function blankReferences(sheet: SheetModel, model: Model): Finding[] {
  const inputs = new Set(
    [...model.workbook.names].flatMap(([name, { sheet: owner, top, left }]) =>
      name.startsWith('clv_') ? [`${owner} ${top} ${left}`] : [],
    ),
  );
  const blankOf = (row: number, column: number, { pointers }: Shape): Area | undefined => {
    const single = pointers.flatMap(pointer => {
      const area = model.pointed(pointer, sheet, row, column);
      const owner = area && isSingle(area) ? model.sheet(area.sheet) : undefined;
      if (!area || !owner) return [];
      const { left, top } = pointer.reference.absolute;
      return [{ area, pointer, isBlank: owner.isEmpty(area.top, area.left), moves: !(left && top) }];
    });
    // A row that waits for its data.
    const moving = single.filter(({ moves }) => moves);
    const rows = single.filter(each => each.isBlank && !each.pointer.isExcused);
    if (rows.length === 0 || (moving.length > 1 && moving.every(each => each.isBlank))) return undefined;
    return rows.find(({ area }) => !inputs.has(`${area.sheet} ${area.top} ${area.left}`))?.area;
  };
  const fills = eachFill(sheet, (shape, row, column) => blankOf(row, column, shape) !== undefined);
  return fills.map(({ area, shape }) => {
    const blank = blankOf(area[0], area[1], shape)!;
    const place =
      (blank.sheet === sheet.picture.name ? '' : `${blank.sheet}!`) + addressAt(blank.top, blank.left);
    return finding(
      'blank',
      'notice',
      sheet,
      area,
      {
        en: `Its formula uses ${place}, where nothing stands; that counts as 0.`,
        es: `Su fórmula usa ${place}, que está vacía; cuenta como 0.`,
      },
      {
        en: `Fill in ${place}, or point the formula at the cell that was meant.`,
        es: `Rellene ${place} o apunte la fórmula a la celda que corresponde.`,
      },
    );
  });
}

/** Cells that a formula was copied over, told once. */
function eachFill(
  sheet: SheetModel,
  isWanted: (shape: Shape, row: number, column: number) => boolean,
): { area: readonly [number, number, number, number]; shape: Shape }[] {
  const found: { area: readonly [number, number, number, number]; shape: Shape }[] = [];
  const seen = new Set<number>();
  eachFormula(sheet, (row, column, shape) => {
    if (seen.has(row * 20_000 + column) || !isWanted(shape, row, column)) return;
    const area = extent(row, column, (each, across) => {
      const other = sheet.shape(each, across);
      return other === shape && isWanted(shape, each, across);
    });
    for (let each = area[0]; each <= area[2]; each++)
      for (let across = area[1]; across <= area[3]; across++) seen.add(each * 20_000 + across);
    found.push({ area, shape });
  });
  return found;
}
