import type { Words } from '../../sheet/words';
import type { OurCall } from './calls-of-ours';
import type { Finding } from './finding';
import { headWords, leftWords } from './labels';
import { eachFormula, type Model, type SheetModel } from './model';
import { extent, finding } from './place';

/** Shares that are never above 100 %. */
const shareWords =
  /(retention|churn|attrition|discount|margin|conversion|redemption|return|open|click)[ -]rate|(gross|profit|contribution) margin( %|$)|tasa de (retención|bajas?|abandono|cancelación|descuento|margen|conversión|canje|fuga)|\bshare of|proporción|porcentaje|\bpercent|por ciento|%/i;
/** What grows may grow by more than all of it. */
const growthWords =
  /growth|increase|change|uplift|markup|return on|roi|nrr|net revenue retention|index|crecimiento|aumento|variación|cambio|mejora|recargo|retorno|índice|retención neta/i;

/** Percentages that were typed as whole numbers: 5 where 5 % was meant. */
export function wholePercents(
  sheet: SheetModel,
  hundredths: (row: number, column: number) => boolean,
): Finding[] {
  const found: Finding[] = [];
  const isWhole = (row: number, column: number) => {
    const value = sheet.value(row, column);
    return (
      typeof value === 'number' &&
      value > 1 &&
      value <= 100 * 100 &&
      sheet.isNumber(row, column) &&
      !hundredths(row, column)
    );
  };
  const isMeant = (row: number, column: number) => {
    if (!isWhole(row, column)) return false;
    const value = sheet.value(row, column) as number;
    const words = [...leftWords(sheet, row, column), headWords(sheet, row, column)];
    if (words.some(text => growthWords.test(text))) return false;
    if ((sheet.picture.formats[row - 1]?.[column - 1] ?? '').includes('%'))
      return value >= 2 || words.some(text => shareWords.test(text));
    return value <= 100 && words.some(text => shareWords.test(text));
  };
  const seen = new Set<string>();
  for (let row = 1; row <= sheet.rows; row++) {
    for (let column = 1; column <= sheet.columns; column++) {
      if (!isWhole(row, column) || seen.has(`${row} ${column}`) || !isMeant(row, column)) continue;
      const area = extent(row, column, isMeant);
      for (let each = area[0]; each <= area[2]; each++)
        for (let across = area[1]; across <= area[3]; across++) seen.add(`${each} ${across}`);
      found.push(percentFinding(sheet, area, sheet.value(row, column) as number));
    }
  }
  return found;
}

/** Shares and rates that our functions are given as whole numbers. */
export function wholeArguments(calls: readonly OurCall[]): Finding[] {
  return calls.flatMap(({ sheet, row, column, given }) =>
    [...given.values()].flatMap(({ param, stations: wayOf }) => {
      if (param.kind !== 'share' && param.kind !== 'rate') return [];
      const stations = wayOf();
      const last = stations[stations.length - 1]!;
      if (!last.area) {
        const value = /^\d+([.,]\d+)?$/.test(last.expression) ? Number(last.expression.replace(',', '.')) : 0;
        return value > 1 ? percentFinding(sheet, [row, column, row, column], value) : [];
      }
      if (last.expression !== '') return [];
      const { top, left, bottom, right } = last.area;
      const isWhole = (each: number, across: number) => {
        const value = last.sheet.value(each, across);
        return each <= bottom && across <= right && last.sheet.isNumber(each, across) && Number(value) > 1;
      };
      for (let each = top; each <= Math.min(bottom, last.sheet.rows); each++) {
        for (let across = left; across <= Math.min(right, last.sheet.columns); across++) {
          if (isWhole(each, across))
            return percentFinding(
              last.sheet,
              extent(each, across, isWhole),
              Number(last.sheet.value(each, across)),
            );
        }
      }
      return [];
    }),
  );
}

/** Cells that formulas divide by 100 may hold whole percentages. */
export function hundredthsOn(
  sheets: readonly SheetModel[],
  model: Model,
): (sheet: SheetModel) => (row: number, column: number) => boolean {
  const areas = sheets.flatMap(sheet => {
    const own: { sheet: string; top: number; left: number; bottom: number; right: number }[] = [];
    eachFormula(sheet, (row, column, shape) => {
      if (!shape.dividesByHundred) return;
      for (const pointer of shape.pointers) {
        const area = model.pointed(pointer, sheet, row, column);
        if (area) own.push(area);
      }
    });
    return own;
  });
  const cells = new Set<string>();
  for (const { sheet, top, left, bottom, right } of areas) {
    for (let row = top; row <= Math.min(bottom, top + 2_000); row++)
      for (let column = left; column <= Math.min(right, left + 50); column++)
        cells.add(`${sheet} ${row} ${column}`);
  }
  return sheet => (row, column) => cells.has(`${sheet.picture.name} ${row} ${column}`);
}

function percentFinding(
  sheet: SheetModel,
  area: readonly [number, number, number, number],
  value: number,
): Finding {
  const text = (number: number) => String(Number(number.toPrecision(6)));
  const whole: Words = { en: text(value), es: text(value).replace('.', ',') };
  return finding(
    'percent',
    'wrong',
    sheet,
    area,
    {
      en: `${whole.en} is read as ${text(value * 100)} %: a percentage typed as a whole number.`,
      es: `${whole.es} se lee como ${text(value * 100).replace('.', ',')} %: un porcentaje escrito como número entero.`,
    },
    {
      en: `Type ${whole.en} % if that is meant.`,
      es: `Escriba ${whole.es} % si eso es lo que quiere decir.`,
    },
  );
}
