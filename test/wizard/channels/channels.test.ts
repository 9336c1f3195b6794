import { describe, expect, test } from 'vitest';
import { dateOfDay, dayText } from '../../../src/calc/dates';
import { channelMatrix } from '../../../src/functions/channel-matrix';
import { clvByChannel } from '../../../src/functions/clv-by-channel';
import { run } from '../../../src/sheet/run';
import { channelsChart } from '../../../src/wizard/model/channels/charts';
import { pathsOf } from '../../../src/wizard/model/channels/paths';
import { linesIn, tableLines, typedFrom } from '../../../src/wizard/model/channels/small-table';
import {
  standingsOfLog,
  standingsOfTable,
  talliesOf,
  usualWindow,
} from '../../../src/wizard/model/channels/standing';
import { channelTables, pathsTable } from '../../../src/wizard/model/channels/tables';
import { costFields, costsOf, lineFields } from '../../../src/wizard/model/channels/terms';
import { pathsTold, toldOf } from '../../../src/wizard/model/channels/told';
import { readForm } from '../../../src/wizard/model/form/form';
import { english, selectionOf, spanish } from '../log/selections';
import { channelLog, columnsOf, smallLog } from './channel-log';

const terms = {
  marginRate: 0.5,
  targetRatio: 3,
  costs: new Map([
    ['search', 20],
    ['email', 40],
    ['shop', 0],
  ]),
};
const talliesFor = (log: Parameters<typeof talliesOf>[0], months: number) => {
  const found = talliesOf(log, months);
  if (!('tallies' in found)) throw new Error(`at most ${found.longestMonths} months`);
  return found.tallies;
};

describe('correct', () => {
  // docs/functions.en.md, CLV_BY_CHANNEL, second example, worked by hand there: email 17.5, search 80.
  test('the example of CLV_BY_CHANNEL', () => {
    const costs = new Map([
      ['search', 64],
      ['email', 40],
    ]);
    expect(standingsOfLog(talliesFor(smallLog, 3), { ...terms, costs })).toEqual([
      { channel: 'search', customers: 1, value: 80, cost: 64, ratio: 1.25, paybackMonths: 2, bid: 80 / 3 },
      {
        channel: 'email',
        customers: 2,
        value: 17.5,
        cost: 40,
        ratio: 0.4375,
        paybackMonths: 'never',
        bid: 17.5 / 3,
      },
    ]);
  });

  test('a small table: 900 against 300 is 3 : 1, on sales at a margin of 40 % 1.2 : 1', () => {
    // Twilio's 3 : 1 on revenue, published-numbers.md: 3:1 on revenue at a 40 % margin is 1.2:1.
    const lines = [{ channel: 'search', value: 900, cost: 300 }];
    const [onMargin, onSales] = [1, 0.4].map(marginRate =>
      standingsOfTable(lines, { marginRate, targetRatio: 3, months: 12 }),
    );
    expect(onMargin).toEqual([
      { channel: 'search', value: 900, cost: 300, ratio: 3, paybackMonths: 4, bid: 300 },
    ]);
    expect(onSales![0]).toMatchObject({ value: 360, ratio: 1.2, paybackMonths: 10, bid: 120 });
    const [late] = standingsOfTable([{ channel: 'x', value: 299, cost: 300 }], {
      marginRate: 1,
      targetRatio: 3,
      months: 12,
    });
    expect(late!.paybackMonths).toBe('never');
  });

  test('lift: how many times as usual a second channel is', () => {
    // Ten who came by web and ordered again: 8 by web, 2 in the shop; ten of the shop: 3 and 7. Usual: 11 and 9 of 20.
    const rows = [
      ['web', 'web', 8],
      ['web', 'shop', 2],
      ['shop', 'web', 3],
      ['shop', 'shop', 7],
    ] as const;
    const log = channelLog(
      rows.flatMap(([first, second, count]) =>
        Array.from({ length: count }, (_, index) => [
          [`${first}${second}${index}`, '2026-01-05', 10, first],
          [`${first}${second}${index}`, '2026-02-05', 10, second],
        ]).flat(),
      ) as never,
    );
    const { paths, again, sameShare, sameByChance } = pathsOf(log);
    const web = paths.find(({ first }) => first === 'web')!;
    expect(web.next.map(({ channel, share, lift }) => [channel, share, lift])).toEqual([
      ['web', 0.8, 0.8 / (11 / 20)],
      ['shop', 0.2, 0.2 / (9 / 20)],
    ]);
    expect([again, sameShare, sameByChance]).toEqual([20, 0.75, 0.5]);
    expect(pathsTold(pathsOf(log), english)).toContain('Of 20 customers who ordered again, 75% did so');
    expect(pathsTold(pathsOf(log), english)).toContain('too few');
  });

  test('the window is a year where the log has one, else what it has', () => {
    const lasting = (last: string) =>
      channelLog([
        ['C01', '2025-01-05', 1, 'a'],
        ['C01', last, 1, 'a'],
      ]);
    expect(['2026-02-01', '2025-07-20', '2025-01-20'].map(last => usualWindow(lasting(last)))).toEqual([
      12, 6, 0,
    ]);
  });
});

