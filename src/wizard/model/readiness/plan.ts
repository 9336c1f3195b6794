import { formulaText } from '../../../sheet/native';
import type { Language, Words } from '../../../sheet/words';
import { type ListRow, type ListSection, listBlock } from '../../../templates/list-block';
import type { Content, FormulaPart, Plan } from '../../../templates/plan';
import type { Question } from '../../../templates/readiness/question';
import { blocks, components } from '../../../templates/readiness/questions';
import {
  componentStates,
  enough,
  gapWords,
  inOrder,
  noGap,
  stateWords,
} from '../../../templates/readiness/standing';
import type { Proposal } from './evidence';
import type { Answers } from './score';

const words = {
  sheet: { en: 'Measurement check', es: 'Revisión de la medición' },
  title: {
    en: 'How good our measurement of customer value is',
    es: 'La calidad de nuestra medición del valor de los clientes',
  },
  lead: {
    en: 'Change an answer, from 0 (nothing) to 3 (all that is needed), and scores, gaps and next step follow.',
    es: 'Cambie una respuesta, de 0 (nada) a 3 (todo lo necesario), y cambiarán puntuación, carencias y siguiente paso.',
  },
  result: { en: 'Result', es: 'Resultado' },
  overall: { en: 'Score, from 0 to 100', es: 'Puntuación, de 0 a 100' },
  overallRemark: {
    en: 'The mean of all answers given, in tens: more precision than nineteen answers hold would be false.',
    es: 'La media de todas las respuestas, en decenas: más precisión de la que dan diecinueve respuestas sería falsa.',
  },
  note: {
    en: 'Each answer counts from 0 to 3; score = 100 × mean ÷ 3, rounded to tens. Blank answers do not count.',
    es: 'Cada respuesta cuenta de 0 a 3; puntuación = 100 × media ÷ 3, redondeada a decenas. Las que están en blanco no cuentan.',
  },
  answered: { en: 'Questions answered', es: 'Preguntas respondidas' },
  answeredRemark: { en: 'of 19', es: 'de 19' },
  date: { en: 'Answered on', es: 'Fecha de las respuestas' },
  next: { en: 'Next step', es: 'Siguiente paso' },
  components: { en: 'Parts of a customer’s value', es: 'Partes del valor de un cliente' },
  usedBy: { en: 'Taken by', es: 'Lo usan' },
  gaps: { en: 'Gaps, what holds up most first', es: 'Carencias, primero lo que más frena' },
  wrong: { en: 'Answer with 0, 1, 2 or 3.', es: 'Responda con 0, 1, 2 o 3.' },
  seen: { en: 'Seen in your own data', es: 'Visto en sus propios datos' },
} satisfies Record<string, Words>;

export interface ReadinessPlan {
  readonly answers: Answers;
  readonly evidence: readonly Proposal[];
  readonly language: Language;
  /** As a serial number. */
  readonly today: number;
}

const blockId = 'check';
/** Questions are longer than the labels of other sheets. */
const columnWidths = [470, 110, 560];

/** The rows of a section in a column, as formulas point at them. */
type Cells = (section: number, column: number) => FormulaPart;

/** Where the sections stand: the result, one for each block, the components, the gaps. */
const gapSection = blocks.length + 2;

/** The answers as inputs, and all that follows from them as formulas. */
export function readinessPlan(given: ReadinessPlan): Plan {
  const t = (text: Words) => text[given.language];
  const layOut = (cells: Cells) =>
    listBlock({
      id: blockId,
      sheet: t(words.sheet),
      title: t(words.title),
      lead: t(words.lead),
      sections: sectionsOf(given, cells),
    });
  // Formulas point at rows further down, which are known once all is laid out.
  const { rowOf } = layOut(() => '');
  const cells: Cells = (section, column) => {
    const rows = rowOf[section]!;
    return { block: blockId, from: [rows[0]!, column], to: [rows[rows.length - 1]!, column] };
  };
  return { id: 'readiness', title: t(words.title), blocks: [{ ...layOut(cells).block, columnWidths }] };
}

function sectionsOf({ answers, evidence, language, today }: ReadinessPlan, cells: Cells): ListSection[] {
  const t = (text: Words) => text[language];
  const quoted = (text: Words) => formulaText(t(text));
  const formula = (...parts: readonly FormulaPart[]): Content => ({ formula: ['=', ...parts] });
  /** Something about the answer to a question, once there is a number. */
  const about = (input: string, none: string, ...parts: readonly FormulaPart[]) =>
    formula('IF(COUNT(', { input }, `)=0;${none};`, ...parts, ')');

  const answersOf = blocks.map((_, index) => cells(1 + index, 2));
  const score = (ranges: readonly FormulaPart[]): Content => {
    const listed = ranges.flatMap((range, index) => (index === 0 ? [range] : [';', range]));
    return formula('IF(COUNT(', ...listed, ')=0;"";ROUND(100*AVERAGE(', ...listed, ')/3;-1))');
  };
  const result: ListRow[] = [
    {
      label: t(words.overall),
      content: score(answersOf),
      format: 'count',
      look: 'result',
      remark: t(words.overallRemark),
      note: t(words.note),
    },
    ...blocks.map(
      ({ title }, index): ListRow => ({
        label: t(title),
        content: score([answersOf[index]!]),
        format: 'count',
      }),
    ),
    {
      label: t(words.answered),
      content: formula(
        ...answersOf.flatMap((range, index) => [index === 0 ? 'COUNT(' : '+COUNT(', range, ')']),
      ),
      format: 'count',
      remark: t(words.answeredRemark),
    },
    { label: t(words.date), content: { day: today }, format: 'date' },
    {
      label: t(words.next),
      remark: formula(
        'IFERROR(INDEX(',
        cells(gapSection, 3),
        `;MATCH(${quoted(gapWords.gap)};`,
        cells(gapSection, 2),
        `;0));${quoted(noGap)})`,
      ),
    },
  ];
  const answerRow = ({ id, text, hint, levels }: Question): ListRow => {
    const level = answers[id];
    return {
      label: t(text),
      // A question without an answer is an empty cell to fill.
      content: level === undefined ? { text: '' } : { number: level },
      format: 'count',
      input: id,
      ...(hint ? { note: t(hint) } : {}),
      remark: formula(
        'IF(ISBLANK(',
        { input: id },
        ');"";IFERROR(CHOOSE(',
        { input: id },
        `+1;${levels.map(quoted).join(';')});${quoted(words.wrong)}))`,
      ),
    };
  };
  return [
    { heading: t(words.result), rows: result },
    ...blocks.map(({ title, questions }) => ({ heading: t(title), rows: questions.map(answerRow) })),
    {
      heading: t(words.components),
      rows: components.map(({ label, question, functions }) => ({
        label: t(label),
        content: about(
          question,
          quoted(stateWords.open),
          'CHOOSE(',
          { input: question },
          `+1;${componentStates.map(state => quoted(stateWords[state])).join(';')})`,
        ),
        remark: `${t(words.usedBy)} ${functions.join(', ')}`,
      })),
    },
    {
      heading: t(words.gaps),
      rows: inOrder.map(({ id, text, blocks: held, cure }) => ({
        label: t(text),
        content: about(
          id,
          quoted(stateWords.open),
          'IF(',
          { input: id },
          `<${enough};${quoted(gapWords.gap)};${quoted(gapWords.fine)})`,
        ),
        remark: `${t(cure)} ${t(held)}`,
      })),
    },
    ...(evidence.length > 0
      ? [{ heading: t(words.seen), rows: evidence.map(({ seen }) => ({ label: t(seen) })) }]
      : []),
  ];
}
