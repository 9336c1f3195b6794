import { type Call, findCalls, replaceCalls } from '../../formula/calls';
import type { Dialect } from '../../formula/dialect';
import { convertDialect } from '../../formula/write';
import type { CellValue, Grid } from '../../sheet/cells';
import { formulaText } from '../../sheet/native';
import type { FormulaPlace, Frozen } from './frozen';
import { resultOf, twinOfCall } from './twin-of-call';

/** A cell of a spreadsheet holds fewer than 50,000 characters. */
const longest = 40_000;
/** Stands for the cell of a table until it is known which one. */
const hole = '\u0000';

/** What keeps a formula's value when our functions are not there; undefined where it calls none of them. */
export function freezeFormula(formula: string, place: FormulaPlace): Frozen | undefined {
  const { isOurs } = place;
  const dialect: Dialect = { ...place.dialect, argument: ';' };
  const text = convertDialect(formula, place.dialect, dialect);
  const calls = findCalls(text, undefined, dialect);
  const ours = calls.filter(({ name }) => isOurs(name));
  if (ours.length === 0) return undefined;
  const tables = new Map<Call['start'], Grid<string>>();
  let table: Grid<string> | undefined;
  let head: readonly string[] | undefined;
  let because: string | undefined;
  const give = (call: Call): string => {
    because ??= call.name;
    return hole;
  };
  const frozen = replaceCalls(
    text,
    (call, rendered) => {
      if (because !== undefined) return undefined;
      if (!isOurs(call.name)) return pickedCell(call, tables);
      const twin = twinOfCall(call, rendered, place, dialect);
      // Each argument may stand in it many times, and each of these again in the call around.
      if (typeof twin === 'string') return twin.length > longest ? give(call) : twin;
      if (twin === undefined) return literalOf(call, calls, place, dialect) ?? give(call);
      tables.set(call.start, twin);
      if (isPicked(call, calls)) return hole;
      if (table !== undefined || !fillsCells(call, calls, text)) return give(call);
      table = twin;
      if (twin.length > 1) head = Object.keys(place.definition(call.name).returns.columns ?? {});
      return hole;
    },
    dialect,
  );
  const texts = table ? table.map(line => line.map(cell => frozen.split(hole).join(cell))) : [[frozen]];
  if (because === undefined && texts.some(line => line.some(cell => isUnfit(cell, isOurs, dialect))))
    because = ours[0]!.name;
  if (because !== undefined) return { kind: 'value', because };
  return table ? { kind: 'table', texts, ...(head ? { head } : {}) } : { kind: 'formula', text: frozen };
}

function isUnfit(text: string, isOurs: FormulaPlace['isOurs'], dialect: Dialect): boolean {
  return text.length > longest || text.includes(hole) || findCalls(text, isOurs, dialect).length > 0;
}

/** The value of a call inside a formula, where there is one value and it can be known. */
function literalOf(
  call: Call,
  calls: readonly Call[],
  place: FormulaPlace,
  dialect: Dialect,
): string | undefined {
  const definition = place.definition(call.name);
  // Alone in its cell it is told as the value that stands there.
  if (definition.returns.shape !== 'value' || call.arguments.length === 0 || calls.length === 1)
    return undefined;
  const args = call.arguments.map(({ text }) => (text === '' ? [['']] : place.cells(text, dialect)));
  if (args.includes(undefined)) return undefined;
  const result = resultOf(definition, args);
  if (result === undefined || Array.isArray(result)) return undefined;
  return result === '' ? '""' : `(${formulaText(result as CellValue)})`;
}

const isInside = (inner: Call, outer: Call) => outer.start < inner.start && inner.end <= outer.end;

/** The argument of the next call around that holds this one and nothing else, by its number. */
function soleArgument(call: Call, calls: readonly Call[]): readonly [Call, number] | undefined {
  const around = calls.filter(each => isInside(call, each));
  const parent = around[around.length - 1];
  const place = parent?.arguments.findIndex(({ start, end }) => start === call.start && end === call.end);
  return parent && place !== undefined && place >= 0 ? [parent, place] : undefined;
}

const wholeNumber = /^[1-9]\d{0,5}$/;

/** INDEX takes one cell out of it, by numbers. */
function isPicked(call: Call, calls: readonly Call[]): boolean {
  const [parent, place] = soleArgument(call, calls) ?? [];
  return place === 0 && parent !== undefined && picks(parent);
}

const picks = ({ name, arguments: [, row, column] }: Call) =>
  name === 'INDEX' && wholeNumber.test(row?.text ?? '') && wholeNumber.test(column?.text ?? '');

function pickedCell(call: Call, tables: ReadonlyMap<number, Grid<string>>): string | undefined {
  const [from, row, column] = call.arguments;
  const table = from && picks(call) ? tables.get(from.start) : undefined;
  return table?.[Number(row!.text) - 1]?.[Number(column!.text) - 1];
}

/** Functions that hand on a table as it is, and in which of their arguments. */
const handedOn: Readonly<Record<string, (place: number, count: number) => boolean>> = {
  IF: place => place > 0,
  IFERROR: () => true,
  IFNA: () => true,
  ARRAYFORMULA: () => true,
  LET: (place, count) => place === count - 1,
};

/** Whether the table fills cells of the sheet, and is not worked on before. */
function fillsCells(call: Call, calls: readonly Call[], text: string): boolean {
  if (text.slice(1, call.start).trim() === '' && text.slice(call.end).trim() === '') return true;
  const [parent, place] = soleArgument(call, calls) ?? [];
  if (!parent || !handedOn[parent.name]?.(place!, parent.arguments.length)) return false;
  return fillsCells(parent, calls, text);
}