describe('consistent', () => {
  const log = channelLog(
    Array.from({ length: 400 }, (_, index): [string, string, number, string] => [
      `C${(index * 7) % 90}`,
      dayText(19_000 + ((index * 37) % 700)),
      10 + ((index * 13) % 97),
      ['search', 'email', 'shop', 'ads, paid'][(index * 3) % 4]!,
    ]),
  );

  test('the figures shown are those of the formulas inserted', () => {
    const costs = [
      ['search', 20],
      ['email', 40],
      ['shop', 0],
    ];
    const { customer, date, amount, channel } = columnsOf(log);
    const [head, ...lines] = run(clvByChannel, [customer, date, amount, channel, 0.5, costs, 12]) as (
      | string
      | number
    )[][];
    const standings = standingsOfLog(talliesFor(log, 12), terms);
    expect(standings).toHaveLength(lines.length);
    for (const line of lines) {
      const cell = Object.fromEntries(head!.map((id, index) => [id, line[index]]));
      const { value, ratio, paybackMonths, customers } = standings.find(
        ({ channel: name }) => name === cell.channel,
      )!;
      expect(value).toBe(cell.value_per_customer);
      expect(customers).toBe(cell.observed);
      if (ratio === undefined) expect(cell.ratio).toBe('undefined');
      else expect(ratio).toBeCloseTo(cell.ratio as number, 12);
      expect(paybackMonths ?? 'undefined').toBe(cell.payback_months);
    }
    const counts = run(channelMatrix, [customer, date, channel, 'count']) as (string | number)[][];
    for (const { first, customers, again } of pathsOf(log).paths) {
      const line = counts.find(([name]) => name === first)!;
      expect([customers, customers - again]).toEqual([line[1], line[2]]);
    }
  });

  test('channels stand by what they give back, then by what they may cost', () => {
    const standings = standingsOfTable(
      [
        { channel: 'a', value: 10 },
        { channel: 'b', value: 20 },
        { channel: 'c', value: 10, cost: 5 },
        { channel: 'd', value: 10, cost: 4 },
      ],
      { marginRate: 1, targetRatio: 3, months: 12 },
    );
    expect(standings.map(({ channel }) => channel)).toEqual(['d', 'c', 'b', 'a']);
  });

  test.each([
    [
      english,
      [
        'search pays best: 4\u00a0:\u00a01.',
        'Below your target of 3\u00a0:\u00a01: email',
        'Does not pay back its cost in this time: ads',
        'No cost is given for: shop.',
      ],
      'Few customers',
    ],
    [
      spanish,
      [
        'search es el que más devuelve: 4\u00a0:\u00a01.',
        'Por debajo de su objetivo de 3\u00a0:\u00a01: email',
        'No devuelve su coste en este tiempo: ads',
        'Falta el coste de: shop.',
      ],
      'Pocos clientes',
    ],
  ])('the verdict in words (%#)', (reader, sentences, few) => {
    const standings = standingsOfTable(
      [
        { channel: 'search', value: 400, cost: 100, customers: 500 },
        { channel: 'email', value: 200, cost: 100, customers: 5 },
        { channel: 'ads', value: 20, cost: 100 },
        { channel: 'shop', value: 20 },
      ],
      { marginRate: 1, targetRatio: 3, months: 12 },
    );
    const { verdict, warnings } = toldOf([...standings, { channel: 'new', customers: 0 }], 3, reader);
    sentences.forEach((sentence, index) => {
      expect(verdict[index]).toContain(sentence);
    });
    expect(warnings[0]).toContain(few);
    expect(warnings[0]).toContain('email (5)');
    expect(warnings[1]).toContain('new');
    const [costs, bids] = channelTables(standings, reader);
    expect(costs!.rows[2]!.slice(2)).toEqual([
      expect.stringContaining('0'),
      reader === english ? 'never' : 'nunca',
    ]);
    expect(bids!.rows).toHaveLength(4);
    const chart = channelsChart(standings, 3, reader)!;
    expect(chart.series[0]!.points.map(({ y }) => y)).toEqual([4, 2, 0.2]);
    expect(chart.marks).toEqual([{ label: expect.stringContaining('3\u00a0:\u00a01'), y: 3 }]);
    expect(channelsChart([{ channel: 'x' }], 3, reader)).toBeUndefined();
  });

  test('one question of cost for each channel, whatever it is called', () => {
    const channels = ['=1+1', 'a:b', ''];
    const { values } = readForm(costFields(channels), { cost_0: '20', cost_2: '0' }, english);
    expect(costsOf(channels, values)).toEqual(
      new Map([
        ['=1+1', 20],
        ['', 0],
      ]),
    );
  });

  test('the table of next channels names the most usual with its lift', () => {
    expect(pathsTable(pathsOf(smallLog), english).rows).toEqual([
      ['email', '1 / 2', 'search 100% (× 1)'],
      ['search', '1 / 1', 'search 100% (× 1)'],
    ]);
  });
});

