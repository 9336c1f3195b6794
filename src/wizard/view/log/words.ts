import type { Words } from '../../../sheet/words';

export const words = {
  select: { en: 'Where are the orders?', es: '¿Dónde están los pedidos?' },
  selectLead: {
    en: 'Select the rows of your orders in the sheet, with their heading: one row for each order or order line, with customer, date and amount. Exports of shops will do as they are.',
    es: 'Seleccione en la hoja las filas de sus pedidos, con su cabecera: una fila por pedido o línea, con cliente, fecha e importe. Las exportaciones de tiendas sirven tal cual.',
  },
  stays: {
    en: 'Everything is worked out here in the sidebar. Nothing leaves your spreadsheet.',
    es: 'Todo se calcula aquí, en el panel. Nada sale de su hoja de cálculo.',
  },
  columns: { en: 'What is in each column?', es: '¿Qué hay en cada columna?' },
  columnsLead: (rows: string): Words => ({
    en: `This is our guess, from headings and values of ${rows} rows. Correct what is wrong.`,
    es: `Esto suponemos por las cabeceras y valores de ${rows} filas. Corrija lo que no sea así.`,
  }),
  hasHeading: { en: 'The first row is a heading', es: 'La primera fila es la cabecera' },
  column: (letters: string): Words => ({ en: `Column ${letters}`, es: `Columna ${letters}` }),
  notUsed: (count: number): Words => ({
    en: `Columns not used (${count})`,
    es: `Columnas sin usar (${count})`,
  }),
  example: { en: 'Such as', es: 'Por ejemplo' },
  blank: { en: 'Blank', es: 'En blanco' },
  read: { en: 'Read the orders', es: 'Leer los pedidos' },
  reading: { en: 'Reading the rows', es: 'Leyendo las filas' },
  looking: { en: 'Looking for what is to be decided', es: 'Buscando qué hay que decidir' },
  setting: { en: 'Setting right', es: 'Corrigiendo' },
  questions: { en: 'What only you can know', es: 'Lo que solo usted sabe' },
  checks: { en: 'What was found', es: 'Qué se encontró' },
  continue: { en: 'Continue', es: 'Continuar' },
  done: { en: 'What was set right', es: 'Qué se corrigió' },
  nothingDone: {
    en: 'Nothing had to be set right: formulas can read your columns as they stand.',
    es: 'No hubo que corregir nada: las fórmulas pueden leer sus columnas tal cual.',
  },
  look: { en: 'Look at this before you go on', es: 'Revise esto antes de seguir' },
  notes: { en: 'Good to know', es: 'Conviene saberlo' },
} satisfies Readonly<Record<string, Words | ((...facts: never[]) => Words)>>;
