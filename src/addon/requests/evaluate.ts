import type { Dialect } from '../../formula/dialect';
import { parseReference, type Reference } from '../../formula/references';
import { booleanOf, type Token, tokenize } from '../../formula/tokens';
import { unquoteText } from '../../formula/write';
import { type Cell, type Grid, isBlank } from '../../sheet/cells';

/** What a formula's references, names and calls stand for; undefined where only the spreadsheet knows. */
export interface Known {
  readonly reference: (reference: Reference) => Grid<Cell> | undefined;
  readonly name: (name: string) => Grid<Cell> | undefined;
  readonly call: (name: string, values: readonly (Grid<Cell> | undefined)[]) => Grid<Cell> | undefined;
}

const binary: readonly Readonly<Record<string, (left: number, right: number) => number>>[] = [
  { '+': (left, right) => left + right, '-': (left, right) => left - right },
  { '*': (left, right) => left * right, '/': (left, right) => left / right },
  { '^': (left, right) => left ** right },
];
/** A formula nested deeper is not worth explaining, and no parser of this kind survives any depth. */
const deepest = 40;

/**
 * The cells that an argument stands for, where that can be said without the spreadsheet: a constant, a reference, a
 * call of ours, and arithmetic of single cells with these. Undefined for everything else.
 */
export function evaluate(text: string, dialect: Dialect, known: Known): Grid<Cell> | undefined {
  const tokens = tokenize(text, dialect).filter(({ kind }) => kind !== 'space');
  if (tokens.length === 0) return [['']];
  let place = 0;
  let depth = 0;
  const next = (): Token | undefined => tokens[place];
  const takeKind = (kind: Token['kind']): boolean => {
    const found = next()?.kind === kind;
    if (found) place++;
    return found;
  };
  const operatorIn = (choices: Readonly<Record<string, unknown>>): string | undefined => {
    const token = next();
    return token?.kind === 'operator' && token.text in choices ? token.text : undefined;
  };

  const operation = (level: number): Grid<Cell> | undefined => {
    const operators = binary[level];
    if (!operators) return signed();
    let left = operation(level + 1);
    for (let mark = operatorIn(operators); mark && left; mark = operatorIn(operators)) {
      place++;
      left = combine(left, operation(level + 1), operators[mark]!);
    }
    return left;
  };
  // A sign binds more closely than a power, as in Sheets: -2^2 is 4.
  const signed = (): Grid<Cell> | undefined => {
    const sign = operatorIn({ '-': 0, '+': 0 });
    if (!sign) return percent();
    place++;
    const value = nested(signed);
    return sign === '-' && value ? combine([[0]], value, (left, right) => left - right) : value;
  };
  const percent = (): Grid<Cell> | undefined => {
    let value = operand();
    while (operatorIn({ '%': 0 })) {
      place++;
      value = value && combine(value, [[100]], (left, right) => left / right);
    }
    return value;
  };
  const nested = (read: () => Grid<Cell> | undefined): Grid<Cell> | undefined => {
    if (++depth > deepest) return undefined;
    const value = read();
    depth--;
    return value;
  };
  const operand = (): Grid<Cell> | undefined => {
    const token = tokens[place++];
    switch (token?.kind) {
      case 'number':
        return [[Number(token.text.replace(',', '.'))]];
      case 'string':
        return [[unquoteText(token.text)]];
      case 'boolean':
        return [[booleanOf(token.text, dialect) === 'TRUE']];
      case 'reference': {
        const reference = parseReference(token.text);
        return reference && known.reference(reference);
      }
      case 'name':
        return known.name(token.text);
      case 'call':
        return takeKind('open') ? known.call(token.text.toUpperCase(), values()) : undefined;
      case 'open': {
        const value = nested(() => operation(0));
        return takeKind('close') ? value : undefined;
      }
      default:
        return undefined;
    }
  };
  /** The arguments of a call, from behind its opening to behind its closing parenthesis. */
  const values = (): (Grid<Cell> | undefined)[] => {
    if (takeKind('close')) return [];
    const given: (Grid<Cell> | undefined)[] = [];
    for (;;) {
      const end = endOfArgument(tokens, place);
      const value = place === end ? [['']] : nested(() => operation(0));
      // What could not be read is passed over, so that the call around it may still be.
      given.push(place === end ? value : undefined);
      place = end;
      if (!takeKind('argument_separator')) {
        place++;
        return given;
      }
    }
  };

  const value = operation(0);
  return place === tokens.length ? value : undefined;
}

function endOfArgument(tokens: readonly Token[], start: number): number {
  let depth = 0;
  for (let place = start; place < tokens.length; place++) {
    const { kind } = tokens[place]!;
    if (depth === 0 && (kind === 'argument_separator' || kind === 'close')) return place;
    if (kind === 'open' || kind === 'open_brace') depth++;
    if (kind === 'close' || kind === 'close_brace') depth--;
  }
  return tokens.length;
}

/** Of two single numbers; the spreadsheet knows more, of dates, texts and ranges. */
function combine(
  left: Grid<Cell>,
  right: Grid<Cell> | undefined,
  operator: (left: number, right: number) => number,
): Grid<Cell> | undefined {
  const [one, other] = [numberIn(left), numberIn(right)];
  if (one === undefined || other === undefined) return undefined;
  const result = operator(one, other);
  return Number.isFinite(result) ? [[result]] : undefined;
}

function numberIn(grid: Grid<Cell> | undefined): number | undefined {
  if (grid?.length !== 1 || grid[0]!.length !== 1) return undefined;
  const [cell] = grid[0]!;
  if (isBlank(cell)) return 0;
  return typeof cell === 'number' ? cell : undefined;
}
