import type { TableSpec } from '../layout/sheet-spec';
import { presentBase, survivors } from './sample';

/** Rows of the table of survivors, its header included: the start and 24 periods. */
export const survivorRows = 26;
export const tenureRows = presentBase.length + 1;

export const inputTables: readonly TableSpec[] = [
  {
    id: 'survivors',
    heading: { en: 'Customers left', es: 'Clientes que quedan' },
    remark: {
      en: 'Paste counts, not percentages: the customers at the start (period 0), then who was left. Room for 24 periods.',
      es: 'Pegue recuentos, no porcentajes: los clientes al inicio (periodo 0) y los que quedaban. Caben 24 periodos.',
    },
    columns: [
      { head: { en: 'Periods since the start', es: 'Periodos desde el inicio' }, format: 'count' },
      { head: { en: 'Left, segment A', es: 'Quedan, segmento A' }, format: 'count' },
      { head: { en: 'Left, segment B', es: 'Quedan, segmento B' }, format: 'count' },
    ],
    rows: survivorRows,
    input: {
      values: survivors,
      sample: true,
      help: {
        en: 'Whole numbers that never rise; blank after the last period seen.',
        es: 'Números enteros que nunca suben; en blanco tras el último periodo visto.',
      },
      positive: [2, 3],
    },
  },
  {
    id: 'base',
    heading: { en: 'Customers of today', es: 'Clientes de hoy' },
    remark: {
      en: 'By the renewals they have made: 0 are those who have not renewed yet.',
      es: 'Por renovaciones hechas: 0 son quienes aún no han renovado.',
    },
    columns: [
      { head: { en: 'Renewals made', es: 'Renovaciones hechas' }, format: 'count' },
      { head: { en: 'Today, segment A', es: 'Hoy, segmento A' }, format: 'count' },
      { head: { en: 'Today, segment B', es: 'Hoy, segmento B' }, format: 'count' },
    ],
    rows: tenureRows,
    input: {
      values: presentBase,
      sample: true,
      help: {
        en: 'Customers with so many renewals made; none is 0.',
        es: 'Clientes con ese número de renovaciones; ninguno es 0.',
      },
    },
  },
];
