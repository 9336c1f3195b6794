import { groupTitles, productName } from '../addon/words';
import type { Cell, Grid } from '../sheet/cells';
import { type Example, type FunctionDefinition, groups, sheetName } from '../sheet/define';
import { columnName, exampleArguments, rangeAt } from '../sheet/formula-text';
import { choiceWords, syntax, unitText } from '../sheet/help';
import { formulaText } from '../sheet/native';
import { nativeFormula } from '../sheet/twin';
import { type Language, numberText, type Words } from '../sheet/words';
import { argumentsIn, fallbackText, isGrid } from './render-example';
import { anchor, code, markdownTable, plain } from './render-markdown';

const words = {
  title: { en: 'Function reference', es: 'Referencia de funciones' },
  argument: { en: 'Argument', es: 'Argumento' },
  meaning: { en: 'Meaning', es: 'Significado' },
  unit: { en: 'Unit', es: 'Unidad' },
  omitted: { en: 'If left out', es: 'Si se omite' },
  required: { en: 'required', es: 'obligatorio' },
  returns: { en: 'Returns', es: 'Devuelve' },
  column: { en: 'Column', es: 'Columna' },
  columnsOfTable: { en: 'As a table', es: 'Como tabla' },
  answers: { en: 'Instead of a number the cell may say', es: 'En lugar de un número, la celda puede decir' },
  formula: { en: 'Formula', es: 'Fórmula' },
  result: { en: 'Result', es: 'Resultado' },
  given: { en: 'With these cells:', es: 'Con estas celdas:' },
  gives: { en: 'gives', es: 'da' },
  native: {
    en: 'The first example with built-in functions only',
    es: 'El primer ejemplo solo con funciones integradas',
  },
} satisfies Record<string, Words>;

const preface: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'Made from the definitions of the functions; every example on this page is computed by the tests. Results are shown to ten digits.',
    '**Separators.** Formulas are written with `;`, which every spreadsheet accepts. Where yours uses a decimal point you may type `,` instead. `40%` can be typed as `0.4`.',
    '**Percentages.** A rate, share or margin is a number such as `0.05` or a cell formatted as 5 %. Typing `5` is refused where 500 % would make no sense.',
    '**One period for all.** A monthly margin goes with a monthly retention and a monthly discount rate. `RATE_CONVERT` turns one into the other.',
    '**Conventions.** Textbooks disagree on when the first margin counts. `"begin"`: now. `"end"`: after one period. `"residual"`: the first margin is not counted. `"mid"`: in the middle of each period. Spanish words work in every sheet as well: `"inicio"`, `"fin"`, `"residual"`, `"medio"`.',
    '**Ranges.** An argument that takes one value also takes a range: a column answers with a column, a row with a row, a column and a row together with a grid. A single cell is repeated. Columns of unequal length are refused.',
    '**Blanks.** A blank cell counts as an argument left out. Rows in which all ranges are blank stay blank, so `A2:A` works.',
    '**Errors.** A wrong value gives `#ERROR!`; its note names the argument, the value and the cure. One wrong row in a range refuses the range and is named, because a gap would silently drop out of a sum.',
    '**Help in the sheet.** A function without arguments, such as `=CLV()`, explains itself there.',
  ],
  es: [
    'Hecha a partir de las definiciones de las funciones; las pruebas calculan todos los ejemplos de esta página. Los resultados se muestran con diez cifras.',
    '**Separadores.** Las fórmulas se escriben con `;`, que cualquier hoja acepta. `40%` también se puede escribir `0,4` (o `0.4` si su hoja usa punto decimal).',
    '**Porcentajes.** Una tasa, proporción o margen es un número como `0,05` o una celda con formato 5 %. Escribir `5` se rechaza donde un 500 % no tendría sentido.',
    '**Un solo periodo.** A un margen mensual le corresponden una retención y un descuento mensuales. `RATE_CONVERT` pasa de uno a otro.',
    '**Convenciones.** Los manuales no coinciden en cuándo cuenta el primer margen. `"inicio"`: ahora. `"fin"`: tras un periodo. `"residual"`: el primer margen no cuenta. `"medio"`: a mitad de cada periodo. Las palabras inglesas también valen: `"begin"`, `"end"`, `"residual"`, `"mid"`.',
    '**Rangos.** Un argumento de un solo valor también admite un rango: una columna responde con una columna, una fila con una fila, y una columna con una fila forman una tabla cruzada. Una celda suelta se repite. Columnas de distinta longitud se rechazan.',
    '**Vacíos.** Una celda vacía equivale a omitir el argumento. Las filas con todos los rangos vacíos quedan vacías, así que `A2:A` funciona.',
    '**Errores.** Un valor incorrecto da `#ERROR!`; su nota dice qué argumento, qué valor y cómo corregirlo. Una fila incorrecta rechaza el rango entero y se indica cuál es, porque un hueco desaparecería de una suma sin aviso.',
    '**Ayuda en la hoja.** Una función sin argumentos, como `=CLV()`, se explica allí mismo.',
  ],
};

/** The whole reference page in one language. */
export function referencePage(definitions: readonly FunctionDefinition[], language: Language): string {
  const members = groups
    .map(group => ({ group, functions: definitions.filter(definition => definition.group === group) }))
    .filter(({ functions }) => functions.length > 0);
  const index = members.map(({ group, functions }) =>
    [
      `**${groupTitles[group][language]}**`,
      '',
      ...functions.map(
        ({ name, summary }) => `- [${plain(name)}](${anchor(name)}): ${plain(summary[language])}`,
      ),
    ].join('\n'),
  );
  const sections = members.flatMap(({ group, functions }) => [
    `## ${groupTitles[group][language]}`,
    ...functions.map(definition => functionSection(definition, language)),
  ]);
  return `${[`# ${productName}: ${words.title[language]}`, ...preface[language], ...index, ...sections].join('\n\n')}\n`;
}

