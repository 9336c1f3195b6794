import { serialOfFirstDay } from '../../../calc/dates';
import { number, share } from '../../../sheet/kinds';
import type { Words } from '../../../sheet/words';
import type { Field, Typed } from '../form/field';
import { typedText } from '../form/field';
import { type Reader, shown } from '../reader';
import { amountIn, type DecimalMark, readAmountText } from './amount-text';
import { type DateOrder, dayIn, readDateText } from './date-text';
import type { RawLog } from './raw-log';
import { plainHeading } from './roles';
import { type Evidence, isOpen, type Place, type Survey, statusesOut } from './survey';

/** Something to decide about a log, in the reader's words. */
export interface Question {
  readonly id: QuestionId;
  readonly text: string;
  readonly hint?: string;
  readonly options: readonly QuestionOption[];
  /** Absent where only the user can know. */
  readonly initial?: string;
  /** Each option is decided for itself: the answer "in" stands under the question's id and its value. */
  readonly isMany?: boolean;
}

export interface QuestionOption {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  readonly isIn?: boolean;
  /** To be filled in where the option is chosen. */
  readonly fields?: readonly Field[];
}

export type QuestionId =
  | 'date_order'
  | 'swapped'
  | 'decimal'
  | 'lines'
  | 'status'
  | 'guests'
  | 'tests'
  | 'refunds'
  | 'refund_column'
  | 'tax'
  | 'shipping'
  | 'currency'
  | 'spelling';

/** The questions that this log brings up. */
export function questionsOf(raw: RawLog, survey: Survey, reader: Reader): Question[] {
  const t = (words: Words) => words[reader.language];
  const yesOrNo = (yes: Words, no: Words) => [
    { value: 'yes', label: t(yes) },
    { value: 'no', label: t(no) },
  ];
  const count = (value: number) => shown(value, 'count', reader);
  const { columns } = raw;
  const list: (Question | false)[] = [
    isOpen(survey.dates) && {
      id: 'date_order',
      text: t(words.dateOrder),
      hint: t(words.nothingProves),
      options: (['day_first', 'month_first'] as const).map(value => ({
        value,
        label: t(words[value]),
        hint: previewOfDates(survey.dates, value, reader),
      })),
    },
    survey.swapped !== undefined && {
      id: 'swapped',
      text: t(words.swapped),
      hint: t(words.swappedHint(survey.swapped.text, count(survey.swapped.cells))),
      options: [
        { value: 'no', label: t(words.asTheyStand), hint: swappedExample(survey.swapped, false, reader) },
        { value: 'yes', label: t(words.exchanged), hint: swappedExample(survey.swapped, true, reader) },
      ],
    },
    isOpen(survey.amounts) && {
      id: 'decimal',
      text: t(words.decimal),
      hint: t(words.nothingProves),
      options: ([',', '.'] as const).map(value => ({
        value,
        label: t(value === ',' ? words.comma : words.point),
        hint: previewOfAmounts(survey.amounts, value, reader),
      })),
    },
    survey.ordersOfLines > 0 && {
      id: 'lines',
      text: t(words.lines),
      hint: t(words.linesHint(count(survey.ordersOfLines), count(survey.ordersOfEqualLines))),
      options: [
        { value: 'sum', label: t(words.sum) },
        { value: 'once', label: t(words.once) },
      ],
      initial: survey.ordersOfEqualLines >= 0.9 * survey.ordersOfLines ? 'once' : 'sum',
    },
    asksForStatus(survey) && {
      id: 'status',
      text: t(words.status),
      isMany: true,
      options: [...survey.statuses].slice(0, mostStatuses).map(([status, rows]) => ({
        value: status,
        label: status,
        hint: t(words.rows(count(rows))),
        isIn: !statusesOut(survey.statuses).includes(status),
      })),
    },
    survey.guests > 0 && {
      id: 'guests',
      text: t(words.guests),
      hint: t(words.guestsHint(count(survey.guests))),
      options: [
        ...(survey.guestsWithEmail > 0
          ? [{ value: 'email', label: t(words.byEmail), hint: t(words.rows(count(survey.guestsWithEmail))) }]
          : []),
        { value: 'out', label: t(words.leaveOut) },
      ],
      initial: survey.guestsWithEmail > 0 ? 'email' : 'out',
    },
    survey.tests > 0 && {
      id: 'tests',
      text: t(words.tests),
      hint: t(words.rows(count(survey.tests))),
      options: yesOrNo(words.leaveOut, words.keep),
      initial: 'yes',
    },
    columns.refund !== undefined && {
      id: 'refund_column',
      text: t(words.refundColumn(columns.refund.name)),
      options: yesOrNo(words.yes, words.no),
      initial: 'yes',
    },
    survey.negatives > 0 && {
      id: 'refunds',
      text: t(words.refunds),
      hint: t(words.rows(count(survey.negatives))),
      options: [
        { value: 'net', label: t(words.net) },
        { value: 'drop', label: t(words.drop) },
        { value: 'refuse', label: t(words.refuse) },
      ],
      initial: 'net',
    },
    taxQuestion(raw, t),
    columns.shipping !== undefined && {
      id: 'shipping',
      text: t(words.shipping(columns.shipping.name)),
      options: yesOrNo(words.yes, words.no),
      initial: isTotal(raw) ? 'yes' : 'no',
    },
    survey.currencies.size > 1 && currencyQuestion(survey, reader, t),
    survey.spellings > 0 && {
      id: 'spelling',
      text: t(words.spelling),
      hint: t(words.spellingHint(count(survey.spellings))),
      options: yesOrNo(words.same, words.different),
      initial: 'yes',
    },
  ];
  return list.filter((question): question is Question => question !== false);
}

