import type { FUniver } from '@univerjs/core/facade';
import type { FRange, FWorksheet } from '@univerjs/sheets/facade';
import { english } from '../../formula/dialect';
import { a1Of } from './areas';
import { toEngineFormula } from './formula-text';
import type { Area, CellValue, ConditionalRule, ValidationRule } from './operations';

type RangeOf = (area: Area) => FRange;

const isArea = (value: unknown): value is Area =>
  typeof value === 'object' && value !== null && 'sheet' in value;
const textOf = (value: CellValue | Area | undefined): string =>
  typeof value === 'object' ? String('serial' in value ? value.serial : a1Of(value)) : String(value ?? '');

/** Shows a validation rule in Univer. What Univer cannot show is still kept, and still answers the script. */
export function showValidation(
  api: FUniver,
  rangeOf: RangeOf,
  area: Area,
  rule: ValidationRule | null,
): void {
  const range = rangeOf(area);
  if (!rule) {
    range.setDataValidation(null);
    return;
  }
  const builder = api.newDataValidation();
  const [first, second] = rule.values;
  const [low, high] = [Number(textOf(first)), Number(textOf(second))];
  switch (rule.criteria) {
    case 'VALUE_IN_LIST':
      builder.requireValueInList(rule.values.slice(0, -1).map(textOf), false, rule.values.at(-1) !== false);
      break;
    case 'VALUE_IN_RANGE':
      if (!isArea(first)) return;
      builder.requireValueInRange(rangeOf(first), false, second !== false);
      break;
    case 'CHECKBOX':
      builder.requireCheckbox();
      break;
    case 'NUMBER_BETWEEN':
      builder.requireNumberBetween(low, high);
      break;
    case 'NUMBER_GREATER_THAN':
      builder.requireNumberGreaterThan(low);
      break;
    case 'NUMBER_GREATER_THAN_OR_EQUAL_TO':
      builder.requireNumberGreaterThanOrEqualTo(low);
      break;
    case 'NUMBER_LESS_THAN':
      builder.requireNumberLessThan(low);
      break;
    case 'NUMBER_LESS_THAN_OR_EQUAL_TO':
      builder.requireNumberLessThanOrEqualTo(low);
      break;
    case 'CUSTOM_FORMULA':
      builder.requireFormulaSatisfied(toEngineFormula(textOf(first), english));
      break;
    default:
      return;
  }
  builder.setAllowInvalid(rule.allowInvalid).setAllowBlank(true);
  if (rule.helpText !== null) builder.setOptions({ error: rule.helpText, showErrorMessage: true });
  range.setDataValidation(builder.build());
}

export function showConditionalRules(sheet: FWorksheet, rangeOf: RangeOf, rules: ConditionalRule[]): void {
  sheet.clearConditionalFormatRules();
  for (const rule of rules) {
    const builder = sheet.newConditionalFormattingRule();
    const [first, second] = rule.values;
    const [low, high] = [Number(textOf(first)), Number(textOf(second))];
    const conditions: Record<string, () => ReturnType<typeof builder.whenCellEmpty>> = {
      CELL_EMPTY: () => builder.whenCellEmpty(),
      CELL_NOT_EMPTY: () => builder.whenCellNotEmpty(),
      CUSTOM_FORMULA: () => builder.whenFormulaSatisfied(toEngineFormula(textOf(first), english)),
      NUMBER_BETWEEN: () => builder.whenNumberBetween(low, high),
      NUMBER_EQUAL_TO: () => builder.whenNumberEqualTo(low),
      NUMBER_GREATER_THAN: () => builder.whenNumberGreaterThan(low),
      NUMBER_GREATER_THAN_OR_EQUAL_TO: () => builder.whenNumberGreaterThanOrEqualTo(low),
      NUMBER_LESS_THAN: () => builder.whenNumberLessThan(low),
      NUMBER_LESS_THAN_OR_EQUAL_TO: () => builder.whenNumberLessThanOrEqualTo(low),
      NUMBER_NOT_EQUAL_TO: () => builder.whenNumberNotEqualTo(low),
      TEXT_CONTAINS: () => builder.whenTextContains(textOf(first)),
      TEXT_DOES_NOT_CONTAIN: () => builder.whenTextDoesNotContain(textOf(first)),
      TEXT_EQUAL_TO: () => builder.whenTextEqualTo(textOf(first)),
      TEXT_STARTS_WITH: () => builder.whenTextStartsWith(textOf(first)),
    };
    const highlight = conditions[rule.criteria]?.();
    if (!highlight) continue;
    if (rule.style.background) highlight.setBackground(rule.style.background);
    if (rule.style.fontColor) highlight.setFontColor(rule.style.fontColor);
    if (rule.style.fontWeight === 'bold') highlight.setBold(true);
    if (rule.style.fontStyle === 'italic') highlight.setItalic(true);
    highlight.setRanges(rule.areas.map(area => rangeOf(area).getRange()));
    sheet.addConditionalFormattingRule(highlight.build());
  }
}
