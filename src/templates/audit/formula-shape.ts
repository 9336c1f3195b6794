import type { Dialect } from '../../formula/dialect';
import { parseReference, type Reference } from '../../formula/references';
import { type Token, tokenize } from '../../formula/tokens';
import type { FunctionDefinition } from '../../sheet/define';
import { fillingCalls, isTolerant, structuralCalls, volatileCalls } from './call-lists';

/** What a formula points at, as a distance from its own cell where nothing holds it. */
export interface Pointer {
  readonly reference: Reference;
  /** The call whose argument it stands in, in capitals, and the number of that argument from 0. */
  readonly call: string;
  readonly argument: number;
  /** It is the whole argument. */
  readonly isWhole: boolean;
  /** The formula says what is to happen where the cell is blank. */
  readonly isExcused: boolean;
}

/** What formulas have in common that would become each other when copied. */
export interface Shape {
  readonly id: number;
  readonly pointers: readonly Pointer[];
  readonly names: readonly string[];
  /** Numbers that are assumptions in disguise, as they are written. */
  readonly constants: readonly string[];
  readonly isVolatile: boolean;
  readonly callsOurs: boolean;
  /** Its result may fill cells besides its own. */
  readonly mayFill: boolean;
  /** It points at cells that are no more. */
  readonly isBroken: boolean;
  /** It takes a hundredth of what it points at. */
  readonly dividesByHundred: boolean;
}

interface Frame {
  readonly call: string;
  argument: number;
  readonly isBraces: boolean;
}

type Definition = (name: string) => FunctionDefinition | undefined;

