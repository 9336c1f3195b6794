import type { Selection, WireCell } from '../protocol';
import { isCurrencyCode, readAmountText } from './amount-text';
import { isBlankCell, isDay, isEmail, nameOf } from './cell-text';
import { readDateText } from './date-text';
import { isShared, plainHeading, type Role, roleOfHeading } from './roles';
import { isStatusWord } from './status-words';

export interface GuessedColumn {
  /** Its heading; blank where there is none. */
  readonly name: string;
  readonly role: Role;
  /** What the sheet shows in its first filled rows. */
  readonly samples: readonly string[];
}

/** What the first rows of a selection are taken for, until the user says otherwise. */
export interface Layout {
  readonly hasHeading: boolean;
  readonly columns: readonly GuessedColumn[];
}

/** What the cells of a column look like. */
type Look = 'blank' | 'dates' | 'emails' | 'currencies' | 'numbers' | 'texts';

export function guessLayout(selection: Selection, hasHeading = looksLikeHeading(selection)): Layout {
  const body = selection.cells.slice(hasHeading ? 1 : 0);
  const shown = selection.shown.slice(hasHeading ? 1 : 0);
  const columns = Array.from({ length: selection.columns }, (_, column) => {
    const cells = body.map(line => line[column]!).filter(cell => !isBlankCell(cell));
    return {
      name: hasHeading ? (selection.shown[0]?.[column] ?? '').trim() : '',
      cells,
      look: lookOf(cells),
      samples: [...new Set(shown.map(line => (line[column] ?? '').trim()))]
        .filter(text => text !== '')
        .slice(0, 3),
    };
  });
  const guessed = hasHeading ? rolesByHeading(columns) : columns.map((): Role => 'ignore');
  fillByLook(columns, guessed);
  return {
    hasHeading,
    columns: columns.map(({ name, samples }, index) => ({ name, samples, role: guessed[index]! })),
  };
}

/** The first row names its columns: texts only, and below them stands something else, or a known heading. */
export function looksLikeHeading({ cells, shown }: Selection): boolean {
  const [first = [], ...body] = cells;
  const filled = first.filter(cell => !isBlankCell(cell));
  if (filled.length === 0 || !filled.every(cell => typeof cell === 'string' && lookOf([cell]) === 'texts')) {
    return false;
  }
  if ((shown[0] ?? []).filter(heading => roleOfHeading(heading)).length >= 2) return true;
  return first.some((_, column) => {
    const look = lookOf(body.map(line => line[column]!).filter(cell => !isBlankCell(cell)));
    return look !== 'texts' && look !== 'blank';
  });
}

interface Column {
  readonly name: string;
  readonly cells: readonly WireCell[];
  readonly look: Look;
}

const looksFor: Readonly<Partial<Record<Role, readonly Look[]>>> = {
  date: ['dates', 'numbers'],
  amount: ['numbers'],
  tax: ['numbers'],
  shipping: ['numbers'],
  refund: ['numbers'],
  email: ['emails'],
  customer: ['texts', 'emails', 'numbers'],
  order: ['texts', 'numbers'],
  currency: ['currencies'],
  channel: ['texts'],
  product: ['texts', 'numbers'],
};

function rolesByHeading(columns: readonly Column[]): Role[] {
  const found = columns.map(column => {
    const byHeading = roleOfHeading(column.name) ?? orderName(column, columns);
    return byHeading && fits(byHeading.role, column) ? byHeading : undefined;
  });
  const taken = new Map<Role, number>();
  found.forEach((guess, index) => {
    if (!guess || isShared(guess.role)) return;
    const rival = taken.get(guess.role);
    const isBetter =
      rival === undefined ||
      (columns[rival]!.look === 'blank' && columns[index]!.look !== 'blank') ||
      (guess.rank < found[rival]!.rank && columns[index]!.look !== 'blank');
    if (isBetter) taken.set(guess.role, index);
  });
  const assigned = found.map(
    (guess, index): Role =>
      guess && (isShared(guess.role) || taken.get(guess.role) === index) ? guess.role : 'ignore',
  );
  // Where there is only an e-mail, or a name beside it, the e-mail is the customer.
  const [email, customer] = [assigned.indexOf('email'), assigned.indexOf('customer')];
  if (email >= 0 && (customer < 0 || found[customer]!.rank === 2)) {
    if (customer >= 0) assigned[customer] = 'ignore';
    assigned[email] = 'customer';
  }
  return assigned;
}

