import { dayOf, serialOfFirstDay } from '../../../calc/dates';
import type { WireCell } from '../protocol';
import { amountIn, readAmountText } from './amount-text';
import { isBlankCell, isDay, nameOf, spellingKey } from './cell-text';
import type { ChangeId, LogChange } from './clean-log';
import { dayIn, readDateText } from './date-text';
import type { RawColumn, RawLog } from './raw-log';
import type { Settings } from './settings';
import { currencyAt, remembered } from './survey';

export interface Changes {
  add(id: ChangeId, index: number, example: string): void;
  list(): LogChange[];
}

export function collectChanges({ firstRow }: RawLog): Changes {
  const found = new Map<ChangeId, { id: ChangeId; rows: number; example: string; row: number }>();
  return {
    add: (id, index, example) => {
      const known = found.get(id);
      if (known) known.rows++;
      else found.set(id, { id, rows: 1, example: shortened(example), row: firstRow + index });
    },
    list: () => [...found.values()],
  };
}

const shortened = (text: string) => (text.length > 40 ? `${text.slice(0, 39)}…` : text);

export function dayReader(settings: Settings, today: number, changes: Changes) {
  const readText = remembered(readDateText);
  const { dateOrder } = settings;
  const serialOf = (cell: WireCell, index: number): number | undefined => {
    if (isDay(cell)) {
      const serial = Math.floor(cell.day);
      return settings.areDatesSwapped ? swapped(serial, index) : serial;
    }
    if (typeof cell === 'number' && dayOf(cell) !== undefined) return Math.floor(cell);
    // 20260304 is no day that a spreadsheet counts.
    const text = typeof cell === 'boolean' ? '' : String(cell).trim();
    const plain = typeof cell === 'string' ? dayOf(cell) : undefined;
    if (plain !== undefined) return plain + serialOfFirstDay;
    const reading = readText(text);
    const day =
      reading.is === 'day'
        ? reading.day
        : reading.is === 'numbers' && dateOrder
          ? dayIn(dateOrder, reading)
          : undefined;
    if (day === undefined) return undefined;
    changes.add('date_texts', index, text);
    return day + serialOfFirstDay;
  };
  const swapped = (serial: number, index: number) => {
    const date = new Date((serial - serialOfFirstDay) * 86_400_000);
    const exchanged = Date.UTC(date.getUTCFullYear(), date.getUTCDate() - 1, date.getUTCMonth() + 1);
    if (exchanged !== date.getTime()) changes.add('swapped_dates', index, date.toISOString().slice(0, 10));
    return exchanged / 86_400_000 + serialOfFirstDay;
  };
  return (cell: WireCell, index: number, customer: string): number | undefined => {
    if (isBlankCell(cell)) {
      changes.add('no_date', index, customer);
      return undefined;
    }
    const serial = serialOf(cell, index);
    if (serial === undefined) {
      changes.add('unreadable_date', index, nameOf(cell));
      return undefined;
    }
    if (serial > today) {
      changes.add(
        'future',
        index,
        new Date((serial - serialOfFirstDay) * 86_400_000).toISOString().slice(0, 10),
      );
      return undefined;
    }
    return serial - serialOfFirstDay;
  };
}

/** The amount of a row in the log's currency; undefined where it is blank, null where the row is left out. */
export function amountReader(raw: RawLog, settings: Settings, changes: Changes) {
  const { amount, tax, shipping, refund } = raw.columns;
  const { decimal, currency } = settings;
  const readText = remembered(readAmountText);
  const numberOf = (cell: WireCell | undefined): number | undefined => {
    if (typeof cell === 'number') return cell;
    if (typeof cell !== 'string') return undefined;
    const reading = readText(cell);
    if (reading.is === 'number') return reading.value;
    return reading.is === 'unclear' && decimal ? amountIn(decimal, reading) : undefined;
  };
  const takeOff = (value: number, column: RawColumn | undefined, index: number, id: ChangeId) => {
    const part = Math.abs(numberOf(column?.cells[index]) ?? 0);
    if (part === 0) return value;
    changes.add(id, index, nameOf(column!.cells[index]));
    return tidy(value - part);
  };
  return (index: number): number | undefined | null => {
    const cell = amount?.cells[index];
    if (isBlankCell(cell)) return undefined;
    const read = numberOf(cell);
    if (read === undefined) {
      changes.add('unreadable_amount', index, nameOf(cell));
      return null;
    }
    if (typeof cell === 'string') changes.add('amount_texts', index, cell.trim());
    let value = read;
    if (settings.takeRefundsOff) value = takeOff(value, refund, index, 'refunds_taken_off');
    if (settings.tax === 'column') value = takeOff(value, tax, index, 'taxes_taken_off');
    if (settings.takeShippingOff) value = takeOff(value, shipping, index, 'shipping_taken_off');
    if (typeof settings.tax === 'number' && value !== 0) {
      changes.add('taxes_taken_off', index, nameOf(cell));
      value = tidy(value / (1 + settings.tax));
    }
    if (!currency) return value;
    const code = currencyAt(raw, index);
    if ('keep' in currency) {
      if (code === '' || code === currency.keep) return value;
      changes.add('other_currency', index, `${nameOf(cell)} ${code}`);
      return null;
    }
    const rate = currency.rates[code] ?? 1;
    if (rate === 1) return value;
    changes.add('converted', index, `${nameOf(cell)} ${code}`);
    return tidy(value * rate);
  };
}

/** Without the noise of arithmetic in doubles, which no cell shows. */
const tidy = (value: number) => Math.round(value * 10_000) / 10_000;

/** Gives names that differ in letter case and spaces only the spelling of the first. */
export function spelling({ mergeSpellings }: Settings, changes: Changes) {
  const first = new Map<string, string>();
  return (name: string, index: number): string => {
    if (!mergeSpellings) return name;
    const key = spellingKey(name);
    const known = first.get(key);
    if (known === undefined) first.set(key, name);
    else if (known !== name) changes.add('spelling', index, `${name} → ${known}`);
    return known ?? name;
  };
}
