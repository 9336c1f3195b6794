import type { CalcError, Reason } from '../calc/errors';
import { isDate } from './cells';
import { type FunctionDefinition, sheetName } from './define';
import { type Language, numberText } from './words';

/** The facts of an error as text, ready to be put into a sentence. */
interface Facts {
  readonly name: string;
  readonly argument: string;
  readonly value: string;
  readonly limit: string;
  readonly upper: string;
  readonly other: string;
  readonly hint: string;
  readonly choices: string;
  /** The function can count a limited number of periods. */
  readonly hasPeriods: boolean;
}
type Sentence = (facts: Facts) => string;

/** One sentence for each reason: what is wrong with which argument, and the cure. */
const sentences: Readonly<Record<Language, Readonly<Record<Reason, Sentence>>>> = {
  en: {
    missing: f => `${f.argument} is missing; give a value or a cell that has one`,
    missing_companion: f => `${f.argument} is missing; ${f.other} needs it too`,
    too_many: f => `${f.upper} arguments were given and it takes at most ${f.limit}; remove the rest`,
    not_a_number: f => `${f.argument} is ${f.value}; give a number`,
    not_a_flag: f => `${f.argument} is ${f.value}; give TRUE or FALSE`,
    not_a_date: f => `${f.argument} is ${f.value}; give a date`,
    ambiguous_date: f => `${f.argument} is ${f.value}: day or month first? Use a date cell or yyyy-mm-dd`,
    date_for_number: f => `${f.argument} is a date; give a number, or change the cell's format`,
    error_cell: f => `${f.argument} holds the error ${f.value}; correct that cell first`,
    between: f => `${f.argument} is ${f.value}; it must be from ${f.limit} to ${f.upper}${f.hint}`,
    at_least: f => `${f.argument} is ${f.value}; it must be ${f.limit} or more`,
    above: f => `${f.argument} is ${f.value}; it must be above ${f.limit}`,
    at_most: f => `${f.argument} is ${f.value}; it must be ${f.limit} or less`,
    below: f => `${f.argument} is ${f.value}; it must be below ${f.limit}`,
    not_whole: f => `${f.argument} is ${f.value}; it must be a whole number`,
    too_large: () => 'the result is too large for a cell; make the inputs smaller',
    more_than_there_was: f =>
      `${f.argument} is ${f.value}, more than there was to lose (${f.limit}); correct one`,
    retention_above_one: f => `${f.argument} would make retention ${f.value}, above 1; make it smaller`,
    ceiling_too_low: f => `${f.argument} is ${f.value}; it must be above ${f.other} (${f.limit})`,
    too_long: f => `${f.argument} asks for ${f.value} rows; ${f.limit} is the most, so use a shorter span`,
    unknown_choice: f => `${f.argument} is ${f.value}; use ${f.choices}`,
    one_value_only: f => `${f.argument} takes one cell, not ${f.limit}; write one formula for each`,
    table_of_one: f =>
      `a table is for one customer, not for ${f.limit} cells; use another output or one cell for each argument`,
    different_sizes: f =>
      `${f.argument} has ${f.limit} cells in a line and ${f.other} has ${f.upper}; make them equal`,
    not_a_line: f =>
      `${f.argument || 'the range'} is ${f.limit} rows by ${f.upper} columns; give one row or one column`,
    not_two_columns: f => `${f.argument} has ${f.limit} columns; give two, names and amounts`,
    zero_divisor: f => `${f.argument} is 0 and would divide; give a value above 0`,
    no_rows: f => `${f.argument} has no filled rows; select the rows with data`,
    no_convergence: f => `no answer was found for ${f.argument}; check the inputs`,
    never_ends: f =>
      `with ${f.argument} ${f.value} the value has no end; lower it${f.hasPeriods ? `, raise ${f.other} or limit the periods` : ` or raise ${f.other}`}`,
    no_percentage: f => `today's value is ${f.value}, so a percentage has no meaning; ask for "value"`,
    too_many_rows: f =>
      `${f.argument} has ${f.value} rows; one call takes ${f.limit} at most, so use a shorter log`,
    too_much_work: f =>
      `${f.argument} ${f.value} is too long for so many customers; use ${f.limit} or fewer customers`,
    above_other: f => `${f.argument} is ${f.value}, above ${f.other} (${f.limit}); correct one of them`,
    recency_alone: f => `${f.argument} is ${f.value} although x is 0; without repeat orders it must be 0`,
    future_date: f =>
      `${f.argument} is ${f.value}, in the future; correct it${f.other && ` or give ${f.other}`}`,
    outside_log: f => `${f.argument} is ${f.value}; it must be from ${f.limit} to ${f.upper}, inside the log`,
    needs_horizon: f => `${f.argument} is ${f.value}; it must be above 0, or give ${f.other}`,
    not_a_fit: f => `${f.argument} is no row of fitted parameters; give both rows of a fit`,
    other_model: f => `${f.argument} is of the model ${f.value}; give a fit of ${f.limit}`,
    no_column: f => `${f.argument} has no column ${f.value}; give the whole table with its header`,
    unit_differs: f => `${f.argument} is ${f.value} but the table says ${f.limit}; leave it out`,
    unusable_fit: f => `${f.argument} has the status ${f.value}; fit other data or another model`,
    no_usable_fit: f =>
      `these orders give no usable ${f.limit} fit (${f.value}); use a longer log or another model`,
    unexpected: () => 'it met a fault of its own; please report it with these inputs',
  },
  es: {
    missing: f => `falta ${f.argument}; dé un valor o una celda que lo tenga`,
    missing_companion: f => `falta ${f.argument}; ${f.other} lo necesita`,
    too_many: f => `se dieron ${f.upper} argumentos y admite ${f.limit} como máximo; quite los que sobran`,
    not_a_number: f => `${f.argument} es ${f.value}; dé un número`,
    not_a_flag: f => `${f.argument} es ${f.value}; dé VERDADERO o FALSO`,
    not_a_date: f => `${f.argument} es ${f.value}; dé una fecha`,
    ambiguous_date: f => `${f.argument} es ${f.value}: ¿día o mes? Use una celda de fecha o aaaa-mm-dd`,
    date_for_number: f => `${f.argument} es una fecha; dé un número o cambie el formato de la celda`,
    error_cell: f => `${f.argument} contiene el error ${f.value}; corrija antes esa celda`,
    between: f => `${f.argument} es ${f.value}; debe estar entre ${f.limit} y ${f.upper}${f.hint}`,
    at_least: f => `${f.argument} es ${f.value}; debe ser ${f.limit} o más`,
    above: f => `${f.argument} es ${f.value}; debe ser mayor que ${f.limit}`,
    at_most: f => `${f.argument} es ${f.value}; debe ser ${f.limit} o menos`,
    below: f => `${f.argument} es ${f.value}; debe ser menor que ${f.limit}`,
    not_whole: f => `${f.argument} es ${f.value}; debe ser un número entero`,
    too_large: () => 'el resultado no cabe en una celda; reduzca los datos',
    more_than_there_was: f =>
      `${f.argument} es ${f.value}, más de lo que se podía perder (${f.limit}); corrija uno`,
    retention_above_one: f => `${f.argument} daría una retención de ${f.value}, mayor que 1; redúzcalo`,
    ceiling_too_low: f => `${f.argument} es ${f.value}; debe ser mayor que ${f.other} (${f.limit})`,
    too_long: f => `${f.argument} pide ${f.value} filas; el máximo es ${f.limit}, use un plazo más corto`,
    unknown_choice: f => `${f.argument} es ${f.value}; use ${f.choices}`,
    one_value_only: f => `${f.argument} admite una celda, no ${f.limit}; escriba una fórmula para cada una`,
    table_of_one: f =>
      `una tabla es para un solo cliente, no para ${f.limit} celdas; use otra salida o una celda por argumento`,
    different_sizes: f =>
      `${f.argument} tiene ${f.limit} celdas en línea y ${f.other} tiene ${f.upper}; iguálelos`,
    not_a_line: f =>
      `${f.argument || 'el rango'} mide ${f.limit} filas por ${f.upper} columnas; dé una fila o una columna`,
    not_two_columns: f => `${f.argument} tiene ${f.limit} columnas; dé dos, nombres e importes`,
    zero_divisor: f => `${f.argument} es 0 y dividiría; dé un valor mayor que 0`,
    no_rows: f => `${f.argument} no tiene filas con datos; seleccione las que los tengan`,
    no_convergence: f => `no se halló respuesta para ${f.argument}; revise los datos`,
    never_ends: f =>
      `con ${f.argument} ${f.value} el valor no tiene fin; redúzcalo${f.hasPeriods ? `, suba ${f.other} o limite los periodos` : ` o suba ${f.other}`}`,
    no_percentage: f => `el valor actual es ${f.value} y un porcentaje no tendría sentido; pida "valor"`,
    too_many_rows: f =>
      `${f.argument} tiene ${f.value} filas; una llamada admite ${f.limit}, use un registro más corto`,
    too_much_work: f =>
      `${f.argument} ${f.value} es demasiado para tantos clientes; use ${f.limit} o menos clientes`,
    above_other: f => `${f.argument} es ${f.value}, mayor que ${f.other} (${f.limit}); corrija uno`,
    recency_alone: f => `${f.argument} es ${f.value} aunque x es 0; sin pedidos repetidos debe ser 0`,
    future_date: f => `${f.argument} es ${f.value}, en el futuro; corríjala${f.other && ` o dé ${f.other}`}`,
    outside_log: f =>
      `${f.argument} es ${f.value}; debe estar entre ${f.limit} y ${f.upper}, dentro del registro`,
    needs_horizon: f => `${f.argument} es ${f.value}; debe ser mayor que 0, o dé ${f.other}`,
    not_a_fit: f => `${f.argument} no es una fila de parámetros; dé las dos filas de un ajuste`,
    other_model: f => `${f.argument} es del modelo ${f.value}; dé un ajuste de ${f.limit}`,
    no_column: f => `${f.argument} no tiene la columna ${f.value}; dé la tabla entera con su cabecera`,
    unit_differs: f => `${f.argument} es ${f.value} pero la tabla dice ${f.limit}; omítalo`,
    unusable_fit: f => `${f.argument} tiene el estado ${f.value}; ajuste otros datos u otro modelo`,
    no_usable_fit: f =>
      `estos pedidos no dan un ajuste ${f.limit} válido (${f.value}); use un registro más largo u otro modelo`,
    unexpected: () => 'encontró un fallo propio; comuníquelo con estos datos',
  },
};

