import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initSync, Model } from '@ironcalc/wasm';
import { replaceCalls } from '../../src/formula/calls';
import { columnName, parseReference, writeReference } from '../../src/formula/references';
import { tokenize } from '../../src/formula/tokens';

export type NativeValue = number | string | boolean;

/** Values by address, such as `{ A1: 100, B1: 'begin' }`. An empty text is a blank cell. */
export type NativeCells = { readonly [address: string]: NativeValue };

export type NativeCase = { readonly formula: string; readonly cells?: NativeCells };

/**
 * A spreadsheet that is neither ours nor the workbench's. It stands in a Spanish locale with English function names, so
 * a formula that needs a comma or a decimal point fails here as it would in a Spanish spreadsheet. Numbers go in and
 * come out with all digits of a double; errors come out as text such as `#N/A`.
 */
export type NativeEngine = {
  setCells(values: NativeCells): void;
  evaluate(formula: string): NativeValue;
  /** The whole spilled answer; one row of one cell where nothing spills. */
  evaluateGrid(formula: string): NativeValue[][];
  /** One answer for each case. A case sees its own cells only, at the addresses it gives them. */
  evaluateMany(cases: readonly NativeCase[]): NativeValue[];
};

const sheet = 0;
const digitsSheet = 1;
// Far from any cell a test fills, with room for an answer to spill.
const answerRow = 500_001;
const answerColumn = 700;
// Formulas with LET take time that grows with the square of their number in one workbook.
const casesInOneWorkbook = 100;

const cellTypes = { number: 1, text: 2, logical: 4 };

let isLoaded = false;

export function openNativeEngine(): NativeEngine {
  const model = newWorkbook();
  model.newSheet();

  const evaluateGrid = (formula: string): NativeValue[][] => {
    model.setUserInput(sheet, answerRow, answerColumn, nativeFormula(formula));
    model.evaluate();
    const structure = model.getCellArrayStructure(sheet, answerRow, answerColumn);
    const [columns, rows] =
      typeof structure === 'object' && 'DynamicAnchor' in structure ? structure.DynamicAnchor : [1, 1];
    const places = Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, column) => [answerRow + row, answerColumn + column] as const),
    );
    for (const [row, column] of places.flat()) {
      const address = `${model.getWorksheetsProperties()[sheet]?.name}!${columnName(column)}${row}`;
      model.setUserInput(digitsSheet, row, column, digitsOf(address));
    }
    model.evaluate();
    const values = places.map(line =>
      line.map(([row, column]) => readValue(model, row, column, digitsSheet, column)),
    );
    model.rangeClearAll(
      digitsSheet,
      answerRow,
      answerColumn,
      answerRow + rows - 1,
      answerColumn + columns - 1,
    );
    return values;
  };

  return {
    setCells: values => writeCells(model, values, 0),
    evaluate: formula => evaluateGrid(formula)[0]?.[0] as NativeValue,
    evaluateGrid,
    evaluateMany: cases => {
      const answers: NativeValue[] = [];
      for (let start = 0; start < cases.length; start += casesInOneWorkbook) {
        answers.push(...evaluateTogether(cases.slice(start, start + casesInOneWorkbook)));
      }
      return answers;
    },
  };
}

export function newWorkbook(locale = 'es'): Model {
  if (!isLoaded) {
    const wasm = createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm');
    initSync({ module: readFileSync(wasm) });
    isLoaded = true;
  }
  const model = new Model('twins', locale, 'UTC', 'en');
  model.pauseEvaluation();
  return model;
}

/**
 * The answers of the same formulas to one set of cells after the other, all in one workbook: reading a long
 * formula costs this engine a hundred times what evaluating it does. A cell keeps what an earlier round put
 * there until a round gives it something else; an empty text clears it.
 */
