import type { Chart, ChartAxis, ChartSeries, ChartTitle } from 'excelize-wasm';
import { cellName, heldArea } from './addresses';
import type { FileChart } from './book-contents';
import { hex } from './styles';
import { done, type Writer, type WrittenFile } from './writer';

interface Options {
  readonly title: string;
  readonly 'hAxis.title': string;
  readonly 'vAxis.title': string;
  readonly altText: string;
  readonly width: number;
  readonly height: number;
  readonly legend: { readonly position: string };
  readonly colors?: readonly string[];
  readonly isStacked?: boolean;
}

const usualColours = ['#1a73e8', '#d93025', '#f29900', '#188038', '#12a4af'];
const solid = 1;
const ink = '444746';

/** The first area names the places, each further one is a series, all with a head. */
export function addChart(excelize: Writer, file: WrittenFile, sheet: string, chart: FileChart): void {
  const options = chart.options as unknown as Options;
  const { title, altText, width, height, legend } = options;
  const series = seriesOf(chart, options);
  const lies = chart.type === 'BAR';
  const whole = (kind: string, part: readonly ChartSeries[]): Chart => ({
    Type: typeOf(excelize, kind, options.isStacked === true),
    Series: [...part],
    VaryColors: false,
    Title: titled(title, 12),
    Legend: { Position: legend.position },
    Format: { AltText: altText },
    Dimension: { Width: width, Height: height },
    // The first axis is that of the places, which go down from the first beside bars.
    XAxis: {
      ...axis(options[lies ? 'vAxis.title' : 'hAxis.title']),
      ...(lies ? { ReverseOrder: true } : {}),
    },
    YAxis: { ...axis(options[lies ? 'hAxis.title' : 'vAxis.title']), MajorGridLines: true },
    ShowBlanksAs: 'gap',
  });
  const at = cellName(chart.position.row, chart.position.column);
  if (chart.type !== 'COMBO') {
    done(file.AddChart(sheet, at, whole(chart.type, series)));
    return;
  }
  const isLine = (index: number) => chart.options[`series.${index}.type`] === 'line';
  const columns = series.filter((_, index) => !isLine(index));
  const lines = series.filter((_, index) => isLine(index));
  done(file.AddChart(sheet, at, whole('COLUMN', columns), whole('LINE', lines)));
}

const titled = (text: string, size: number): ChartTitle => ({
  Paragraph: [{ Text: text, Font: { Size: size, Color: ink } }],
});

const axis = (title: string): ChartAxis => ({
  Title: titled(title, 10),
  Font: { Size: 9, Color: ink },
  NumFmt: { CustomNumFmt: 'General', SourceLinked: true },
});

function seriesOf(
  { areas: [places, ...values], type, options }: FileChart,
  { colors }: Options,
): ChartSeries[] {
  const below = ({ sheet, area: [row, column, rows] }: FileChart['areas'][number]) =>
    heldArea(sheet, [row + 1, column, rows - 1, 1]);
  return values.map((area, index) => {
    const colour = hex((colors ?? usualColours)[index] ?? usualColours[index % usualColours.length]!);
    const fill = { Type: 'pattern', Pattern: solid, Color: [colour] };
    const isLine = type === 'LINE' || options[`series.${index}.type`] === 'line';
    return {
      Name: heldArea(area.sheet, [area.area[0], area.area[1], 1, 1]),
      Categories: below(places!),
      Values: below(area),
      Fill: fill,
      ...(isLine ? { Line: { Width: 2 }, Marker: { Symbol: 'none' } } : {}),
    };
  });
}

function typeOf(excelize: Writer, kind: string, isStacked: boolean): Chart['Type'] {
  switch (kind) {
    case 'COLUMN':
      return isStacked ? excelize.ColStacked : excelize.Col;
    case 'BAR':
      return isStacked ? excelize.BarStacked : excelize.Bar;
    case 'LINE':
      return excelize.Line;
    case 'SCATTER':
      return excelize.Scatter;
    default:
      throw new Error(`No workbook file has a chart of the kind ${kind} yet.`);
  }
}
