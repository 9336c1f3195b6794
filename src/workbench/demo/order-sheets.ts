import { simulatedOrders } from './order-log';
import type { OrderWords } from './order-words';
import { dress, planSheet, put, putRow, type SheetPlan } from './sheet-plan';

const head = 4;
const first = head + 1;
/** Room for the customers of the log, and more of them. */
const tableRows = 2500;

const ofSheet = (name: string, range: string) => `'${name}'!${range}`;

function heading(plan: SheetPlan, words: { readonly title: string; readonly note: string }): SheetPlan {
  put(plan, 'A1', words.title, 'title');
  put(plan, 'A2', words.note, 'note');
  plan.heights[1] = 36;
  plan.heights[3] = 8;
  plan.frozenRows = head;
  return plan;
}

export function ordersSheet({ orders }: OrderWords): SheetPlan {
  const plan = heading(planSheet('orders', orders.sheet, [90, 100, 90, 28, 190, 240, 60, 80, 80]), orders);
  const lines = simulatedOrders();
  plan.rows = first + lines.length + 500;
  put(plan, `A${head}`, orders.head[0]!, 'headLeft');
  putRow(plan, `B${head}`, orders.head.slice(1), 'head');
  for (const [index, { customer, day, amount }] of lines.entries()) {
    const row = first + index;
    put(plan, `A${row}`, customer, 'plainLeft');
    put(plan, `B${row}`, day, 'plain', 'day');
    put(plan, `C${row}`, amount, 'plain', 'amount');
  }
  dress(plan, `E${head}`, `I${head}`, 'headSpillLeft');
  dress(plan, `E${first}`, `F${first + 20}`, 'cellLeft');
  dress(plan, `G${first}`, `G${first + 20}`, 'cell', 'whole');
  dress(plan, `H${first}`, `H${first + 20}`, 'cellLeft');
  dress(plan, `I${first}`, `I${first + 20}`, 'cell', 'whole');
  put(plan, `E${head}`, `=CLV_DATA_CHECK(A${first}:A;B${first}:B;C${first}:C)`, 'headSpillLeft');
  return plan;
}

export function customersSheet({ orders, customers }: OrderWords): SheetPlan {
  const plan = heading(
    planSheet('customers', customers.sheet, [90, 60, 90, 90, 160, 70, 100, 130, 28, 50, 50, 50, 110]),
    customers,
  );
  plan.rows = tableRows;
  const column = (letter: string) => ofSheet(orders.sheet, `${letter}${first}:${letter}`);
  const end = first + 2000;
  dress(plan, `A${head}`, `H${head}`, 'headSpill');
  dress(plan, `A${first}`, `A${end}`, 'plainLeft');
  const formats = ['whole', 'decimal', 'decimal', 'amount', 'whole', 'amount', 'whole'] as const;
  for (const [index, format] of formats.entries()) {
    const letter = String.fromCharCode(66 + index);
    dress(plan, `${letter}${first}`, `${letter}${end}`, 'plain', format);
  }
  dress(plan, `J${head}`, `M${head}`, 'headSpill');
  dress(plan, `J${first}`, `M${end}`, 'plain');
  put(plan, `A${head}`, `=RFM_SUMMARY(${column('A')};${column('B')};${column('C')})`, 'headSpillLeft');
  put(plan, `J${head}`, `=RFM_SEGMENT(A${head}:H)`, 'headSpill');
  return plan;
}

const inputs = [0.1, 0.4, 12, 'BGNBD', 45_473] as const;
const inputFormats = ['percent', 'percent', 'whole', 'general', 'day'] as const;

function fits(plan: SheetPlan, words: OrderWords): void {
  const table = ofSheet(words.customers.sheet, `A${head}:H`);
  const column = (letter: string) => ofSheet(words.customers.sheet, `${letter}${first}:${letter}`);
  put(plan, 'D4', words.forecast.orders, 'section');
  dress(plan, 'D5', 'P5', 'headSpill');
  dress(plan, 'D6', 'P6', 'cell', 'factor');
  dress(plan, 'O6', 'O6', 'cell', 'whole');
  put(plan, 'D5', `=BTYD_FIT(${table};B8)`, 'headSpill');
  put(plan, 'D8', words.forecast.spend, 'section');
  dress(plan, 'D9', 'O9', 'headSpill');
  dress(plan, 'D10', 'O10', 'cell', 'factor');
  dress(plan, 'N10', 'N10', 'cell', 'whole');
  put(plan, 'D9', `=SPEND_FIT(${column('B')};${column('E')})`, 'headSpill');
}

