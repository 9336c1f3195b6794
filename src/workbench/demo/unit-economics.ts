import { channels } from './figures';
import { dress, planSheet, put, putRow, type SheetPlan } from './sheet-plan';
import type { DemoWords } from './words';

const firstRow = 12;
const lastRow = firstRow + channels.length - 1;
const totalRow = lastRow + 1;

function assumptions(plan: SheetPlan, words: DemoWords['economics']): void {
  put(plan, 'A4', words.assumptions, 'section');
  const rows = [
    [words.annualDiscount, 0.1, 'input', 'percent'],
    [words.monthlyDiscount, '=RATE_CONVERT(B5;"year";"month")', 'cell', 'percent'],
    [words.targetRatio, 3, 'input', 'times'],
    [words.longestPayback, 12, 'input', 'whole'],
    [words.convention, 'end', 'input', 'general'],
  ] as const;
  for (const [index, [name, value, look, format]] of rows.entries()) {
    put(plan, `A${5 + index}`, name, 'label');
    put(plan, `B${5 + index}`, value, look, format);
  }
}

function cards(plan: SheetPlan, words: DemoWords['economics']): void {
  const columns = ['D', 'G', 'J', 'M'] as const;
  const values = [`=J${totalRow}`, `=D${totalRow}`, `=K${totalRow}`, `=L${totalRow}`];
  const formats = ['money', 'money', 'times', 'months'] as const;
  for (const [index, column] of columns.entries()) {
    const next = String.fromCharCode(column.charCodeAt(0) + 1);
    dress(plan, `${column}5`, `${next}5`, 'cardName');
    dress(plan, `${column}6`, `${next}8`, 'cardValue', formats[index]!);
    put(plan, `${column}5`, words.cards[index]!, 'cardName');
    put(plan, `${column}6`, values[index]!, 'cardValue', formats[index]!);
    plan.merges.push(`${column}5:${next}5`, `${column}6:${next}8`);
  }
}

function table(plan: SheetPlan, words: DemoWords): void {
  const [first, ...others] = words.economics.head;
  put(plan, `A${firstRow - 1}`, first!, 'headLeft');
  putRow(plan, `B${firstRow - 1}`, others, 'head');
  plan.heights[firstRow - 1] = 40;
  const data = `'${words.months.sheet}'`;
  const [grow, improve, stop] = words.economics.verdicts;
  for (const [index, channel] of channels.entries()) {
    const row = firstRow + index;
    put(plan, `A${row}`, words.channels[index]!, 'cellLeft');
    put(plan, `B${row}`, `=SUMIFS(${data}!C$5:C$64;${data}!B$5:B$64;A${row})`, 'cell', 'money');
    put(plan, `C${row}`, `=SUMIFS(${data}!D$5:D$64;${data}!B$5:B$64;A${row})`, 'cell', 'whole');
    put(plan, `D${row}`, `=B${row}/C${row}`, 'cell', 'amount');
    put(plan, `E${row}`, channel.order, 'input', 'amount');
    put(plan, `F${row}`, channel.ordersAMonth, 'input', 'decimal');
    put(plan, `G${row}`, channel.margin, 'input', 'share');
    put(plan, `H${row}`, channel.churn, 'input', 'percent');
    put(plan, `I${row}`, `=E${row}*F${row}*G${row}`, 'cell', 'amount');
    put(plan, `J${row}`, `=CLV_RETENTION(I${row};1-H${row};$B$6;0;$B$9)`, 'strong', 'money');
    put(plan, `K${row}`, `=LTV_CAC_RATIO(J${row};D${row})`, 'strong', 'times');
    put(plan, `L${row}`, `=CAC_PAYBACK(D${row};I${row};H${row})`, 'strong', 'months');
    put(plan, `M${row}`, `=MAX_CAC(J${row};$B$7;$B$8;I${row};H${row})`, 'strong', 'amount');
    put(plan, `N${row}`, `=IF(K${row}>=$B$7;"${grow}";IF(K${row}>=1;"${improve}";"${stop}"))`, 'cell');
  }
}

