import { CommandType } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { SetWorksheetActiveOperation } from '@univerjs/sheets';
import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Filler,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PieController,
  PointElement,
  ScatterController,
  Title,
} from 'chart.js';
import type { Area, CellValue, LaterOperations, RecordEntry } from '../engine/operations';
import type { ChartContent } from '../script/charts';
import { chartPicture, type Shown } from './chart-picture';
import { element } from './elements';

Chart.register(
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Filler,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PieController,
  PointElement,
  ScatterController,
  Title,
);

interface Picture {
  holder: HTMLElement;
  canvas: HTMLCanvasElement;
  /** What it was drawn from. */
  drawn: string;
  chart?: Chart;
}

/** Google's size of a chart whose options name none. */
const usualSize = { width: 600, height: 371 };
/** Changes come in crowds: of a script, or of the cells that follow one. */
const pauseMilliseconds = 100;
const headings = { width: 46, height: 20 };

/**
 * Draws the charts that scripts have put into the sheet in view, above the grid, and keeps them up to date. What the
 * spreadsheet does not know of is told by `changed`: a script that may have made a chart, other colours of the page.
 */
export function showCharts(api: FUniver, backend: LaterOperations, grid: HTMLElement, dark: () => boolean) {
  const layer = element('div', { class: 'charts' });
  grid.append(layer);
  const pictures = new Map<string, Picture>();
  let entries: RecordEntry[] = [];
  let closed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reading: Promise<void> = Promise.resolve();

  const read = async () => {
    const sheet = api.getActiveWorkbook()?.getActiveSheet().getSheetId();
    const all = await backend.records('chart');
    entries = all.filter(entry => entry.sheet === sheet);
    for (const [id, { holder, chart }] of pictures) {
      if (entries.some(entry => entry.id === id)) continue;
      chart?.destroy();
      holder.remove();
      pictures.delete(id);
    }
    for (const entry of entries) await draw(entry.id, entry.content as ChartContent);
  };

  const draw = async (id: string, content: ChartContent) => {
    const [places] = content.areas;
    const values = await Promise.all(content.areas.map(area => backend.values(area) as CellValue[][]));
    const shown: Shown = {
      places: places ? (await backend.displayValues({ ...places, columns: 1 })).map(([text]) => text!) : [],
      patterns: (await Promise.all(content.areas.map(area => backend.numberFormats(secondRow(area))))).flat(
        2,
      ),
      language: document.documentElement.lang,
    };
    const from = JSON.stringify([content, values, shown, dark()]);
    const known = pictures.get(id);
    if (known?.drawn === from) return;
    const canvas = known?.canvas ?? element('canvas', { role: 'img' });
    const picture = known ?? { canvas, drawn: '', holder: element('div', { class: 'chart' }, canvas) };
    pictures.set(id, picture);
    const { width, height } = { ...usualSize, ...content.options } as typeof usualSize;
    canvas.width = width;
    canvas.height = height;
    canvas.setAttribute('aria-label', String(content.options.altText ?? content.options.title ?? ''));
    picture.chart?.destroy();
    picture.chart = new Chart(canvas, chartPicture(content, values, dark(), shown));
    picture.drawn = from;
    if (!known) layer.append(picture.holder);
  };

  const place = () => {
    if (closed) return;
    requestAnimationFrame(place);
    const sheet = api.getActiveWorkbook()?.getActiveSheet();
    if (!sheet || pictures.size === 0) return;
    const origin = layer.getBoundingClientRect();
    const cells = [...grid.querySelectorAll('canvas')]
      .filter(canvas => !layer.contains(canvas))
      .map(canvas => canvas.getBoundingClientRect())
      .sort((a, b) => b.height - a.height)[0];
    if (!cells) return;
    // Nothing is drawn over the names of rows and columns and what lies below the cells.
    const top = cells.top - origin.top + headings.height;
    layer.style.clipPath = `inset(${top}px 0 ${origin.bottom - cells.bottom}px ${headings.width}px)`;
    for (const { id, content } of entries) {
      const { row, column, offsetX, offsetY } = (content as ChartContent).position;
      const holder = pictures.get(id)?.holder;
      if (!holder) continue;
      const corner = sheet.getRange(row - 1, column - 1).getCellRect();
      // It counts from the corner of the cells' canvas.
      const left = cells.left - origin.left + corner.left + offsetX;
      const move = `translate(${left}px, ${cells.top - origin.top + corner.top + offsetY}px)`;
      if (holder.style.transform !== move) holder.style.transform = move;
    }
  };

  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      // One after the other; a sheet that goes while it is read has been followed by another change.
      reading = reading.then(() => (closed ? undefined : read())).catch(() => undefined);
    }, pauseMilliseconds);
  };
  const listening = api.addEvent(api.Event.CommandExecuted, ({ id, type }) => {
    if (type === CommandType.MUTATION || id === SetWorksheetActiveOperation.id) changed();
  });
  changed();
  requestAnimationFrame(place);
  return {
    changed,
    close: () => {
      closed = true;
      clearTimeout(timer);
      listening.dispose();
      layer.remove();
    },
  };
}

/** Of the first figures below a header, as wide as the area. */
const secondRow = (area: Area): Area => ({ ...area, row: area.row + Math.min(1, area.rows - 1), rows: 1 });
