import type { DataValidation } from 'excelize-wasm';
import type { ValidationRule } from '../../workbench/engine/operations';

/** Longer texts make Excel repair the file. */
const longest = 255;

/** A rule of Google Sheets for the cells of an area: its help is shown to who selects one. */
export function excelValidation(
  { criteria, values, allowInvalid, helpText }: ValidationRule,
  area: string,
): DataValidation {
  const help = (helpText ?? '').slice(0, longest);
  return {
    Sqref: area,
    AllowBlank: true,
    ShowInputMessage: help !== '',
    Prompt: help,
    ShowErrorMessage: true,
    Error: help,
    // One may go on after a warning.
    ErrorStyle: allowInvalid ? 'warning' : 'stop',
    ...condition(criteria, values),
  };
}

function condition(criteria: string, values: ValidationRule['values']): DataValidation {
  const [first, second] = values.map(String);
  switch (criteria) {
    case 'VALUE_IN_LIST': {
      const words = values.join(',');
      if (words.length > longest || values.some(word => String(word).includes(',')))
        throw new Error(`Excel cannot hold the choice of ${words}.`);
      return { Type: 'list', Formula1: `"${words}"` };
    }
    case 'NUMBER_BETWEEN':
      return { Type: 'decimal', Operator: 'between', Formula1: first, Formula2: second };
    case 'NUMBER_GREATER_THAN':
      return { Type: 'decimal', Operator: 'greaterThan', Formula1: first };
    case 'CUSTOM_FORMULA':
      return { Type: 'custom', Formula1: first!.replace(/^=/, '') };
    default:
      throw new Error(`No workbook file has a rule ${criteria} yet.`);
  }
}
