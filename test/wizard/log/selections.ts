import { readAnswers } from '../../../src/wizard/model/log/answers';
import { cleanLog } from '../../../src/wizard/model/log/clean';
import { guessLayout, type Layout } from '../../../src/wizard/model/log/guess-roles';
import { initialAnswers, questionsOf } from '../../../src/wizard/model/log/questions';
import { addPage, type RawLog, readingOf } from '../../../src/wizard/model/log/raw-log';
import type { Role } from '../../../src/wizard/model/log/roles';
import { surveyOf } from '../../../src/wizard/model/log/survey';
import type { Selection, WireCell } from '../../../src/wizard/model/protocol';
import { readerOf } from '../../../src/wizard/model/reader';

export const english = readerOf('en_US', 'en', 'EUR');
export const spanish = readerOf('es_ES', 'es', 'EUR');

/** 2026-12-31 as a spreadsheet counts days. */
export const today = 46_387;

export type Line = readonly WireCell[];

/** Lines as they were selected from A1 on. */
export function selectionOf(lines: readonly Line[]): Selection {
  const columns = lines[0]!.length;
  const shown = lines
    .slice(0, 50)
    .map(line => line.map(cell => (typeof cell === 'object' ? '(date)' : String(cell))));
  return {
    sheetId: 7,
    range: `A1:${String.fromCharCode(64 + columns)}${lines.length}`,
    sheetName: 'Orders',
    rows: lines.length,
    columns,
    cells: lines.slice(0, 50),
    shown,
  };
}

export function rawOf(lines: readonly Line[], layout: Layout = guessLayout(selectionOf(lines))): RawLog {
  const reading = readingOf(selectionOf(lines), layout);
  const from = /^[A-Z]/.exec(reading.range.range)![0].charCodeAt(0) - 65;
  const body = lines
    .slice(layout.hasHeading ? 1 : 0)
    .map(line => line.slice(from, from + reading.places.length));
  for (let first = 0; first < body.length; first += 1000) {
    addPage(reading, { from: first + 1, cells: body.slice(first, first + 1000) });
  }
  return reading.raw;
}

/** The whole way, with the answers that stand there at first but for those given. */
export function logOf(
  lines: readonly Line[],
  answers: Readonly<Record<string, string>> = {},
  reader = english,
) {
  const raw = rawOf(lines);
  const survey = surveyOf(raw);
  const questions = questionsOf(raw, survey, reader);
  const all = { ...initialAnswers(questions, reader), ...answers };
  const { settings, errors } = readAnswers(questions, survey, all, reader);
  if (!settings) throw new Error(JSON.stringify(errors));
  const log = cleanLog(raw, settings, { today, language: reader.language, isOpen: true });
  return { raw, survey, questions, settings, log };
}

export const rolesOf = (lines: readonly Line[]): Role[] =>
  guessLayout(selectionOf(lines)).columns.map(({ role }) => role);

export const day = (text: string): WireCell => ({ day: Date.parse(text) / 86_400_000 + 25_569 });
export const dayNumber = (text: string) => Date.parse(text) / 86_400_000;
