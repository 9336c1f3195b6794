import type { CellStyle, ConditionalRule } from '../engine/operations';
import { openRange } from './range';
import type { ScriptContext } from './script-context';

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Builder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type Condition = GoogleAppsScript.Spreadsheet.BooleanCondition;

const rules = new WeakMap<object, ConditionalRule>();

export function conditionalRuleOf(rule: Rule): ConditionalRule {
  const found = rules.get(rule);
  if (!found) throw new Error('A conditional format rule was expected: end its builder with build().');
  return found;
}

export function openConditionalRule(context: ScriptContext, rule: ConditionalRule): Rule {
  const condition: Pick<Condition, 'getCriteriaType' | 'getCriteriaValues'> = {
    getCriteriaType: () => rule.criteria as unknown as GoogleAppsScript.Spreadsheet.BooleanCriteria,
    getCriteriaValues: () => rule.values,
  };
  const methods: Pick<Rule, 'copy' | 'getBooleanCondition' | 'getRanges'> = {
    copy: () => newConditionalRule(context, rule),
    getBooleanCondition: () => context.listed<Condition>('BooleanCondition', condition),
    getRanges: () => rule.areas.map(area => openRange(context, area)),
  };
  const opened = context.listed<Rule>('ConditionalFormatRule', methods);
  rules.set(opened, rule);
  return opened;
}

const blank: ConditionalRule = { areas: [], criteria: '', values: [], style: {} };

export function newConditionalRule(context: ScriptContext, from: ConditionalRule = blank): Builder {
  let rule = { ...from };
  const change = (part: Partial<ConditionalRule>) => {
    rule = { ...rule, ...part };
    return builder;
  };
  const when = (criteria: string, ...values: (string | number)[]) => change({ criteria, values });
  const style = (part: CellStyle) => change({ style: { ...rule.style, ...part } });
  const methods: Pick<
    Builder,
    | 'build'
    | 'copy'
    | 'setBackground'
    | 'setBold'
    | 'setFontColor'
    | 'setItalic'
    | 'setRanges'
    | 'whenCellEmpty'
    | 'whenCellNotEmpty'
    | 'whenFormulaSatisfied'
    | 'whenNumberBetween'
    | 'whenNumberEqualTo'
    | 'whenNumberGreaterThan'
    | 'whenNumberGreaterThanOrEqualTo'
    | 'whenNumberLessThan'
    | 'whenNumberLessThanOrEqualTo'
    | 'whenNumberNotEqualTo'
    | 'whenTextContains'
    | 'whenTextDoesNotContain'
    | 'whenTextEqualTo'
    | 'whenTextStartsWith'
  > = {
    build: () => {
      if (rule.areas.length === 0) throw new Error('The conditional format has no range: call setRanges.');
      if (!rule.criteria)
        throw new Error('The conditional format has no condition: call one of its when methods.');
      return openConditionalRule(context, rule);
    },
    copy: () => newConditionalRule(context, rule),
    setBackground: (color: string | null) => style({ background: color }),
    setBold: bold => style({ fontWeight: bold ? 'bold' : 'normal' }),
    setFontColor: (color: string | null) => style({ fontColor: color }),
    setItalic: italic => style({ fontStyle: italic ? 'italic' : 'normal' }),
    setRanges: ranges => change({ areas: ranges.map(context.areaOf) }),
    whenCellEmpty: () => when('CELL_EMPTY'),
    whenCellNotEmpty: () => when('CELL_NOT_EMPTY'),
    whenFormulaSatisfied: formula => when('CUSTOM_FORMULA', formula),
    whenNumberBetween: (start, end) => when('NUMBER_BETWEEN', start, end),
    whenNumberEqualTo: number => when('NUMBER_EQUAL_TO', number),
    whenNumberGreaterThan: number => when('NUMBER_GREATER_THAN', number),
    whenNumberGreaterThanOrEqualTo: number => when('NUMBER_GREATER_THAN_OR_EQUAL_TO', number),
    whenNumberLessThan: number => when('NUMBER_LESS_THAN', number),
    whenNumberLessThanOrEqualTo: number => when('NUMBER_LESS_THAN_OR_EQUAL_TO', number),
    whenNumberNotEqualTo: number => when('NUMBER_NOT_EQUAL_TO', number),
    whenTextContains: text => when('TEXT_CONTAINS', text),
    whenTextDoesNotContain: text => when('TEXT_DOES_NOT_CONTAIN', text),
    whenTextEqualTo: text => when('TEXT_EQUAL_TO', text),
    whenTextStartsWith: text => when('TEXT_STARTS_WITH', text),
  };
  const builder = context.listed<Builder>('ConditionalFormatRuleBuilder', methods);
  return builder;
}
