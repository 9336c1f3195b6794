import { type Call, findCalls } from '../../formula/calls';
import type { Dialect } from '../../formula/dialect';
import { passingCalls } from './call-lists';
import { areaOfText, type Model, type SheetModel } from './model';
import type { Area } from './workbook';

/** A station on the way from an argument to where its value comes from. */
export interface Station {
  /** What stands there, without "=": an expression, or nothing where the cell holds a value. */
  readonly expression: string;
  /** The call that is all of the expression. */
  readonly call?: Call;
  readonly dialect: Dialect;
  readonly sheet: SheetModel;
  /** The cells that hold it, where it is not a part of the formula before. */
  readonly area?: Area;
  /** By which name these were called. */
  readonly name?: string;
}

const longest = 12;

/** Follows an expression through cells that only pass a value on, such as =B4 and =IF(x;B4;""). */
export function follow(expression: string, dialect: Dialect, sheet: SheetModel, model: Model): Station[] {
  const stations: Station[] = [];
  let next: Station | undefined = stationOf(expression, dialect, sheet);
  while (next && stations.length < longest) {
    stations.push(next);
    next = further(next, model);
  }
  return stations;
}

function stationOf(expression: string, dialect: Dialect, sheet: SheetModel): Station {
  let text = expression.trim().replace(/^=/, '').trim();
  for (;;) {
    const [call] = text.includes('(') ? findCalls(text, undefined, dialect) : [];
    if (call?.start === 0 && call.end === text.length) {
      const passed = passingCalls.get(call.name)?.map(index => call.arguments[index]?.text ?? '');
      const inner = passed?.find(each => each !== '' && !/^["\d]/.test(each));
      if (inner === undefined) return { expression: text, call, dialect, sheet };
      text = inner;
    } else if (/^\([^()]*\)$/.test(text)) text = text.slice(1, -1).trim();
    else return { expression: text, dialect, sheet };
  }
}

function further({ expression, dialect, sheet, call }: Station, model: Model): Station | undefined {
  if (call || expression === '') return undefined;
  const area = areaOfText(expression, model, sheet.picture.name);
  const target = area && model.sheet(area.sheet);
  if (!area || !target) return undefined;
  const formula = target.formula(area.top, area.left);
  const name = /[!:$]|^[A-Za-z]{1,3}\d+$/.test(expression) ? undefined : expression.toLowerCase();
  const inside = formula === '' ? '' : formula;
  const station = stationOf(inside, inside ? model.workbook.dialectOf(inside) : dialect, target);
  return { ...station, area, ...(name ? { name } : {}) };
}
