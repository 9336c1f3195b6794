import { describe, expect, test } from 'vitest';
import { chartPicture } from '../../../src/workbench/page/chart-picture';
import type { ChartContent } from '../../../src/workbench/script/charts';

const content = (type: string, options: Record<string, unknown> = {}): ChartContent => ({
  type,
  areas: [],
  position: { row: 1, column: 1, offsetX: 0, offsetY: 0 },
  options,
});
const columns = [
  [['month'], [1], [2], [3]],
  [
    ['value', 'cost'],
    [10, 5],
    [20, ''],
    [25, 9],
  ],
];

describe('runs', () => {
  test.each([
    ['COLUMN', 'bar', 'x'],
    ['BAR', 'bar', 'y'],
    ['LINE', 'line', 'x'],
    ['AREA', 'line', 'x'],
    ['PIE', 'pie', 'x'],
  ])('a %s chart names its places by the first column', (type, drawn, indexAxis) => {
    const picture = chartPicture(content(type), columns, false);
    expect(picture.type).toBe(drawn);
    expect(picture.options).toMatchObject({ indexAxis });
    expect(picture.data.labels).toEqual(['1', '2', '3']);
    expect(picture.data.datasets.map(({ label, data }) => [label, data])).toEqual([
      ['value', [10, 20, 25]],
      ['cost', [5, null, 9]],
    ]);
  });

  test.each([
    ['BAR', 'Value', 'Place'],
    ['COLUMN', 'Place', 'Value'],
  ])('the axes of a %s chart are named by where they are drawn', (type, lying, standing) => {
    const titles = { 'hAxis.title': lying, 'vAxis.title': standing };
    const shown = { places: ['month', 'one', 'two', 'three'], patterns: ['General', '0.0%'], language: 'es' };
    const { data, options } = chartPicture(content(type, titles), columns, false, shown);
    expect(data.labels).toEqual(['one', 'two', 'three']);
    expect(options).toMatchObject({
      scales: { x: { title: { text: lying } }, y: { title: { text: standing } } },
    });
    const axis = type === 'BAR' ? 'x' : 'y';
    expect(options).toMatchObject({ scales: { [axis]: { ticks: { format: { style: 'percent' } } } } });
  });

  test('a scatter chart takes the first column as x and leaves blanks out', () => {
    const { data } = chartPicture(content('SCATTER'), columns, false);
    expect(data.datasets[1]!.data).toEqual([
      { x: 1, y: 5 },
      { x: 3, y: 9 },
    ]);
  });

  test('a combined chart draws the series as told, with the colours told', () => {
    const options = { 'series.1.type': 'line', 'series.1.color': '#123456', isStacked: true, title: 'Title' };
    const picture = chartPicture(content('COMBO', options), columns, true);
    expect(picture.data.datasets.map(({ type }) => type)).toEqual(['bar', 'line']);
    expect(picture.data.datasets[1]).toMatchObject({ borderColor: '#123456' });
    expect(picture.options).toMatchObject({
      plugins: { title: { display: true, text: 'Title' } },
      scales: { x: { stacked: true } },
    });
  });

  test.each([
    [{}, [5, 6], ''],
    [{ numHeaders: 1 }, [6], '5'],
  ])('headers as told %j', (options, data, label) => {
    const picture = chartPicture(
      content('LINE', options),
      [
        [
          [1, 5],
          [2, 6],
        ],
      ],
      false,
    );
    expect(picture.data.datasets[0]).toMatchObject({ data, label });
  });
});
