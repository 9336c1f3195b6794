import { parseReference } from '../../formula/references';
import type { Template } from '../template';
import { callsOfOurs } from './calls-of-ours';
import { blankReferences, errorCells, hiddenConstants } from './cells';
import { type Finding, ruleIds } from './finding';
import { strayCells } from './lines-of-formulas';
import { modelOf } from './model';
import { netValues } from './net-value';
import { hundredthsOn, wholeArguments, wholePercents } from './percents';
import { mixedPeriods } from './periods';
import { shortRanges } from './short-ranges';
import { overwrittenTemplateCells } from './template-cells';
import { volatileArguments } from './volatile-arguments';
import type { WorkbookPicture } from './workbook';

/** Of one kind on one sheet; nobody reads more. */
const mostAlike = 500;

/** What looks wrong in a workbook, the gravest first. Changes nothing and needs no spreadsheet at hand. */
export function audit(workbook: WorkbookPicture, templates: readonly Template[]): Finding[] {
  const model = modelOf(workbook);
  const sheets = model.inspected;
  const calls = sheets.flatMap(sheet => callsOfOurs(sheet, model));
  const hundredths = hundredthsOn(sheets, model);
  const all = [
    ...overwrittenTemplateCells(model, templates),
    ...sheets.flatMap(sheet => [
      ...errorCells(sheet, model),
      ...strayCells(sheet),
      ...wholePercents(sheet, hundredths(sheet)),
      ...hiddenConstants(sheet),
      ...blankReferences(sheet, model),
    ]),
    ...netValues(calls, model),
    ...wholeArguments(calls),
    ...mixedPeriods(calls),
    ...volatileArguments(calls, model),
    ...shortRanges(sheets, model),
  ];
  const told = new Map<string, Finding[]>();
  for (const each of all) {
    const key = `${each.rule} ${each.sheetId}`;
    const others = told.get(key) ?? [];
    const isTold = others.length >= mostAlike || others.some(other => includes(other.address, each));
    if (!isTold) others.push(each);
    told.set(key, others);
  }
  const order = (each: Finding) => sheets.findIndex(({ picture }) => picture.id === each.sheetId);
  return [...told.values()]
    .flat()
    .sort(
      (one, other) =>
        ruleIds.indexOf(one.rule) - ruleIds.indexOf(other.rule) ||
        order(one) - order(other) ||
        one.row - other.row ||
        one.column - other.column,
    );
}

/** Two rules may come to the same cell. */
function includes(address: string, { row, column }: Finding): boolean {
  const { left = 1, top = 1, right = left, bottom = top } = parseReference(address)!;
  return left <= column && column <= right && top <= row && row <= bottom;
}
