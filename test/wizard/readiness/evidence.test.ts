import { describe, expect, test } from 'vitest';
import { guessLayout } from '../../../src/wizard/model/log/guess-roles';
import { addPage, readingOf } from '../../../src/wizard/model/log/raw-log';
import type { Selection, WireCell } from '../../../src/wizard/model/protocol';
import {
  costsEvidence,
  ordersEvidence,
  survivorsEvidence,
} from '../../../src/wizard/model/readiness/evidence';

const today = 46_000;
const shown = (cell: WireCell) => (typeof cell === 'object' ? `day ${cell.day}` : String(cell));

function selectionOf(cells: readonly (readonly WireCell[])[]): Selection {
  return {
    sheetId: 0,
    sheetName: 'Data',
    range: `A1:${'ABCDEF'[cells[0]!.length - 1]}${cells.length}`,
    rows: cells.length,
    columns: cells[0]!.length,
    cells: cells.slice(0, 50),
    shown: cells.slice(0, 50).map(line => line.map(shown)),
  };
}

function logOf(cells: readonly (readonly WireCell[])[]) {
  const selection = selectionOf(cells);
  const reading = readingOf(selection, guessLayout(selection));
  addPage(reading, { from: 2, cells: cells.slice(1) } as never);
  return reading.raw;
}

const levels = (proposals: ReturnType<typeof ordersEvidence>) =>
  Object.fromEntries((proposals ?? []).map(({ question, level }) => [question, level]));

/** So many orders, a fortnight apart. */
function orders(
  count: number,
  change: (row: number) => Partial<Record<'name' | 'amount', WireCell>> = () => ({}),
) {
  return [
    ['Customer', 'Date', 'Amount'],
    ...Array.from({ length: count }, (_, row): WireCell[] => {
      const { name = `C${String(row % 9).padStart(2, '0')}`, amount = 10.5 + row } = change(row);
      return [name, { day: today - 14 * (count - row) }, amount];
    }),
  ];
}

describe('correct', () => {
  test.each([
    ['ten fortnights', orders(10), { history: 1, identity: 3, amounts: 2 }],
    ['a year and a half', orders(40), { history: 2, identity: 3, amounts: 2 }],
    [
      'three years with a refund',
      orders(78, row => (row === 70 ? { amount: -3 } : {})),
      { history: 3, identity: 3, amounts: 3 },
    ],
    [
      'one guest in a hundred',
      orders(100, row => (row === 5 ? { name: 'guest' } : {})),
      { history: 3, identity: 2, amounts: 2 },
    ],
    [
      'a tenth of guests',
      orders(60, row => (row % 10 === 0 ? { name: 'Invitado' } : {})),
      { history: 3, identity: 1, amounts: 2 },
    ],
    [
      'half of them nameless',
      orders(60, row => (row % 2 ? { name: '' } : {})),
      { history: 3, identity: 0, amounts: 2 },
    ],
    [
      'an amount in words',
      orders(60, row => (row === 3 ? { amount: 'ten' } : {})),
      { history: 3, identity: 3, amounts: 1 },
    ],
    [
      'a third without amounts',
      orders(60, row => (row % 3 === 0 ? { amount: 'n/a' } : {})),
      { history: 3, identity: 3, amounts: 0 },
    ],
  ])('%s', (_, cells, expected) => {
    expect(levels(ordersEvidence(logOf(cells), today))).toEqual(expected);
  });

  test('a channel in each row, and in some', () => {
    const withChannel = (every: number) =>
      orders(40).map((line, row) => [...line, row === 0 ? 'Channel' : row % every === 0 ? 'search' : '']);
    expect(levels(ordersEvidence(logOf(withChannel(1)), today)).first_channel).toBe(3);
    expect(levels(ordersEvidence(logOf(withChannel(2)), today)).first_channel).toBe(2);
  });

  test.each([
    [
      'survivors that fall',
      [['Left'], [1000], [631], [468]],
      'Customers still there in 3 periods: 1000 → 468.',
    ],
    [
      'first and last days',
      [
        ['Start', 'End'],
        [{ day: 45_000 }, { day: 45_200 }],
        [{ day: 45_100 }, ''],
      ],
      'Customers with a first day: 2; with a last day: 1.',
    ],
  ] as const)('%s', (_, cells, seen) => {
    const [proposal] = survivorsEvidence(selectionOf(cells))!;
    expect(proposal).toMatchObject({ question: 'leaving', level: 3, seen: { en: seen } });
    expect(proposal!.seen.es).toContain('Clientes');
  });

  test.each([
    [
      'by channel',
      [
        ['Channel', 'Spend'],
        ['search', 100],
        ['email', 40],
      ],
      2,
    ],
    [
      'by channel and month',
      [
        ['Channel', 'Month', 'Spend'],
        ['search', { day: 45_000 }, 1],
        ['email', { day: 45_000 }, 2],
      ],
      3,
    ],
    [
      'a single one',
      [
        ['Channel', 'Spend'],
        ['all', 100],
      ],
      1,
    ],
  ] as const)('costs %s', (_, cells, expected) => {
    expect(costsEvidence(selectionOf(cells))).toMatchObject([{ question: 'channel_costs', level: expected }]);
  });
});

describe('refuses', () => {
  test('cells that are no evidence', () => {
    const rising = selectionOf([['n'], [1], [2], [3]]);
    expect(survivorsEvidence(rising)).toBeUndefined();
    expect(costsEvidence(rising)).toBeUndefined();
    expect(
      ordersEvidence(
        logOf([
          ['Customer', 'Date'],
          ['C01', { day: 45_000 }],
        ]),
        today,
      ),
    ).toBeUndefined();
  });
});
