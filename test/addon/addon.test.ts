import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { menuHandlers } from '../../src/addon/endpoints';
import { catalogue } from '../../src/build/catalogue';
import { loadScript } from '../support/apps-script-globals';

const source = readFileSync(new URL('../../dist/Code.js', import.meta.url), 'utf8');
const names = (await catalogue()).map(({ definition }) => definition.name);

/** The text of the error a call ends with. */
function sentenceOf(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    return `${(error as Error).name}: ${(error as Error).message}`;
  }
  throw new Error('the call was not refused');
}

describe('correct', () => {
  test.each([
    ['all arguments', [60, 4, 3, 100], 620],
    ['optional arguments left out', [60, 4, 3], 720],
    ['arguments left out at the end', [60, 4, 3, 100, undefined, undefined], 620],
    ['more of them than there are', [60, 4, 3, 100, 1, 0, 'end', undefined], 620],
    ['a blank cell in the middle', [60, 4, 3, '', 0.5], 360],
  ])('CLV with %s', (_, args, result) => {
    expect(loadScript(source).call('CLV', ...args)).toBe(result);
  });

  test.each([
    ['en', 'Function list', 'How many times a customer pays back its acquisition cost.'],
    ['es_419', 'Lista de funciones', 'Cuántas veces devuelve un cliente su coste de captación.'],
  ])('for a reader of %s the function list names every function', (userLocale, title, summary) => {
    const script = loadScript(source, { userLocale });
    script.call('showFunctionList');
    const [dialog] = script.seen.dialogs;
    expect(dialog!.heading).toBe(`Customer Lifetime Value: ${title}`);
    for (const name of names) expect(dialog!.html).toContain(`<code>${name}(`);
    expect(dialog!.html).toContain(summary);
    expect(dialog!.html).not.toMatch(/<script|undefined/);
  });

  test('the about page names the version', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    const script = loadScript(source);
    script.call('showAbout');
    expect(script.seen.dialogs[0]!.html).toContain(`Version ${version}`);
  });
});

describe('consistent', () => {
  test('the spreadsheet decides the words of an error, not the reader', () => {
    const readers = ['en', 'es', 'fr'].map(userLocale =>
      sentenceOf(() =>
        loadScript(source, { spreadsheetLocale: 'es_ES', userLocale }).call('CLV', 60, 4, 3, 100, 5),
      ),
    );
    expect(new Set(readers).size).toBe(1);
  });
});

describe('consistent', () => {
  test.each([
    ['Asia/Tokyo', 9],
    ['America/Bogota', -5],
    ['Asia/Kolkata', 5.5],
    ['Etc/UTC', 0],
  ])('days are those that a spreadsheet in %s shows, whatever the zone of the script', (timeZone, hours) => {
    const months = [0, 1, 2].map(month => new Date(Date.UTC(2026, month, 1) - hours * 3_600_000));
    const column = (cells: unknown[]) => cells.map(cell => [cell]);
    const table = loadScript(source, { timeZone }).call(
      'MRR_MOVEMENTS',
      column(['a', 'a', 'a']),
      column(months),
      column([10, 12, 12]),
    ) as unknown[][];
    expect(table.slice(1).map(([month]) => month)).toEqual(['2026-01', '2026-02', '2026-03']);
  });
});

describe('refuses', () => {
  test.each([
    ['en_US', 'Error: CLV: margin_rate is 5; it must be from 0 to 1. Did you mean 5 % (0.05)?'],
    ['es_ES', 'Error: CLV: margin_rate es 5; debe estar entre 0 y 1. ¿Quiso decir 5 % (0,05)?'],
    ['fr_FR', 'Error: CLV: margin_rate is 5; it must be from 0 to 1. Did you mean 5 % (0.05)?'],
  ])('a percentage typed as 5 in a sheet of %s', (spreadsheetLocale, sentence) => {
    const script = loadScript(source, { spreadsheetLocale });
    expect(sentenceOf(() => script.call('CLV', 60, 4, 3, 100, 5))).toBe(sentence);
  });

  test('in English where the spreadsheet cannot be asked', () => {
    const script = loadScript(source, { authorised: false });
    expect(sentenceOf(() => script.call('CLV', 'x', 4, 3))).toBe(
      'Error: CLV: average_purchase is "x"; give a number',
    );
  });
});

describe('runs', () => {
  test.each(['onOpen', 'onInstall'])('%s builds the menu before anything is authorised', name => {
    const script = loadScript(source, { authorised: false });
    script.call(name, { authMode: 'NONE' });
    expect(script.seen.menu.map(item => item.label)).toEqual([
      'Open the guide',
      'Templates',
      'Clear sample data',
      'Share this workbook',
      'Check my model',
      'Function list',
      'About',
    ]);
    expect(script.seen.menu.map(item => item.handler)).toEqual([...menuHandlers]);
    for (const { handler } of script.seen.menu) expect(script.has(handler)).toBe(true);
  });
});
