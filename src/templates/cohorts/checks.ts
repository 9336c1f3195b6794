import type { Words } from '../../sheet/words';
import { parts } from '../layout/parts';
import type { CheckSpec, Where } from '../layout/sheet-spec';
import type { FormulaPart } from '../plan';
import { survivorRows, tenureRows } from './input-tables';
import { startOf } from './segment-cells';

type Parts = readonly FormulaPart[];

const holds = (condition: Parts): Parts => parts`IF(${condition};0;1)`;

/** Equal but for the rounding of the arithmetic. */
const equal = (one: Parts, other: Parts): Parts => parts`ROUND((${one})/(${other})-1;12)=0`;

/** Holds for each segment that there is. */
const eachOf = (where: Where, condition: (segment: number) => Parts): Parts => {
  const [first, second] = [1, 2].map(
    segment => parts`IF(${startOf(where, segment)}="";1;${condition(segment)})`,
  );
  return holds(parts`AND(${first!};${second!})`);
};

const known = (id: string, line: string, label: Words): CheckSpec => ({
  id: `known_${id}`,
  label,
  meaning: {
    en: 'Clear the known answers with the sample data.',
    es: 'Borre las respuestas conocidas con los datos de muestra.',
  },
  formula: where =>
    parts`IF(COUNT(${where.line(`inputs.known_${id}`)})=0;0;${eachOf(
      where,
      segment =>
        parts`ABS(${where.cell(`model.${line}`, segment)}-${where.cell(`inputs.known_${id}`, segment)})<=${where.cell('inputs.printed_to')}`,
    )})`,
});

const columnOf = (where: Where, table: string, column: number, rows: number) =>
  where.table(table, [2, column], [rows, column]);

/** A segment may have none; but with some and none at the start its sheets would stay blank without a word. */
const enoughCounts = (where: Where, segment: number): Parts => {
  const used = columnOf(where, 'model.used', segment + 1, survivorRows);
  return parts`OR(COUNT(${used})=0;AND(${startOf(where, segment)}<>"";COUNT(${used})-1>1))`;
};

export const checks: readonly CheckSpec[] = [
  {
    id: 'data_present',
    label: { en: 'Enough counts', es: 'Recuentos suficientes' },
    meaning: {
      en: 'The start and at least two renewals for each segment given.',
      es: 'El inicio y al menos dos renovaciones de cada segmento dado.',
    },
    formula: where => holds(parts`AND(${enoughCounts(where, 1)};${enoughCounts(where, 2)})`),
  },
  {
    id: 'periods_in_order',
    label: { en: 'Periods in order', es: 'Periodos en orden' },
    meaning: {
      en: 'They count 0, 1, 2 … without gaps.',
      es: 'Cuentan 0, 1, 2 … sin huecos.',
    },
    formula: where => {
      const typed = columnOf(where, 'inputs.survivors', 1, survivorRows);
      const counted = columnOf(where, 'model.compared', 1, survivorRows);
      return holds(parts`SUMPRODUCT((${typed}<>"")*(${typed}<>${counted}))=0`);
    },
  },
  {
    id: 'fitted',
    label: { en: 'Models fitted', es: 'Modelos ajustados' },
    meaning: {
      en: 'The status is ok for each segment given.',
      es: 'El estado es ok en cada segmento dado.',
    },
    formula: where => eachOf(where, segment => parts`${where.cell('model.status', segment)}="ok"`),
  },
  {
    id: 'native_start',
    label: { en: 'First renewal by hand', es: 'Primera renovación a mano' },
    meaning: {
      en: 'Beta ÷ (alpha + beta) equals the projected share.',
      es: 'Beta ÷ (alpha + beta) es igual a la parte prevista.',
    },
    formula: where =>
      eachOf(where, segment => {
        const [alpha, beta] = ['alpha', 'beta'].map(id => where.cell(`model.${id}`, segment));
        const first = where.table(`model.${curves[segment - 1]!}`, [3, 2], [3, 2]);
        return equal(parts`${beta!}/(${alpha!}+${beta!})`, [first]);
      }),
  },
  {
    id: 'retention_multiplies',
    label: { en: 'Retention multiplies up', es: 'La retención se multiplica' },
    meaning: {
      en: 'All retention rates multiplied give the last share.',
      es: 'Todas las tasas de retención multiplicadas dan la última parte.',
    },
    formula: where =>
      eachOf(where, segment => {
        const curve = `model.${curves[segment - 1]!}`;
        return equal(parts`PRODUCT(${where.table(curve, [3, 3], [survivorRows, 3])})`, [
          where.table(curve, [survivorRows, 2], [survivorRows, 2]),
        ]);
      }),
  },
  {
    id: 'base_adds_up',
    label: { en: 'Value of today adds up', es: 'El valor de hoy cuadra' },
    meaning: {
      en: 'Customers × value by renewals made equals the total.',
      es: 'Clientes × valor por renovaciones hechas es igual al total.',
    },
    formula: where =>
      holds(
        equal(
          [1, 2].flatMap((segment): Parts => {
            const [customers, value] = [segment + 1, segment + 3].map(column =>
              columnOf(where, 'results.worth', column, tenureRows),
            );
            return parts`${segment > 1 ? '+' : ''}SUMPRODUCT(${customers!};${value!})`;
          }),
          [where.cell('results.total_value')],
        ),
      ),
  },
  {
    id: 'customers_add_up',
    label: { en: 'Customers add up', es: 'Los clientes cuadran' },
    meaning: {
      en: 'All customers typed are valued, which takes the counts of their segment.',
      es: 'Se valoran todos los clientes escritos; hacen falta los recuentos de su segmento.',
    },
    formula: where =>
      holds(
        parts`SUM(${where.table('inputs.base', [2, 2], [tenureRows, 3])})=SUM(${where.line('results.customers')})`,
      ),
  },
  known('alpha', 'alpha', { en: 'Known answer: alpha', es: 'Respuesta conocida: alpha' }),
  known('beta', 'beta', { en: 'Known answer: beta', es: 'Respuesta conocida: beta' }),
  known('actual', 'last_actual', { en: 'Known answer: counted', es: 'Respuesta conocida: recuento' }),
  known('model', 'last_model', { en: 'Known answer: model', es: 'Respuesta conocida: modelo' }),
  known('constant', 'last_constant', {
    en: 'Known answer: constant churn',
    es: 'Respuesta conocida: bajas constantes',
  }),
];

const curves = ['curve_a', 'curve_b'] as const;
