import type { Words } from '../../../sheet/words';
import type { Block, Level, Question } from '../../../templates/readiness/question';
import { blocks, components, questions } from '../../../templates/readiness/questions';
import { type ComponentState, componentStates, enough, inOrder } from '../../../templates/readiness/standing';
import type { Chart } from '../chart';
import type { Reader } from '../reader';

export type Answers = Readonly<Partial<Record<string, Level>>>;

/** From 0 to 100 in tens, because nineteen answers tell no more; undefined where nothing was answered. */
function scoreOf(asked: readonly Question[], answers: Answers): number | undefined {
  const given = asked.flatMap(({ id }) => answers[id] ?? []);
  if (given.length === 0) return undefined;
  const mean = given.reduce<number>((sum, level) => sum + level, 0) / given.length;
  return Math.round((100 * mean) / 3 / 10) * 10;
}

export interface BlockScore {
  readonly block: Block;
  readonly score: number | undefined;
  readonly answered: number;
}

export interface Gap {
  readonly question: Question;
  readonly level: Level;
}

export interface Verdict {
  readonly overall: number | undefined;
  readonly answered: number;
  readonly blocks: readonly BlockScore[];
  /** What holds up most first. */
  readonly gaps: readonly Gap[];
  readonly components: readonly {
    readonly label: Words;
    readonly functions: readonly string[];
    readonly state: ComponentState;
  }[];
}

export function verdictOf(answers: Answers): Verdict {
  const isAnswered = ({ id }: Question) => answers[id] !== undefined;
  return {
    overall: scoreOf(questions, answers),
    answered: questions.filter(isAnswered).length,
    blocks: blocks.map(block => ({
      block,
      score: scoreOf(block.questions, answers),
      answered: block.questions.filter(isAnswered).length,
    })),
    gaps: inOrder.flatMap(question => {
      const level = answers[question.id];
      return level === undefined || level >= enough ? [] : [{ question, level }];
    }),
    components: components.map(({ label, functions, question }) => {
      const level = answers[question];
      return { label, functions, state: level === undefined ? 'open' : componentStates[level]! };
    }),
  };
}

const chartWords = {
  title: { en: 'Score by block, from 0 to 100', es: 'Puntuación por bloque, de 0 a 100' },
  x: { en: 'Block', es: 'Bloque' },
  y: { en: 'Score', es: 'Puntuación' },
  all: { en: 'all that is needed', es: 'todo lo necesario' },
} satisfies Record<string, Words>;

export function scoreChart({ blocks: scores }: Verdict, { language }: Reader): Chart {
  const points = scores.flatMap(({ block, score }) =>
    score === undefined ? [] : [{ x: block.title[language], y: score }],
  );
  return {
    kind: 'bars',
    title: chartWords.title[language],
    description: points.map(({ x, y }) => `${x}: ${y}.`).join(' '),
    x: { label: chartWords.x[language], format: 'text' },
    y: { label: chartWords.y[language], format: 'count' },
    series: [{ name: chartWords.y[language], points }],
    marks: [{ label: chartWords.all[language], y: 100 }],
  };
}
