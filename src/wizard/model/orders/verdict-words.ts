import type { FitStatus } from '../../../calc/models/fit';
import type { Language } from '../../../sheet/words';

/** Fewer make a fit unsteady. */
export const fewRepeaters = 100;

export const statusWords: Record<Language, Record<Exclude<FitStatus, 'ok'>, string>> = {
  en: {
    not_enough_data: 'too few customers came back',
    no_interior_maximum: 'the orders do not tell how customers leave, or whether they do',
    no_heterogeneity: 'the customers are all alike, as far as the orders tell',
    infinite_mean: 'what a few spend outweighs everything, so that there is no mean',
    not_converged: 'the search found no end',
  },
  es: {
    not_enough_data: 'volvieron muy pocos clientes',
    no_interior_maximum: 'los pedidos no dicen cómo se van los clientes, o si se van',
    no_heterogeneity: 'los clientes son todos iguales, por lo que dicen los pedidos',
    infinite_mean: 'lo que gastan unos pocos pesa más que todo y no hay media',
    not_converged: 'la búsqueda no halló final',
  },
};

const en = {
  trust: 'You can work with these figures',
  care: 'Use these figures with care',
  no: 'Do not rely on these figures',
  instead:
    'Use the groups by recency, frequency and money, which need no model, and “What is a customer worth?” with totals, until the list is longer.',
  many: (share: string) =>
    `${share} of customers bought once only. The model MBG/NBD was taken, in which they too may have left.`,
  noMaximum:
    'The usual model BG/NBD found no answer; MBG/NBD, in which who bought once may have left too, did.',
  noFit: (status: string) => `No forecast: ${status}.`,
  noSpend: (status: string) => `No values: ${status}.`,
  noTest: 'The orders before the day of the test are too few to test the forecast. Hold out fewer weeks.',
  orders: (weeks: string, predicted: string, actual: string, bias: string) =>
    `Tested on the last ${weeks} weeks: the model expected ${predicted} orders, ${actual} came (${bias}).`,
  fewOrders: (weeks: string, actual: string) =>
    `Only ${actual} orders came in the ${weeks} weeks of the test, too few to tell. Hold out more weeks.`,
  revenue: (predicted: string, actual: string, bias: string) =>
    `Revenue of those weeks: ${predicted} expected, ${actual} came (${bias}).`,
  classes: (list: string) => `Off by more than a quarter for customers with these repeat orders: ${list}.`,
  few: (count: string) => `Only ${count} customers came back; with ${fewRepeaters} or more it gets steadier.`,
  short: (weeks: string) =>
    `The list covers ${weeks} weeks; with less than half a year leaving is hard to see.`,
  correlated: (correlation: string) =>
    `Who orders more often spends another amount (correlation ${correlation}); the model takes them for unrelated, so values of frequent buyers are off.`,
  independent: (correlation: string) =>
    `How often customers order and how much they spend hardly go together (correlation ${correlation}), as the model needs it.`,
};

const es: typeof en = {
  trust: 'Puede trabajar con estas cifras',
  care: 'Use estas cifras con cautela',
  no: 'No se fíe de estas cifras',
  instead:
    'Use los grupos por recencia, frecuencia e importe, que no necesitan modelo, y «¿Cuánto vale un cliente?» con totales, hasta que la lista sea más larga.',
  many: (share: string) =>
    `El ${share} de los clientes compró una sola vez. Se tomó el modelo MBG/NBD, en el que también ellos pueden haberse ido.`,
  noMaximum:
    'El modelo habitual BG/NBD no halló respuesta; MBG/NBD, en el que también puede haberse ido quien compró una vez, sí.',
  noFit: (status: string) => `Sin pronóstico: ${status}.`,
  noSpend: (status: string) => `Sin valores: ${status}.`,
  noTest:
    'Los pedidos anteriores al día de la prueba son muy pocos para probar el pronóstico. Reserve menos semanas.',
  orders: (weeks: string, predicted: string, actual: string, bias: string) =>
    `Probado en las últimas ${weeks} semanas: el modelo esperaba ${predicted} pedidos y llegaron ${actual} (${bias}).`,
  fewOrders: (weeks: string, actual: string) =>
    `En las ${weeks} semanas de la prueba solo llegaron ${actual} pedidos, muy pocos para juzgar. Reserve más semanas.`,
  revenue: (predicted: string, actual: string, bias: string) =>
    `Ingresos de esas semanas: se esperaban ${predicted} y llegaron ${actual} (${bias}).`,
  classes: (list: string) => `Falla en más de un cuarto para clientes con estos pedidos repetidos: ${list}.`,
  few: (count: string) => `Solo volvieron ${count} clientes; con ${fewRepeaters} o más es más estable.`,
  short: (weeks: string) =>
    `La lista abarca ${weeks} semanas; con menos de medio año cuesta ver quién se va.`,
  correlated: (correlation: string) =>
    `Quien compra más a menudo gasta otro importe (correlación ${correlation}); el modelo los toma por independientes y el valor de los compradores frecuentes se desvía.`,
  independent: (correlation: string) =>
    `Cada cuánto se compra y cuánto se gasta apenas van juntos (correlación ${correlation}), como necesita el modelo.`,
};

export const verdictWords: Readonly<Record<Language, typeof en>> = { en, es };