/** Where in a range, and how much more of it is wrong. */
const places: Readonly<
  Record<Language, (row: number | undefined, column: number | undefined, wrong: number) => string>
> = {
  en: (row, column, wrong) => {
    const place = [row && `row ${row}`, column && `column ${column}`].filter(Boolean).join(', ');
    return place && `range ${place}${wrong > 1 ? ` (first of ${wrong})` : ''}: `;
  },
  es: (row, column, wrong) => {
    const place = [row && `fila ${row}`, column && `columna ${column}`].filter(Boolean).join(', ');
    return place && `rango, ${place}${wrong > 1 ? ` (primera de ${wrong})` : ''}: `;
  },
};

/** "Did you mean 5 % (0.05)?" for a share typed as 5. */
const hints: Readonly<Record<Language, (percent: string, decimal: string) => string>> = {
  en: (percent, decimal) => `. Did you mean ${percent} % (${decimal})?`,
  es: (percent, decimal) => `. ¿Quiso decir ${percent} % (${decimal})?`,
};

/** How the facts of an error are put into words, which differs between a cell and a form. */
export interface Naming {
  readonly name: string;
  /** What the person calls an argument. */
  readonly argument: (key: string) => string;
  readonly fact: (fact: unknown) => string;
  /** Asks whether a percentage was meant. */
  readonly asksForPercent: boolean;
  readonly choices: (key: string) => string;
  readonly hasPeriods: boolean;
}