function functionSection(definition: FunctionDefinition, language: Language): string {
  const { name, summary, notes, returns } = definition;
  const answers = Object.entries(returns.answers);
  return [
    `### ${plain(name)}`,
    plain(summary[language]),
    `\`\`\`text\n=${syntax(definition)}\n\`\`\``,
    argumentTable(definition, language),
    `**${words.returns[language]}:** ${plain(returns.text[language])}`,
    ...(returns.columns ? [columnTable(definition, language)] : []),
    ...(answers.length > 0
      ? [
          `${words.answers[language]}:\n\n${answers
            .map(([id, text]) => `- ${code(id)}: ${plain(text[language])}`)
            .join('\n')}`,
        ]
      : []),
    ...(notes ? [plain(notes[language])] : []),
    ...examples(definition, language),
    ...native(definition, language),
  ].join('\n\n');
}

function argumentTable(definition: FunctionDefinition, language: Language): string {
  const rows = Object.entries(definition.params).map(([key, param]) => [
    code(sheetName(key)),
    plain(param.text[language]),
    plain(unitText(param.kind, param.limits, choiceWords(param.choices, language), language)),
    param.optional ? plain(fallbackText(param, language)) : words.required[language],
  ]);
  const header = [words.argument, words.meaning, words.unit, words.omitted].map(word => word[language]);
  return markdownTable(header, rows);
}

function columnTable(definition: FunctionDefinition, language: Language): string {
  const rows = Object.entries(definition.returns.columns ?? {}).map(([id, column]) => [
    code(id),
    plain(column.text[language]),
  ]);
  const table = markdownTable([words.column[language], words.meaning[language]], rows);
  return definition.returns.shape === 'value' ? `${words.columnsOfTable[language]}:\n\n${table}` : table;
}

function native(definition: FunctionDefinition, language: Language): string[] {
  const [first] = definition.examples;
  if (first.args.some(isGrid)) return [];
  const formula = nativeFormula(definition, exampleArguments(definition, first.args));
  return formula === undefined ? [] : [`${words.native[language]}: ${code(formula)}`];
}

/** Examples that read the same cells stand together under those cells; most read none. */
function examples(definition: FunctionDefinition, language: Language): string[] {
  const together = new Map<string, LaidOut[]>();
  for (const example of definition.examples) {
    const laidOut = layOut(definition, example, language);
    const key = JSON.stringify(laidOut.cells);
    together.set(key, [...(together.get(key) ?? []), laidOut]);
  }
  return [...together.values()].flatMap(group => exampleGroup(definition, group, language));
}

function exampleGroup(
  definition: FunctionDefinition,
  group: readonly LaidOut[],
  language: Language,
): string[] {
  const { cells } = group[0]!;
  const columns = (cells[0] ?? []).map((_, column) => columnName(column));
  const given = markdownTable(
    ['', ...columns],
    cells.map((row, index) => [String(index + 2), ...row.map(cell => cellText(cell, language))]),
  );
  const short = group.flatMap(({ formula, result }) =>
    isGrid(result) ? [] : [[code(formula), cellText(result, language)]],
  );
  const long = group.flatMap(({ formula, result }) =>
    isGrid(result)
      ? [`${code(formula)} ${words.gives[language]}`, resultTable(definition, result, language)]
      : [],
  );
  return [
    ...(cells.length > 0 ? [words.given[language], given] : []),
    ...(short.length > 0 ? [markdownTable([words.formula[language], words.result[language]], short)] : []),
    ...long,
  ];
}

/** A header of ids stands as one; a plain grid has none, and Markdown knows no table without. */
function resultTable(definition: FunctionDefinition, result: Grid<Cell>, language: Language): string {
  const { returns } = definition;
  const isOpen = returns.shape === 'table' && returns.open;
  const ids = isOpen ? (result[0] as readonly string[]) : Object.keys(returns.columns ?? {});
  const headed = ids.length > 0 && ids.every((id, index) => result[0]![index] === id);
  const header = headed ? ids.map(code) : result[0]!.map(() => '');
  const rows = (headed ? result.slice(1) : result).map(row => row.map(cell => cellText(cell, language)));
  return markdownTable(header, rows);
}

interface LaidOut {
  readonly formula: string;
  readonly cells: readonly (readonly Cell[])[];
  readonly result: Example['result'];
}

/** The formula of an example and the cells it reads: each range in columns of its own, from row 2 on. */
function layOut(definition: FunctionDefinition, example: Example, language: Language): LaidOut {
  const args = argumentsIn(definition, example, language);
  const grids = args.filter(isGrid);
  const height = Math.max(0, ...grids.map(grid => grid.length));
  const cells: Cell[][] = Array.from({ length: height }, () => []);
  let column = 0;
  const texts = args.map(argument => {
    if (!isGrid(argument)) return formulaText(argument);
    const range = rangeAt(column, argument);
    const width = argument[0]!.length;
    cells.forEach((row, index) => {
      row.push(...(argument[index] ?? new Array<Cell>(width).fill('')));
    });
    column += width;
    return range;
  });
  return { formula: `=${definition.name}(${texts.join(';')})`, cells, result: example.result };
}

function cellText(cell: Cell, language: Language): string {
  if (typeof cell === 'number') return numberText(Number(cell.toPrecision(10)), language);
  if (typeof cell === 'boolean')
    return language === 'es' ? (cell ? 'VERDADERO' : 'FALSO') : String(cell).toUpperCase();
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return plain(cell ?? '');
}
