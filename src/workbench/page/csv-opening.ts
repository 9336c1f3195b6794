import type { FUniver } from '@univerjs/core/facade';
import { openCsv } from './csv';
import { csvWorksheet, sheetNameFor } from './csv-sheet';
import { element } from './elements';
import type { Language } from './language';
import type { StatusLine } from './status-line';
import { type PageWords, problemSentence } from './words';

const dateFormats: Record<Language, string> = { en: 'yyyy-mm-dd', es: 'dd/mm/yyyy' };

interface Opening {
  api: () => FUniver;
  language: () => Language;
  words: () => PageWords;
  status: StatusLine;
  opened: () => void;
}

async function open(file: File, { api, language, words, status, opened }: Opening): Promise<void> {
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (!bytes) return status.showNotice(words().unreadable(file.name), true);
  const outcome = openCsv(new Uint8Array(bytes));
  if ('problem' in outcome)
    return status.showNotice(problemSentence(words(), file.name, outcome.problem), true);
  const { table } = outcome;
  const workbook = api().getActiveWorkbook()!;
  const name = sheetNameFor(
    file.name,
    workbook.getSheets().map(sheet => sheet.getSheetName()),
  );
  const sheet = workbook.insertSheet(name, { sheet: csvWorksheet(table, name, dateFormats[language()]) });
  workbook.setActiveSheet(sheet);
  opened();
  const doubts = table.doubts.map(doubt => words().doubts[doubt.code](doubt));
  const done = words().opened(file.name, table.rows.length, table.columns.length);
  status.showNotice([done, ...doubts].join(' '), doubts.length > 0);
}

/** A file field behind the button, and dropping a file anywhere on the page. */
export function csvOpening(opening: Opening) {
  const take = (file: File | undefined) => {
    if (file) void open(file, opening);
  };
  const field = element('input', {
    type: 'file',
    accept: '.csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain',
    hidden: true,
    id: 'csv-file',
  });
  field.addEventListener('change', () => {
    take(field.files?.[0]);
    field.value = '';
  });
  const hint = element('div', { class: 'drop', hidden: true });
  const isFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  document.addEventListener('dragover', event => {
    if (!isFile(event)) return;
    event.preventDefault();
    hint.textContent = opening.words().drop;
    hint.hidden = false;
  });
  document.addEventListener('dragleave', event => {
    if (!event.relatedTarget) hint.hidden = true;
  });
  document.addEventListener(
    'drop',
    event => {
      hint.hidden = true;
      if (!isFile(event)) return;
      event.preventDefault();
      event.stopPropagation();
      take(event.dataTransfer?.files[0]);
    },
    { capture: true },
  );
  return { parts: [field, hint], choose: () => field.click() };
}
