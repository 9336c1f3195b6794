import type { Words } from '../../../../sheet/words';

export const words = {
  fromOrders: { en: 'From my orders', es: 'Desde mis pedidos' },
  fromTable: { en: 'From a small table', es: 'Desde una tabla pequeña' },
  ordersHint: {
    en: 'With a list of orders that has a column for the channel, values are measured, and you see where customers buy next.',
    es: 'Con una lista de pedidos que tenga una columna de canal, los valores se miden y se ve dónde vuelven a comprar.',
  },
  tableHint: {
    en: 'With a value and a cost for each channel, you compare them at once.',
    es: 'Con un valor y un coste por canal, los compara al momento.',
  },
  lines: { en: 'Your channels', es: 'Sus canales' },
  linesLead: {
    en: 'For each channel: what a customer of it is worth and what winning one costs. Type them, or select them in the sheet.',
    es: 'Por cada canal: cuánto vale un cliente suyo y cuánto cuesta captarlo. Escríbalo o selecciónelo en la hoja.',
  },
  line: (line: number): Words => ({ en: `Channel ${line}`, es: `Canal ${line}` }),
  addLine: { en: 'Add a channel', es: 'Añadir un canal' },
  compare: { en: 'Compare', es: 'Comparar' },
  noLines: {
    en: 'No channel has a name and a value yet. Fill in one at least.',
    es: 'Ningún canal tiene aún nombre y valor. Rellene al menos uno.',
  },
  notATable: {
    en: 'The selection is no small table. Select up to 40 rows with a column of names and at least one of figures.',
    es: 'La selección no es una tabla pequeña. Seleccione hasta 40 filas con una columna de nombres y al menos una de cifras.',
  },
  twice: {
    en: 'Two lines have the same channel. Give each one its own name.',
    es: 'Dos líneas tienen el mismo canal. Dé a cada una su nombre.',
  },
  costs: { en: 'What winning a customer costs', es: 'Cuánto cuesta captar un cliente' },
  moreCosts: { en: 'Costs of the other channels', es: 'Costes de los demás canales' },
  terms: { en: 'Margin, months and target', es: 'Margen, meses y objetivo' },
  best: { en: 'Pays best', es: 'El que más devuelve' },
  mostValuable: { en: 'Most valuable customers', es: 'Clientes más valiosos' },
  reach: { en: 'Channels that reach the target', es: 'Canales que alcanzan el objetivo' },
  of: (part: number, whole: number): Words => ({ en: `${part} of ${whole}`, es: `${part} de ${whole}` }),
  careful: { en: 'Be careful with these', es: 'Cuidado con estos' },
  next: { en: 'Where they buy next', es: 'Dónde vuelven a comprar' },
  insert: { en: 'Put it into the sheet', es: 'Ponerlo en la hoja' },
  tooShort: {
    en: 'These orders cover less than a month, so nothing can be said about channels yet. Use a longer log.',
    es: 'Estos pedidos abarcan menos de un mes; aún no se puede decir nada de los canales. Use un registro más largo.',
  },
  atMost: (months: number): Words => ({
    en: `These orders cover at most ${months} months after a first order. Type ${months} or fewer.`,
    es: `Estos pedidos abarcan como mucho ${months} meses tras un primer pedido. Escriba ${months} o menos.`,
  }),
  tooLong: {
    en: 'The log had to be set right and is too long to be written into a sheet. Correct it in the sheet and read it again, or select fewer rows.',
    es: 'Hubo que corregir el registro y es demasiado largo para escribirlo en una hoja. Corríjalo en la hoja y vuelva a leerlo, o seleccione menos filas.',
  },
};