/** A cell that a reference to no other sheet leads to, nothing of it held. */
const plainCell = /(?<![\p{L}\p{N}_.$!'])([A-Za-z]{1,3})(\d+)(?![\p{L}\p{N}_.(!])/gu;

/** Reads formulas, each shape once. */
export function shapes(
  definition: Definition,
): (formula: string, dialect: Dialect, row: number, column: number) => Shape {
  const known = new Map<string, Shape>();
  const copies = new Map<string, Shape>();
  const shapeOf = (formula: string, dialect: Dialect, row: number, column: number) => {
    const tokens = tokenize(formula, dialect).filter(({ kind }) => kind !== 'space');
    const references = tokens.map(({ kind, text }) =>
      kind === 'reference' ? distance(parseReference(text)!, row, column) : undefined,
    );
    const key = tokens
      .map(({ kind, text }, index) => {
        if (references[index]) return distanceText(references[index]);
        if (kind === 'argument_separator') return ';';
        return kind === 'string' ? text : text.toUpperCase();
      })
      .join(' ');
    const shape = known.get(key) ?? read(tokens, references, definition, known.size + 1);
    known.set(key, shape);
    return shape;
  };
  return (formula, dialect, row, column) => {
    // A formula copied down thousands of rows need not be taken apart in each of them.
    const copied = formula.replace(
      plainCell,
      (_, letters: string, digits: string) => `${letters}#${Number(digits) - row}`,
    );
    if (/(?<!#-?\d*)\d|["'$!]/.test(copied)) return shapeOf(formula, dialect, row, column);
    const key = `${column} ${dialect.decimal} ${copied}`;
    const shape = copies.get(key) ?? shapeOf(formula, dialect, row, column);
    copies.set(key, shape);
    return shape;
  };
}

function distance({ sheet, absolute, ...edges }: Reference, row: number, column: number): Reference {
  const from = (edge: number | undefined, held: boolean, at: number) =>
    edge === undefined || held ? edge : edge - at;
  return {
    ...(sheet === undefined ? {} : { sheet }),
    left: from(edges.left, absolute.left, column),
    top: from(edges.top, absolute.top, row),
    right: from(edges.right, absolute.right, column),
    bottom: from(edges.bottom, absolute.bottom, row),
    absolute,
  };
}

function distanceText({ sheet, left, top, right, bottom, absolute }: Reference): string {
  const edge = (at: number | undefined, held: boolean) => (held ? `$${at}` : at);
  return `${sheet ?? ''}!${edge(top, absolute.top)},${edge(left, absolute.left)}:${edge(bottom, absolute.bottom)},${edge(right, absolute.right)}`;
}

function read(
  tokens: readonly Token[],
  references: readonly (Reference | undefined)[],
  definition: Definition,
  id: number,
): Shape {
  const frames: Frame[] = [];
  const pointers: Pointer[] = [];
  const excused = new Set<string>();
  const constants: string[] = [];
  const calls = tokens.flatMap(({ kind, text }) => (kind === 'call' ? text.toUpperCase() : []));
  const textAt = (index: number) => tokens[index]?.text;
  tokens.forEach((token, index) => {
    const { kind, text } = token;
    const frame = frames[frames.length - 1];
    const before = tokens[index - 1];
    if (kind === 'open' || kind === 'open_brace') {
      const call = kind === 'open' && before?.kind === 'call' ? before.text.toUpperCase() : '';
      frames.push({ call, argument: 0, isBraces: kind === 'open_brace' || (frame?.isBraces ?? false) });
    } else if (kind === 'close' || kind === 'close_brace') frames.pop();
    else if (kind === 'argument_separator' && frame) frame.argument++;
    else if (kind === 'number') {
      if (!frame?.isBraces && !isHarmless(tokens, index, frame?.call ?? '')) constants.push(text);
    } else if (kind === 'reference') {
      const call = frame?.call ?? '';
      const isWhole = isArgument(tokens, index, index);
      const parameter = Object.values(definition(call)?.params ?? {})[frame?.argument ?? 0];
      const isExcused =
        isTolerant(call, frame?.argument ?? 0) ||
        (isWhole && (parameter?.optional ?? false)) ||
        textAt(index + 1) === '&' ||
        textAt(index - 1) === '&' ||
        (/^(=|<>)$/.test(textAt(index + 1) ?? '') && tokens[index + 2]?.kind === 'string') ||
        (/^(=|<>)$/.test(textAt(index - 1) ?? '') && tokens[index - 2]?.kind === 'string');
      if (isExcused) excused.add(distanceText(references[index]!));
      pointers.push({
        reference: references[index]!,
        call,
        argument: frame?.argument ?? 0,
        isWhole,
        isExcused,
      });
    }
  });
  return {
    id,
    pointers: pointers.map(each =>
      each.isExcused || excused.has(distanceText(each.reference)) ? { ...each, isExcused: true } : each,
    ),
    names: tokens.flatMap(({ kind, text }) => (kind === 'name' ? text.toLowerCase() : [])),
    constants,
    isVolatile: calls.some(call => volatileCalls.has(call)),
    callsOurs: calls.some(call => definition(call) !== undefined),
    mayFill: calls.some(call => fillingCalls.has(call) || isFilling(definition(call), references)),
    isBroken: tokens.some(({ kind, text }) => kind === 'error' && /REF/i.test(text)),
    dividesByHundred: tokens.some(({ text }, index) => text === '/' && textAt(index + 1) === '100'),
  };
}

/** Tables fill cells, and so does a value worked out for each cell of a range. */
function isFilling(
  ours: FunctionDefinition | undefined,
  references: readonly (Reference | undefined)[],
): boolean {
  if (!ours) return false;
  const { returns } = ours;
  if (returns.shape !== 'value' || returns.columns !== undefined) return true;
  return references.some(each => each && (each.top !== each.bottom || each.left !== each.right));
}

/** Whether tokens are all of an argument, but for a sign. */
function isArgument(tokens: readonly Token[], from: number, to: number): boolean {
  const before = tokens[from - 1];
  const isSigned = before?.kind === 'operator' && /^[-+]$/.test(before.text);
  const start = isSigned ? tokens[from - 2] : before;
  const end = tokens[to + 1];
  return (
    (start?.kind === 'open' || start?.kind === 'argument_separator') &&
    (end?.kind === 'close' || end?.kind === 'argument_separator')
  );
}

/** 0, 1, 12 and 100 %, and numbers that say which or how many and not how much. */
function isHarmless(tokens: readonly Token[], index: number, call: string): boolean {
  const { text } = tokens[index]!;
  const [before, after] = [tokens[index - 1]?.text, tokens[index + 1]?.text];
  const isPercent = after === '%';
  const value = Number(text.replace(',', '.'));
  if (value === 0 || (value === 100 && isPercent)) return true;
  if (!isPercent && (value === 1 || value === 12)) return true;
  if (value === 100 && (before === '/' || before === '*' || after === '*')) return true;
  return structuralCalls.has(call) && isArgument(tokens, index, isPercent ? index + 1 : index);
}
