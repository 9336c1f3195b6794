import { serialOfFirstDay } from '../../../calc/dates';
import { listBlock } from '../../../templates/list-block';
import type { Block, FormulaPart } from '../../../templates/plan';
import { shown } from '../reader';
import type { Analysis } from './analysis';
import {
  groupsSection,
  resultSection,
  riskSection,
  stampSection,
  termsSection,
  testSection,
} from './forecast-sections';
import { fitFormats, fitTables, forecastTables, spendFormats } from './forecast-tables';
import type { InsertForm, LogColumns, Surrounded } from './places';
import { planWords } from './plan-words';
import type { Told } from './told';

/** The sheet that is read first: the answer, what it rests on, and how far it may be believed. */
export function forecastBlock(
  analysis: Analysis,
  form: InsertForm,
  surrounded: Surrounded,
  columns: LogColumns | undefined,
): { readonly block: Block; readonly fit: FormulaPart; readonly spend: FormulaPart } {
  const text = planWords[surrounded.language];
  const { forecast, lastDay, model } = analysis;
  const told: Told = {
    analysis,
    form,
    surrounded,
    columns,
    text,
    // Money stands in cells only.
    reader: { language: surrounded.language, locale: surrounded.language, currency: 'EUR' },
  };
  const sections = [
    ...(forecast ? [resultSection(told), termsSection(told), riskSection(told)] : []),
    groupsSection(told),
    ...(form === 'live' ? [testSection(told)] : [stampSection(told)]),
  ];
  const tables = [...fitTables(told), ...(forecast ? forecastTables(told, forecast) : [])];
  const day = shown(lastDay + serialOfFirstDay, 'date', told.reader);
  const { block, tableRows } = listBlock({
    id: 'forecast',
    sheet: text.sheets.forecast,
    title: text.title,
    lead: forecast ? text.lead(day, model) : text.withoutForecast,
    sections,
    tables,
  });
  const table = (place: number, width: number): FormulaPart => ({
    block: 'forecast',
    from: [tableRows[place]!, 1],
    to: [tableRows[place]! + 1, width],
  });
  return { block, fit: table(0, fitFormats.length), spend: table(1, spendFormats.length) };
}
