import type { ChartSpec, Where } from '../layout/sheet-spec';
import { compared } from './model-tables';

/** Rows of the usual height that a chart covers, and one more. */
const chartRows = 18;

export const resultCharts = (where: Where): readonly ChartSpec[] => [
  survivalChart(where, 0, 'A'),
  survivalChart(where, 1, 'B'),
  {
    kind: 'line',
    title: {
      en: 'How much is a customer worth who has stayed?',
      es: '¿Cuánto vale un cliente que ya ha seguido?',
    },
    altText: {
      en: 'Value to come by renewals made. For each segment a line by the model and one under constant churn.',
      es: 'Valor por venir según las renovaciones hechas. Para cada segmento, una línea del modelo y otra con bajas constantes.',
    },
    horizontal: { en: 'Renewals made', es: 'Renovaciones hechas' },
    vertical: { en: 'Value to come per customer', es: 'Valor por venir por cliente' },
    areas: [1, 4, 5, 6, 7].map(column => where.tableColumn('worth', column)),
    row: where.rowBelow + 2 * chartRows,
    column: 1,
    width: 720,
    height: 340,
  },
];

function survivalChart(where: Where, index: number, segment: 'A' | 'B'): ChartSpec {
  const columns = [compared.actual, compared.model, compared.constant].map(column => column + index);
  return {
    kind: 'line',
    title: {
      en: `Which model foretells who stays in segment ${segment}?`,
      es: `¿Qué modelo acierta quién sigue en el segmento ${segment}?`,
    },
    altText: {
      en: `Share of customers left in segment ${segment} by period: as counted, by the model and under constant churn.`,
      es: `Parte de los clientes que queda en el segmento ${segment} por periodo: según los recuentos, el modelo y las bajas constantes.`,
    },
    horizontal: { en: 'Periods since the start', es: 'Periodos desde el inicio' },
    vertical: { en: 'Share of customers left', es: 'Parte de los clientes que queda' },
    areas: [compared.period, ...columns].map(column => where.tableColumn('model.compared', column)),
    row: where.rowBelow + index * chartRows,
    column: 1,
    width: 720,
    height: 340,
  };
}
