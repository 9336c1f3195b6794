import { CalcError } from '../../../calc/errors';
import type { CellValue, Grid } from '../../../sheet/cells';
import type { FunctionDefinition } from '../../../sheet/define';
import { run } from '../../../sheet/run';
import type { Words } from '../../../sheet/words';
import type { AssumptionId } from '../../../templates/assumptions';
import type { CellFormat } from '../../../templates/plan';
import type { Field } from '../form/field';

/**
 * Figures that follow from inputs, described once: the sidebar works them out, the inserted sheet gets them
 * as formulas, and neither can say anything else than the other.
 */
export interface Working {
  /** Of its plan. */
  readonly id: string;
  readonly title: Words;
  readonly lead: Words;
  readonly inputs: readonly Input[];
  readonly lines: readonly Line[];
  readonly tables?: readonly WorkingTable[];
}

/** Stands in the sheet as a pointer at the assumption as long as it says the same. */
export interface Input extends Field {
  readonly house?: AssumptionId;
}

export interface Line {
  readonly id: string;
  readonly label: Words;
  readonly format: CellFormat;
  readonly value: Expression;
  /** Beside it in the sheet. */
  readonly remark: Words;
  /** What the question was about; comes first in the sidebar, a gain as good or bad by its sign. */
  readonly result?: 'figure' | 'gain';
  /** Stands in the sheet only. */
  readonly aside?: boolean;
  /** Shown in the sidebar when one of these inputs is filled. */
  readonly needs?: readonly string[];
}

export interface WorkingTable {
  readonly id: string;
  readonly heading: Words;
  /** What its header of fixed English words means. */
  readonly remark: Words;
  readonly table: Call;
  /** How many rows its function gives, without the header. */
  readonly rows: number;
}

export type Expression =
  /** An input or a line. */
  | string
  | number
  /** A text constant, such as a choice. */
  | { readonly word: string }
  | Call
  /** A cell of a table, rows counted from 1 below its header. */
  | { readonly of: string; readonly row: number; readonly column: string }
  | { readonly operator: Operator; readonly operands: readonly Expression[] }
  | {
      readonly when: readonly [Expression, '>' | '<' | '=', Expression];
      readonly yes: Expression;
      readonly no: Expression;
    }
  /** How many months the period held by an input lasts. */
  | { readonly monthsIn: string };

/** `rise` is (first − second) ÷ third, and the first where that is a text such as "never". */
export type Operator = '+' | '-' | '*' | '/' | 'rise' | 'sqrt';

export interface Call {
  readonly call: FunctionDefinition;
  readonly given: Readonly<Record<string, Expression>>;
}

export function call<K extends string>(
  definition: FunctionDefinition<K>,
  given: Readonly<Partial<Record<NoInfer<K>, Expression>>>,
): Call {
  return { call: definition, given: given as Call['given'] };
}

export const op = (operator: Operator, ...operands: readonly Expression[]): Expression => ({
  operator,
  operands,
});

/** The value where it lies from 0 to the most there can be; what is said where it is above. */
export const within = (
  value: Expression,
  most: Expression,
  above: 'never' | 'always' = 'never',
): Expression => ({
  when: [value, '>', most],
  yes: { word: above },
  no: { when: [value, '<', 0], yes: { word: 'always' }, no: value },
});

/** Months by the words of a period; a week is 7 of 365.25 days. */
export const monthsByPeriod: readonly (readonly [string, string, number, number])[] = [
  ['week', 'semana', 112, 487],
  ['month', 'mes', 1, 1],
  ['quarter', 'trimestre', 3, 1],
  ['year', 'año', 12, 1],
];

export interface Figures {
  /** Throws CalcError. */
  value(expression: Expression): CellValue;
  /** With its header. */
  table(id: string): Grid<CellValue>;
}

/** Each figure is worked out when first asked for; an input that is left blank counts as nothing. */
export function figuresOf(working: Working, values: Readonly<Record<string, CellValue>>): Figures {
  const known = new Map<string, unknown>();
  const once = <T>(id: string, work: () => T): T => {
    if (!known.has(id)) known.set(id, work());
    return known.get(id) as T;
  };
  const lines = new Map(working.lines.map(line => [line.id, line]));
  const isInput = new Set(working.inputs.map(({ id }) => id));
  const tables = new Map(working.tables?.map(({ id, table }) => [id, table]));

  const answer = ({ call: definition, given }: Call) =>
    run(
      definition,
      Object.keys(definition.params).map(key => (given[key] === undefined ? undefined : value(given[key]))),
    );
  const table = (id: string) => once(`table ${id}`, () => answer(tables.get(id)!) as Grid<CellValue>);
  const figure = (expression: Expression) => value(expression) as number;

  function value(expression: Expression): CellValue {
    if (typeof expression === 'number') return expression;
    if (typeof expression === 'string') {
      return isInput.has(expression)
        ? (values[expression] ?? 0)
        : once(expression, () => value(lines.get(expression)!.value));
    }
    if ('word' in expression) return expression.word;
    if ('call' in expression) return answer(expression) as CellValue;
    if ('of' in expression) {
      const grid = table(expression.of);
      return grid[expression.row]![grid[0]!.indexOf(expression.column)]!;
    }
    if ('monthsIn' in expression) {
      const period = values[expression.monthsIn];
      const [, , months, per] = monthsByPeriod.find(words => words.includes(period as string))!;
      return months / per;
    }
    if ('when' in expression) {
      const [left, is, right] = expression.when;
      const [a, b] = [value(left), value(right)];
      const holds = is === '=' ? a === b : is === '<' ? a < b : a > b;
      return value(holds ? expression.yes : expression.no);
    }
    return calculated(expression.operator, expression.operands);
  }

  function calculated(operator: Operator, operands: readonly Expression[]): CellValue {
    if (operator === 'rise') {
      const [first, second, third = 1] = operands;
      if (typeof value(first!) === 'string') return value(first!);
      return calculated('/', [op('-', first!, second!), third]);
    }
    if (operator === '/' && figure(operands[1]!) === 0) throw divisionBy(operands[1]!);
    const result = operands.map(figure).reduce((left, right) => calculate(operator, left, right));
    const outcome = operator === 'sqrt' ? Math.sqrt(result) : result;
    if (!Number.isFinite(outcome)) throw new CalcError('too_large');
    return outcome;
  }

  /** Names what is 0 if one input or line is; otherwise the figure that has no answer is named by who asks. */
  function divisionBy(divisor: Expression): CalcError {
    const factors = typeof divisor === 'object' && 'operands' in divisor ? divisor.operands : [divisor];
    const argument = factors.find(factor => typeof factor === 'string' && figure(factor) === 0);
    return argument === undefined
      ? new CalcError('no_convergence')
      : new CalcError('zero_divisor', { value: 0, argument: argument as string });
  }

  return { value, table };
}

function calculate(operator: Operator, left: number, right: number): number {
  switch (operator) {
    case '+':
      return left + right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    default:
      return left - right;
  }
}
