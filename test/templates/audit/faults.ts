import { findCalls } from '../../../src/formula/calls';
import { columnName, parseReference, writeReference } from '../../../src/formula/references';
import { tokenize } from '../../../src/formula/tokens';
import type { RuleId } from '../../../src/templates/audit/finding';
import { shapes } from '../../../src/templates/audit/formula-shape';
import type { SheetPicture, WorkbookPicture } from '../../../src/templates/audit/workbook';
import { definitions } from './definitions';

interface Place {
  readonly sheet: SheetPicture;
  /** From 0. */
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

export interface Fault {
  readonly rule: RuleId;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly was: string;
  readonly is: string;
}

type Change = { readonly formula: string; readonly value: number | string };
type Random = () => number;

/** Numbers from 0 to 1, the same for the same seed. */
export function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Below the heads of a sheet. */
const firstRow = 6;

const cellsOf = ({ inspected }: WorkbookPicture): Place[] =>
  inspected.flatMap(sheet =>
    sheet.formulas.flatMap((line, row) =>
      row < firstRow ? [] : line.map((formula, column) => ({ sheet, row, column, formula })),
    ),
  );

const valueAt = ({ sheet, row, column }: Place) => sheet.values[row]?.[column] ?? '';
const isOurs = (name: string) => definitions.has(name);
const dialect = { argument: ',', decimal: '.' } as const;

/** How a fault comes into a cell; nothing where that cell cannot have it. */
const makers: Readonly<
  Partial<Record<RuleId, (place: Place, workbook: WorkbookPicture) => Change | undefined>>
> = {
  overwritten: ({ formula }) => (formula === '' ? undefined : { formula: '', value: 4711 }),
  inconsistent: place => {
    const { sheet, row, column, formula } = place;
    if (formula === '') return undefined;
    const shape = shapes(name => definitions.get(name));
    const at = (across: number) => {
      const text = sheet.formulas[row]?.[across] ?? '';
      return text === '' ? '' : shapeKey(shape, text, row, across);
    };
    const own = at(column);
    const same = [-2, -1, 1, 2].filter(step => at(column + step) === own);
    const isInRow = same.length >= 2 && same.some(step => Math.abs(step) === 1);
    const moved = shifted(formula);
    return isInRow && moved !== formula ? { formula: moved, value: 1 } : undefined;
  },
  constant: ({ formula }) => (formula === '' ? undefined : { formula: `${formula}*1.05`, value: 1 }),
  percent: place => {
    const value = valueAt(place);
    const isShare = (place.sheet.formats[place.row]?.[place.column] ?? '').includes('%');
    return place.formula === '' && isShare && typeof value === 'number' && value >= 0.02 && value <= 1
      ? { formula: '', value: value * 100 }
      : undefined;
  },
  net_value: ({ formula }) => {
    const call = findCalls(formula, name => name === 'LTV_CAC_RATIO', dialect)[0];
    const [value, cost] = call?.arguments ?? [];
    if (!call || !value || !cost || !/[A-Z]\$?\d/.test(value.text)) return undefined;
    return {
      formula: `${formula.slice(0, value.start)}CLV_RETENTION(${value.text},0,0,${cost.text})${formula.slice(value.end)}`,
      value: 1,
    };
  },
  periods: ({ sheet, formula }, workbook) => {
    for (const call of findCalls(formula, isOurs, dialect)) {
      const index = Object.keys(definitions.get(call.name)!.params).indexOf('discountRate');
      const discount = call.arguments[index];
      const reference = discount && parseReference(discount.text);
      if (!discount || !reference) continue;
      const owner = reference.sheet === undefined ? sheet : workbook.sheet(reference.sheet)!;
      const source = owner.formulas[reference.top! - 1]?.[reference.left! - 1] ?? '';
      if (!/RATE_CONVERT\([^()]*"year"[,;]"month"/.test(source)) continue;
      return {
        formula: `${formula.slice(0, discount.start)}clv_discount_rate${formula.slice(discount.end)}`,
        value: 1,
      };
    }
    return undefined;
  },
  error: ({ formula }) => (formula === '' ? undefined : { formula, value: '#DIV/0!' }),
  volatile: ({ formula }) => {
    const argument = findCalls(formula, isOurs, dialect)[0]?.arguments[0];
    return argument?.text
      ? { formula: `${formula.slice(0, argument.end)}+0*NOW()${formula.slice(argument.end)}`, value: 1 }
      : undefined;
  },
  blank: ({ formula }) => {
    const token = tokenize(formula).find(
      ({ kind, text }, index, all) =>
        kind === 'reference' && /^[A-Z]+\d+$/.test(text) && /^[-+*/]$/.test(all[index + 1]?.text ?? ''),
    );
    if (!token) return undefined;
    return {
      formula: `${formula.slice(0, token.start)}$ZZ$900${formula.slice(token.start + token.text.length)}`,
      value: 1,
    };
  },
  short_range: ({ sheet, formula }, workbook) => {
    for (const { kind, text, start } of tokenize(formula)) {
      const reference = kind === 'reference' ? parseReference(text) : undefined;
      const { left, top, right, bottom } = reference ?? {};
      if (!reference || !left || !top || !right || !bottom) continue;
      const target = reference.sheet === undefined ? sheet : workbook.sheet(reference.sheet)!;
      const isRow = top === bottom && right - left >= 3;
      const isColumn = left === right && bottom - top >= 3;
      const [last, before] = isRow
        ? [target.values[top - 1]?.[right - 1], target.values[top - 1]?.[right - 2]]
        : [target.values[bottom - 1]?.[left - 1], target.values[bottom - 2]?.[left - 1]];
      if (!(isRow || isColumn) || typeof last !== 'number' || typeof before !== 'number') continue;
      const shorter = isRow ? { ...reference, right: right - 1 } : { ...reference, bottom: bottom - 1 };
      return {
        formula: formula.slice(0, start) + writeReference(shorter) + formula.slice(start + text.length),
        value: 1,
      };
    }
    return undefined;
  },
};

const shapeKey = (shape: ReturnType<typeof shapes>, text: string, row: number, column: number) =>
  String(shape(text, dialect, row + 1, column + 1).id);

/** The first reference that is not held points one row further down. */
function shifted(formula: string): string {
  const token = tokenize(formula).find(({ kind, text }) => kind === 'reference' && /^[A-Z]+\d+$/.test(text));
  if (!token) return formula;
  const { left, top } = parseReference(token.text)!;
  return `${formula.slice(0, token.start)}${columnName(left!)}${top! + 1}${formula.slice(token.start + token.text.length)}`;
}

export const faultRules = Object.keys(makers) as RuleId[];

/** A copy of a workbook with one fault of each kind that it can have, in cells of its own. */
export function withFaults(
  workbook: WorkbookPicture,
  random: Random,
): { workbook: WorkbookPicture; faults: Fault[] } {
  const cells = cellsOf(workbook);
  const inspected = workbook.inspected.map(sheet => ({
    ...sheet,
    values: sheet.values.map(line => [...line]),
    formulas: sheet.formulas.map(line => [...line]),
  }));
  const faults: Fault[] = [];
  for (const rule of faultRules) {
    for (let tries = 0; tries < 3_000; tries++) {
      const place = cells[Math.floor(random() * cells.length)]!;
      const { row, column, formula } = place;
      // Faults side by side would hide each other.
      const isNear = faults.some(
        each => each.sheet === place.sheet.name && (Math.abs(each.row - row) < 2 || each.column === column),
      );
      const change = isNear ? undefined : makers[rule]!(place, workbook);
      if (!change) continue;
      const sheet = inspected.find(({ name }) => name === place.sheet.name)!;
      sheet.formulas[row]![column] = change.formula;
      sheet.values[row]![column] = change.value;
      faults.push({
        rule,
        sheet: sheet.name,
        row,
        column,
        was: formula,
        is: change.formula || String(change.value),
      });
      break;
    }
  }
  return {
    workbook: {
      ...workbook,
      inspected,
      sheet: name => inspected.find(each => each.name.toLowerCase() === name.toLowerCase()),
    },
    faults,
  };
}