const mostStatuses = 20;

const asksForStatus = ({ statuses }: Survey) =>
  statuses.size > 1 || (statuses.size === 1 && statusesOut(statuses).length === 1);

/** What the answers are before anybody has given one. */
export function initialAnswers(questions: readonly Question[], reader: Reader): Typed {
  return Object.fromEntries(
    questions.flatMap(({ id, initial, isMany, options }) => [
      ...(isMany
        ? options.map(({ value, isIn }): [string, string] => [`${id}:${value}`, isIn ? 'in' : 'out'])
        : [[id, initial ?? ''] as [string, string]]),
      ...options.flatMap(({ fields = [] }) =>
        fields.map(({ id: field, initial: cell, param }): [string, string] => [
          field,
          typedText(cell, param, reader),
        ]),
      ),
    ]),
  );
}

/** How the order of day and month, or the decimal mark, was found out; to be shown with an example. */
export function proofsOf(survey: Survey, reader: Reader): string[] {
  const t = (text: Words) => text[reader.language];
  const { dates, amounts } = survey;
  const sentences: string[] = [];
  for (const order of Object.keys(dates.proven) as DateOrder[]) {
    const proof = dates.proven[order]!;
    const preview = previewOfDates({ ...dates, unclear: [...dates.unclear, proof] }, order, reader);
    sentences.push(t(words.proof(t(words[order]), proof)) + (preview ? ` ${preview}` : ''));
  }
  if (amounts.unclear.length > 0) {
    for (const mark of Object.keys(amounts.proven) as DecimalMark[]) {
      const preview = previewOfAmounts(amounts, mark, reader);
      sentences.push(
        `${t(words.proof(t(mark === ',' ? words.comma : words.point), amounts.proven[mark]!))} ${preview}`,
      );
    }
  }
  return sentences;
}

function previewOfDates({ unclear }: Evidence<DateOrder>, order: DateOrder, reader: Reader): string {
  return unclear
    .flatMap(({ text }) => {
      const reading = readDateText(text);
      const day = reading.is === 'numbers' ? dayIn(order, reading) : undefined;
      return day === undefined ? [] : [`${text} → ${shown(day + serialOfFirstDay, 'date', reader)}`];
    })
    .slice(0, 3)
    .join(' · ');
}

function previewOfAmounts({ unclear }: Evidence<DecimalMark>, mark: DecimalMark, reader: Reader): string {
  return unclear
    .flatMap(({ text }) => {
      const reading = readAmountText(text);
      return reading.is === 'unclear'
        ? [`${text} → ${shown(amountIn(mark, reading), 'number', reader)}`]
        : [];
    })
    .slice(0, 2)
    .join(' · ');
}

