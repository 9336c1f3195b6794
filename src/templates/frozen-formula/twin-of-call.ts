import type { Call } from '../../formula/calls';
import type { Dialect } from '../../formula/dialect';
import { tokenize } from '../../formula/tokens';
import { type Cell, type Grid, toGrid } from '../../sheet/cells';
import type { FunctionDefinition, Shape, Twin } from '../../sheet/define';
import { formulaText, type NativeText } from '../../sheet/native';
import { type Result, run } from '../../sheet/run';
import { nativeCells } from '../../sheet/twin';
import type { FormulaPlace } from './frozen';

/** Built-in functions in place of a call: one expression, or one for each cell of a table. */
export type CallTwin = string | Grid<string>;

interface Argument {
  readonly text: NativeText;
  readonly cells?: Grid<Cell>;
  readonly whole: boolean;
  readonly extent: 'one' | 'many' | 'unknown';
}

/** Undefined where built-in functions cannot give the same, or where it takes the spreadsheet to tell. */
export function twinOfCall(
  call: Call,
  rendered: readonly string[],
  place: FormulaPlace,
  dialect: Dialect,
): CallTwin | undefined {
  const definition = place.definition(call.name);
  const params = Object.values(definition.params);
  const count = call.arguments.length;
  if (!definition.native || !call.closed || count === 0 || count > params.length) return undefined;
  const given = call.arguments.map(({ text }, index) =>
    argumentOf(text, rendered[index]!, params[index]!.whole, place, dialect),
  );
  const spread = given.filter(({ whole, extent }) => !whole && extent !== 'one');
  const { shape } = definition.returns;
  if (shape === 'value') return valueTwin(definition, given, spread);
  if (spread.some(({ extent }) => extent === 'unknown')) return undefined;
  if (shape === 'table') return spread.length > 0 ? undefined : tableTwin(definition, given);
  return spread.length > 0 ? columnsTwin(definition, given, spread) : tableTwin(definition, given);
}

function argumentOf(
  text: string,
  rendered: string,
  whole: boolean,
  place: FormulaPlace,
  dialect: Dialect,
): Argument {
  if (text === '') return { text: undefined, whole, extent: 'one' };
  const cells = place.cells(text, dialect);
  const kinds = tokenize(text, dialect).map(({ kind }) => kind);
  const points = kinds.some(kind => kind === 'reference' || kind === 'name' || kind === 'call');
  const isSingle = cells?.length === 1 && cells[0]!.length === 1;
  // An operation on cells gives one value unless the formula around it says otherwise; a function may give many.
  const mayBeMany = kinds.some(kind => kind === 'name' || kind === 'call' || kind === 'open_brace');
  return {
    text:
      cells && isSingle && !points
        ? { form: 'constant', text: formulaText(cells[0]![0]) }
        : { form: 'expression', text: rendered },
    ...(cells ? { cells } : {}),
    whole,
    extent: cells ? (isSingle ? 'one' : 'many') : mayBeMany ? 'unknown' : 'one',
  };
}

function valueTwin(
  definition: FunctionDefinition,
  given: readonly Argument[],
  spread: readonly Argument[],
): string | undefined {
  // A sum over a line of cells cannot be spread over a range besides.
  if (spread.length > 0 && Object.values(definition.params).some(({ whole }) => whole)) return undefined;
  if (isTableByChoice(definition.returns) && Array.isArray(outcome(definition, given))) return undefined;
  const twin = nativeCells(definition, textsOf(given), { guarded: true }) as string;
  return spread.length === 0 ? twin : overRanges(twin, spread);
}

const textsOf = (given: readonly Argument[]): NativeText[] => given.map(({ text }) => text);

const isTableByChoice = (returns: Shape) => returns.shape === 'value' && returns.columns !== undefined;

/** Where all ranges are blank, so is the result: the rest of an open range, and rows that are still to be filled. */
function overRanges(twin: string, spread: readonly Argument[]): string {
  const many = spread.filter(({ extent }) => extent === 'many');
  const areBlank = (args: readonly Argument[]) => args.map(({ text }) => `((${text!.text})="")`).join('*');
  const tall = many.filter(({ cells }) => cells![0]!.length === 1);
  const wide = many.filter(({ cells }) => cells!.length === 1);
  const isGrid = tall.length > 0 && wide.length > 0 && tall.length + wide.length === many.length;
  const blank = isGrid ? `(${areBlank(tall)}+${areBlank(wide)})>0` : areBlank(many);
  return `ARRAYFORMULA(${blank === '' ? twin : `IF(${blank};"";${twin})`})`;
}

const quoted = (id: string) => `"${id}"`;

/** Its header and lines, one expression a cell. */
function tableTwin(definition: FunctionDefinition, given: readonly Argument[]): Grid<string> | undefined {
  const lines = linesOf(definition, given);
  const ids = Object.keys(definition.returns.columns ?? {});
  return lines && [ids.map(quoted), ...lines.map(line => ids.map(id => line[id]!))];
}

type Lines = readonly Readonly<Record<string, string>>[];

function linesOf(definition: FunctionDefinition, given: readonly Argument[]): Lines | undefined {
  const write = (lines: number): Lines => {
    const twin = nativeCells(definition, textsOf(given), { guarded: true, lines }) as Twin;
    return (Array.isArray(twin) ? twin : [twin]) as Lines;
  };
  const lines = write(1);
  if (write(2).length === lines.length) return lines;
  // As many lines as an argument says.
  const result = outcome(definition, given);
  return Array.isArray(result) ? write(result.length - 1) : undefined;
}

/** A row for each line of inputs, down or across: its columns fill themselves downwards. */
function columnsTwin(
  definition: FunctionDefinition,
  given: readonly Argument[],
  spread: readonly Argument[],
): Grid<string> | undefined {
  const isDown = spread.every(({ cells }) => cells![0]!.length === 1);
  if (!isDown && spread.some(({ cells }) => cells!.length > 1)) return undefined;
  const twin = nativeCells(definition, textsOf(given), { guarded: true }) as Readonly<Record<string, string>>;
  const lines = Object.keys(definition.returns.columns ?? {}).map(id => overRanges(twin[id]!, spread));
  return [isDown ? lines : lines.map(line => `TRANSPOSE(${line})`)];
}

function outcome(definition: FunctionDefinition, given: readonly Argument[]): Result | undefined {
  if (given.some(({ text, cells }) => text && !cells)) return undefined;
  return resultOf(
    definition,
    given.map(({ cells }) => cells),
  );
}

/** Undefined where the function refuses. */
export function resultOf(
  definition: FunctionDefinition,
  args: readonly (Grid<Cell> | undefined)[],
): Result | undefined {
  try {
    return run(
      definition,
      args.map(cells => cells && toGrid(cells)),
    );
  } catch {
    return undefined;
  }
}
