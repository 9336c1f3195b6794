import type { Words } from '../../../sheet/words';

/** What the parts of the kit say by themselves. */
export const words = {
  back: { en: 'Back', es: 'Atrás' },
  allQuestions: { en: 'All questions', es: 'Todas las preguntas' },
  step: (now: number, of: number): Words => ({ en: `Step ${now} of ${of}`, es: `Paso ${now} de ${of}` }),
  toCorrect: { en: 'Please correct this', es: 'Corrija lo siguiente' },
  optional: { en: 'optional', es: 'opcional' },
  meant: { en: 'Which one do you mean?', es: '¿Cuál quiere decir?' },
  yes: { en: 'Yes', es: 'Sí' },
  no: { en: 'No', es: 'No' },
  cancel: { en: 'Cancel', es: 'Cancelar' },
  where: { en: 'Where should it go?', es: '¿Dónde se pone?' },
  newSheet: { en: 'On a new sheet', es: 'En una hoja nueva' },
  atSelection: { en: 'At the selected cell', es: 'En la celda seleccionada' },
  atSelectionHint: {
    en: 'Only if the cells there are empty.',
    es: 'Solo si las celdas de ahí están vacías.',
  },
  showPlan: { en: 'Show what will be written', es: 'Ver qué se escribirá' },
  insert: { en: 'Insert', es: 'Insertar' },
  insertAgain: { en: 'Insert another one', es: 'Insertar otra vez' },
  working: { en: 'One moment…', es: 'Un momento…' },
  size: (rows: number, columns: number): Words => ({
    en: `${rows} rows by ${columns} columns`,
    es: `${rows} filas por ${columns} columnas`,
  }),
  sheetIsNew: { en: 'new sheet', es: 'hoja nueva' },
  formulas: (count: number): Words =>
    count === 1 ? { en: '1 formula', es: '1 fórmula' } : { en: `${count} formulas`, es: `${count} fórmulas` },
  makesAssumptions: {
    en: 'A sheet with your house assumptions is made first, because the formulas read them.',
    es: 'Antes se crea una hoja con sus supuestos, porque las fórmulas los leen.',
  },
  nothingToInsert: {
    en: 'Correct the fields above first.',
    es: 'Corrija antes los campos de arriba.',
  },
  inserted: { en: 'Inserted', es: 'Insertado' },
  insertedIn: (places: string): Words => ({
    en: `It is in ${places}.`,
    es: `Está en ${places}.`,
  }),
  showIt: { en: 'Show it', es: 'Mostrarlo' },
  undo: { en: 'Undo', es: 'Deshacer' },
  undone: { en: 'Taken back', es: 'Deshecho' },
  undoneText: { en: 'The spreadsheet is as it was before.', es: 'La hoja de cálculo está como antes.' },
  changedSince: { en: 'Cells were changed since', es: 'Hay celdas cambiadas desde entonces' },
  changedText: {
    en: 'Undoing would lose what was typed into these cells:',
    es: 'Al deshacer se perdería lo escrito en estas celdas:',
  },
  undoAnyway: { en: 'Undo all the same', es: 'Deshacer de todos modos' },
  keep: { en: 'Keep it', es: 'Conservarlo' },
  tryAgain: { en: 'Try again', es: 'Reintentar' },
  useSelection: { en: 'Use selection', es: 'Usar la selección' },
  selectionRead: (place: string, rows: number, columns: number): Words => ({
    en: `Read: ${place}, ${rows} rows by ${columns} columns.`,
    es: `Leído: ${place}, ${rows} filas por ${columns} columnas.`,
  }),
  tableOf: { en: 'Figures of the chart', es: 'Cifras del gráfico' },
  notPossible: { en: 'That was not possible', es: 'No ha sido posible' },
  cleanUp: { en: 'Clean up', es: 'Limpiar' },
  cleaned: { en: 'Done: the spreadsheet is as it was.', es: 'Hecho: la hoja de cálculo está como antes.' },
  faulty: { en: 'The sidebar met a fault of its own', es: 'El asistente encontró un fallo propio' },
  faultyText: {
    en: 'Nothing was changed in the spreadsheet. Close the sidebar and open it again.',
    es: 'No se ha cambiado nada en la hoja de cálculo. Cierre el panel y vuelva a abrirlo.',
  },
} as const;
