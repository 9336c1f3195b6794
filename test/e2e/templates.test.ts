import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogue } from '../../src/build/catalogue';
import { findCalls } from '../../src/formula/calls';
import { unitEconomicsTemplate } from '../../src/templates/unit-economics/unit-economics';
import { drivePage, type PageDriver } from './page-driver';
import { browser, url } from './shared-browser';
import { driveSidebar, type SidebarDriver } from './sidebar-driver';

const ours = new Set((await catalogue()).map(({ definition }) => definition.name));
const plan = unitEconomicsTemplate.plan('en');
const summary = plan.blocks.find(({ charts = [] }) => charts.some(({ title }) => /channels/.test(title)))!;
const [picture] = summary.charts!;
/** The figures that the chart of the channels shows, without their names. */
const figures = picture!.areas.slice(1).map(({ row, column, rows }) => {
  const letter = String.fromCharCode(64 + column);
  return `${letter}${row + 1}:${letter}${row + rows - 1}`;
});
/** A share that every figure depends on. */
const retention = plan.blocks[0]!.cells.find(({ input }) => input === 'retention')!;
const retentionCell = `${String.fromCharCode(64 + retention.column)}${retention.row}`;

/** What creating may take with its sheets calculated: ten seconds, on a machine that has other tests to run besides. */
const mostMilliseconds = 30_000;

let sheet: PageDriver;
let sidebar: SidebarDriver;

beforeAll(async () => {
  if (!browser) return;
  sheet = await drivePage(browser, url);
  await sheet.open('en');
  sidebar = driveSidebar(sheet);
  await sidebar.open();
});

afterAll(() => browser?.close());

const titleOf = ({ cells }: typeof summary) =>
  cells.flatMap(({ look, content }) => (look === 'title' && 'text' in content ? [content.text] : []))[0];

const sheetNames = () =>
  sheet.page.evaluate(() => {
    const { workbench: bench } = globalThis as unknown as {
      workbench: { spreadsheet(): { getActiveWorkbook(): { getSheets(): { getSheetName(): string }[] } } };
    };
    return bench
      .spreadsheet()
      .getActiveWorkbook()
      .getSheets()
      .map(each => each.getSheetName());
  });
/** All formulas of the spreadsheet that call a function of ours. */
const callingFormulas = async () => {
  const formulas = await sheet.page.evaluate(() => {
    const { workbench: bench } = globalThis as unknown as {
      workbench: {
        backend(): {
          sheets(): { id: string; maxRows: number; maxColumns: number }[];
          formulas(area: object): string[][];
        };
      };
    };
    const backend = bench.backend();
    return backend
      .sheets()
      .flatMap(({ id, maxRows: rows, maxColumns: columns }) =>
        backend.formulas({ sheet: id, row: 1, column: 1, rows, columns }).flat().filter(Boolean),
      );
  });
  return formulas.filter(formula => findCalls(formula, name => ours.has(name)).length > 0);
};
/** The keyboard belongs to the grid again once it is clicked. */
const clickGrid = async () => {
  const { x, y } = await sheet.placeOf('D3');
  await sheet.page.mouse.click(x, y);
};
const chart = () => sheet.page.getByRole('img', { name: picture!.altText });
const shownFigures = async () => Promise.all(figures.map(address => sheet.values(address)));
/** Built-in functions differ from ours in the last digits. */
const rounded = (values: readonly (readonly (readonly unknown[])[])[]) =>
  values.flat(2).map(value => (typeof value === 'number' ? Number(value.toPrecision(12)) : value));
const drawn = () => chart().evaluate(canvas => (canvas as HTMLCanvasElement).toDataURL());

describe.skipIf(!browser)('runs', () => {
  it('from the gallery to a workbook whose results and charts follow its inputs', async () => {
    const names = await sheetNames();
    await sidebar.press(/^Start from a template/);
    await sidebar.frame().locator('.card').first().waitFor();
    expect(await sidebar.violations()).toEqual([]);
    const start = Date.now();
    await sidebar.press(/^Unit economics.*Create$/);
    await expect.poll(() => sidebar.heading(), { timeout: 60_000 }).toBe('Created: Unit economics');
    await sheet.settle();
    expect(Date.now() - start).toBeLessThan(mostMilliseconds);
    expect(await sidebar.violations()).toEqual([]);

    // The workbench shows a sheet of that name already.
    await sidebar.press('Unit economics 2');
    await expect.poll(() => sheet.value('A1')).toBe(titleOf(summary));
    expect([await sheet.value('D3'), await sheet.value('E3'), await sheet.value('A4')]).toEqual([
      0,
      'All checks pass.',
      '',
    ]);
    await chart().waitFor();
    const [values, before] = [await shownFigures(), await drawn()];
    expect(values.flat(2).some(cell => typeof cell === 'number')).toBe(true);

    await sheet.goTo(plan.blocks[0]!.sheet);
    await clickGrid();
    await sheet.type(retentionCell, '80%');
    await sheet.goTo('Unit economics 2');
    expect(await shownFigures()).not.toEqual(values);
    await chart().waitFor();
    await expect.poll(drawn).not.toBe(before);
    await sheet.goTo(plan.blocks[0]!.sheet);
    await sheet.type(retentionCell, '94%');
    await sheet.goTo('Unit economics 2');
    expect(await shownFigures()).toEqual(values);

    const live = await callingFormulas();
    expect(live.length).toBeGreaterThan(20);
    await sheet.page.getByRole('button', { name: 'Extensions' }).click();
    await sheet.page.getByRole('menuitem', { name: 'Share this workbook' }).click();
    await sidebar.reopened();
    await sidebar.press(/^Make (the others )?shareable$/);
    await sidebar.frame().getByText('Ready to share').waitFor();
    await sheet.settle();
    expect(await callingFormulas()).toEqual([]);
    expect(rounded(await shownFigures())).toEqual(rounded(values));
    await sidebar.press('Make live again');
    await sidebar.frame().getByText('Every formula is back as it was').waitFor();
    await sheet.settle();
    expect(await callingFormulas()).toEqual(live);
    expect(await shownFigures()).toEqual(values);

    await sheet.page.getByRole('button', { name: 'Extensions' }).click();
    await sheet.page.getByRole('menuitem', { name: 'Clear sample data' }).click();
    await sidebar.reopened();
    await sidebar
      .frame()
      .getByText(/cells were emptied/)
      .waitFor();
    await sheet.settle();
    expect(await sheet.value('E3')).toBe('Fill in the framed inputs first.');
    expect((await shownFigures()).flat(2).join('')).toBe('');
    expect(await sidebar.violations()).toEqual([]);
    await sidebar.press('Bring the sample back');
    await sidebar.frame().getByRole('button', { name: 'Clear sample data' }).waitFor();
    await sheet.settle();
    expect(await shownFigures()).toEqual(values);

    await sidebar.press(/All questions/);
    await sidebar.press('Undo this insertion');
    await sidebar.frame().getByText('Taken back').waitFor();
    expect(await sheetNames()).toEqual(names);
    expect([...sheet.foreign, ...sheet.errors]).toEqual([]);
  });

  it('in Spanish from the menu, with the sheets in the language asked for', async () => {
    await sidebar.open();
    await sidebar.speak('es');
    await sidebar.press(/^Empezar con una plantilla/);
    await sidebar.frame().locator('.card').first().waitFor();
    await sidebar.choose('Español');
    expect(await sidebar.violations()).toEqual([]);
  });
});
