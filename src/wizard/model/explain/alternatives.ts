import { CalcError } from '../../../calc/errors';
import type { Convention } from '../../../calc/money/conventions';
import { conventionUsers } from '../../../calc/money/retention-value';
import type { Cell, Grid } from '../../../sheet/cells';
import { type FunctionDefinition, sheetName } from '../../../sheet/define';
import { run } from '../../../sheet/run';
import type { Words } from '../../../sheet/words';
import type { CellFormat } from '../../../templates/plan';
import type { Alternatives } from './explanation';

export interface Context {
  readonly definition: FunctionDefinition;
  /** One value for each argument, blank where it is left out. */
  readonly picked: readonly (Cell | Grid<Cell>)[];
  /** Of the result where it is a number. */
  readonly format: CellFormat;
}

/** Arguments that choose between meanings of one and the same question. */
const meanings = ['convention', 'mode', 'method'];

const conventionMeaning: Readonly<Record<Convention, Words>> = {
  begin: { en: 'The first margin counts now.', es: 'El primer margen cuenta ahora.' },
  end: { en: 'The first margin counts after one period.', es: 'El primer margen cuenta tras un periodo.' },
  residual: {
    en: 'The first margin is left out; what comes after it counts.',
    es: 'El primer margen no se cuenta; sí lo que viene después.',
  },
  mid: {
    en: 'Margins come in the middle of each period.',
    es: 'Los márgenes llegan a mitad de cada periodo.',
  },
};

export function alternativesOf(context: Context): Alternatives[] {
  const { definition, picked } = context;
  return Object.entries(definition.params).flatMap(([key, param], index) => {
    if (!meanings.includes(key) || !param.choices) return [];
    const given = picked[index];
    const chosen = (param.read as (cell: unknown) => string)(given ? given : param.fallback?.cell);
    const choices = Object.entries(param.choices).map(([id, { es }]) => ({
      choice: { en: id, es },
      chosen: id === chosen,
      ...(key === 'convention' ? aboutConvention(id as Convention, definition) : {}),
      ...figureWith(context, index, id),
    }));
    return [{ argument: sheetName(key), choices }];
  });
}

function aboutConvention(id: Convention, { params }: FunctionDefinition) {
  // The citations are about customers who stay with a probability, not about a lifetime that is known.
  const usedBy =
    'retentionRate' in params
      ? conventionUsers.find(({ convention }) => convention === id)?.usedBy
      : undefined;
  return { meaning: conventionMeaning[id], ...(usedBy === undefined ? {} : { usedBy }) };
}

/** The result with another word for one argument. */
function figureWith({ definition, picked, format }: Context, index: number, word: string) {
  try {
    const value = run(definition, Object.assign([...picked], { [index]: word }));
    // A table is not set beside others; what its convention means is told all the same.
    if (typeof value === 'object') return {};
    return { figure: { value, format: typeof value === 'number' ? format : 'text' } } as const;
  } catch (error) {
    if (error instanceof CalcError) return {};
    throw error;
  }
}
