import type { Area } from '../engine/operations';
import { openRange } from './range';
import { recordsOf } from './records';
import type { ScriptContext } from './script-context';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
/** One that every kind of chart has. */
type TypedBuilder = GoogleAppsScript.Spreadsheet.EmbeddedColumnChartBuilder;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Kind =
  | 'asAreaChart'
  | 'asBarChart'
  | 'asColumnChart'
  | 'asComboChart'
  | 'asLineChart'
  | 'asPieChart'
  | 'asScatterChart';

/** What the page needs to draw a chart. */
export interface ChartContent {
  type: string;
  areas: Area[];
  position: { row: number; column: number; offsetX: number; offsetY: number };
  options: Record<string, unknown>;
}

const contents = new WeakMap<object, { id: string | undefined; content: ChartContent }>();

function contentOf(chart: Chart) {
  const found = contents.get(chart);
  if (!found) throw new Error('A chart was expected: end its builder with build().');
  return found;
}

const blank: ChartContent = {
  type: 'COLUMN',
  areas: [],
  position: { row: 1, column: 1, offsetX: 0, offsetY: 0 },
  options: {},
};

function builderOf(context: ScriptContext, from: ChartContent, id?: string): Builder {
  let content = { ...from };
  const change = (part: Partial<ChartContent>) => {
    content = { ...content, ...part };
  };
  const option = (name: string, value: unknown) => change({ options: { ...content.options, [name]: value } });

  const shared = <Self extends object>(self: () => Self) => ({
    addRange: (range: Range) => {
      change({ areas: [...content.areas, context.areaOf(range)] });
      return self();
    },
    clearRanges: () => {
      change({ areas: [] });
      return self();
    },
    setPosition: (row: number, column: number, offsetX: number, offsetY: number) => {
      change({ position: { row, column, offsetX, offsetY } });
      return self();
    },
    setOption: (name: string, value: unknown) => {
      option(name, value);
      return self();
    },
    setNumHeaders: (headers: number) => {
      option('numHeaders', headers);
      return self();
    },
    build: () => openChart(context, content, id),
  });

  const typed = (type: string): TypedBuilder => {
    change({ type });
    const set = (name: string, value: unknown) => {
      option(name, value);
      return builder;
    };
    const methods: Pick<
      TypedBuilder,
      | 'addRange'
      | 'build'
      | 'clearRanges'
      | 'setColors'
      | 'setNumHeaders'
      | 'setOption'
      | 'setPosition'
      | 'setStacked'
      | 'setTitle'
      | 'setXAxisTitle'
      | 'setYAxisTitle'
    > = {
      ...shared(() => builder),
      setColors: colors => set('colors', colors),
      setStacked: () => set('isStacked', true),
      setTitle: title => set('title', title),
      setXAxisTitle: title => set('hAxis.title', title),
      setYAxisTitle: title => set('vAxis.title', title),
    };
    const builder = context.listed<TypedBuilder>(`Embedded${type}ChartBuilder`, methods);
    return builder;
  };

  // The kinds differ in options that nobody has asked for yet.
  const kind = (type: string) => () => typed(type) as never;
  const methods: Pick<Builder, keyof ReturnType<typeof shared> | 'setChartType' | Kind> = {
    ...shared<Builder>(() => builder),
    setChartType: type => {
      change({ type: String(type) });
      return builder;
    },
    asAreaChart: kind('AREA'),
    asBarChart: kind('BAR'),
    asColumnChart: kind('COLUMN'),
    asComboChart: kind('COMBO'),
    asLineChart: kind('LINE'),
    asPieChart: kind('PIE'),
    asScatterChart: kind('SCATTER'),
  };
  const builder = context.listed<Builder>('EmbeddedChartBuilder', methods);
  return builder;
}

function openChart(context: ScriptContext, content: ChartContent, id?: string): Chart {
  const methods: Pick<Chart, 'getChartId' | 'getRanges' | 'modify'> = {
    getChartId: () => (id === undefined ? null : Number(id)),
    getRanges: () => content.areas.map(area => openRange(context, area)),
    modify: () => builderOf(context, content, id),
  };
  const chart = context.listed<Chart>('EmbeddedChart', methods);
  contents.set(chart, { id, content });
  return chart;
}

export type SheetCharts = Pick<
  Sheet,
  'newChart' | 'getCharts' | 'insertChart' | 'updateChart' | 'removeChart'
>;

/** Charts are recorded; the page draws them. */
export function sheetCharts(context: ScriptContext, sheet: string): SheetCharts {
  const store = recordsOf<ChartContent>(context, 'chart');
  const idOf = (chart: Chart): string => {
    const { id } = contentOf(chart);
    if (id === undefined) throw new Error('The chart is not in the sheet yet: insert it first.');
    return id;
  };
  return {
    newChart: () => builderOf(context, blank),
    getCharts: () =>
      store
        .all()
        .filter(entry => entry.sheet === sheet)
        .map(({ id, content }) => openChart(context, content, id)),
    insertChart: chart => {
      store.add(sheet, contentOf(chart).content);
    },
    updateChart: chart => store.put(idOf(chart), contentOf(chart).content),
    removeChart: chart => store.remove(idOf(chart)),
  };
}
