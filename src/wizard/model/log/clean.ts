import type { Language } from '../../../sheet/words';
import type { WireCell } from '../protocol';
import { amountReader, type Changes, collectChanges, dayReader, spelling } from './cell-readers';
import { isBlankCell, isErrorCell, nameOf } from './cell-text';
import type { CleanLog } from './clean-log';
import { columnRange, firstLines, type RawColumn, type RawLog } from './raw-log';
import type { Settings } from './settings';
import { isGuestName, isMarked, isTestName } from './status-words';

export interface CleaningOptions {
  /** The last day that is not in the future, as a spreadsheet counts days. */
  readonly today: number;
  /** Of the words that are put into the log. */
  readonly language: Language;
  /** Nothing else stands below the columns. */
  readonly isOpen: boolean;
}

/** The log that the rows make once everything is decided. What was set right stands in its report. */
export function cleanLog(raw: RawLog, settings: Settings, options: CleaningOptions): CleanLog {
  const { columns, signals } = raw;
  const changes = collectChanges(raw);
  const firstLineOf = firstLines(raw);
  /** The cell of a row, or that of its order's first line: exports leave further lines blank. */
  const cellOf = (column: RawColumn | undefined, index: number): WireCell => {
    const cell = column?.cells[index] ?? '';
    return column && isBlankCell(cell) ? (column.cells[firstLineOf(index)] ?? '') : cell;
  };
  const dates = dayReader(settings, options.today, changes);
  const amounts = amountReader(raw, settings, changes);
  const customerSpelling = spelling(settings, changes);
  const channelSpelling = spelling(settings, changes);
  const kept = {
    customer: [] as string[],
    day: [] as number[],
    amount: [] as (number | undefined)[],
    channel: [] as string[],
    product: [] as string[],
    index: [] as number[],
  };
  let isPlain = true;
  let rows = 0;
  for (let index = 0; index < raw.rows; index++) {
    const [own, ownDate, ownAmount] = [columns.customer, columns.date, columns.amount].map(
      column => column?.cells[index] ?? '',
    ) as [WireCell, WireCell, WireCell];
    const isFurther = firstLineOf(index) !== index;
    if (!isFurther && isBlankCell(own) && isBlankCell(ownDate) && isBlankCell(ownAmount)) continue;
    rows++;
    if (settings.statusesOut.size > 0) {
      const status = nameOf(cellOf(columns.status, index));
      if (settings.statusesOut.has(status)) {
        changes.add('status', index, status);
        continue;
      }
    }
    const marked = raw.marked.find(column => isMarked(nameOf(cellOf(column, index))));
    if (marked) {
      changes.add('marked', index, `${marked.name}: ${nameOf(cellOf(marked, index))}`);
      continue;
    }
    const customerCell = cellOf(columns.customer, index);
    const customer = customerOf(customerCell, nameOf(cellOf(columns.email, index)), settings, index, changes);
    if (customer === undefined) continue;
    const dateCell = cellOf(columns.date, index);
    const day = dates(dateCell, index, customer);
    if (day === undefined) continue;
    const isRepeated =
      settings.lines === 'once' && isFurther && !isBlankCell(columns.amount?.cells[firstLineOf(index)]);
    let amount: number | undefined;
    if (isRepeated && !isBlankCell(ownAmount)) changes.add('repeated_totals', index, nameOf(ownAmount));
    else {
      const read = amounts(index);
      if (read === null) continue;
      amount = read;
    }
    if (amount !== undefined && amount < 0 && settings.refunds === 'drop') {
      changes.add('negative', index, nameOf(ownAmount));
      continue;
    }
    if (
      (isBlankCell(own) && !isBlankCell(customerCell)) ||
      (isBlankCell(ownDate) && !isBlankCell(dateCell))
    ) {
      changes.add('carried_down', index, customer);
    }
    // Cells of spaces only look blank here, but a function of the sheet refuses them.
    if (typeof ownAmount === 'string' && ownAmount !== '' && isBlankCell(ownAmount)) isPlain = false;
    kept.customer.push(customerSpelling(customer, index));
    kept.day.push(day);
    kept.amount.push(amount);
    if (columns.channel)
      kept.channel.push(
        channelSpelling(channelOf(cellOf(columns.channel, index), options, index, changes), index),
      );
    if (columns.product) kept.product.push(nameOf(columns.product.cells[index]));
    kept.index.push(index);
  }
  const lines = withAmounts(kept, changes);
  const pick = <T>(values: readonly T[]): readonly T[] =>
    lines === undefined ? values : lines.map(line => values[line]!);
  const report = changes.list();
  const index = pick(kept.index);
  const { customer, date, amount, channel } = columns;
  const rangeOf = (column: RawColumn) => columnRange(raw, column, options.isOpen);
  const canUseSource = report.length === 0 && isPlain && customer && date && amount;
  return {
    customer: pick(kept.customer),
    day: pick(kept.day),
    amount: pick(kept.amount),
    ...(columns.channel ? { channel: pick(kept.channel) } : {}),
    ...(columns.product ? { product: pick(kept.product) } : {}),
    signals: signals.map(({ name, cells }) => ({ name, values: index.map(row => signalOf(cells[row])) })),
    sheetRow: index.map(row => raw.firstRow + row),
    rows,
    report,
    ...(canUseSource
      ? {
          source: {
            sheetId: raw.sheetId,
            columns: {
              customer: rangeOf(customer),
              date: rangeOf(date),
              amount: rangeOf(amount),
              ...(channel ? { channel: rangeOf(channel) } : {}),
            },
          },
        }
      : {}),
  };
}

function customerOf(cell: WireCell, email: string, settings: Settings, index: number, changes: Changes) {
  const name = isErrorCell(cell) ? '' : nameOf(cell);
  if (name === '' || isGuestName(name)) {
    const byEmail = settings.guests === 'email' && email !== '';
    changes.add(
      byEmail ? 'guests_by_email' : name === '' ? 'no_customer' : 'guests',
      index,
      byEmail ? email : name,
    );
    return byEmail ? email : undefined;
  }
  if (settings.areTestsOut && (isTestName(name) || isTestName(email))) {
    changes.add('tests', index, name);
    return undefined;
  }
  return name;
}

const noChannel = { en: '(none)', es: '(ninguno)' };

function channelOf(cell: WireCell, { language }: CleaningOptions, index: number, changes: Changes): string {
  const name = isErrorCell(cell) ? '' : nameOf(cell);
  if (name !== '') return name;
  changes.add('no_channel', index, '');
  return noChannel[language];
}

const signalOf = (cell: WireCell | undefined): number | string | undefined =>
  typeof cell === 'number' ? cell : isBlankCell(cell) || isErrorCell(cell) ? undefined : nameOf(cell);

/** The lines of days that have an amount at all; undefined where all have. */
function withAmounts(
  kept: {
    readonly customer: readonly string[];
    readonly day: readonly number[];
    readonly amount: readonly (number | undefined)[];
    readonly index: readonly number[];
  },
  changes: Changes,
): number[] | undefined {
  if (!kept.amount.includes(undefined)) return undefined;
  const keyOf = (line: number) => `${kept.day[line]} ${kept.customer[line]}`;
  const days = new Set<string>();
  kept.amount.forEach((amount, line) => {
    if (amount !== undefined) days.add(keyOf(line));
  });
  const lines: number[] = [];
  kept.amount.forEach((amount, line) => {
    if (amount !== undefined || days.has(keyOf(line))) lines.push(line);
    else changes.add('no_amount', kept.index[line]!, kept.customer[line]!);
  });
  return lines;
}
