import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { transformSync } from 'esbuild';
import { describe, expect, test } from 'vitest';

const source = new URL('../../src/', import.meta.url).pathname;

/** What each folder may import: folders or files of ours, and packages. A trailing slash is a whole folder. */
interface Room {
  readonly ours: readonly string[];
  readonly packages: readonly RegExp[];
  /** Of these it may import types only. */
  readonly types?: readonly string[];
}

const none: readonly RegExp[] = [];
const rooms: Readonly<Record<string, Room>> = {
  'calc/numeric/': { ours: ['calc/numeric/', 'calc/errors'], packages: [/^decimal\.js$/] },
  'calc/': { ours: ['calc/'], packages: [/^decimal\.js$/] },
  'formula/': { ours: ['formula/'], packages: none },
  'sheet/': {
    ours: [
      'sheet/',
      'calc/errors',
      'calc/dates',
      'calc/time-units',
      'calc/logs/filled-rows',
      'calc/money/money',
      'calc/money/exact',
      'calc/money/quick',
    ],
    packages: none,
  },
  'functions/shared/': { ours: ['functions/shared/', 'calc/', 'sheet/'], packages: none },
  'functions/': { ours: ['functions/shared/', 'calc/', 'sheet/'], packages: none },
  'templates/': { ours: ['templates/', 'functions/', 'sheet/', 'formula/'], packages: none },
  'wizard/model/': {
    ours: ['wizard/model/', 'calc/', 'functions/', 'templates/', 'sheet/', 'formula/'],
    packages: none,
  },
  'wizard/view/': {
    ours: [
      'wizard/',
      'formula/references',
      'sheet/cells',
      'sheet/words',
      'templates/assumptions',
      'templates/plan',
      'templates/readiness/',
    ],
    types: ['addon/'],
    packages: [/^preact/],
  },
  'addon/': {
    ours: ['addon/', 'calc/', 'formula/', 'sheet/', 'functions/', 'templates/', 'wizard/model/'],
    packages: [/^valibot$/],
  },
  'workbench/': { ours: ['workbench/', 'formula/'], types: ['addon/'], packages: [/./] },
  'build/': { ours: [''], packages: [/./] },
};

/** The room of a file is the longest folder of the table that it lies in. */
function roomOf(file: string): Room | undefined {
  const folder = Object.keys(rooms)
    .filter(candidate => file.startsWith(candidate))
    .sort((a, b) => b.length - a.length)[0];
  return folder === undefined ? undefined : rooms[folder];
}

const imports =
  /^(?:import|export)\s+(type\s)?[^'"]*?\bfrom\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;

/** The imports of a file that its room does not allow. */
function trespasses(file: string, text: string): string[] {
  const room = roomOf(file);
  if (room === undefined) return [`${file} lies in no room`];
  return [...text.matchAll(imports)].flatMap(([, type, ...targets]) => {
    const target = targets.find(Boolean)!;
    if (!target.startsWith('.')) {
      return room.packages.some(pattern => pattern.test(target)) ? [] : [`${file} imports ${target}`];
    }
    const imported = path.posix.join(path.posix.dirname(file), target);
    const allowed = [...room.ours, ...(type ? (room.types ?? []) : [])];
    const enters = (place: string) =>
      place === '' || place.endsWith('/') ? imported.startsWith(place) : imported === place;
    return allowed.some(enters) ? [] : [`${file} imports ${imported}`];
  });
}

const services =
  /\b(SpreadsheetApp|HtmlService|PropertiesService|LockService|CacheService|ScriptApp|UrlFetchApp|DriveApp|Utilities|Session|Logger)\s*\./;

/** Google's services that a file names in its code; comments and types do not count. */
function servicesIn(file: string, text: string): string[] {
  if (/^(addon|workbench)\//.test(file)) return [];
  const found = services.exec(transformSync(text, { loader: file.endsWith('.tsx') ? 'tsx' : 'ts' }).code);
  return found ? [`${file} names ${found[1]}`] : [];
}

const files = (readdirSync(source, { recursive: true }) as string[])
  .map(file => file.replaceAll(path.sep, '/'))
  .filter(file => /\.tsx?$/.test(file));

describe('consistent', () => {
  test('no file imports what its folder may not', () => {
    expect(files.flatMap(file => trespasses(file, readFileSync(path.join(source, file), 'utf8')))).toEqual(
      [],
    );
  });

  test("only the add-on and the workbench's stand-ins name a service of Google", () => {
    expect(files.flatMap(file => servicesIn(file, readFileSync(path.join(source, file), 'utf8')))).toEqual(
      [],
    );
  });
});

describe('refuses', () => {
  test.each([
    ['sheet/run.ts', "import { x } from '../addon/main';"],
    ['sheet/run.ts', "import { x } from '../calc/money/annuity';"],
    ['formula/tokens.ts', "import { x } from '../sheet/cells';"],
    ['calc/money/annuity.ts', "import type { Cell } from '../../sheet/cells';"],
    ['calc/numeric/gamma.ts', "import { x } from '../models/sbg';"],
    ['functions/clv.ts', "import { maxCac } from './max-cac';"],
    ['functions/clv.ts', "import Decimal from 'decimal.js';"],
    ['workbench/engine/engine.ts', "import { makeAddon } from '../../addon/main';"],
    ['workbench/engine/engine.ts', "export {\n  run\n} from '../../sheet/run';"],
    ['addon/main.ts', "const view = import('../wizard/view/main');"],
    ['elsewhere/file.ts', ''],
  ])('%s with %s', (file, text) => {
    expect(trespasses(file, text)).toHaveLength(1);
  });

  test.each([
    ['sheet/run.ts', 'const sheet = SpreadsheetApp.getActive();'],
    ['calc/dates.ts', "const text = Utilities.formatDate(date, zone, 'Z');"],
  ])('%s with %s', (file, text) => {
    expect(servicesIn(file, text)).toHaveLength(1);
  });
});

describe('runs', () => {
  test.each([
    ['workbench/engine/engine.ts', "import type { Addon } from '../../addon/main';"],
    ['functions/clv.ts', "import { convention } from './shared/arguments';"],
    ['addon/call.ts', "import { scriptZone } from '../calc/dates';"],
    ['build/emit.ts', "import * as esbuild from 'esbuild';"],
  ])('%s may hold %s', (file, text) => {
    expect(trespasses(file, text)).toEqual([]);
  });
});
