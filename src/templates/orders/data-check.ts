import { clvDataCheck } from '../../functions/clv-data-check';
import type { CellValue } from '../../sheet/cells';
import type { Words } from '../../sheet/words';
import { callParts } from '../formula';
import type { SheetSpec } from '../layout/sheet-spec';
import { orderColumns } from './log';

const meanings: Readonly<Record<string, Words>> = clvDataCheck.returns.answers;
/** Its lines are always the same, and stand in one order. */
const [, ...lines] = clvDataCheck.examples[0].result as readonly (readonly CellValue[])[];

export const dataCheck: SheetSpec = {
  id: 'data',
  role: 'calculations',
  name: { en: 'Data check', es: 'Revisión de datos' },
  title: { en: 'What in the log would mislead', es: 'Lo que engañaría en el registro' },
  lead: {
    en: 'error: nothing can be worked out. warning: answers may be wrong. note: what is done with it. ok: nothing found.',
    es: 'error: no se puede calcular nada. warning: las respuestas pueden fallar. note: lo que se hace con ello. ok: nada.',
  },
  sections: [],
  tables: [
    {
      id: 'findings',
      heading: { en: 'Findings', es: 'Hallazgos' },
      columns: [
        { head: { en: 'Check', es: 'Comprobación' }, format: 'text', letters: 26 },
        { head: { en: 'First example', es: 'Primer ejemplo' }, format: 'text', letters: 28 },
        { head: { en: 'Rows', es: 'Filas' }, format: 'count' },
        { head: { en: 'Severity', es: 'Gravedad' }, format: 'text' },
        { head: { en: 'Row of the example', es: 'Fila del ejemplo' }, format: 'count' },
      ],
      rows: lines.length + 1,
      formula: where => callParts(clvDataCheck, orderColumns(where)),
    },
    {
      id: 'meanings',
      beside: true,
      columns: [{ head: { en: 'What it looks for', es: 'Lo que busca' }, format: 'text' }],
      rows: lines.length + 1,
      texts: lines.map(([check]) => [meanings[String(check)]!]),
    },
  ],
};
