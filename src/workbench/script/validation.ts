import { gridOf } from '../engine/areas';
import type { Area, CellValue, ValidationRule } from '../engine/operations';
import { openRange } from './range';
import { checkShape } from './range-values';
import type { ScriptContext } from './script-context';

type Range = GoogleAppsScript.Spreadsheet.Range;
type DataValidation = GoogleAppsScript.Spreadsheet.DataValidation;
type Builder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;

export type RangeValidation = Pick<
  Range,
  'getDataValidation' | 'getDataValidations' | 'setDataValidation' | 'setDataValidations'
>;

const rules = new WeakMap<object, ValidationRule>();

const isArea = (value: CellValue | Area): value is Area => typeof value === 'object' && 'sheet' in value;

function open(context: ScriptContext, rule: ValidationRule): DataValidation {
  const methods: Pick<
    DataValidation,
    'copy' | 'getAllowInvalid' | 'getCriteriaType' | 'getCriteriaValues' | 'getHelpText'
  > = {
    copy: () => newDataValidation(context, rule),
    getAllowInvalid: () => rule.allowInvalid,
    getCriteriaType: () => rule.criteria as unknown as GoogleAppsScript.Spreadsheet.DataValidationCriteria,
    getCriteriaValues: () => {
      if (rule.criteria === 'VALUE_IN_LIST') return [rule.values.slice(0, -1), rule.values.at(-1)];
      return rule.values.map(value => (isArea(value) ? openRange(context, value) : context.toScript(value)));
    },
    getHelpText: () => rule.helpText as string,
  };
  const validation = context.listed<DataValidation>('DataValidation', methods);
  rules.set(validation, rule);
  return validation;
}

const blank: ValidationRule = { criteria: '', values: [], allowInvalid: true, helpText: null };

export function newDataValidation(context: ScriptContext, from: ValidationRule = blank): Builder {
  let rule = { ...from };
  const change = (part: Partial<ValidationRule>) => {
    rule = { ...rule, ...part };
    return builder;
  };
  const require = (criteria: string, ...values: (CellValue | Area)[]) => change({ criteria, values });
  const methods: Pick<
    Builder,
    | 'build'
    | 'copy'
    | 'requireCheckbox'
    | 'requireFormulaSatisfied'
    | 'requireNumberBetween'
    | 'requireNumberGreaterThan'
    | 'requireNumberGreaterThanOrEqualTo'
    | 'requireNumberLessThan'
    | 'requireNumberLessThanOrEqualTo'
    | 'requireValueInList'
    | 'requireValueInRange'
    | 'setAllowInvalid'
    | 'setHelpText'
  > = {
    build: () => {
      if (!rule.criteria)
        throw new Error('The data validation has no criteria: call one of its require methods.');
      return open(context, rule);
    },
    copy: () => newDataValidation(context, rule),
    requireCheckbox: () => require('CHECKBOX'),
    requireFormulaSatisfied: formula => require('CUSTOM_FORMULA', formula),
    requireNumberBetween: (start, end) => require('NUMBER_BETWEEN', start, end),
    requireNumberGreaterThan: number => require('NUMBER_GREATER_THAN', number),
    requireNumberGreaterThanOrEqualTo: number => require('NUMBER_GREATER_THAN_OR_EQUAL_TO', number),
    requireNumberLessThan: number => require('NUMBER_LESS_THAN', number),
    requireNumberLessThanOrEqualTo: number => require('NUMBER_LESS_THAN_OR_EQUAL_TO', number),
    requireValueInList: (values: unknown[], showDropdown: boolean = true) =>
      require('VALUE_IN_LIST', ...values.map(String), showDropdown),
    requireValueInRange: (range: Range, showDropdown: boolean = true) =>
      require('VALUE_IN_RANGE', context.areaOf(range), showDropdown),
    setAllowInvalid: allowInvalid => change({ allowInvalid }),
    setHelpText: helpText => change({ helpText }),
  };
  const builder = context.listed<Builder>('DataValidationBuilder', methods);
  return builder;
}

export function rangeValidation(context: ScriptContext, area: Area, self: () => Range): RangeValidation {
  const { operations } = context;
  const ruleOf = (validation: DataValidation | null): ValidationRule | null => {
    if (validation === null) return null;
    const rule = rules.get(validation);
    if (!rule) throw new Error('A data validation was expected: end its builder with build().');
    return rule;
  };
  const read = () =>
    operations.validations(area).map(row => row.map(rule => (rule ? open(context, rule) : null)));
  return {
    getDataValidation: () => read()[0]![0]!,
    getDataValidations: () => read(),
    setDataValidation: validation => {
      operations.setValidation(area, ruleOf(validation));
      return self();
    },
    setDataValidations: validations => {
      checkShape(area, validations, 'setDataValidations');
      gridOf(area, (row, column) => {
        const validation = validations[row - area.row]![column - area.column] ?? null;
        operations.setValidation({ ...area, row, column, rows: 1, columns: 1 }, ruleOf(validation));
      });
      return self();
    },
  };
}
