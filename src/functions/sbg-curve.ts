import { retentionCurve } from '../calc/models/beta-geometric';
import { defineFunction, table } from '../sheet/define';
import { count } from '../sheet/kinds';
import { betaGeometricOf, contractParameters } from './shared/contract-arguments';

export const sbgCurve = defineFunction({
  name: 'SBG_CURVE',
  group: 'contractual',
  summary: {
    en: 'How many customers under contract will still be there after each period.',
    es: 'Cuántos clientes con contrato seguirán tras cada periodo.',
  },
  notes: {
    en: 'Retention rises with age though no customer becomes more loyal: those who leave easily are gone. The column survival fits CLV_CASHFLOW.',
    es: 'La retención sube con la edad aunque ningún cliente sea más fiel: los que se van fácilmente ya no están. La columna survival sirve para CLV_CASHFLOW.',
  },
  params: {
    params: contractParameters(),
    periods: count({
      min: 1,
      max: 1200,
      example: 12,
      text: { en: 'Periods to project.', es: 'Periodos que se proyectan.' },
    }),
  },
  returns: table(
    { en: 'One line for each period from 0.', es: 'Una línea por periodo desde 0.' },
    {
      t: { format: 'count', text: { en: 'Periods since the start.', es: 'Periodos desde el inicio.' } },
      survival: { format: 'share', text: { en: 'Share still there.', es: 'Proporción que sigue.' } },
      retention: {
        format: 'share',
        text: {
          en: 'Share of who was there one period before; blank at 0.',
          es: 'Proporción de quienes estaban un periodo antes; en blanco en 0.',
        },
      },
    },
  ),
  examples: [
    {
      args: [
        [
          ['model', 'unit', 'alpha', 'beta'],
          ['SBG', 'period', 0.704, 1.182],
        ],
        3,
      ],
      result: [
        ['t', 'survival', 'retention'],
        [0, 1, ''],
        [1, 0.6267232237539766, 0.6267232237539766],
        [2, 0.4738427145638173, 0.756063756063756],
        [3, 0.3879998758986276, 0.8188368502316007],
      ],
    },
    {
      args: [[['BDW', 'period', 0.4556, 0.7793, 1.2835]], 3],
      result: [
        ['t', 'survival', 'retention'],
        [0, 1, ''],
        [1, 0.6310632439873674, 0.6310632439873674],
        [2, 0.4674412772444718, 0.7407201761442298],
        [3, 0.38153944071237117, 0.8162296726585958],
      ],
    },
  ],
  compute: ({ params, periods }) =>
    retentionCurve(betaGeometricOf(params), periods).map(({ t, survival, retention }) => ({
      t,
      survival,
      retention: retention ?? '',
    })),
});
