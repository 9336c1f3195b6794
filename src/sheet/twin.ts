import type { Cell } from './cells';
import type { FunctionDefinition, Twin } from './define';
import type { Param } from './kinds';
import type { NativeText } from './native';

export interface TwinOptions {
  /** Give NA() where ours refuses. Off for the page that explains the formula. */
  readonly guarded?: boolean;
  /** The arguments are ranges: the formula has to be told so in Sheets. */
  readonly ranges?: boolean;
  /** How many lines of a table to write. */
  readonly lines?: number;
}

/** The twin's cells, each without "=", guarded when asked; undefined where built-in functions have none. */
export function nativeCells(
  definition: FunctionDefinition,
  args: readonly NativeText[],
  { guarded = false, ranges = false, lines = 1 }: TwinOptions = {},
): Twin | undefined {
  if (!definition.native) return undefined;
  const texts: Record<string, unknown> = {};
  const guards: string[] = [];
  Object.entries(definition.params).forEach(([key, param], index) => {
    const given = args[index];
    texts[key] = param.native(given);
    if (!guarded) return;
    if (given?.form !== 'expression') {
      if (given ? isRefused(param, given.text) : !param.optional) guards.push('FALSE');
      return;
    }
    for (const guard of param.guard(`(${given.text})`)) {
      guards.push(param.optional ? `IF((${given.text})="";TRUE;${guard})` : guard);
    }
  });
  const write = (expression: string) => {
    const checked = guards.length > 0 ? `IF(${guards.join('*')};${expression};NA())` : expression;
    return ranges ? `ARRAYFORMULA(${checked})` : `(${checked})`;
  };
  const writeLine = (line: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(line).map(([id, expression]) => [id, write(expression)]));
  const twin = definition.native(texts, lines);
  if (typeof twin === 'string') return write(twin);
  return Array.isArray(twin) ? twin.map(writeLine) : writeLine(twin as Readonly<Record<string, string>>);
}

/** Our function never gets to see the constants of a twin: they are read when it is written. */
function isRefused(param: Param<unknown>, text: string): boolean {
  const cell = constantCell(text);
  const read = param.read as (input: unknown) => unknown;
  try {
    read(param.whole ? [[cell]] : cell);
    return false;
  } catch {
    return true;
  }
}

/** The value of a constant: "text", TRUE, 3, -1/26, 40%. */
function constantCell(text: string): Cell {
  if (text.startsWith('"')) return text.slice(1, -1).replace(/""/g, '"');
  if (/^(TRUE|FALSE)$/i.test(text)) return text.toUpperCase() === 'TRUE';
  const [numerator = '', denominator = '1'] = text.replace('%', '/100').split('/');
  return Number(numerator) / Number(denominator);
}

/** The twin of a single value as a formula; undefined for tables, rows and where there is none. */
export function nativeFormula(
  definition: FunctionDefinition,
  args: readonly NativeText[],
  options: TwinOptions = {},
): string | undefined {
  const twin = nativeCells(definition, args, options);
  return typeof twin === 'string' ? `=${twin}` : undefined;
}
