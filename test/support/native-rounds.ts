import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initSync, Model } from '@ironcalc/wasm';
import { columnName, parseReference } from '../../src/formula/references';
import type { NativeCells, NativeValue } from './ironcalc';

const formulaColumn = 100;
const cellTypes = { number: 1, logical: 4 };

/**
 * The answers of the same formulas to one set of cells after the other, all in one workbook: reading a long
 * formula costs this engine a hundred times what evaluating it does. A cell keeps what an earlier round put
 * there until a round gives it something else; an empty text clears it.
 */
export function evaluateRounds(
  formulas: readonly string[],
  rounds: readonly NativeCells[],
): readonly (readonly NativeValue[])[] {
  initSync({ module: readFileSync(createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm')) });
  const model = new Model('rounds', 'es', 'UTC', 'en');
  model.pauseEvaluation();
  formulas.forEach((formula, index) => {
    const row = index + 1;
    model.setUserInput(0, row, formulaColumn, `=${formula}`);
    // Joined to text, a number shows all its digits.
    model.setUserInput(0, row, formulaColumn + 1, `=${columnName(formulaColumn)}${row}&""`);
  });
  const answers = rounds.map(cells => {
    for (const [address, value] of Object.entries(cells)) {
      const { top, left } = parseReference(address)!;
      model.setUserInput(0, top!, left!, inputText(value));
    }
    model.evaluate();
    return formulas.map((_, index) => answerIn(model, index + 1));
  });
  model.free();
  return answers;
}

function inputText(value: NativeValue): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return String(value).replace('.', ',');
  return value === '' ? '' : `'${value}`;
}

function answerIn(model: Model, row: number): NativeValue {
  const shown = model.getFormattedCellValue(0, row, formulaColumn);
  switch (model.getCellType(0, row, formulaColumn)) {
    case cellTypes.number:
      return Number(model.getFormattedCellValue(0, row, formulaColumn + 1));
    case cellTypes.logical:
      return shown === 'TRUE';
    default:
      return shown;
  }
}
