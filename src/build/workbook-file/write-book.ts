import { columnName } from '../../formula/references';
import { formulaText } from '../../sheet/native';
import type { CellValue } from '../../workbench/engine/operations';
import { areaName, cellName, heldArea } from './addresses';
import type { BookContents, SheetContents } from './book-contents';
import { addChart } from './charts';
import { finishedFile } from './finished-file';
import { excelStyle } from './styles';
import { excelValidation } from './validations';
import { done, startedWriter, type WrittenFile } from './writer';

/** Files of the same contents are the same to the last byte. */
const fixedDate = '2026-01-01T00:00:00Z';

export async function writeBook(book: BookContents): Promise<Uint8Array> {
  const excelize = await startedWriter();
  const file = excelize.NewFile();
  book.sheets.forEach(({ name }, index) => {
    done(index === 0 ? file.SetSheetName('Sheet1', name) : file.NewSheet(name));
  });
  for (const sheet of book.sheets) writeSheet(file, sheet);
  for (const { name, sheet, area } of book.names) {
    done(file.SetDefinedName({ Name: name, RefersTo: heldArea(sheet, area) }));
  }
  // Charts last, for they show cells of sheets that come after their own.
  for (const sheet of book.sheets) {
    for (const chart of sheet.charts) addChart(excelize, file, sheet.name, chart);
  }
  done(
    file.SetDocProps({
      Title: book.title,
      Creator: 'Customer Lifetime Value',
      LastModifiedBy: 'Customer Lifetime Value',
      Created: fixedDate,
      Modified: fixedDate,
    }),
  );
  const { buffer, error } = file.WriteToBuffer();
  done({ error });
  return finishedFile(buffer as Uint8Array, book);
}

function writeSheet(file: WrittenFile, sheet: SheetContents): void {
  const { name, tabColour, frozenRows, frozenColumns } = sheet;
  for (const { row, column, value, formula, filled } of sheet.cells) {
    const cell = cellName(row, column);
    if (formula === undefined) {
      done(
        typeof value === 'string' ? file.SetCellStr(name, cell, value) : file.SetCellValue(name, cell, value),
      );
    } else if (filled) {
      done(
        file.SetCellFormula(name, cell, formula, {
          Type: 'array',
          Ref: areaName([row, column, filled[0], filled[1]]),
        }),
      );
    } else done(file.SetCellFormula(name, cell, formula));
  }
  for (const { style, pattern, areas } of sheet.looks) {
    const made = file.NewStyle(excelStyle(style, pattern));
    done(made);
    for (const [row, column, rows, columns] of areas) {
      const last = cellName(row + rows - 1, column + columns - 1);
      done(file.SetCellStyle(name, cellName(row, column), last, made.style));
    }
  }
  sheet.columnWidths.forEach((pixels, index) => {
    const column = columnName(index + 1);
    // Excel counts in digits of its usual font, 7 pixels wide, and a margin.
    done(file.SetColWidth(name, column, column, Math.round(((pixels - 5) / 7) * 100) / 100));
  });
  for (const { row, column, text } of sheet.notes) {
    done(
      file.AddComment(name, { Cell: cellName(row, column), Author: '', Text: text, Width: 300, Height: 110 }),
    );
  }
  for (const { rule, areas } of sheet.validations) {
    done(file.AddDataValidation(name, excelValidation(rule, areas.map(areaName).join(' '))));
  }
  for (const { areas, criteria, values, style } of sheet.alarms) {
    const made = file.NewConditionalStyle(excelStyle(style));
    done(made);
    const first = cellName(areas[0]!.row, areas[0]!.column);
    const rule = { Type: 'formula', Criteria: alarmCriteria(criteria, values, first), Format: made.style };
    const all = areas.map(({ row, column, rows, columns }) => areaName([row, column, rows, columns]));
    done(file.SetConditionalFormat(name, all.join(' '), [rule]));
  }
  if (frozenRows + frozenColumns > 0) {
    done(
      file.SetPanes(name, {
        Freeze: true,
        XSplit: frozenColumns,
        YSplit: frozenRows,
        TopLeftCell: cellName(frozenRows + 1, frozenColumns + 1),
        ActivePane: frozenColumns === 0 ? 'bottomLeft' : 'bottomRight',
      }),
    );
  }
  const colour = tabColour?.replace('#', '').toUpperCase();
  done(file.SetSheetProps(name, { FitToPage: true, ...(colour ? { TabColorRGB: colour } : {}) }));
  done(file.SetPageLayout(name, { Orientation: 'landscape', Size: 9, FitToWidth: 1, FitToHeight: 0 }));
}

/** When cells light up, told of the first of them. */
function alarmCriteria(criteria: string, values: readonly CellValue[], first: string): string {
  if (criteria === 'NUMBER_NOT_EQUAL_TO') return `AND(ISNUMBER(${first}),${first}<>0)`;
  if (criteria === 'TEXT_EQUAL_TO') return `${first}=${formulaText(String(values[0]))}`;
  throw new Error(`No workbook file has an alarm ${criteria} yet.`);
}
