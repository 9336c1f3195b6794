import { parts } from '../layout/parts';
import type { CheckSpec, Where } from '../layout/sheet-spec';
import type { FormulaPart } from '../plan';
import { scenarios } from './scenario-names';
import { house, type Parts } from './working-line';

const holds = (condition: Parts): Parts => parts`IF(${condition};0;1)`;

/** Equal but for the rounding of the arithmetic. */
const equal = (one: Parts, other: Parts): Parts => parts`ROUND((${one})/(${other})-1;12)=0`;

/** True in each of the scenarios. */
const inEach = (where: Where, condition: (cell: (line: string) => FormulaPart) => Parts): Parts =>
  holds(
    parts`AND(${scenarios.flatMap((_, index): Parts => {
      const each = condition(line => where.cell(line, index + 1));
      return index > 0 ? [';', ...each] : each;
    })})`,
  );

const mayBeZero = [
  'points_lag',
  'points_uplift',
  'return_anyway',
  'contact',
  'recovered',
  'asking_cost',
] as const;

const known = (part: 'recognised' | 'deferred', label: CheckSpec['label'], column: number): CheckSpec => ({
  id: `book_${part}`,
  label,
  meaning: {
    en: 'The textbook example gives its known answer.',
    es: 'El ejemplo de manual da su respuesta conocida.',
  },
  formula: where => {
    const answer = where.cell(`inputs.book_${part}`);
    const found = where.table('working.book', [2, column], [2, column]);
    return parts`IF(${answer}="";0;${holds(
      parts`ABS(${found}-${answer})<${where.cell('inputs.book_rounding')}`,
    )})`;
  },
});

export const checks: readonly CheckSpec[] = [
  {
    id: 'scenario_known',
    label: { en: 'Scenario shown is one of three', es: 'El escenario mostrado es uno de tres' },
    meaning: { en: 'Choose Base, Best or Worst.', es: 'Elija Base, Mejor o Peor.' },
    formula: where =>
      holds(parts`COUNTIF(${where.line('inputs.scenario_names')};${where.cell('inputs.scenario')})=1`),
  },
  {
    id: 'room_to_keep',
    label: { en: 'Room to keep more', es: 'Aún se puede conservar a más' },
    meaning: {
      en: 'More could stay than do: the ceiling is above retention.',
      es: 'Podrían seguir más: el máximo supera a la retención.',
    },
    formula: where => inEach(where, cell => parts`${cell('inputs.ceiling')}>${cell('inputs.retention')}`),
  },
  {
    id: 'within_all',
    label: { en: 'Points keep at most everybody', es: 'Los puntos conservan como mucho a todos' },
    meaning: {
      en: 'Retention with points does not pass 100 %.',
      es: 'La retención con puntos no pasa del 100 %.',
    },
    formula: where =>
      inEach(where, cell => parts`${cell('inputs.retention')}+${cell('inputs.points_uplift')}<=1`),
  },
  {
    id: 'unsigned',
    label: { en: 'Costs and shares typed without a sign', es: 'Costes y partes escritos sin signo' },
    meaning: { en: 'None that may be 0 is negative.', es: 'Ninguno de los que pueden ser 0 es negativo.' },
    formula: where =>
      holds(
        parts`SUM(${mayBeZero.flatMap((id, index): Parts => {
          const count = parts`COUNTIF(${where.line(`inputs.${id}`)};"<0")`;
          return index > 0 ? [';', ...count] : count;
        })})=0`,
      ),
  },
  {
    id: 'offer_works',
    label: { en: 'The offer brings some back', es: 'La oferta hace volver a algunos' },
    meaning: {
      en: 'More come back with it than without.',
      es: 'Vuelven más con ella que sin ella.',
    },
    formula: where =>
      inEach(where, cell => parts`${cell('inputs.return_rate')}>${cell('inputs.return_anyway')}`),
  },
  {
    id: 'leavers_fit',
    label: { en: 'Unhappy leavers among all', es: 'Bajas por descontento entre todas' },
    meaning: {
      en: 'Not more leave because unhappy than leave at all.',
      es: 'No se van más por descontento de los que se van en total.',
    },
    formula: where =>
      inEach(where, cell => parts`${cell('working.unhappy_leavers')}<=${cell('working.leavers')}`),
  },
  {
    id: 'sales_split',
    label: { en: 'Sales split adds up', es: 'El reparto de ventas cuadra' },
    meaning: {
      en: 'Earned now and put off make up the sales.',
      es: 'Lo ganado ahora y lo diferido suman las ventas.',
    },
    formula: where =>
      inEach(where, cell =>
        equal(parts`${cell('working.recognised')}+${cell('working.deferred')}`, [cell('inputs.sales')]),
      ),
  },
  {
    id: 'points_by_hand',
    label: { en: 'Cost of points by hand', es: 'Coste de los puntos a mano' },
    meaning: {
      en: 'Points × value × used × cost share, discounted, is the same.',
      es: 'Puntos × valor × usados × coste, descontado, da el mismo importe.',
    },
    formula: where =>
      inEach(where, cell =>
        equal(
          parts`${cell('inputs.sales')}*${cell('inputs.points_per_unit')}*${cell('inputs.point_value')}*${cell('inputs.redemption')}*${cell('inputs.cost_share')}/(1+${cell('working.discount')})^${cell('inputs.points_lag')}`,
          [cell('working.points_cost')],
        ),
      ),
  },
  {
    id: 'discount_by_hand',
    label: { en: 'Discount by hand', es: 'Descuento a mano' },
    meaning: {
      en: 'Four quarters compound to the yearly rate.',
      es: 'Cuatro trimestres compuestos dan la tasa anual.',
    },
    formula: where => {
      const quarter = parts`(1+${where.cell('working.discount')})`;
      return holds(
        equal(parts`${quarter}*${quarter}*${quarter}*${quarter}`, parts`1+${house('discount_rate')}`),
      );
    },
  },
  {
    id: 'best_is_best',
    label: { en: 'Best budget is not below today', es: 'El mejor presupuesto no baja de hoy' },
    meaning: {
      en: 'The best spend makes a customer worth at least as much.',
      es: 'Con el mejor gasto un cliente vale al menos lo mismo.',
    },
    formula: where => inEach(where, cell => parts`${cell('working.budget_change')}>=0`),
  },
  {
    id: 'in_order',
    label: { en: 'Scenarios in order', es: 'Escenarios en orden' },
    meaning: {
      en: 'A customer is worth most in Best and least in Worst.',
      es: 'Un cliente vale más en Mejor y menos en Peor.',
    },
    formula: where => {
      const [base, best, worst] = [1, 2, 3].map(column => where.cell('working.value', column));
      return holds(parts`AND(${best!}>=${base!};${base!}>=${worst!})`);
    },
  },
  known('recognised', { en: 'Known answer: earned now', es: 'Respuesta conocida: ganado ahora' }, 5),
  known('deferred', { en: 'Known answer: put off', es: 'Respuesta conocida: diferido' }, 4),
];
