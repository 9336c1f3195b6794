import type { ICellData, Injector, Nullable, Workbook, Worksheet } from '@univerjs/core';
import { BuildTextUtils, CellValueType } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import type { Dialect } from '../../formula/dialect';
import { gridOf } from './areas';
import { isDateFormat } from './dates';
import { fromEngineFormula, toEngineFormula } from './formula-text';
import { shownError } from './gas-function';
import type { Area, CellInput, CellValue } from './operations';
import { cellAt, spilledCells, spilledRanges } from './univer-internals';

/** A link, or text in several styles, is a document. */
const documentText = (cell: Nullable<ICellData>) =>
  cell?.p ? BuildTextUtils.transform.getPlainText(cell.p.body?.dataStream ?? '') : undefined;

const contentOf = (cell: Nullable<ICellData>) => cell?.v ?? documentText(cell) ?? '';
const isBlank = (cell: Nullable<ICellData>) => contentOf(cell) === '';

/** A cell's own content, or what an array formula puts into it. */
export function createCellReader(injector: Injector, workbook: Workbook) {
  const sheetOf = (id: string): Worksheet => {
    const sheet = workbook.getSheetBySheetId(id);
    if (!sheet) throw new Error(`There is no sheet with the id "${id}".`);
    return sheet;
  };

  const reader = (id: string) => {
    const sheet = sheetOf(id);
    const matrix = sheet.getCellMatrix();
    const spilled = spilledCells(injector, workbook.getUnitId(), id);
    const styles = workbook.getStyles();
    const contentAt = (row: number, column: number) => {
      const own = matrix.getValue(row, column);
      return isBlank(own) ? { ...own, ...cellAt(spilled, row, column) } : own!;
    };
    const formatAt = (row: number, column: number) => {
      const own = styles.getStyleByCell(matrix.getValue(row, column))?.n?.pattern;
      if (own) return own;
      return styles.getStyleByCell(cellAt(spilled, row, column) as ICellData | null)?.n?.pattern ?? '';
    };
    return { sheet, matrix, contentAt, formatAt };
  };

  const valueIn = (cell: ICellData, format: () => string): CellValue => {
    const content = contentOf(cell);
    if (content === '') return '';
    if (cell.t === CellValueType.BOOLEAN) return Boolean(Number(cell.v)) && cell.v !== 'FALSE';
    if (cell.t === CellValueType.NUMBER && isDateFormat(format())) return { serial: Number(cell.v) };
    return typeof content === 'string' ? shownError(content) : content;
  };

  return {
    sheetOf,
    values: (area: Area): CellValue[][] => {
      const { contentAt, formatAt } = reader(area.sheet);
      return gridOf(area, (row, column) =>
        valueIn(contentAt(row - 1, column - 1), () => formatAt(row - 1, column - 1)),
      );
    },
    displayValues: (area: Area): string[][] => {
      const { sheet, contentAt } = reader(area.sheet);
      return gridOf(area, (row, column) => {
        const content = contentAt(row - 1, column - 1);
        if (isBlank(content)) return '';
        if (content.t === CellValueType.BOOLEAN) return String(valueIn(content, () => '')).toUpperCase();
        // Formats are applied where cells are drawn, so this is what a person sees.
        const drawn = sheet.getCell(row - 1, column - 1);
        return shownError(String(documentText(drawn) ?? drawn?.v ?? contentOf(content)));
      });
    },
    formulas: (area: Area, dialect: Dialect): string[][] => {
      const sheet = sheetOf(area.sheet);
      return gridOf(area, (row, column) => {
        const formula = sheet.getCellMatrix().getValue(row - 1, column - 1)?.f;
        const shared = formula ?? sheet.getCellMatrix().getValue(row - 1, column - 1)?.si;
        if (!shared) return '';
        const text =
          formula ??
          injector
            .get(FormulaDataModel)
            .getFormulaStringByCell(row - 1, column - 1, area.sheet, workbook.getUnitId());
        return text ? fromEngineFormula(text, dialect) : '';
      });
    },
    formats: (area: Area): string[][] => {
      const { formatAt } = reader(area.sheet);
      return gridOf(area, (row, column) => formatAt(row - 1, column - 1) || 'General');
    },
    bounds: (id: string): { row: number; column: number } => {
      const { matrix } = reader(id);
      let row = 0;
      let column = 0;
      matrix.forValue((cellRow, cellColumn, cell) => {
        if (isBlank(cell) && !cell?.f && !cell?.si) return;
        row = Math.max(row, cellRow + 1);
        column = Math.max(column, cellColumn + 1);
      });
      for (const range of spilledRanges(injector, workbook.getUnitId(), id)) {
        const anchor = matrix.getValue(range.startRow, range.startColumn);
        if (anchor?.v === '#SPILL!') continue;
        row = Math.max(row, range.endRow + 1);
        column = Math.max(column, range.endColumn + 1);
      }
      return { row, column };
    },
  };
}

/** The cell to write; the type is always said, because Univer would guess it from text like "007". */
export function toUniverCell(input: CellInput, dialect: Dialect): ICellData {
  const empty = { v: null, f: null, si: null, p: null };
  if (input === null || input === '') return { ...empty, t: null };
  if (typeof input === 'object') {
    if ('formula' in input) return { ...empty, t: null, f: toEngineFormula(input.formula, dialect) };
    return { ...empty, v: input.serial, t: CellValueType.NUMBER };
  }
  if (typeof input === 'boolean') return { ...empty, v: input ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof input === 'number') return { ...empty, v: input, t: CellValueType.NUMBER };
  return { ...empty, v: input, t: CellValueType.STRING };
}
