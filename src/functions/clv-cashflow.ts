import { cashFlowValue } from '../calc/money/cash-flow';
import { defineFunction, value } from '../sheet/define';
import { list } from '../sheet/kinds';
import { difference } from '../sheet/native';
import { convention, discountRate, optionalAcquisitionCost } from './shared/arguments';

export const clvCashflow = defineFunction({
  name: 'CLV_CASHFLOW',
  group: 'value',
  summary: {
    en: 'Present value of margins with a survival curve of any shape.',
    es: 'Valor presente de unos márgenes con una curva de supervivencia cualquiera.',
  },
  params: {
    margins: list({
      example: [[100], [120], [130]],
      text: {
        en: 'Margin per customer still there, one cell a period; one cell alone holds for all.',
        es: 'Margen por cliente que sigue, una celda por periodo; una sola vale para todos.',
      },
    }),
    survival: list({
      min: 0,
      max: 1,
      example: [[1], [0.8], [0.7]],
      text: {
        en: 'Share of customers still there, one cell a period.',
        es: 'Proporción de clientes que sigue, una celda por periodo.',
      },
    }),
    discountRate: discountRate(),
    acquisitionCost: optionalAcquisitionCost(),
    convention: convention('begin'),
  },
  returns: value('money', {
    en: 'Present value less the acquisition cost. The residual convention leaves the first cell out.',
    es: 'Valor presente menos el coste de captación. La convención residual deja fuera la primera celda.',
  }),
  examples: [
    { args: [100, [[1], [0.8], [0.64]], 0.25], result: 204.96 },
    { args: [[[100], [120], [130]], [[1], [0.75], [0.5]], 0.25, 50], result: 163.6 },
    { args: [[[100, 120, 130]], [[1, 0.75, 0.5]], 0.25, 0, 'end'], result: 170.88 },
    { args: [[[100], [120], [130]], [[1], [0.75], [0.5]], 0.25, 0, 'residual'], result: 113.6 },
    {
      args: [[[100], [120], [130], ['']], [[1], [0.75], [0.5], ['']], 0.25, 0, 'mid'],
      result: 191.04964799758204,
    },
    {
      args: [
        [[100], [120], [130]],
        [[1], [0.75], [0.5]],
        [[0], [0.25]],
      ],
      result: [[255], [213.6]],
    },
  ],
  native: ({ margins, survival, discountRate: d, acquisitionCost, convention }) => {
    // Only TOCOL takes a line whichever way it runs and drops the blanks at its end.
    const period = `SEQUENCE(MAX(COUNT(${margins});COUNT(${survival})))`;
    const flows = `TOCOL(${margins};1)*TOCOL(${survival};1)`;
    const sum = (terms: string) => `SUMPRODUCT(${terms}/(1+${d})^(${period}-1))`;
    const present = convention.pick({
      begin: sum(flows),
      end: `${sum(flows)}/(1+${d})`,
      residual: sum(`${flows}*(${period}>1)`),
      mid: `${sum(flows)}/SQRT(1+${d})`,
    });
    return difference(present, acquisitionCost);
  },
  compute: cashFlowValue,
});