/** What is wrong and the cure, without saying where. */
export function sentenceOf(error: CalcError, naming: Naming, language: Language): string {
  const { argument, value, limits = [], other } = error.details;
  return sentences[language][error.reason]({
    name: naming.name,
    argument: argument === undefined ? '' : naming.argument(argument),
    other: other === undefined ? '' : naming.argument(other),
    value: naming.fact(value),
    limit: naming.fact(limits[0]),
    upper: naming.fact(limits[1]),
    hint: naming.asksForPercent ? percentHint(value, limits, language) : '',
    choices: error.reason === 'unknown_choice' && argument !== undefined ? naming.choices(argument) : '',
    hasPeriods: naming.hasPeriods,
  });
}

/** The sentence a person reads in the cell: function, place, argument, value, cure. */
export function messageOf(error: CalcError, definition: FunctionDefinition, language: Language): string {
  const { row, column, wrong = 1 } = error.details;
  const naming: Naming = {
    name: definition.name,
    argument: sheetName,
    fact: fact => factText(fact, language),
    asksForPercent: true,
    choices: key => choiceWords(definition, key, language),
    hasPeriods: 'periods' in definition.params,
  };
  return `${definition.name}: ${places[language](row, column, wrong)}${sentenceOf(error, naming, language)}`;
}

function percentHint(value: unknown, limits: readonly unknown[], language: Language): string {
  const upper = limits[1];
  if (typeof value !== 'number' || typeof upper !== 'number' || value <= upper || value > 100 * upper)
    return '';
  if (upper !== 1 && upper !== 10) return '';
  const text = (number: number) => numberText(Number(number.toPrecision(6)), language);
  return hints[language](text(value), text(value / 100));
}

function choiceWords(definition: FunctionDefinition, argument: string, language: Language): string {
  return Object.entries(definition.params[argument]?.choices ?? {})
    .map(([id, words]) => (language === 'es' ? words.es : id))
    .join(', ');
}

const longest = 20;

/** A fact as a cell shows it, short. */
export function factText(fact: unknown, language: Language): string {
  if (typeof fact === 'number') return Number.isFinite(fact) ? numberText(fact, language) : '?';
  if (typeof fact === 'boolean')
    return language === 'es' ? (fact ? 'VERDADERO' : 'FALSO') : String(fact).toUpperCase();
  if (isDate(fact)) return Number.isNaN(fact.getTime()) ? '?' : fact.toISOString().slice(0, 10);
  if (fact === undefined || fact === null) return '';
  // A cell holds nothing else; only another script could pass it.
  if (typeof fact !== 'string') return '?';
  if (fact.startsWith('#')) return fact.slice(0, longest);
  const text = fact.replace(/\s+/g, ' ');
  return `"${text.length > longest ? `${text.slice(0, longest - 1)}…` : text}"`;
}
