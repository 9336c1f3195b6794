import type { Words } from '../../../sheet/words';
import type { Period } from '../../../templates/assumptions';
import { inPeriod } from './periods';

/** What is known about the customers, in three questions. */
export interface Situation {
  readonly contract: boolean;
  readonly data: Data;
  readonly period: Period;
}

export type Data = 'totals' | 'survivors' | 'orders';

/** What is worked out here; "orders" is another question of the sidebar, "count" comes first. */
export type Route = Calculated | 'orders' | 'count';
export type Calculated = 'lifetime' | 'retention' | 'survivors';

interface Choice<V extends string> {
  readonly value: V;
  readonly label: Words;
  readonly hint?: Words;
}

export const questions = {
  contract: {
    legend: { en: 'Do customers sign a contract or subscribe?', es: '¿Firman contrato o se suscriben?' },
    options: [
      {
        value: 'no',
        label: { en: 'No', es: 'No' },
        hint: {
          en: 'They buy when they like: shops, restaurants.',
          es: 'Compran cuando quieren: tiendas, bares.',
        },
      },
      {
        value: 'yes',
        label: { en: 'Yes', es: 'Sí' },
        hint: {
          en: 'You see when they leave: software, gyms.',
          es: 'Se ve cuándo se van: software, gimnasios.',
        },
      },
    ] as readonly Choice<'no' | 'yes'>[],
  },
  data: { legend: { en: 'What do you have?', es: '¿Qué datos tiene?' } },
  period: {
    legend: { en: 'How do you count time?', es: '¿Cómo cuenta el tiempo?' },
    options: [
      { value: 'week', label: { en: 'Per week', es: 'Por semana' } },
      { value: 'month', label: { en: 'Per month', es: 'Por mes' } },
      { value: 'quarter', label: { en: 'Per quarter', es: 'Por trimestre' } },
      { value: 'year', label: { en: 'Per year', es: 'Por año' } },
    ] as readonly Choice<Period>[],
  },
} as const;

const totals: Choice<Data> = {
  value: 'totals',
  label: { en: 'Only totals', es: 'Solo totales' },
  hint: { en: 'Averages that you can type.', es: 'Medias que puede escribir.' },
};
const survivors: Choice<Data> = {
  value: 'survivors',
  label: { en: 'Who was left after each period', es: 'Cuántos quedaban tras cada periodo' },
  hint: { en: 'Of customers who came together.', es: 'De clientes que llegaron juntos.' },
};
const orders: Choice<Data> = {
  value: 'orders',
  label: { en: 'A list of orders', es: 'Una lista de pedidos' },
  hint: { en: 'Customer, date and amount.', es: 'Cliente, fecha e importe.' },
};

/** Without a contract nobody can see who left. */
export const dataChoices = (contract: boolean): readonly Choice<Data>[] =>
  contract ? [totals, survivors, orders] : [totals, orders];

export function routeOf({ contract, data }: Situation): Route {
  if (data === 'orders') return contract ? 'count' : 'orders';
  if (!contract) return 'lifetime';
  return data === 'totals' ? 'retention' : 'survivors';
}

const reasons: Readonly<Record<Route, Words>> = {
  lifetime: {
    en: 'Without a contract nobody says when they leave, so the value is what they buy in the time they usually stay: CLV.',
    es: 'Sin contrato nadie dice cuándo se va, así que el valor es lo que compran en el tiempo que suelen seguir: CLV.',
  },
  retention: {
    en: 'With a contract you know how many stay {each}, so each margin counts as far as customers are still there: CLV_RETENTION.',
    es: 'Con contrato se sabe cuántos siguen {each}, así que cada margen cuenta según los clientes que aún están: CLV_RETENTION.',
  },
  survivors: {
    en: 'Those who leave easily go first, so the rest stay longer than an average rate says; SBG_FIT sees that in your counts.',
    es: 'Quienes se van fácilmente se van antes, así que el resto dura más de lo que dice una tasa media; SBG_FIT lo ve en sus recuentos.',
  },
  orders: {
    en: 'A list of orders shows how each customer buys, so each gets a value of its own: CLV_PREDICT.',
    es: 'Una lista de pedidos muestra cómo compra cada cliente, así que cada uno recibe su propio valor: CLV_PREDICT.',
  },
  count: {
    en: 'With a contract what counts is who has left, not when they pay. Count who was left after each {one} (COHORT_RETENTION or SURVIVAL_CURVE do) and choose that answer above.',
    es: 'Con contrato importa quién se ha ido, no cuándo paga. Cuente cuántos quedaban tras cada {one} (con COHORT_RETENTION o SURVIVAL_CURVE) y elija arriba esa respuesta.',
  },
};

/** Why this way and no other, in a sentence. */
export const reasonOf = (situation: Situation): Words =>
  inPeriod(reasons[routeOf(situation)], situation.period);