/** A heading is believed where at least one cell below looks like it: logs have strange cells. */
function fits(role: Role, { look, cells }: Column): boolean {
  if (look === 'blank') return true;
  if (role === 'status') return cells.some(cell => isStatusWord(nameOf(cell)));
  const looks = looksFor[role];
  return looks === undefined || cells.some(cell => looks.includes(lookOf([cell])));
}

/** Shopify calls the number of an order its name. */
function orderName({ name, cells }: Column, columns: readonly Column[]) {
  if (plainHeading(name) === 'id') return { role: 'order' as const, rank: 3 };
  if (plainHeading(name) !== 'name') return undefined;
  const isShopify = columns.some(column => plainHeading(column.name) === 'financial status');
  if (isShopify || cells.every(cell => /^#?\w*\d+$/.test(nameOf(cell)))) {
    return { role: 'order' as const, rank: 0 };
  }
  return { role: 'customer' as const, rank: 2 };
}

/** The roles no log does without, from what the cells look like. */
function fillByLook(columns: readonly Column[], roles: Role[]): void {
  const give = (role: Role, isIt: (column: Column) => boolean, fromEnd = false) => {
    if (roles.includes(role)) return;
    const free = columns.map((column, index) => roles[index] === 'ignore' && isIt(column));
    const index = fromEnd ? free.lastIndexOf(true) : free.indexOf(true);
    if (index >= 0) roles[index] = role;
  };
  give('date', ({ look }) => look === 'dates');
  give('customer', ({ look }) => look === 'emails');
  // With headings that say something else, a guess would be no better than none.
  if (columns.some(({ name }) => name !== '')) return;
  give('currency', ({ look }) => look === 'currencies');
  give('amount', ({ look, cells }) => look === 'numbers' && cells.some(isFraction), true);
  give('amount', ({ look }) => look === 'numbers', true);
  give('channel', ({ look, cells }) => look === 'texts' && isCategory(cells));
  give('customer', ({ look }) => look === 'texts');
  give('customer', ({ look }) => look === 'numbers');
}

const isFraction = (cell: WireCell) =>
  typeof cell === 'string' || (typeof cell === 'number' && cell % 1 !== 0);

function isCategory(cells: readonly WireCell[]): boolean {
  const names = new Set(cells.map(nameOf));
  return (
    cells.length >= 6 &&
    names.size <= Math.min(12, cells.length / 3) &&
    ![...names].some(name => /\d/.test(name))
  );
}

function lookOf(cells: readonly WireCell[]): Look {
  if (cells.length === 0) return 'blank';
  const mostAre = (test: (cell: WireCell) => boolean) => cells.filter(test).length >= 0.7 * cells.length;
  if (mostAre(cell => isDay(cell) || (typeof cell === 'string' && readDateText(cell).is !== 'unreadable'))) {
    return 'dates';
  }
  if (mostAre(cell => typeof cell === 'string' && isEmail(cell.trim()))) return 'emails';
  if (mostAre(cell => typeof cell === 'string' && isCurrencyCode(cell.trim()))) return 'currencies';
  const isAmount = (cell: WireCell) =>
    typeof cell === 'number' || (typeof cell === 'string' && readAmountText(cell).is !== 'unreadable');
  return mostAre(isAmount) ? 'numbers' : 'texts';
}
