import { serialOfFirstDay } from '../../../calc/dates';
import { type CheckName, dataCheck } from '../../../calc/logs/data-check';
import type { Words } from '../../../sheet/words';
import type { Level, QuestionId } from '../../../templates/readiness/question';
import { isBlankCell, isDay, nameOf } from '../log/cell-text';
import { type Layout, looksLikeHeading } from '../log/guess-roles';
import type { RawLog } from '../log/raw-log';
import type { Selection, WireCell } from '../protocol';

/** What a person can point at instead of answering from memory. */
export type EvidenceKind = 'orders' | 'survivors' | 'costs';

/** An answer that the cells speak for, and what was seen in them. */
export interface Proposal {
  readonly question: QuestionId;
  readonly level: Level;
  readonly seen: Words;
}

const day = 86_400_000;
const halfYear = 182;
const twoYears = 730;

/** Whether its columns are those of an order log. */
export const isOrderLog = ({ columns }: Layout): boolean =>
  (['customer', 'date', 'amount'] as const).every(role => columns.some(column => column.role === role));

/** What an order log itself says about its length, its customers, its amounts and its channels; undefined without its three columns. */
export function ordersEvidence({ columns }: RawLog, today: number): Proposal[] | undefined {
  const { customer, date, amount, channel, refund } = columns;
  if (!customer || !date || !amount) return undefined;
  const plain = (cell: WireCell) => (isDay(cell) ? cell.day : cell);
  const log = {
    customer: customer.cells.map(plain),
    date: date.cells.map(plain),
    amount: amount.cells.map(plain),
  };
  const findings = dataCheck(log, today - serialOfFirstDay);
  const found = (check: CheckName) => findings.find(finding => finding.check === check)!;
  const count = (...checks: readonly CheckName[]) =>
    checks.reduce((sum, check) => sum + found(check).rows, 0);
  const rows = date.cells.filter(
    (cell, index) => !isBlankCell(cell) || !isBlankCell(amount.cells[index]),
  ).length;
  if (rows === 0) return undefined;
  const nameless = count('blank_customer', 'guest_customers', 'letter_case');
  const broken = count('text_amounts', 'error_cells', 'day_without_amount');
  const refunds = count('negative_amounts');
  const hasRefunds = refunds > 0 || refund !== undefined;
  return [
    historyOf(String(found('history').finding), rows),
    {
      question: 'identity',
      level: levelOfShare(nameless / rows),
      seen: {
        en: `Rows without a clear customer (blank, guest, spelt in two ways): ${nameless} of ${rows}.`,
        es: `Filas sin un cliente claro (en blanco, invitado, escrito de dos formas): ${nameless} de ${rows}.`,
      },
    },
    {
      question: 'amounts',
      level:
        broken / rows > 0.2 ? 0 : broken > 0 || found('mixed_currencies').rows > 0 ? 1 : hasRefunds ? 3 : 2,
      seen: {
        en: `Rows with an amount that cannot be read: ${broken} of ${rows}; rows with a refund: ${refunds}.`,
        es: `Filas con un importe ilegible: ${broken} de ${rows}; filas con devolución: ${refunds}.`,
      },
    },
    ...(channel ? [channelOf(channel.cells.filter(cell => !isBlankCell(cell)).length, rows)] : []),
  ];
}

function historyOf(finding: string, rows: number): Proposal {
  const [first = '', last = ''] = finding.split(' … ');
  const days = (Date.parse(last) - Date.parse(first)) / day;
  const level = Number.isNaN(days) ? 0 : days < halfYear ? 1 : days < twoYears ? 2 : 3;
  const dates = level === 0 ? { en: 'no date', es: 'ninguna fecha' } : { en: finding, es: finding };
  return {
    question: 'history',
    level,
    seen: { en: `Orders: ${rows} rows, ${dates.en}.`, es: `Pedidos: ${rows} filas, ${dates.es}.` },
  };
}

function channelOf(filled: number, rows: number): Proposal {
  return {
    question: 'first_channel',
    level: filled === 0 ? 0 : filled >= rows ? 3 : 2,
    seen: {
      en: `Rows with a channel: ${filled} of ${rows}.`,
      es: `Filas con canal: ${filled} de ${rows}.`,
    },
  };
}

