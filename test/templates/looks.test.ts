import { describe, expect, test } from 'vitest';
import { headRow } from '../../src/templates/layout/places';
import type { TemplateCell } from '../../src/templates/template';
import { cellAt, isFormula, textOf } from './plan-text';
import { broken, contains, plans } from './plans';

describe('consistent', () => {
  test.each(plans)('$name: no text is cut by its neighbour', ({ plan }) => {
    const narrow = /[\sil.,:;'()|1]/g;
    const pixelsOf = (text: string) => text.length * 6.3 - (text.match(narrow)?.length ?? 0) * 2 + 6;
    const cut = broken(plan.blocks, block => {
      const isWrapped = (cell: TemplateCell) => block.wrapped!.some(place => contains(place, cell));
      return block.cells
        .filter(({ row, column }) => row > headRow && cellAt(block, row, column + 1) !== undefined)
        .flatMap(cell => {
          const lines = isWrapped(cell) ? textOf(cell).split(/\s+/) : [textOf(cell)];
          return lines.map(text => [text, block.columnWidths![cell.column - 1]!] as const);
        })
        .filter(([text, width]) => pixelsOf(text) > width);
    });
    expect(cut).toEqual([]);
    expect(plan.blocks.filter(({ columnWidths, columns }) => columnWidths!.length < columns)).toEqual([]);
  });

  test.each(plans)('$name: a remark ends in its column, or nothing stands where it goes on', ({ plan }) => {
    const stopped = broken(plan.blocks, block => {
      const { cells, wrapped, columns } = block;
      return cells.filter(
        ({ row, column, look }) =>
          look === 'remark' &&
          row > headRow &&
          !wrapped!.some(place => contains(place, { row, column })) &&
          Array.from({ length: columns - column }, (_, index) => column + 1 + index).some(beside =>
            cellAt(block, row, beside),
          ),
      );
    });
    expect(stopped).toEqual([]);
  });

  test.each(plans)('$name: headings go on over the columns of what they head', ({ plan }) => {
    const short = broken(plan.blocks, block => {
      const bands = block.looks!.filter(({ look }) => look === 'heading');
      return block.cells.filter(
        cell =>
          cell.look === 'heading' &&
          !isFormula(cell) &&
          cell.row > headRow &&
          cell.column === 1 &&
          cellAt(block, cell.row, 2) === undefined &&
          !bands.some(band => contains(band, { row: cell.row, column: 2 })),
      );
    });
    expect(short).toEqual([]);
  });
});