function swappedExample(
  { day, row }: NonNullable<Survey['swapped']>,
  exchange: boolean,
  reader: Reader,
): string {
  const date = new Date((day - serialOfFirstDay) * 86_400_000);
  const [month, monthDay] = [date.getUTCMonth(), date.getUTCDate() - 1];
  const serial = exchange
    ? Date.UTC(date.getUTCFullYear(), monthDay, month + 1) / 86_400_000 + serialOfFirstDay
    : day;
  return words.rowIs(row, shown(serial, 'date', reader))[reader.language];
}

/** The amount is what was paid in all, not the goods alone. */
const isTotal = ({ columns: { amount } }: RawLog) =>
  /total|paid|pagado/.test(plainHeading(amount?.name ?? '')) &&
  !/sub|net/.test(plainHeading(amount?.name ?? ''));

function taxQuestion(raw: RawLog, t: (words: Words) => string): Question {
  const { tax } = raw.columns;
  const field: Field = {
    id: 'tax_share',
    label: { en: 'Tax, as a share of the price before tax', es: 'Impuesto, sobre el precio sin impuestos' },
    hint: { en: 'The amount is divided by 1 + the tax.', es: 'El importe se divide entre 1 + el impuesto.' },
    param: share({ example: 0.21, text: words.tax }),
  };
  return {
    id: 'tax',
    text: t(words.tax),
    options: [
      { value: 'keep', label: t(words.taxKeep) },
      ...(tax ? [{ value: 'column', label: t(words.taxColumn(tax.name)) }] : []),
      { value: 'share', label: t(words.taxShare), fields: [field] },
    ],
    initial: tax && isTotal(raw) ? 'column' : 'keep',
  };
}

function currencyQuestion({ currencies }: Survey, reader: Reader, t: (words: Words) => string): Question {
  const codes = [...currencies.keys()];
  const main = baseCurrency(codes, reader);
  return {
    id: 'currency',
    text: t(words.currency),
    options: [
      ...codes.map(code => ({
        value: `keep:${code}`,
        label: t(words.only(code)),
        hint: t(words.rows(shown(currencies.get(code)!, 'count', reader))),
      })),
      {
        value: 'convert',
        label: t(words.convert(main)),
        fields: codes
          .filter(code => code !== main)
          .map(
            (code): Field => ({
              id: `rate:${code}`,
              label: { en: `1 ${code} in ${main}`, es: `1 ${code} en ${main}` },
              hint: words.rateHint,
              param: number({ over: 0, example: 1, text: words.rateHint }),
            }),
          ),
      },
    ],
    initial: `keep:${main}`,
  };
}

/** That of the workbook where the log has it, else the one of most rows. */
export const baseCurrency = (codes: readonly string[], { currency }: Reader): string =>
  codes.includes(currency) ? currency : codes[0]!;