/** A few rows in a hundred can be lived with. */
function levelOfShare(share: number): Level {
  return share === 0 ? 3 : share <= 0.02 ? 2 : share <= 0.2 ? 1 : 0;
}

/** Customers still there period by period, or a first and a last day for each. */
export function survivorsEvidence(selection: Selection): Proposal[] | undefined {
  const columns = columnsOf(selection);
  const seen = (en: string, es: string): Proposal[] => [{ question: 'leaving', level: 3, seen: { en, es } }];
  const days = columns.filter(cells => cells.length > 0 && cells.every(isDay));
  if (days.length >= 2) {
    const [starts, ends] = [days[0]!.length, days[1]!.length];
    return seen(
      `Customers with a first day: ${starts}; with a last day: ${ends}.`,
      `Clientes con día de alta: ${starts}; con día de baja: ${ends}.`,
    );
  }
  for (const cells of columns) {
    if (cells.length < 3 || !cells.every(cell => typeof cell === 'number' && cell >= 0)) continue;
    const numbers = cells as readonly number[];
    if (numbers.some((number, index) => index > 0 && number > numbers[index - 1]!)) continue;
    if (numbers[0] === numbers[numbers.length - 1]) continue;
    const line = `${numbers[0]} → ${numbers[numbers.length - 1]}`;
    return seen(
      `Customers still there in ${numbers.length} periods: ${line}.`,
      `Clientes que siguen en ${numbers.length} periodos: ${line}.`,
    );
  }
  return undefined;
}

/** Names beside amounts, by month where there are days too. */
export function costsEvidence(selection: Selection): Proposal[] | undefined {
  const columns = columnsOf(selection).filter(cells => cells.length > 0);
  const names = columns.find(cells => cells.every(cell => typeof cell === 'string'));
  const hasAmounts = columns.some(cells => cells.every(cell => typeof cell === 'number'));
  if (!names || !hasAmounts) return undefined;
  const channels = new Set(names.map(name => nameOf(name).toLowerCase())).size;
  const byMonth = columns.some(cells => cells.every(isDay));
  return [
    {
      question: 'channel_costs',
      level: channels < 2 ? 1 : byMonth ? 3 : 2,
      seen: {
        en: `Costs of ${channels} channels, ${byMonth ? 'with' : 'without'} dates.`,
        es: `Costes de ${channels} canales, ${byMonth ? 'con' : 'sin'} fechas.`,
      },
    },
  ];
}

/** The filled cells of each column, its heading left out. */
function columnsOf(selection: Selection): WireCell[][] {
  const body = selection.cells.slice(looksLikeHeading(selection) ? 1 : 0);
  return Array.from({ length: selection.columns }, (_, column) =>
    body.map(line => line[column]!).filter(cell => !isBlankCell(cell)),
  );
}

export const evidenceWords = {
  orders: {
    label: { en: 'An order list', es: 'Una lista de pedidos' },
    hint: { en: 'Customer, date and amount, a row each.', es: 'Cliente, fecha e importe, por filas.' },
    none: {
      en: 'Customer, date and amount were not found there. Select all three columns with their headings.',
      es: 'Ahí no se hallaron cliente, fecha e importe. Seleccione las tres columnas con sus encabezados.',
    },
  },
  survivors: {
    label: { en: 'Customers still there', es: 'Clientes que siguen' },
    hint: {
      en: 'A number for each period, or first and last days.',
      es: 'Un número por periodo, o días de alta y de baja.',
    },
    none: {
      en: 'No falling numbers and no two columns of dates were found there. Select a column with the customers left in each period.',
      es: 'Ahí no hay números que bajen ni dos columnas de fechas. Seleccione una columna con los clientes que quedan en cada periodo.',
    },
  },
  costs: {
    label: { en: 'Costs by channel', es: 'Costes por canal' },
    hint: { en: 'Channel and spend, a row each.', es: 'Canal y gasto, por filas.' },
    none: {
      en: 'No channel names beside amounts were found there. Select both columns.',
      es: 'Ahí no se hallaron nombres de canal junto a importes. Seleccione ambas columnas.',
    },
  },
} as const satisfies Readonly<Record<EvidenceKind, Readonly<Record<'label' | 'hint' | 'none', Words>>>>;
