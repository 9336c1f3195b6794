import type { Group } from '../sheet/define';
import type { Words } from '../sheet/words';

export const groupTitles: Readonly<Record<Group, Words>> = {
  value: { en: 'What a customer is worth', es: 'Cuánto vale un cliente' },
  acquisition: { en: 'Acquiring customers', es: 'Captar clientes' },
  retention: { en: 'Keeping customers', es: 'Conservar clientes' },
  recurring: { en: 'Recurring revenue', es: 'Ingresos recurrentes' },
  logs: { en: 'From a list of orders', es: 'A partir de una lista de pedidos' },
  contractual: { en: 'Predicting contracts', es: 'Predecir contratos' },
  predictive: { en: 'Predicting customers without a contract', es: 'Predecir clientes sin contrato' },
};

export const productName = 'Customer Lifetime Value';

export const menuWords = {
  guide: { en: 'Open the guide', es: 'Abrir el asistente' },
  templates: { en: 'Templates', es: 'Plantillas' },
  clearSamples: { en: 'Clear sample data', es: 'Borrar datos de muestra' },
  sharing: { en: 'Share this workbook', es: 'Compartir este libro' },
  checkModel: { en: 'Check my model', es: 'Revisar mi modelo' },
  functionList: { en: 'Function list', es: 'Lista de funciones' },
  about: { en: 'About', es: 'Acerca de' },
} satisfies Record<string, Words>;

export const dialogWords = {
  helpInCell: {
    en: 'Type a function without arguments, as in =CLV(), and it explains itself in the sheet.',
    es: 'Escriba una función sin argumentos, como =CLV(), y se explicará en la propia hoja.',
  },
  purpose: {
    en: 'Functions for the value of customers, in the cells of your own spreadsheet.',
    es: 'Funciones para el valor de los clientes, en las celdas de su propia hoja de cálculo.',
  },
  privacy: {
    en: 'It reads this spreadsheet only and sends nothing anywhere.',
    es: 'Solo lee esta hoja de cálculo y no envía nada a ningún sitio.',
  },
  version: { en: 'Version', es: 'Versión' },
} satisfies Record<string, Words>;

/** How taking back sample data that was cleared is offered. */
export const clearedTitle: Words = { en: 'Sample data cleared', es: 'Datos de muestra borrados' };
