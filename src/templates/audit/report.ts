import { quoteSheetName } from '../../formula/references';
import { quoteText } from '../../formula/write';
import type { Language, Words } from '../../sheet/words';
import type { Plan, PlannedCell } from '../plan';
import type { TemplateBlock } from '../template';
import type { Finding, Severity } from './finding';

const words = {
  title: { en: 'Model check', es: 'Revisión del modelo' },
  severity: { en: 'Weight', es: 'Peso' },
  cell: { en: 'Cell', es: 'Celda' },
  what: { en: 'What was found', es: 'Qué se ha encontrado' },
  cure: { en: 'What to do', es: 'Qué hacer' },
  lead: {
    en: 'As the sheets stood when this was written; a press on a cell leads to it.',
    es: 'Tal como estaban las hojas al escribirlo; al pulsar una celda se va a ella.',
  },
} satisfies Record<string, Words>;

const severities: Readonly<Record<Severity, Words>> = {
  wrong: { en: 'Wrong', es: 'Error' },
  doubtful: { en: 'Doubtful', es: 'Dudoso' },
  notice: { en: 'Risky', es: 'Arriesgado' },
};

/** How much was found, in one sentence. */
export function summaryOf(findings: readonly Finding[], sheets: number): Words {
  const where: Words =
    sheets === 1 ? { en: 'one sheet', es: 'una hoja' } : { en: `${sheets} sheets`, es: `${sheets} hojas` };
  if (findings.length === 0)
    return {
      en: `Nothing suspicious was found in ${where.en}. Whether the inputs are right only you can tell.`,
      es: `No se ha encontrado nada sospechoso en ${where.es}. Si los datos son correctos, solo lo sabe usted.`,
    };
  const count = (severity: Severity) => findings.filter(each => each.severity === severity).length;
  const [wrong, doubtful, notice] = [count('wrong'), count('doubtful'), count('notice')];
  return {
    en: `Found in ${where.en}: ${wrong} likely to be wrong, ${doubtful} doubtful, ${notice} risky to keep.`,
    es: `Encontrado en ${where.es}: ${wrong} con probable error, ${doubtful} dudosos, ${notice} con riesgo.`,
  };
}

export const placeOf = ({ sheet, address }: Finding): string => `${quoteSheetName(sheet)}!${address}`;

const headRow = 5;
const mostLines = 400;

/** The findings as a sheet of their own, each with a link to its cell. */
export function auditReportPlan(findings: readonly Finding[], sheets: number, language: Language): Plan {
  const put = (row: number, column: number, text: string, look?: PlannedCell['look']): PlannedCell => ({
    row,
    column,
    content: { text },
    ...(look ? { look } : {}),
  });
  const listed = findings.slice(0, mostLines);
  const lines = listed.flatMap((each, index): PlannedCell[] => {
    const row = headRow + 1 + index;
    const link = `=HYPERLINK(${quoteText(`#gid=${each.sheetId}&range=${each.address}`)};${quoteText(placeOf(each))})`;
    return [
      put(row, 1, severities[each.severity][language]),
      { row, column: 2, content: { formula: [link] } },
      put(row, 3, each.what[language]),
      put(row, 4, each.cure[language]),
    ];
  });
  const rows = Math.max(1, listed.length);
  const block: TemplateBlock = {
    id: 'report',
    role: 'checks',
    sheet: words.title[language],
    rows: headRow + rows,
    columns: 4,
    cells: [
      put(1, 1, words.title[language], 'title'),
      put(2, 1, words.lead[language], 'remark'),
      put(3, 1, summaryOf(findings, sheets)[language]),
      ...[words.severity, words.cell, words.what, words.cure].map((head, index) =>
        put(headRow, index + 1, head[language], 'heading'),
      ),
      ...lines,
    ],
    columnWidths: [90, 190, 460, 420],
    wrapped: [{ row: headRow + 1, column: 2, rows, columns: 3 }],
    frozenRows: headRow,
  };
  return { id: 'audit', title: words.title[language], blocks: [block] };
}