function holdout(plan: SheetPlan, words: OrderWords): void {
  const column = (letter: string) => ofSheet(words.orders.sheet, `${letter}${first}:${letter}`);
  put(plan, 'D12', words.forecast.holdout, 'section');
  dress(plan, 'D13', 'K13', 'headSpill');
  dress(plan, 'D14', 'D22', 'cell');
  dress(plan, 'E14', 'G22', 'cell', 'whole');
  dress(plan, 'H14', 'H22', 'cell', 'percent');
  dress(plan, 'I14', 'I22', 'cell', 'decimal');
  dress(plan, 'J14', 'K22', 'cell', 'money');
  put(plan, 'D13', `=BTYD_HOLDOUT(${column('A')};${column('B')};${column('C')};B9;B8)`, 'headSpill');
}

function totals(plan: SheetPlan, words: OrderWords): void {
  const column = (letter: string) => ofSheet(words.values.sheet, `${letter}${first}:${letter}`);
  const formulas = ['B', 'B', 'C', 'F', 'E'].map((letter, index) =>
    index === 0 ? `=COUNT(${column(letter)})` : `=SUM(${column(letter)})`,
  );
  const formats = ['whole', 'whole', 'whole', 'money', 'money'] as const;
  for (const [index, name] of words.forecast.totals.entries()) {
    put(plan, `A${11 + index}`, name, 'label');
    put(plan, `B${11 + index}`, formulas[index]!, 'strong', formats[index]!);
  }
}

export function forecastSheet(words: OrderWords): SheetPlan {
  const widths = [190, 100, 28, 100, 108, 116, 134, 130, 108, 120, 140, ...new Array<number>(5).fill(116)];
  const plan = heading(planSheet('forecast', words.forecast.sheet, widths), words.forecast);
  plan.frozenRows = 2;
  for (const [index, name] of words.forecast.inputs.entries()) {
    put(plan, `A${5 + index}`, name, 'label');
    put(plan, `B${5 + index}`, inputs[index]!, 'input', inputFormats[index]!);
  }
  fits(plan, words);
  holdout(plan, words);
  totals(plan, words);
  put(plan, 'D25', words.forecast.segments, 'section');
  dress(plan, 'D26', 'H26', 'headSpill');
  dress(plan, 'D27', 'E31', 'cell', 'whole');
  dress(plan, 'F27', 'F31', 'cell', 'money');
  dress(plan, 'G27', 'H31', 'cell', 'percent');
  put(plan, 'D26', `=CLV_SEGMENT(${ofSheet(words.values.sheet, `G${first}:G`)})`, 'headSpill');
  return plan;
}

export function valuesSheet(words: OrderWords): SheetPlan {
  const { customers, forecast, values } = words;
  const plan = heading(planSheet('values', values.sheet, [90, 90, 130, 130, 130, 130, 130]), values);
  plan.rows = tableRows;
  const end = first + 2000;
  dress(plan, `A${head}`, `G${head}`, 'headSpill');
  dress(plan, `A${first}`, `A${end}`, 'plainLeft');
  dress(plan, `B${first}`, `B${end}`, 'plain', 'percent');
  dress(plan, `C${first}`, `C${end}`, 'plain', 'decimal');
  dress(plan, `D${first}`, `G${end}`, 'plain', 'amount');
  const of = (range: string) => ofSheet(forecast.sheet, range);
  const terms = ['B5', 'B6', 'B7'].map(of).join(';');
  const table = ofSheet(customers.sheet, `A${head}:H`);
  put(plan, `A${head}`, `=BTYD_CLV(${of('D5:P6')};${of('D9:O10')};${table};${terms})`, 'headSpillLeft');
  return plan;
}