export function evaluateRounds(
  formulas: readonly string[],
  rounds: readonly NativeCells[],
): readonly (readonly NativeValue[])[] {
  const model = newWorkbook();
  const rowOf = (index: number) => index + 1;
  formulas.forEach((formula, index) => {
    writeFormula(model, rowOf(index), `=${formula}`);
  });
  const answers = rounds.map(cells => {
    writeCells(model, cells, 0);
    model.evaluate();
    return formulas.map((_, index) => readAnswer(model, rowOf(index)));
  });
  model.free();
  return answers;
}

/** A formula at the far end of a row, and beside it the same with all digits. */
function writeFormula(model: Model, row: number, formula: string): void {
  model.setUserInput(sheet, row, answerColumn, formula);
  model.setUserInput(sheet, row, answerColumn + 1, digitsOf(`${columnName(answerColumn)}${row}`));
}

function readAnswer(model: Model, row: number): NativeValue {
  return readValue(model, row, answerColumn, sheet, answerColumn + 1);
}

/** Each case gets a block of rows below the one before, and its references move with it. */
function evaluateTogether(cases: readonly NativeCase[]): NativeValue[] {
  const model = newWorkbook();
  const places: number[] = [];
  let offset = 0;
  for (const { formula, cells = {} } of cases) {
    const { text, lastRow } = shiftRows(nativeFormula(formula), offset);
    const row = offset + 1;
    writeCells(model, cells, offset);
    writeFormula(model, row, text);
    places.push(row);
    offset += Math.max(lastRow, ...Object.keys(cells).map(address => cellAt(address).row));
  }
  model.evaluate();
  const answers = places.map(row => readAnswer(model, row));
  model.free();
  return answers;
}

function shiftRows(formula: string, offset: number): { text: string; lastRow: number } {
  let lastRow = 1;
  const shifted = tokenize(formula).map(token => {
    if (token.kind !== 'reference') return token.text;
    const reference = parseReference(token.text);
    if (!reference?.top || !reference.bottom || reference.sheet !== undefined) {
      throw new Error(
        `The case formula refers to ${token.text}: give a range with both ends on the same sheet.`,
      );
    }
    lastRow = Math.max(lastRow, reference.bottom);
    return writeReference({ ...reference, top: reference.top + offset, bottom: reference.bottom + offset });
  });
  return { text: shifted.join(''), lastRow };
}

function writeCells(model: Model, cells: NativeCells, offset: number): void {
  for (const [address, value] of Object.entries(cells)) {
    const { row, column } = cellAt(address);
    model.setUserInput(sheet, row + offset, column, inputText(value, address));
  }
}

function cellAt(address: string): { row: number; column: number } {
  const reference = parseReference(address);
  const { left, top, right, bottom } = reference ?? {};
  if (!left || !top || left !== right || top !== bottom) {
    throw new Error(`"${address}" is not the address of a cell: write it like B2.`);
  }
  return { row: top, column: left };
}

function inputText(value: NativeValue, address: string): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  // The apostrophe keeps text such as 007 from being read as a number.
  if (typeof value === 'string') return value === '' ? '' : `'${value}`;
  if (!Number.isFinite(value)) throw new Error(`${address} is to hold ${value}: give a finite number.`);
  return String(value).replace('.', ',');
}

/** Arrays need no ARRAYFORMULA here, and the engine does not know it. */
function nativeFormula(formula: string): string {
  const text = replaceCalls(formula, (call, [content = '']) =>
    call.name === 'ARRAYFORMULA' ? `(${content})` : undefined,
  );
  return text.startsWith('=') ? text : `=${text}`;
}

/** A cell's own display stops at 15 digits; joined to text, a number shows every digit that tells it from its neighbours. */
function digitsOf(address: string): string {
  return `=${address}&""`;
}

function readValue(
  model: Model,
  row: number,
  column: number,
  digitsIn: number,
  digitsColumn: number,
): NativeValue {
  const shown = model.getFormattedCellValue(sheet, row, column);
  switch (model.getCellType(sheet, row, column)) {
    case cellTypes.number:
      return shown === '' ? '' : Number(model.getFormattedCellValue(digitsIn, row, digitsColumn));
    case cellTypes.logical:
      return shown === 'TRUE';
    default:
      return shown;
  }
}
