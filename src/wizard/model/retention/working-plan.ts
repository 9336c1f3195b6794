import type { CellValue } from '../../../sheet/cells';
import { sheetName } from '../../../sheet/define';
import { formulaText } from '../../../sheet/native';
import type { Language, Words } from '../../../sheet/words';
import { callParts } from '../../../templates/formula';
import { type ListBlock, type ListRow, listBlock } from '../../../templates/list-block';
import type { CellFormat, Content, FormulaPart, Plan } from '../../../templates/plan';
import type { House } from './base';
import { type Call, type Expression, type Input, monthsByPeriod, type Working } from './working';

export interface PlanContext {
  readonly language: Language;
  readonly house: House;
  /** Of the result: its convention and date. */
  readonly note: string;
}

const headings: Readonly<Record<'inputs' | 'lines', Words>> = {
  inputs: { en: 'Your figures', es: 'Sus cifras' },
  lines: { en: 'What follows from them', es: 'Lo que resulta' },
};

const mainBlock = 'main';

/** The sheet of a working: its inputs with a name each, its lines and tables as formulas over them. */
export function workingPlan(
  working: Working,
  values: Readonly<Record<string, CellValue>>,
  context: PlanContext,
): Plan {
  const { language } = context;
  // Where a line stands does not depend on what stands in it.
  const places = block(working, values, context, () => ['']);
  const title = working.title[language];
  const write = (expression: Expression) => parts(expression, working, places);
  return { id: working.id, title, blocks: [block(working, values, context, write).block] };
}

function block(
  { title, lead, inputs, lines, tables = [] }: Working,
  values: Readonly<Record<string, CellValue>>,
  { language, house, note }: PlanContext,
  write: (expression: Expression) => readonly FormulaPart[],
): ListBlock {
  return listBlock({
    id: mainBlock,
    sheet: title[language],
    title: title[language],
    lead: lead[language],
    sections: [
      {
        heading: headings.inputs[language],
        rows: inputs.map(
          (input): ListRow => ({
            label: input.label[language],
            content: inputContent(input, values[input.id], house, language),
            format: inputFormat(input),
            input: sheetName(input.id),
            remark: (input.hint ?? input.param.text)[language],
          }),
        ),
      },
      {
        heading: headings.lines[language],
        rows: lines.map(
          ({ label, format, value, remark, result }): ListRow => ({
            label: label[language],
            content: { formula: ['=', ...write(value)] },
            format,
            ...(result ? { look: 'result', note } : {}),
            remark: remark[language],
          }),
        ),
      },
    ],
    tables: tables.map(({ heading, remark, table, rows }) => ({
      heading: heading[language],
      remark: remark[language],
      content: { formula: ['=', ...write(table)] },
      rows: rows + 1,
      formats: columnsOf(table).map(([, column]) => column.format),
    })),
  });
}

const columnsOf = ({ call: { returns } }: Call) => Object.entries(returns.columns ?? {});

function inputContent(
  { param, house: id }: Input,
  value: CellValue | undefined,
  house: House,
  language: Language,
): Content {
  if (id && value === house(id)) return { formula: ['=', { assumption: id }] };
  if (typeof value === 'string') return { text: language === 'es' ? param.choices![value]!.es : value };
  return { number: Number(value ?? 0) };
}

function inputFormat({ param: { kind } }: Input): CellFormat {
  return kind === 'choice' ? 'text' : (kind as CellFormat);
}

function parts(expression: Expression, working: Working, places: ListBlock): FormulaPart[] {
  const write = (inner: Expression) => parts(inner, working, places);
  if (typeof expression === 'number') return [formulaText(expression)];
  if (typeof expression === 'string') {
    if (working.inputs.some(({ id }) => id === expression)) return [{ input: sheetName(expression) }];
    const line = working.lines.findIndex(({ id }) => id === expression);
    return [{ block: mainBlock, from: [places.rowOf[1]![line]!, 2] }];
  }
  if ('word' in expression) return [formulaText(expression.word)];
  if ('call' in expression) {
    const given = Object.entries(expression.given).map(([key, inner]) => [key, write(inner)]);
    return callParts(expression.call, Object.fromEntries(given));
  }
  if ('of' in expression) {
    const index = working.tables!.findIndex(({ id }) => id === expression.of);
    const column = columnsOf(working.tables![index]!.table).findIndex(([id]) => id === expression.column);
    return [{ block: mainBlock, from: [places.tableRows[index]! + expression.row, column + 1] }];
  }
  if ('monthsIn' in expression) return monthsParts(write(expression.monthsIn));
  if ('when' in expression) {
    const [left, is, right] = expression.when;
    return [
      'IF(',
      ...write(left),
      is,
      ...write(right),
      ';',
      ...write(expression.yes),
      ';',
      ...write(expression.no),
      ')',
    ];
  }
  const [first, ...rest] = expression.operands.map(write);
  switch (expression.operator) {
    case 'sqrt':
      return ['SQRT(', ...first!, ')'];
    case 'rise':
      return [
        ...['IF(ISNUMBER(', ...first!, ');(', ...first!, '-', ...rest[0]!, ')'],
        ...(rest[1] ? ['/', ...rest[1]] : []),
        ...[';', ...first!, ')'],
      ];
    default:
      return ['(', ...first!, ...rest.flatMap(operand => [expression.operator, ...operand]), ')'];
  }
}

function monthsParts(period: readonly FormulaPart[]): FormulaPart[] {
  const cases = monthsByPeriod.flatMap(([english, spanish, months, per]) => {
    const length = per === 1 ? `${months}` : `${months}/${per}`;
    return [`"${english}";${length}`, `"${spanish}";${length}`];
  });
  return ['SWITCH(', ...period, `;${cases.join(';')})`];
}
