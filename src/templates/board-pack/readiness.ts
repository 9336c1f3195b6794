import { formulaText } from '../../sheet/native';
import type { Words } from '../../sheet/words';
import { parts } from '../layout/parts';
import { valueColumn } from '../layout/places';
import type { LineSpec, SheetSpec, Where } from '../layout/sheet-spec';
import type { FormulaPart } from '../plan';
import type { Question } from '../readiness/question';
import { blocks, components, questions } from '../readiness/questions';
import { componentStates, gapWords, inOrder, noGap, stateWords } from '../readiness/standing';

const answerOf = (where: Where, id: string) => where.cell(`questions.${id}`);
const listed = (where: Where, asked: readonly Question[]): FormulaPart[] =>
  asked.flatMap(({ id }, index) => (index > 0 ? [';', answerOf(where, id)] : [answerOf(where, id)]));
const shareUnit: Words = { en: 'of what is needed', es: 'de lo necesario' };
const onlyAnswered = (where: Where, id: string, formula: readonly FormulaPart[], open: string) =>
  parts`IF(COUNT(${answerOf(where, id)})=0;${open};${formula})`;

const score = (id: string, label: Words, asked: readonly Question[], look?: 'result'): LineSpec => ({
  id,
  label,
  unit: shareUnit,
  sign: '=',
  format: 'share',
  ...(look ? { look } : {}),
  formula: where =>
    parts`IF(COUNT(${listed(where, asked)})=0;"";ROUND(AVERAGE(${listed(where, asked)})/${{ input: 'full' }};1))`,
});

/** Gaps and what comes next are words, so that each language has its own formulas. */
export function readiness(language: 'en' | 'es'): SheetSpec {
  const quoted = (text: Words) => formulaText(text[language]);
  const [first, last] = [inOrder[0]!, inOrder[inOrder.length - 1]!];
  const beside = (part: FormulaPart): FormulaPart =>
    typeof part === 'object' && 'block' in part
      ? { ...part, from: [part.from[0], valueColumn + 1], held: true }
      : part;
  const gapAt = (where: Where, { id }: Question) => where.cell(`gap_${id}`);
  return {
    id: 'readiness',
    role: 'outputs',
    name: { en: 'Readiness', es: 'Preparación' },
    title: {
      en: 'Readiness: what we can measure, and what to close next',
      es: 'Preparación: lo que podemos medir y qué cerrar ahora',
    },
    lead: {
      en: 'Scores in tens of per cent, because nineteen answers tell no more.',
      es: 'Puntuaciones en decenas de por ciento, porque diecinueve respuestas no dicen más.',
    },
    sections: [
      {
        heading: { en: 'Score', es: 'Puntuación' },
        lines: [
          { ...score('overall', { en: 'All answers', es: 'Todas las respuestas' }, questions, 'result') },
          {
            id: 'answered',
            label: { en: 'Questions answered', es: 'Preguntas respondidas' },
            unit: { en: 'of 19', es: 'de 19' },
            sign: '=',
            format: 'count',
            formula: where => parts`COUNT(${listed(where, questions)})`,
          },
          {
            id: 'gaps',
            label: { en: 'Gaps', es: 'Carencias' },
            unit: { en: 'questions', es: 'preguntas' },
            sign: '=',
            format: 'count',
            formula: where =>
              parts`COUNTIF(${gapAt(where, first)}:${gapAt(where, last)};${quoted(gapWords.gap)})`,
          },
          {
            id: 'next',
            label: { en: 'Next step', es: 'Siguiente paso' },
            unit: { en: 'to do', es: 'por hacer' },
            sign: '',
            format: 'text',
            isSentence: true,
            formula: where =>
              parts`IFERROR(INDEX(${beside(gapAt(where, first))}:${beside(gapAt(where, last))};MATCH(${quoted(gapWords.gap)};${gapAt(where, first)}:${gapAt(where, last)};0));${quoted(noGap)})`,
          },
        ],
      },
      {
        heading: { en: 'Score by block', es: 'Puntuación por bloque' },
        lines: blocks.map(block => score(`score_${block.id}`, block.title, block.questions)),
      },
      {
        heading: { en: 'Parts of a customer’s value', es: 'Partes del valor de un cliente' },
        lines: components.map(
          ({ id, label, question, functions }): LineSpec => ({
            id: `part_${id}`,
            label,
            unit: { en: 'state', es: 'estado' },
            sign: '',
            format: 'text',
            warnings: [stateWords.missing[language]],
            remark: { en: `Taken by ${functions.join(', ')}.`, es: `Lo usan ${functions.join(', ')}.` },
            formula: where =>
              onlyAnswered(
                where,
                question,
                parts`CHOOSE(${answerOf(where, question)}+1;${componentStates.map(state => quoted(stateWords[state])).join(';')})`,
                quoted(stateWords.open),
              ),
          }),
        ),
      },
      {
        heading: { en: 'Gaps, what holds up most first', es: 'Carencias, primero lo que más frena' },
        lines: inOrder.map(
          (question): LineSpec => ({
            id: `gap_${question.id}`,
            label: question.text,
            unit: { en: 'state', es: 'estado' },
            sign: '',
            format: 'text',
            warnings: [gapWords.gap[language]],
            remark: {
              en: `${question.cure.en} ${question.blocks.en}`,
              es: `${question.cure.es} ${question.blocks.es}`,
            },
            formula: where =>
              onlyAnswered(
                where,
                question.id,
                parts`IF(${answerOf(where, question.id)}<${{ input: 'enough' }};${quoted(gapWords.gap)};${quoted(gapWords.fine)})`,
                quoted(stateWords.open),
              ),
          }),
        ),
      },
    ],
    charts: where => {
      const [{ id: top }] = blocks as readonly [(typeof blocks)[number]];
      const first = where.cell(`score_${top}`);
      const row = typeof first === 'object' && 'block' in first ? first.from[0] - 1 : 1;
      const area = { block: 'readiness', row, rows: blocks.length + 1, columns: 1 };
      return [
        {
          kind: 'bar',
          title: { en: 'Where is our measurement weakest?', es: '¿Dónde es más débil nuestra medición?' },
          altText: {
            en: 'Score of each block of questions, as a share of what is needed.',
            es: 'Puntuación de cada bloque de preguntas, como parte de lo necesario.',
          },
          areas: [
            { ...area, column: 1 },
            { ...area, column: valueColumn },
          ],
          horizontal: { en: 'Share of what is needed', es: 'Parte de lo necesario' },
          vertical: { en: 'Block of questions', es: 'Bloque de preguntas' },
          row: where.rowBelow,
          column: 1,
          width: 720,
          height: 320,
        },
      ];
    },
  };
}