describe('runs', () => {
  const table = [
    ['Canal', 'CAC', 'Clientes', 'LTV'],
    ['Buscadores', 60, 120, 180],
    ['Correo', '', 80, 90.5],
    ['', '', '', ''],
  ];
  test.each([
    ['by its headings', table],
    [
      'with three columns of figures and no heading',
      table.slice(1).map(([name, cost, customers, value]) => [name, customers, value, cost]),
    ],
    ['with the figures first', table.map(line => [...line].reverse())],
  ])('a small table is read from the sheet %s', (_, lines) => {
    const typed = typedFrom(selectionOf(lines as never), spanish)!;
    expect(linesIn(typed)).toBe(2);
    const { values, complete } = readForm([...lineFields(0), ...lineFields(1)], typed, spanish);
    expect(complete).toBe(true);
    expect(tableLines(values, 5)).toEqual([
      { channel: 'Buscadores', value: 180, cost: 60, customers: 120 },
      { channel: 'Correo', value: 90.5, customers: 80 },
    ]);
  });

  test('days of a log are those of its formulas', () => {
    expect(columnsOf(smallLog).date[0]).toEqual([dateOfDay(smallLog.day[0]!).toISOString().slice(0, 10)]);
  });
});

describe('refuses', () => {
  test.each([
    ['names alone', [['search'], ['email']]],
    [
      'figures alone',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ['a log', Array.from({ length: 45 }, (_, index) => [`C${index}`, index])],
  ])('%s as a small table', (_, lines) => {
    expect(typedFrom(selectionOf(lines as never), english)).toBeUndefined();
  });

  test('a line without a value, in the words of its question', () => {
    const { errors } = readForm(lineFields(0), { channel_0: 'search', cost_0: '-3' }, spanish);
    expect(Object.values(errors)).toEqual([
      'Falta «Valor de un cliente»; dé un valor o una celda que lo tenga.',
      '«Coste de un cliente» es -3; debe ser 0 o más.',
    ]);
  });

  test('a window longer than the log, naming the longest', () => {
    expect(talliesOf(smallLog, 12)).toEqual({ longestMonths: 4 });
  });
});
