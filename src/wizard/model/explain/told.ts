import { factText } from '../../../sheet/messages';
import type { Words } from '../../../sheet/words';
import type { Chart } from '../chart';
import { type Reader, shown } from '../reader';
import type { ExplainedInput, Explanation, Figure, Sensitivity, Step } from './explanation';

/** A figure as that person reads it. */
export function figureText({ value, format }: Figure, reader: Reader): string {
  if (typeof value === 'number') return shown(value, format === 'text' ? 'number' : format, reader);
  return typeof value === 'string' ? value : factText(value, reader.language);
}

export interface ToldInput {
  readonly argument: string;
  readonly value: string;
  readonly meaning: string;
  readonly from: string;
}

const origins: Readonly<Record<ExplainedInput['from'], (text: string) => Words>> = {
  typed: () => ({ en: 'written in the formula', es: 'escrito en la fórmula' }),
  cell: text => ({ en: `from ${text}`, es: `de ${text}` }),
  range: text => ({ en: `from the range ${text}`, es: `del rango ${text}` }),
  formula: text => ({ en: `worked out by ${text}`, es: `calculado por ${text}` }),
  default: () => ({ en: 'left out', es: 'omitido' }),
  omitted: () => ({ en: 'left out', es: 'omitido' }),
};

const cellsOf = (cells: number): Words => ({ en: `${cells} cells`, es: `${cells} celdas` });

export function toldInput(input: ExplainedInput, reader: Reader): ToldInput {
  const { argument, meaning, text, figure, choice, cells, from } = input;
  const { language } = reader;
  const value = choice
    ? choice[language]
    : figure
      ? figureText(figure, reader)
      : cells === undefined
        ? '–'
        : cellsOf(cells)[language];
  return { argument, value, meaning: meaning[language], from: origins[from](text)[language] };
}

/** "q = k ÷ (1 + discount_rate) = 72.7 %": what a step is called, how it comes about and what it is. */
export function equation({ symbol, how, ...figure }: Step, reader: Reader): string {
  const told = figureText(figure, reader);
  return [symbol, how, how === told ? undefined : told].filter(Boolean).join(' = ');
}

/** Whether somebody gave it. */
export const isGiven = ({ from }: ExplainedInput): boolean => from !== 'default' && from !== 'omitted';

/** Inputs that keep the figures from being known here. */
export const unknownInputs = ({ inputs }: Explanation): readonly ExplainedInput[] =>
  inputs.filter(({ from, figure, cells }) => from === 'formula' && !figure && cells === undefined);

const words = {
  change: { en: 'Change of the result', es: 'Cambio del resultado' },
  all: {
    en: 'What a tenth more or less of each input changes',
    es: 'Qué cambia un décimo más o menos de cada dato',
  },
  less: { en: 'Input 10 % lower', es: 'Dato un 10 % menor' },
  more: { en: 'Input 10 % higher', es: 'Dato un 10 % mayor' },
  input: { en: 'Input', es: 'Dato' },
  result: { en: 'Result', es: 'Resultado' },
  now: { en: 'now', es: 'ahora' },
} satisfies Record<string, Words>;

/** One bar for an input a tenth lower and one for a tenth higher, the strongest input first. */
export function allInputsChart(
  sensitivity: readonly Sensitivity[],
  now: number,
  { language }: Reader,
): Chart {
  const t = (text: Words) => text[language];
  const change = (result: number | undefined) => (result === undefined ? 0 : result - now);
  const reach = ({ low, high }: Sensitivity) =>
    Math.max(Math.abs(change(low?.result)), Math.abs(change(high?.result)));
  const sorted = [...sensitivity].sort((one, other) => reach(other) - reach(one));
  const points = (side: 'low' | 'high') =>
    sorted.flatMap(moved => {
      const point = moved[side];
      return point ? [{ x: moved.argument, y: point.result - now }] : [];
    });
  return {
    kind: 'bars',
    title: t(words.all),
    description: `${t(words.change)}: ${sorted.map(({ argument }) => argument).join(', ')}.`,
    x: { label: t(words.input), format: 'text' },
    y: { label: t(words.change), format: sorted[0]?.resultFormat ?? 'number' },
    series: [
      { name: t(words.less), points: points('low') },
      { name: t(words.more), points: points('high') },
    ],
  };
}

/** The result over a range of one input. */
export function oneInputChart(
  { argument, format, resultFormat, now, points }: Sensitivity,
  reader: Reader,
): Chart {
  const { language } = reader;
  const first = points[0]!;
  const last = points[points.length - 1]!;
  const told = ({ input, result }: typeof first) =>
    `${shown(input, format, reader)} → ${shown(result, resultFormat, reader)}`;
  return {
    kind: 'line',
    title: `${words.result[language]}: ${argument}`,
    description: `${told(first)}; ${told(last)}.`,
    // A currency's sign at each tick would leave no room for the ticks.
    x: { label: argument, format: format === 'money' ? 'number' : format },
    y: { label: words.result[language], format: resultFormat },
    series: [
      { name: words.result[language], points: points.map(({ input, result }) => ({ x: input, y: result })) },
    ],
    marks: [{ label: words.now[language], x: now }],
  };
}
