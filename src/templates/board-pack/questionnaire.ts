import type { Words } from '../../sheet/words';
import type { LineSpec, SheetSpec } from '../layout/sheet-spec';
import type { Question } from '../readiness/question';
import { blocks } from '../readiness/questions';
import { enough } from '../readiness/standing';

/** Of a company that measures orders and channels well, and knows little of service, savings and referrals. */
const sampleAnswers: Readonly<Record<Question['id'], number>> = {
  history: 3,
  identity: 2,
  amounts: 3,
  margin: 2,
  leaving: 2,
  acquisition: 3,
  worth: 2,
  channel_costs: 2,
  one_number: 1,
  first_channel: 2,
  service: 1,
  contacts: 1,
  savings: 0,
  referrals: 0,
  loyalty: 2,
  making: 2,
  repeating: 2,
  rhythm: 3,
  use: 1,
};

const fullLevel = 3;
const points: Words = { en: 'points, 0 to 3', es: 'puntos, de 0 a 3' };

/** What is found at each level: "0 nothing, 1 …". */
const levelsOf = ({ levels }: Question): Words => ({
  en: levels.map(({ en }, level) => `${level}: ${en}`).join('. '),
  es: levels.map(({ es }, level) => `${level}: ${es}`).join('. '),
});

const answerLine = (question: Question): LineSpec => ({
  id: question.id,
  label: question.text,
  unit: points,
  sign: '+',
  format: 'count',
  remark: levelsOf(question),
  ...(question.hint ? { note: question.hint } : {}),
  input: {
    values: [sampleAnswers[question.id]],
    sample: true,
    optional: true,
    validation: language => ({ help: levelsOf(question)[language], min: 0, max: fullLevel }),
  },
});

const scale = (id: string, label: Words, remark: Words, value: number): LineSpec => ({
  id,
  label,
  unit: { en: 'points', es: 'puntos' },
  sign: '=',
  format: 'count',
  remark,
  input: {
    values: [value],
    sample: false,
    positive: true,
    validation: language => ({ help: remark[language], positive: true }),
  },
});

export const questionnaire: SheetSpec = {
  id: 'questions',
  role: 'inputs',
  name: { en: 'Questionnaire', es: 'Cuestionario' },
  title: { en: 'How good is our measurement?', es: '¿Es buena nuestra medición?' },
  lead: {
    en: 'Answer each question with the number of the sentence that is true of your company. A blank answer does not count.',
    es: 'Responda a cada pregunta con el número de la frase cierta en su empresa. Una respuesta en blanco no cuenta.',
  },
  sections: [
    ...blocks.map(block => ({ heading: block.title, lines: block.questions.map(answerLine) })),
    {
      heading: { en: 'Scale', es: 'Escala' },
      lines: [
        scale(
          'full',
          { en: 'Points of a full answer', es: 'Puntos de una respuesta completa' },
          {
            en: 'The score is the mean answer as a share of this.',
            es: 'La puntuación es la respuesta media como parte de esto.',
          },
          fullLevel,
        ),
        scale(
          'enough',
          { en: 'Points that are enough', es: 'Puntos suficientes' },
          { en: 'An answer below this is a gap.', es: 'Una respuesta por debajo es una carencia.' },
          enough,
        ),
      ],
    },
  ],
};
