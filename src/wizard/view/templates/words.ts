import type { Words } from '../../../sheet/words';

export const words = {
  lead: {
    en: 'Finished sheets with sample data, checks and charts: type over the samples, or clear them.',
    es: 'Hojas terminadas con datos de muestra, comprobaciones y gráficos: escriba encima o borre la muestra.',
  },
  looking: { en: 'Looking for templates…', es: 'Buscando plantillas…' },
  language: { en: 'Language of the sheets', es: 'Idioma de las hojas' },
  create: { en: 'Create', es: 'Crear' },
  creating: (title: string): Words => ({
    en: `Creating “${title}”; that takes about ten seconds…`,
    es: `Creando «${title}»; tarda unos diez segundos…`,
  }),
  created: (title: string): Words => ({ en: `Created: ${title}`, es: `Creada: ${title}` }),
  sheets: { en: 'New sheets', es: 'Hojas nuevas' },
  samples: {
    en: 'The framed cells hold sample data. Type over it, or clear it and paste your own.',
    es: 'Las celdas enmarcadas tienen datos de muestra. Escriba encima o bórrelos y pegue los suyos.',
  },
  clear: { en: 'Clear sample data', es: 'Borrar datos de muestra' },
  clearLead: {
    en: 'Empties the cells of this template that hold sample data; formulas stay.',
    es: 'Vacía las celdas de esta plantilla con datos de muestra; las fórmulas se quedan.',
  },
  cleared: (count: number): Words =>
    count === 0
      ? { en: 'There is no sample data left', es: 'No quedan datos de muestra' }
      : {
          en: count === 1 ? '1 cell was emptied' : `${count} cells were emptied`,
          es: count === 1 ? 'Se vació 1 celda' : `Se vaciaron ${count} celdas`,
        },
  clearedText: {
    en: 'Results stay blank until the framed cells are filled in.',
    es: 'Los resultados quedan en blanco hasta rellenar las celdas enmarcadas.',
  },
  undoClear: { en: 'Bring the sample back', es: 'Recuperar la muestra' },
  own: { en: 'Some cells hold something else now', es: 'Algunas celdas ya tienen otra cosa' },
  ownText: {
    en: 'These cells came with sample data and were changed since:',
    es: 'Estas celdas traían datos de muestra y se han cambiado:',
  },
  keepOwn: { en: 'Keep these, clear the rest', es: 'Conservarlas y borrar el resto' },
  clearAll: { en: 'Clear these too', es: 'Borrarlas también' },
  another: { en: 'All templates', es: 'Todas las plantillas' },
  copies: { en: 'In this spreadsheet', es: 'En esta hoja de cálculo' },
  version: (version: number): Words => ({ en: `version ${version}`, es: `versión ${version}` }),
  older: {
    en: 'made by an earlier version of the add-on; it keeps working as it is',
    es: 'hecha con una versión anterior del complemento; sigue funcionando tal como está',
  },
  newer: {
    en: 'made by a newer version of the add-on, which leaves it alone here',
    es: 'hecha con una versión más nueva del complemento; aquí no se toca',
  },
  unknown: {
    en: 'a template that this version of the add-on does not know; it is left alone',
    es: 'una plantilla que esta versión del complemento no conoce; no se toca',
  },
} as const;
