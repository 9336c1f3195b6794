import { serialOfFirstDay } from '../../../calc/dates';
import type { Words } from '../../../sheet/words';
import { type Reader, shown } from '../reader';
import { amountIn, type DecimalMark, readAmountText } from './amount-text';
import { type DateOrder, dayIn, readDateText } from './date-text';
import { words } from './question-words';
import type { Evidence, Survey } from './survey';

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

export function previewOfDates({ unclear }: Evidence<DateOrder>, order: DateOrder, reader: Reader): string {
  return unclear
    .flatMap(({ text }) => {
      const reading = readDateText(text);
      const day = reading.is === 'numbers' ? dayIn(order, reading) : undefined;
      return day === undefined ? [] : [`${text} → ${shown(day + serialOfFirstDay, 'date', reader)}`];
    })
    .slice(0, 3)
    .join(' · ');
}

export function previewOfAmounts(
  { unclear }: Evidence<DecimalMark>,
  mark: DecimalMark,
  reader: Reader,
): string {
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

export function swappedExample(
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
