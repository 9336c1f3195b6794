import type { ChartConfiguration, ChartDataset, ChartType } from 'chart.js';
import type { CellValue } from '../engine/operations';
import type { ChartContent } from '../script/charts';

type Columns = readonly (readonly CellValue[])[];

const types: Readonly<Record<string, ChartType>> = {
  AREA: 'line',
  BAR: 'bar',
  COLUMN: 'bar',
  COMBO: 'bar',
  LINE: 'line',
  PIE: 'pie',
  SCATTER: 'scatter',
};

/** Google's own first colours. */
const colours = ['#4285f4', '#ea4335', '#fbbc04', '#34a853', '#ff6d01', '#46bdc6', '#7baaf7', '#f07b72'];

/** How a spreadsheet shows the cells of a chart, for charts show their figures alike. */
export interface Shown {
  /** The names of the places with their header, as they stand in the cells. */
  readonly places: readonly string[];
  /** The number format of each column. */
  readonly patterns: readonly string[];
  readonly language: string;
}

/** What Google would draw of the cells: the first column names the places, each further one is a series. */
export function chartPicture(
  content: ChartContent,
  ranges: readonly Columns[],
  dark: boolean,
  shown?: Shown,
): ChartConfiguration {
  const { options } = content;
  const columns = ranges.flatMap(rows => (rows[0] ?? []).map((_, column) => rows.map(row => row[column]!)));
  const headers = headerRows(columns, options.numHeaders);
  const [places = [], ...series] = columns;
  const type = types[content.type] ?? 'bar';
  const labels = (shown?.places ?? places.map(cellText)).slice(headers);
  const palette = Array.isArray(options.colors) ? (options.colors as string[]) : colours;
  const datasets = series.map((cells, index): ChartDataset => {
    const own = seriesOption(options, index);
    const told = own('color') ?? palette[index % palette.length]!;
    // White is not to be seen, whatever the colour of the page.
    const colour = told === '#ffffff' ? 'transparent' : told;
    const numbers = cells.slice(headers).map(number);
    const kind = content.type === 'COMBO' && own('type') === 'line' ? 'line' : type;
    return {
      label: headers > 0 ? cellText(cells[0]!) : '',
      data:
        kind === 'scatter'
          ? numbers.flatMap((y, at) => (y === null ? [] : [{ x: number(places[at + headers]!) ?? at, y }]))
          : numbers,
      backgroundColor: kind === 'pie' ? labels.map((_, at) => palette[at % palette.length]!) : colour,
      borderColor: colour,
      borderWidth: kind === 'line' ? 2 : 0,
      borderDash: own('lineDashStyle') ? [6, 4] : [],
      pointRadius: kind === 'line' ? 0 : 3,
      fill: content.type === 'AREA',
      type: kind,
    } as ChartDataset;
  });
  const ink = dark ? '#e8eaed' : '#3c4043';
  const sideways = content.type === 'BAR';
  /** Of the axis of figures; the other one has names, but beside points. */
  const patternOf = (name: 'hAxis' | 'vAxis') => {
    const isOfFigures = (name === 'hAxis') === sideways;
    return isOfFigures ? shown?.patterns[1] : type === 'scatter' ? shown?.patterns[0] : undefined;
  };
  const scale = (name: 'hAxis' | 'vAxis') => ({
    stacked: options.isStacked === true || options.isStacked === 'true',
    title: {
      display: Boolean(options[`${name}.title`]),
      text: String(options[`${name}.title`] ?? ''),
      color: ink,
    },
    ticks: { color: ink, maxTicksLimit: 12, ...tickFormat(patternOf(name)) },
    grid: { color: dark ? '#3c4043' : '#e8eaed' },
  });
  return {
    type,
    data: { labels, datasets },
    options: {
      animation: false,
      ...(shown ? { locale: shown.language } : {}),
      responsive: false,
      layout: { padding: 12 },
      indexAxis: sideways ? 'y' : 'x',
      plugins: {
        title: {
          display: Boolean(options.title),
          text: String(options.title ?? ''),
          color: ink,
          align: 'start',
        },
        legend: {
          display: (datasets.length > 1 || type === 'pie') && legendOf(options) !== 'none',
          position: 'bottom',
          labels: {
            color: ink,
            boxWidth: 12,
            filter: ({ datasetIndex = 0 }) =>
              seriesOption(options, datasetIndex)('visibleInLegend') !== 'false',
          },
        },
        tooltip: { enabled: false },
      },
      // Google's axes are named by where they are drawn, also where bars lie.
      scales: type === 'pie' ? {} : { x: scale('hAxis'), y: scale('vAxis') },
    },
  };
}

/** Without being told, Google takes a first row of texts over numbers for a header. */
function headerRows(columns: Columns, told: unknown): number {
  if (typeof told === 'number') return told;
  return columns.slice(1).some(cells => typeof cells[0] === 'string' && cells[0] !== '') ? 1 : 0;
}

const tickFormat = (pattern = '') =>
  pattern.includes('%')
    ? { format: { style: 'percent', minimumFractionDigits: 0, maximumFractionDigits: 1 } as const }
    : {};

function seriesOption(options: ChartContent['options'], index: number) {
  const all = options.series as Record<string, Record<string, unknown>> | undefined;
  return (name: string): string | undefined => {
    const value = options[`series.${index}.${name}`] ?? all?.[index]?.[name];
    return value === undefined ? undefined : String(value);
  };
}

function legendOf(options: ChartContent['options']): unknown {
  const legend = options.legend as string | { position?: string } | undefined;
  return options['legend.position'] ?? (typeof legend === 'object' ? legend.position : legend);
}

const number = (cell: CellValue): number | null => (typeof cell === 'number' ? cell : null);

function cellText(cell: CellValue): string {
  if (typeof cell === 'object') {
    return new Date((cell.serial - 25569) * 86_400_000).toISOString().slice(0, 10);
  }
  return typeof cell === 'number' ? String(Number(cell.toPrecision(6))) : String(cell);
}