const words = {
  dateOrder: { en: 'How are the dates written?', es: '¿Cómo están escritas las fechas?' },
  nothingProves: { en: 'No row of yours decides it.', es: 'Ninguna de sus filas lo decide.' },
  day_first: { en: 'Day first', es: 'Primero el día' },
  month_first: { en: 'Month first', es: 'Primero el mes' },
  swapped: { en: 'Did the sheet swap day and month?', es: '¿Cambió la hoja el día por el mes?' },
  swappedHint: (text: string, cells: string): Words => ({
    en: `The sheet left “${text}” as text: it expects another order. It may have read the other ${cells} dates with day and month swapped.`,
    es: `La hoja dejó «${text}» como texto: espera otro orden. Quizá leyó las otras ${cells} fechas con el día y el mes cambiados.`,
  }),
  asTheyStand: { en: 'No, they are right', es: 'No, están bien' },
  exchanged: { en: 'Yes, swap them back', es: 'Sí, deshacer el cambio' },
  rowIs: (row: number, date: string): Words => ({
    en: `Row ${row} is ${date}`,
    es: `La fila ${row} es el ${date}`,
  }),
  decimal: { en: 'How are decimals written?', es: '¿Cómo están escritos los decimales?' },
  comma: { en: 'Comma before decimals', es: 'Coma decimal' },
  point: { en: 'Point before decimals', es: 'Punto decimal' },
  proof: (what: string, { text, row }: Place): Words => ({
    en: `${what}: row ${row}, “${text}”, can be read in no other way.`,
    es: `${what}: la fila ${row}, «${text}», no se lee de otra forma.`,
  }),
  lines: {
    en: 'What is the amount of an order on several rows?',
    es: '¿Qué importe tiene un pedido de varias filas?',
  },
  linesHint: (orders: string, equal: string): Words => ({
    en: `${orders} orders have an amount on several rows; ${equal} of them the same on each.`,
    es: `${orders} pedidos tienen importe en varias filas; ${equal}, el mismo en todas.`,
  }),
  sum: { en: 'The sum: each row is a line of it', es: 'La suma: cada fila es una línea' },
  once: { en: 'That of one row: each repeats the total', es: 'El de una fila: cada una repite el total' },
  status: { en: 'Which orders count?', es: '¿Qué pedidos cuentan?' },
  rows: (rows: string): Words => ({ en: `Rows: ${rows}`, es: `Filas: ${rows}` }),
  guests: { en: 'What about orders without a customer?', es: '¿Qué hacer con los pedidos sin cliente?' },
  guestsHint: (rows: string): Words => ({
    en: `Blank or “guest” in ${rows} rows. Taken together they would look like one huge customer.`,
    es: `En blanco o «invitado» en ${rows} filas. Juntos parecerían un solo cliente enorme.`,
  }),
  byEmail: { en: 'Tell them apart by e-mail', es: 'Distinguirlos por su correo' },
  leaveOut: { en: 'Leave them out', es: 'Omitirlos' },
  keep: { en: 'Keep them', es: 'Conservarlos' },
  tests: { en: 'Customers that look like tests', es: 'Clientes que parecen pruebas' },
  yes: { en: 'Yes', es: 'Sí' },
  no: { en: 'No', es: 'No' },
  refundColumn: (name: string): Words => ({
    en: `Take “${name}” off the amounts?`,
    es: `¿Restar «${name}» de los importes?`,
  }),
  refunds: { en: 'What are the negative amounts?', es: '¿Qué son los importes negativos?' },
  net: {
    en: 'Refunds: take them off the orders before',
    es: 'Devoluciones: restarlas de pedidos anteriores',
  },
  drop: { en: 'Something else: leave them out', es: 'Otra cosa: omitirlos' },
  refuse: { en: 'There should be none: let me look', es: 'No debería haber: quiero revisarlos' },
  tax: { en: 'Do the amounts hold sales tax (VAT)?', es: '¿Llevan los importes impuestos (IVA)?' },
  taxKeep: { en: 'No, or leave it in', es: 'No, o dejarlo dentro' },
  taxColumn: (name: string): Words => ({ en: `Yes, take “${name}” off`, es: `Sí, restar «${name}»` }),
  taxShare: { en: 'Yes, take a share off', es: 'Sí, restar un porcentaje' },
  shipping: (name: string): Words => ({
    en: `Do the amounts hold “${name}”, to be taken off?`,
    es: `¿Incluyen los importes «${name}», que deba restarse?`,
  }),
  currency: { en: 'There are several currencies', es: 'Hay varias monedas' },
  only: (code: string): Words => ({ en: `Only orders in ${code}`, es: `Solo pedidos en ${code}` }),
  convert: (code: string): Words => ({ en: `Convert all to ${code}`, es: `Convertir todo a ${code}` }),
  rateHint: { en: 'One rate for the whole log.', es: 'Un solo cambio para todo el registro.' },
  spelling: {
    en: 'Names that differ in capitals or spaces only',
    es: 'Nombres que solo difieren en mayúsculas o espacios',
  },
  spellingHint: (names: string): Words => ({ en: `Names: ${names}`, es: `Nombres: ${names}` }),
  same: { en: 'They are the same', es: 'Son el mismo' },
  different: { en: 'They are different', es: 'Son distintos' },
} as const;
