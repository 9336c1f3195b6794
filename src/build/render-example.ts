import type { Cell, Grid } from '../sheet/cells';
import type { Example, FunctionDefinition } from '../sheet/define';
import { rangeAt } from '../sheet/formula-text';
import { choiceWords, defaultText } from '../sheet/help';
import type { Param } from '../sheet/kinds';
import { type Language, numberText } from '../sheet/words';

/** An argument of an example as a person of that language gives it: only the words of choices differ. */
function argumentIn(
  argument: Cell | Grid<Cell>,
  param: Param<unknown>,
  language: Language,
): Cell | Grid<Cell> {
  const choices = param.choices;
  if (!choices || language === 'en') return argument;
  const translate = (cell: Cell) =>
    typeof cell === 'string' && cell in choices
      ? choiceWords({ [cell]: choices[cell]! }, language)[0]!
      : cell;
  return isGrid(argument) ? argument.map(row => row.map(translate)) : translate(argument);
}

/** The arguments of an example in a language. */
export function argumentsIn(
  definition: FunctionDefinition,
  example: Example,
  language: Language,
): (Cell | Grid<Cell>)[] {
  const params = Object.values(definition.params);
  return example.args.map((argument, index) => argumentIn(argument, params[index]!, language));
}

export function isGrid(argument: Cell | Grid<Cell>): argument is Grid<Cell> {
  return Array.isArray(argument);
}

/** An argument's example as Google's function card shows it: 0.4, "end", A2:A6. */
export function exampleText(param: Param<unknown>, language: Language): string {
  const example = argumentIn(param.example, param, language);
  if (isGrid(example)) return rangeAt(0, example);
  if (typeof example === 'number') return numberText(example, language);
  if (typeof example === 'boolean') {
    if (language === 'es') return example ? 'VERDADERO' : 'FALSO';
    return example ? 'TRUE' : 'FALSE';
  }
  return `"${String(example ?? '')}"`;
}

/** What a left-out argument stands for; a fraction as it is meant, not as its decimals. */
export function fallbackText(param: Param<unknown>, language: Language): string {
  const { fallback } = param;
  return fallback?.text.includes('/') ? fallback.text : defaultText(fallback?.cell, language, param.choices);
}