function total(plan: SheetPlan, words: DemoWords['economics']): void {
  const of = (column: string) => `${column}${firstRow}:${column}${lastRow}`;
  const average = (column: string) => `=SUMPRODUCT(${of('C')};${of(column)})/C${totalRow}`;
  put(plan, `A${totalRow}`, words.total, 'totalLeft');
  put(plan, `B${totalRow}`, `=SUM(${of('B')})`, 'total', 'money');
  put(plan, `C${totalRow}`, `=SUM(${of('C')})`, 'total', 'whole');
  put(plan, `D${totalRow}`, `=B${totalRow}/C${totalRow}`, 'total', 'amount');
  dress(plan, `E${totalRow}`, `G${totalRow}`, 'total');
  put(plan, `H${totalRow}`, average('H'), 'total', 'percent');
  put(plan, `I${totalRow}`, average('I'), 'total', 'amount');
  put(plan, `J${totalRow}`, average('J'), 'total', 'money');
  put(plan, `K${totalRow}`, `=LTV_CAC_RATIO(J${totalRow};D${totalRow})`, 'total', 'times');
  put(plan, `L${totalRow}`, `=CAC_PAYBACK(D${totalRow};I${totalRow};H${totalRow})`, 'total', 'months');
  put(plan, `M${totalRow}`, `=MAX_CAC(J${totalRow};$B$7)`, 'total', 'amount');
  dress(plan, `N${totalRow}`, `N${totalRow}`, 'total');
}

function upliftGrid(plan: SheetPlan, words: DemoWords['economics'], top: number): void {
  put(plan, `A${top}`, words.uplift, 'section');
  put(plan, `A${top + 1}`, words.upliftNote, 'note');
  const head = top + 2;
  put(plan, `A${head}`, words.upliftCorner, 'headLeft');
  putRow(plan, `B${head}`, [0.85, 0.88, 0.91, 0.94], 'input', 'share');
  for (let step = 1; step <= 5; step++) put(plan, `A${head + step}`, step / 100, 'inputLeft', 'share');
  dress(plan, `B${head + 1}`, `E${head + 5}`, 'cell', 'amount');
  put(
    plan,
    `B${head + 1}`,
    `=RETENTION_UPLIFT(I${totalRow};B${head}:E${head};A${head + 1}:A${head + 5};B6;"value";"points";B9)`,
    'cell',
    'amount',
  );
}

function conventions(plan: SheetPlan, words: DemoWords['economics'], top: number): void {
  put(plan, `G${top}`, words.conventions, 'section');
  put(plan, `G${top + 1}`, words.conventionsNote, 'note');
  const head = top + 2;
  dress(plan, `G${head}`, `N${head}`, 'headSpillLeft');
  dress(plan, `H${head}`, `H${head}`, 'headSpill');
  dress(plan, `G${head + 1}`, `N${head + 4}`, 'cellLeft');
  dress(plan, `H${head + 1}`, `H${head + 4}`, 'strong', 'amount');
  put(plan, `G${head}`, `=CLV_CONVENTIONS(I${totalRow};1-H${totalRow};B6)`, 'headSpillLeft');
}

export function unitEconomics(words: DemoWords): SheetPlan {
  const widths = [162, 80, 92, 78, 80, 78, 92, 76, 84, 78, 78, 82, 82, 78];
  const plan = planSheet('economics', words.economics.sheet, widths);
  put(plan, 'A1', words.economics.title, 'title');
  put(plan, 'A2', words.economics.note, 'note');
  plan.heights[1] = 36;
  plan.heights[3] = 8;
  plan.heights[10] = 12;
  assumptions(plan, words.economics);
  cards(plan, words.economics);
  table(plan, words);
  total(plan, words.economics);
  upliftGrid(plan, words.economics, totalRow + 2);
  conventions(plan, words.economics, totalRow + 2);
  return plan;
}
