import type { Words } from '../../../sheet/words';

export const words = {
  lead: {
    en: 'People without the add-on see #NAME? where its functions stand. This puts built-in formulas or values there.',
    es: 'Quien no tiene el complemento ve #NAME? donde están sus funciones. Aquí se cambian por fórmulas nativas o valores.',
  },
  scope: { en: 'How much?', es: '¿Cuánto?' },
  workbook: { en: 'The whole workbook', es: 'Todo el libro' },
  sheet: { en: 'The sheet in view', es: 'La hoja a la vista' },
  records: { en: 'Records of old formulas and values', es: 'Registro de fórmulas y valores anteriores' },
  keep: { en: 'Keep, to make it live again', es: 'Conservar, para poder reactivar' },
  drop: { en: 'Remove, for outsiders', es: 'Quitar, para gente de fuera' },
  dropHint: {
    en: 'Final: it cannot be made live again, nor earlier insertions be undone.',
    es: 'Definitivo: no se podrá reactivar ni deshacer inserciones anteriores.',
  },
  asValues: { en: 'Cells that become fixed values', es: 'Celdas que pasan a valores fijos' },
  refused: { en: 'Cells that cannot be changed yet', es: 'Celdas que aún no se pueden cambiar' },
  share: { en: 'Make shareable', es: 'Hacer compartible' },
  shareOthers: { en: 'Make the others shareable', es: 'Hacer compartibles las demás' },
  dropRecords: { en: 'Remove records', es: 'Quitar registros' },
  shared: { en: 'Ready to share', es: 'Listo para compartir' },
  again: { en: 'Look again', es: 'Revisar otra vez' },
  live: { en: 'Make live again', es: 'Reactivar' },
  isLive: { en: 'Live again', es: 'Reactivado' },
  isLiveText: { en: 'Every formula is back as it was.', es: 'Todas las fórmulas están como antes.' },
  changedText: {
    en: 'Making it live again would overwrite these cells; first remove rows or columns that were inserted since:',
    es: 'Al reactivar se sobrescribirían estas celdas; quite antes las filas o columnas insertadas desde entonces:',
  },
  liveAnyway: { en: 'Overwrite them', es: 'Sobrescribirlas' },
} satisfies Record<string, Words>;
