/// <reference types="google-apps-script" />
import type { Block } from '../../templates/plan';
import type { PlannedChart, TemplateBlock } from '../../templates/template';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
/** Its methods are those that all kinds have. */
type Builder = GoogleAppsScript.Spreadsheet.EmbeddedColumnChartBuilder;

/** Draws the charts of a block; they may show cells of other blocks. */
export function insertCharts(
  sheet: Sheet,
  block: Block | TemplateBlock,
  sheetOf: (block: string) => Sheet,
): void {
  if (!('charts' in block)) return;
  for (const chart of block.charts ?? []) {
    const builder = builderOf(sheet, chart.kind);
    for (const { block: owner, row, column, rows, columns } of chart.areas) {
      builder.addRange(sheetOf(owner).getRange(row, column, rows, columns));
    }
    builder.setNumHeaders(1);
    builder
      .setTitle(chart.title)
      .setXAxisTitle(chart.horizontal)
      .setYAxisTitle(chart.vertical)
      .setPosition(chart.row, chart.column, 0, 0)
      .setOption('altText', chart.altText)
      .setOption('width', chart.width)
      .setOption('height', chart.height)
      .setOption('legend', { position: chart.areas.length > 2 ? 'bottom' : 'none' });
    if (chart.stacked) builder.setOption('isStacked', true);
    if (chart.colours) builder.setColors([...chart.colours]);
    // A series that only lifts the others is not to be read.
    chart.colours?.forEach((colour, series) => {
      if (colour === '#ffffff') builder.setOption(`series.${series}.visibleInLegend`, false);
    });
    if (chart.kind === 'combo') {
      for (let series = 0; series < chart.areas.length - 1; series++) {
        builder.setOption(`series.${series}.type`, chart.lines?.includes(series) ? 'line' : 'bars');
      }
    }
    sheet.insertChart(builder.build());
  }
}

/** Only a builder of a certain kind has a title and axes. */
function builderOf(sheet: Sheet, kind: PlannedChart['kind']): Builder {
  const builder = sheet.newChart();
  switch (kind) {
    case 'line':
      return builder.asLineChart() as unknown as Builder;
    case 'bar':
      return builder.asBarChart() as unknown as Builder;
    case 'combo':
      return builder.asComboChart() as unknown as Builder;
    case 'scatter':
      return builder.asScatterChart() as unknown as Builder;
    default:
      return builder.asColumnChart();
  }
}
