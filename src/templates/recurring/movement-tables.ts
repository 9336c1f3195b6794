import { mrrMovements } from '../../functions/mrr-movements';
import { type Argument, callParts } from '../formula';
import { parts } from '../layout/parts';
import type { TableSpec, Where } from '../layout/sheet-spec';

/** The columns of MRR_MOVEMENTS, and room for five years. */
export const column = {
  month: 1,
  start: 2,
  new: 3,
  expansion: 4,
  contraction: 5,
  churned: 6,
  reactivated: 7,
  end: 8,
};
export const roomForMonths = 61;

const movementColumns = (format: 'money' | 'count'): TableSpec['columns'] => [
  { head: { en: 'Month', es: 'Mes' }, format: 'text' },
  { head: { en: 'Start', es: 'Inicio' }, format },
  { head: { en: 'New', es: 'Nuevos' }, format },
  { head: { en: 'Expansion', es: 'Ampliación' }, format },
  { head: { en: 'Contraction', es: 'Reducción' }, format },
  { head: { en: 'Churned', es: 'Bajas' }, format },
  { head: { en: 'Came back', es: 'Vuelven' }, format },
  { head: { en: 'End', es: 'Final' }, format },
  { head: { en: 'NRR', es: 'NRR' }, format: 'rate' },
  { head: { en: 'GRR', es: 'GRR' }, format: 'rate' },
];

const logColumn = (where: Where, at: number) => where.table('inputs.log', [2, at], [1001, at]);
const movements = (where: Where, mrr: Argument) =>
  callParts(mrrMovements, { customer: logColumn(where, 1), month: logColumn(where, 2), mrr });

export const movementTables: readonly TableSpec[] = [
  {
    id: 'movements',
    heading: { en: 'Movements of MRR, by the add-on', es: 'Movimientos de MRR, según el complemento' },
    columns: movementColumns('money'),
    rows: roomForMonths,
    formula: where => movements(where, logColumn(where, 3)),
  },
  {
    id: 'counts',
    heading: {
      en: 'Movements of customers, by the add-on',
      es: 'Movimientos de clientes, según el complemento',
    },
    remark: {
      en: 'The same function, with 1 for each paying customer in place of the amount.',
      es: 'La misma función, con 1 por cliente que paga en lugar del importe.',
    },
    columns: movementColumns('count'),
    rows: roomForMonths,
    formula: where => {
      const mrr = logColumn(where, 3);
      return movements(where, parts`ARRAYFORMULA(IF(${mrr}="";"";SIGN(${mrr})))`);
    },
  },
];
