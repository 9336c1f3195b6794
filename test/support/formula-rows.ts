import { CalcError } from '../../src/calc/errors';
import { findCalls } from '../../src/formula/calls';
import { type Dialect, english, spanish } from '../../src/formula/dialect';
import type { FunctionDefinition } from '../../src/sheet/define';
import { messageOf } from '../../src/sheet/messages';
import { run } from '../../src/sheet/run';
import type { Language } from '../../src/sheet/words';

export interface FormulaRow {
  readonly formula: string;
  /** The cell right of the formula, as a reader sees it. */
  readonly shown: string;
}

/** The rows of a page's tables that state what a formula gives, where the formula holds constants only. */
export function formulaRows(page: string): FormulaRow[] {
  return page.split('\n').flatMap(line => {
    const cells = line.startsWith('|') ? line.split('|').map(cell => cell.trim()) : [];
    const place = cells.findIndex(cell => /^`=[^`]+\)`$/.test(cell));
    const formula = cells[place]?.slice(1, -1) ?? '';
    const shown = cells[place + 1] ?? '';
    const readsCells = /[(;:][A-Z]+\d*[);:]/.test(formula);
    const nested = (formula.match(/\(/g) ?? []).length !== 1 || formula.endsWith('()');
    return formula === '' || readsCells || nested || /^an? /.test(shown) ? [] : [{ formula, shown }];
  });
}

/** What the formula gives, written like `shown`: as many decimals, or the sentence of its error. */
export function answerLike(
  { formula, shown }: FormulaRow,
  definitions: readonly FunctionDefinition[],
  language: Language,
): string {
  const dialect: Dialect = language === 'es' ? spanish : { ...english, argument: ';' };
  const [call] = findCalls(formula, () => true, dialect);
  const definition = definitions.find(({ name }) => name === call?.name);
  if (!call || !definition) throw new Error(`${formula} calls no function of ours`);
  try {
    const result = run(
      definition,
      call.arguments.map(argument => constant(argument.text)),
    );
    if (typeof result !== 'number') return String(result);
    const decimals = (/[.,](\d+)$/.exec(shown)?.[1] ?? '').length;
    const text = result.toFixed(decimals);
    return language === 'es' ? text.replace('.', ',') : text;
  } catch (error) {
    if (error instanceof CalcError) return messageOf(error, definition, language);
    throw error;
  }
}

function constant(text: string): string | number {
  if (text.startsWith('"')) return text.slice(1, -1);
  if (text === '') return '';
  const number = text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);
  if (Number.isNaN(number)) throw new Error(`${text} is no constant`);
  return number;
}
