import type { CellValue } from './cells';
import { type FunctionDefinition, sheetName } from './define';
import { callFormula, exampleArguments } from './formula-text';
import type { KindId, Limits } from './kinds';
import { formulaText } from './native';
import { nativeFormula } from './twin';
import { type Language, numberText, type Words } from './words';

const headings: Readonly<
  Record<'required' | 'optional' | 'default' | 'returns' | 'example' | 'native', Words>
> = {
  required: { en: 'required', es: 'obligatorio' },
  optional: { en: 'optional', es: 'opcional' },
  default: { en: 'if left out', es: 'si se omite' },
  returns: { en: 'Returns', es: 'Devuelve' },
  example: { en: 'Example', es: 'Ejemplo' },
  native: { en: 'With built-in functions', es: 'Con funciones integradas' },
};

const units: Readonly<Record<KindId, Words>> = {
  money: { en: 'amount of money', es: 'importe' },
  share: { en: 'share, 0 to 1 (0 % to 100 %)', es: 'proporción, de 0 a 1 (0 % a 100 %)' },
  rate: { en: 'rate per period, −99 % to 1000 %', es: 'tasa por periodo, de −99 % a 1000 %' },
  number: { en: 'number', es: 'número' },
  count: { en: 'whole number', es: 'número entero' },
  choice: { en: 'word', es: 'palabra' },
  flag: { en: 'TRUE or FALSE', es: 'VERDADERO o FALSO' },
  list: { en: 'one row or column', es: 'una fila o columna' },
  customers: { en: 'column of customers', es: 'columna de clientes' },
  dates: { en: 'column of dates', es: 'columna de fechas' },
  date: { en: 'date', es: 'fecha' },
  labels: { en: 'column of names', es: 'columna de nombres' },
  cells: { en: 'column of any cells', es: 'columna de celdas cualesquiera' },
  survivors: { en: 'rows of counts', es: 'filas de recuentos' },
  costs: { en: 'two columns: name, amount', es: 'dos columnas: nombre, importe' },
  fit: { en: 'row of fitted parameters', es: 'fila de parámetros' },
  rfm: { en: 'table of RFM_SUMMARY', es: 'tabla de RFM_SUMMARY' },
};

/** What the unit of an argument is, its limits or words included. */
export function unitText(
  kind: KindId,
  limits: Limits | undefined,
  choices: readonly string[],
  language: Language,
): string {
  const unit = units[kind][language];
  if (kind === 'choice') return choices.join(' / ');
  if (!limits || kind === 'share' || kind === 'rate') return unit;
  const number = (value: number) => numberText(value, language);
  const { min, over, max, under, divisor } = limits;
  const low =
    divisor || over !== undefined ? `> ${number(over ?? 0)}` : min === undefined ? '' : `≥ ${number(min)}`;
  const high = max !== undefined ? `≤ ${number(max)}` : under !== undefined ? `< ${number(under)}` : '';
  return [unit, low, high].filter(Boolean).join(', ');
}

/** The words of a choice in the reader's language. */
export function choiceWords(
  choices: Readonly<Record<string, { readonly es: string }>> | undefined,
  language: Language,
): string[] {
  return Object.entries(choices ?? {}).map(([id, words]) => (language === 'es' ? words.es : id));
}

/**
 * What `=NAME()` spills: purpose, syntax, each argument with unit and default, an example with its value,
 * and the same answer in built-in functions. It is one column, because a function cannot widen columns and the
 * text of a cell runs on only over empty ones.
 */
export function helpCard(definition: FunctionDefinition, language: Language): CellValue[][] {
  const word = (heading: keyof typeof headings) => headings[heading][language];
  const argumentLines = Object.entries(definition.params).map(([key, param]) => {
    const unit = unitText(param.kind, param.limits, choiceWords(param.choices, language), language);
    const cell = param.fallback?.cell;
    const left =
      cell === undefined
        ? word(param.optional ? 'optional' : 'required')
        : `${defaultText(cell, language, param.choices)} ${word('default')}`;
    return `${sheetName(key)} (${unit}; ${left}): ${param.text[language]}`;
  });
  const answers = Object.entries(definition.returns.answers).map(([id, text]) => `${id}: ${text[language]}`);
  const [{ args, result }] = definition.examples;
  const shown = Array.isArray(result) ? '' : ` = ${resultText(result as CellValue, language)}`;
  const twin = nativeFormula(definition, exampleArguments(definition, args));
  const lines = [
    ...broken(`${definition.name}: ${definition.summary[language]}`),
    syntax(definition),
    ...argumentLines.flatMap(broken),
    ...broken(`${word('returns')}: ${definition.returns.text[language]}`),
    ...answers.flatMap(broken),
    `${word('example')}: ${asText(callFormula(definition, args))}${shown}`,
    ...(twin === undefined ? [] : [`${word('native')}: ${asText(twin)}`]),
    ...broken(definition.notes?.[language] ?? ''),
  ];
  return lines.map(line => [line]);
}

/** About what a window shows of one line. */
const longestLine = 120;

/** Prose in lines that fit; the later ones are indented. */
function broken(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter(Boolean)) {
    const line = lines[lines.length - 1];
    if (line === undefined) lines.push(word);
    else if (line.length + word.length < longestLine) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(`\u00a0\u00a0\u00a0\u00a0${word}`);
  }
  return lines;
}

function resultText(result: CellValue, language: Language): string {
  return typeof result === 'number' ? numberText(Number(result.toPrecision(6)), language) : String(result);
}

/** NAME(required; [optional]): as Google's own cards write it, with the separator every locale takes. */
export function syntax(definition: FunctionDefinition): string {
  const names = Object.entries(definition.params).map(([key, param]) =>
    param.optional ? `[${sheetName(key)}]` : sheetName(key),
  );
  return `${definition.name}(${names.join('; ')})`;
}

export function defaultText(
  cell: CellValue | undefined,
  language: Language,
  choices: Readonly<Record<string, { readonly es: string }>> | undefined,
): string {
  if (cell === undefined) return '—';
  if (typeof cell === 'string') return language === 'es' ? (choices?.[cell]?.es ?? cell) : cell;
  if (typeof cell === 'boolean') return formulaText(cell);
  return numberText(Number(cell.toPrecision(6)), language);
}

/** A formula shown in a cell as words: without its leading "=" a sheet cannot take it for a formula. */
function asText(formula: string): string {
  return formula.replace(/^=/, '');
}
