import { experienceRecovery as recoveryOf } from '../calc/money/retention-service';
import { defineFunction, row } from '../sheet/define';
import { money, number } from '../sheet/kinds';
import { product } from '../sheet/native';

export const experienceRecovery = defineFunction({
  name: 'EXPERIENCE_RECOVERY',
  group: 'retention',
  summary: {
    en: 'How many good experiences are still owed for the bad ones, and their cost.',
    es: 'Cuántas buenas experiencias se deben aún por las malas, y su coste.',
  },
  notes: {
    en: '"Twelve good experiences for a bad one" is a saying without a known source, so it is an argument.',
    es: '"Doce buenas experiencias por una mala" es un dicho sin fuente conocida; por eso es un argumento.',
  },
  params: {
    negative: number({
      min: 0,
      example: 3,
      text: { en: 'Bad experiences.', es: 'Malas experiencias.' },
    }),
    positive: number({
      min: 0,
      example: 20,
      text: { en: 'Good experiences given since.', es: 'Buenas experiencias dadas desde entonces.' },
    }),
    costPerPositive: money({
      min: 0,
      example: 4,
      text: { en: 'Cost of one good experience.', es: 'Coste de una buena experiencia.' },
    }),
    positivesNeeded: number({
      min: 0,
      default: 12,
      example: 5,
      text: {
        en: 'Good experiences that make up for a bad one.',
        es: 'Buenas experiencias que compensan una mala.',
      },
    }),
  },
  returns: row(
    { en: 'What is owed and its cost, in one row.', es: 'Lo que se debe y su coste, en una fila.' },
    {
      positives_owed: {
        format: 'number',
        text: { en: 'Good experiences still owed.', es: 'Buenas experiencias que aún se deben.' },
      },
      recovery_cost: { format: 'money', text: { en: 'Their cost.', es: 'Su coste.' } },
    },
  ),
  examples: [
    {
      args: [3, 20, 4],
      result: [
        ['positives_owed', 'recovery_cost'],
        [16, 64],
      ],
    },
    {
      args: [3, 20, 4, 5],
      result: [
        ['positives_owed', 'recovery_cost'],
        [0, 0],
      ],
    },
    {
      args: [[[3], [2]], [[20], [0]], 4, 5],
      result: [
        [0, 0],
        [10, 40],
      ],
    },
  ],
  native: ({ negative, positive, costPerPositive, positivesNeeded }) => {
    const needed = product(negative, positivesNeeded);
    const owed = `IF(${needed}>${positive};${needed}-${positive};0)`;
    return { positives_owed: owed, recovery_cost: product(owed, costPerPositive) };
  },
  compute: recoveryOf,
});
