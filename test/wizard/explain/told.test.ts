import { describe, expect, test } from 'vitest';
import { clvRetention } from '../../../src/functions/clv-retention';
import { languages } from '../../../src/sheet/words';
import { explain } from '../../../src/wizard/model/explain/explain';
import type { ExplainedInput } from '../../../src/wizard/model/explain/explanation';
import {
  allInputsChart,
  equation,
  figureText,
  isGiven,
  oneInputChart,
  toldInput,
  unknownInputs,
} from '../../../src/wizard/model/explain/told';
import { type Reader, readerOf } from '../../../src/wizard/model/reader';

const english = readerOf('en_US', 'en', 'EUR');
const spanish = readerOf('es_ES', 'es', 'EUR');
const typed = (value: number | string) => ({ text: String(value), cells: [[value]], from: 'typed' as const });
const explained = explain(clvRetention, {
  text: 'CLV_RETENTION(100;0,8;0,1;50;"fin")',
  arguments: [100, 0.8, 0.1, 50, 'fin'].map(typed),
});
const plain = (text: string) => text.replace(/\s/g, ' ');

describe('correct', () => {
  test.each<[number | string | boolean, 'money' | 'share' | 'number' | 'text', Reader, string]>([
    [434.664, 'money', english, '€434.66'],
    [434.664, 'money', spanish, '434,66 €'],
    [0.8, 'share', spanish, '80 %'],
    ['never', 'number', english, 'never'],
    [3, 'text', english, '3'],
    [true, 'text', spanish, 'VERDADERO'],
  ])('%s as %s', (value, format, reader, text) => {
    expect(plain(figureText({ value, format }, reader))).toBe(text);
  });

  test('a step says what it is called, how it comes about and what it is', () => {
    const told = explained.steps.map(step => plain(equation(step, english)));
    expect(told[2]).toBe('q = k ÷ (1 + discount_rate) = 72.7%');
    expect(told[4]).toBe('w = 1 ÷ (1 + discount_rate) = 0.9091');
    expect(told[told.length - 1]).toBe('V − acquisition_cost = €283.33');
    // A constant is not told twice.
    expect(
      equation({ label: { en: '', es: '' }, symbol: 'w', how: '1', value: 1, format: 'number' }, english),
    ).toBe('w = 1');
  });

  test('inputs tell their value in the reader’s words and where it is from', () => {
    const told = explained.inputs.map(input => toldInput(input, spanish));
    expect(plain(told[1]!.value)).toBe('80 %');
    expect(told[1]!.from).toBe('escrito en la fórmula');
    expect(told[4]!.value).toBe('fin');
    expect(toldInput(explained.inputs[4]!, english).value).toBe('end');
    expect(explained.inputs.filter(isGiven)).toHaveLength(5);
    expect(told[6]).toMatchObject({ value: '–', from: 'omitido' });
  });

  test('the strongest input stands first, in the chart of all of them', () => {
    const chart = allInputsChart(explained.sensitivity, 283.33333333333337, english);
    const [less, more] = chart.series;
    expect(more!.points.map(({ x }) => x)).toEqual([
      'retention_rate',
      'margin',
      'discount_rate',
      'acquisition_cost',
    ]);
    expect(more!.points[1]!.y).toBeCloseTo(33.333, 2);
    expect(less!.points[1]!.y).toBeCloseTo(-33.333, 2);
    expect(chart.y.format).toBe('money');
  });

  test('the chart of one input marks where it is now', () => {
    const chart = oneInputChart(explained.sensitivity[1]!, spanish);
    expect(chart).toMatchObject({ kind: 'line', x: { label: 'retention_rate', format: 'share' } });
    expect(chart.marks).toEqual([{ label: 'ahora', x: 0.8 }]);
    expect(plain(chart.description)).toBe('40 % → 92,86 €; 96 % → 664,29 €.');
  });
});

describe('consistent', () => {
  test.each(languages)('every origin has words in %s', language => {
    const reader = readerOf(language, language, 'EUR');
    const origins: readonly ExplainedInput['from'][] = [
      'typed',
      'cell',
      'range',
      'formula',
      'default',
      'omitted',
    ];
    const input: ExplainedInput = { argument: 'a', meaning: { en: 'm', es: 's' }, text: 'B1', from: 'cell' };
    const told = origins.map(from => toldInput({ ...input, from }, reader).from);
    for (const text of told) expect(text).not.toBe('');
    expect(told[1]).toContain('B1');
  });
});

describe('refuses', () => {
  test('names what only the spreadsheet knows', () => {
    const call = {
      text: '',
      arguments: [{ text: 'SUM(A1:A9)', from: 'formula' as const }, typed(0.8), typed(0.1)],
    };
    expect(unknownInputs(explain(clvRetention, call)).map(({ text }) => text)).toEqual(['SUM(A1:A9)']);
    expect(unknownInputs(explained)).toEqual([]);
  });
});
