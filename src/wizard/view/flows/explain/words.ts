import type { Words } from '../../../../sheet/words';

export const words = {
  explainSelected: { en: 'Explain the selected cell', es: 'Explicar la celda seleccionada' },
  explainAnother: { en: 'Explain the cell selected now', es: 'Explicar la celda seleccionada ahora' },
  looking: { en: 'Looking at the cell…', es: 'Leyendo la celda…' },
  which: { en: 'Which part of the formula?', es: '¿Qué parte de la fórmula?' },
  result: { en: 'Result', es: 'Resultado' },
  cellShows: { en: 'The cell shows', es: 'La celda muestra' },
  refused: { en: 'The formula has no result', es: 'La fórmula no da resultado' },
  unknown: {
    en: 'Only the spreadsheet can work out what is given there, so the steps are missing. Put it into a cell of its own and let the formula point at it:',
    es: 'Solo la hoja de cálculo puede calcular lo que se da ahí, y por eso faltan los pasos. Póngalo en una celda propia y haga que la fórmula la señale:',
  },
  inputs: { en: 'What goes in', es: 'Qué entra' },
  leftOut: { en: 'Left out, and what counts then', es: 'Lo omitido y lo que cuenta entonces' },
  steps: { en: 'Step by step', es: 'Paso a paso' },
  choice: { en: 'Choice', es: 'Opción' },
  chosen: { en: 'here', es: 'aquí' },
  usedBy: { en: 'Counted so by', es: 'Así cuentan' },
  moves: { en: 'What moves the result', es: 'Qué mueve el resultado' },
  show: { en: 'Show', es: 'Mostrar' },
  allInputs: { en: 'All inputs', es: 'Todos los datos' },
  native: { en: 'The same in built-in functions', es: 'Lo mismo con funciones propias de la hoja' },
  nativeHint: {
    en: 'For people who open the sheet without this add-on.',
    es: 'Para quien abre la hoja sin este complemento.',
  },
  firstLine: { en: 'Its first line:', es: 'Su primera línea:' },
} satisfies Record<string, Words>;

/** Title of the table with the other choices of an argument. */
export const alternativesTitle: Readonly<Record<string, Words>> = {
  convention: { en: 'Under each convention', es: 'Con cada convención' },
  mode: { en: 'By what “better” means', es: 'Según lo que significa «mejor»' },
  method: { en: 'By each method', es: 'Con cada método' },
};

export const placeText = (row: number, rows: number, column: number, columns: number): Words => ({
  en: `The formula fills ${rows} × ${columns} cells; this is row ${row}, column ${column} of them. To see another one, select it.`,
  es: `La fórmula llena ${rows} × ${columns} celdas; esta es la fila ${row}, columna ${column}. Para ver otra, selecciónela.`,
});

export const tableText = (rows: number, columns: number): Words => ({
  en: `${rows} rows, ${columns} columns`,
  es: `${rows} filas, ${columns} columnas`,
});
