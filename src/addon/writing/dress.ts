/// <reference types="google-apps-script" />
import type { Place, PlannedValidation, TemplateBlock } from '../../templates/template';
import { areaText, fillRectangle, rectangleOf, rectanglesOf } from './rectangles';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type DataValidation = GoogleAppsScript.Spreadsheet.DataValidation;

const tabColours: Readonly<Record<TemplateBlock['role'], string>> = {
  inputs: '#f9ab00',
  calculations: '#80868b',
  outputs: '#1a73e8',
  checks: '#188038',
};

/** What the sheet of a template has besides contents and looks: its colour, help for inputs, cells that light up. */
export function dressSheet(sheet: Sheet, block: TemplateBlock): void {
  sheet.setTabColor(tabColours[block.role]);
  if (block.frozenColumns) sheet.setFrozenColumns(block.frozenColumns);
  const { figures = [], wrapped = [] } = block;
  if (figures.length > 0) listOf(sheet, figures).setHorizontalAlignment('right');
  if (wrapped.length > 0) {
    listOf(sheet, wrapped).setWrap(true);
    // What stands beside a text of several lines belongs to all of them.
    const beside = wrapped
      .filter(({ rows }) => rows > 1)
      .map(place => ({ ...place, column: 1, columns: block.columns }));
    if (beside.length > 0) listOf(sheet, beside).setVerticalAlignment('middle');
  }
  validate(sheet, block);
  const { alarms = [], warnings = [] } = block;
  const texts = [...new Set(warnings.flatMap(place => place.texts))];
  const rules = texts.map(text => {
    const saying = warnings.filter(place => place.texts.includes(text));
    return warningRule(
      text,
      saying.map(place => at(sheet, place)),
    );
  });
  if (alarms.length > 0) rules.unshift(alarmRule(alarms.map(place => at(sheet, place))));
  if (rules.length > 0) sheet.setConditionalFormatRules(rules);
}

const at = (sheet: Sheet, { row, column, rows, columns }: Place) =>
  sheet.getRange(row, column, rows, columns);

const listOf = (sheet: Sheet, places: readonly Place[]) =>
  sheet.getRangeList(places.map(place => areaText(rectangleOf(place))));

/** Bold too, so that it is seen without colours. */
const alarmRule = (ranges: GoogleAppsScript.Spreadsheet.Range[]) =>
  SpreadsheetApp.newConditionalFormatRule()
    .whenNumberNotEqualTo(0)
    .setBackground('#f9d6d5')
    .setFontColor('#8c1d18')
    .setBold(true)
    .setRanges(ranges)
    .build();

/** By the text and not by a formula, whose marks would depend on the country of the spreadsheet. */
const warningRule = (text: string, ranges: GoogleAppsScript.Spreadsheet.Range[]) =>
  SpreadsheetApp.newConditionalFormatRule()
    .whenTextEqualTo(text)
    .setBackground('#fde7c0')
    .setFontColor('#7a4100')
    .setBold(true)
    .setRanges(ranges)
    .build();

function validate(sheet: Sheet, { cells, inputAreas = [] }: TemplateBlock): void {
  const rules = new Map<string, DataValidation>();
  const places = cells.filter(({ validation }) => validation !== undefined);
  for (const { row, column, validation } of places) rules.set(`${row} ${column}`, ruleOf(validation!));
  for (const area of rectanglesOf(places)) {
    const [row, column, rows, columns] = area;
    sheet
      .getRange(row, column, rows, columns)
      .setDataValidations(fillRectangle(area, (each, across) => rules.get(`${each} ${across}`)!));
  }
  for (const area of inputAreas) at(sheet, area).setDataValidation(ruleOf(area.validation));
}

/** Wider than any figure of a business. */
const widest = 1e15;

/** Numbers are warned about and not refused: the checks of the template say what they do to it. */
function ruleOf(validation: PlannedValidation): DataValidation {
  const rule = SpreadsheetApp.newDataValidation().setHelpText(validation.help);
  if ('words' in validation) {
    return rule
      .requireValueInList([...validation.words], true)
      .setAllowInvalid(false)
      .build();
  }
  rule.setAllowInvalid(true);
  if ('positive' in validation) return rule.requireNumberGreaterThan(0).build();
  // Help is shown by a rule only, so there is one that everything keeps.
  if ('anything' in validation) return rule.requireFormulaSatisfied('=1=1').build();
  const { min = -widest, max = widest } = validation;
  return rule.requireNumberBetween(min, max).build();
}
