import { number, share } from '../../../sheet/kinds';
import type { Words } from '../../../sheet/words';
import { type Field, type Typed, typedText } from '../form/field';
import { type Reader, shown } from '../reader';
import { previewOfAmounts, previewOfDates, swappedExample } from './previews';
import { words } from './question-words';
import type { RawLog } from './raw-log';
import { plainHeading } from './roles';
import { isOpen, type Survey, statusesOut } from './survey';

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
