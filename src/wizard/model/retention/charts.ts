import { CalcError } from '../../../calc/errors';
import { clvRetention } from '../../../functions/clv-retention';
import { retentionUplift } from '../../../functions/retention-uplift';
import type { CellValue } from '../../../sheet/cells';
import type { Language, Words } from '../../../sheet/words';
import type { Chart, Series } from '../chart';
import { answerOf } from '../form/form';
import type { Figures } from './working';

/** A chart is left out where its figures are refused: the results say why. */
function drawn(work: () => Chart): Chart | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof CalcError) return undefined;
    throw error;
  }
}

const steps = (from: number, to: number, count: number) =>
  Array.from({ length: count + 1 }, (_, index) => from + ((to - from) * index) / count);

const upliftWords = {
  title: { en: 'What more retention adds to a customer', es: 'Lo que suma a un cliente retener más' },
  description: {
    en: 'Value gained per customer for improvements up to one and a half times the one asked about, in its three meanings: points bring most, fewer leavers least.',
    es: 'Valor ganado por cliente para mejoras de hasta vez y media la pedida, en sus tres significados: los puntos aportan más; menos bajas, lo menos.',
  },
  x: { en: 'Improvement', es: 'Mejora' },
  y: { en: 'Value gained', es: 'Valor ganado' },
  points: { en: 'points', es: 'puntos' },
  relative: { en: 'of those who stay', es: 'de los que siguen' },
  churn: { en: 'of those who leave', es: 'de los que se van' },
  asked: { en: 'asked', es: 'pedida' },
} satisfies Record<string, Words>;

/** Value gained by the size of the improvement. */
export function upliftChart(figures: Figures, language: Language): Chart | undefined {
  return drawn(() => {
    const retentionRate = figures.value('retentionRate') as number;
    const uplift = figures.value('uplift') as number;
    const uplifts = steps(0, Math.min(1.5 * uplift, 1 - retentionRate), 12);
    const series = (['points', 'relative', 'churn'] as const).map((mode): Series => {
      const gains = answerOf(retentionUplift, {
        margin: figures.value('margin'),
        retentionRate,
        uplift: [uplifts],
        discountRate: figures.value('discount'),
        mode,
        convention: figures.value('convention'),
      }) as readonly (readonly number[])[];
      return {
        name: upliftWords[mode][language],
        points: uplifts.map((x, index) => ({ x, y: gains[0]![index]! })),
        dashed: mode !== 'points',
      };
    });
    return {
      kind: 'line',
      title: upliftWords.title[language],
      description: upliftWords.description[language],
      x: { label: upliftWords.x[language], format: 'share' },
      y: { label: upliftWords.y[language], format: 'money' },
      series,
      marks: uplift <= 1 - retentionRate ? [{ label: upliftWords.asked[language], x: uplift }] : [],
    };
  });
}

const budgetWords = {
  title: { en: 'Value of a customer by spend', es: 'Valor de un cliente según el gasto' },
  description: {
    en: 'The value rises with the spend up to the best one and falls beyond it; where it is back at that of today nothing is gained.',
    es: 'El valor sube con el gasto hasta el mejor y después baja; donde vuelve al de hoy no se gana nada.',
  },
  x: { en: 'Spend per customer and period', es: 'Gasto por cliente y periodo' },
  y: { en: 'Value, spend taken off', es: 'Valor, restado el gasto' },
  value: { en: 'value', es: 'valor' },
  now: { en: 'today', es: 'hoy' },
  best: { en: 'best', es: 'mejor' },
  break_even: { en: 'as today', es: 'como hoy' },
} satisfies Record<string, Words>;

/**
 * Value by spend R, with r(R) = ceiling × (1 − e^(−kR)). A spend at the end of each period takes
 * R ÷ (1 + d) off each margin, which is what the budget function counts with.
 */
export function budgetChart(figures: Figures, language: Language): Chart | undefined {
  return drawn(() => {
    const [header, ...plans] = figures.table('plans');
    const column = (line: readonly CellValue[], id: string) => line[header!.indexOf(id)] as number;
    const k = column(plans[0]!, 'k');
    const discountRate = figures.value('discount') as number;
    const [margin, ceiling] = [figures.value('margin') as number, figures.value('ceiling') as number];
    const convention = figures.value('convention');
    const residual = convention === 'residual';
    const spends = steps(0, Math.max(...plans.map(line => column(line, 'spend'))) * 1.15, 24);
    const values = answerOf(clvRetention, {
      margin: [spends.map(spend => margin - spend / (1 + discountRate))],
      retentionRate: [spends.map(spend => -ceiling * Math.expm1(-k * spend))],
      discountRate,
      convention: residual ? 'begin' : convention,
    }) as readonly (readonly number[])[];
    return {
      kind: 'line',
      title: budgetWords.title[language],
      description: budgetWords.description[language],
      x: { label: budgetWords.x[language], format: 'money' },
      y: { label: budgetWords.y[language], format: 'money' },
      series: [
        {
          name: budgetWords.value[language],
          points: spends.map((x, index) => ({ x, y: values[0]![index]! - (residual ? margin : 0) })),
        },
      ],
      marks: plans.map(line => ({
        label: budgetWords[line[0] as 'now' | 'best' | 'break_even'][language],
        x: column(line, 'spend'),
      })),
    };
  });
}

const spanWords = {
  title: { en: 'Three months against a lifetime', es: 'Tres meses frente a toda la vida' },
  description: {
    en: 'What the method brings after its cost within three months, and over the lifetime of the customers.',
    es: 'Lo que aporta el método tras su coste en tres meses y en toda la vida de los clientes.',
  },
  x: { en: 'Over', es: 'En' },
  y: { en: 'Gained after cost', es: 'Ganancia tras el coste' },
  quarter: { en: 'three months', es: 'tres meses' },
  lifetime: { en: 'lifetime', es: 'toda la vida' },
} satisfies Record<string, Words>;

/** What a method brings in a quarter beside what it brings over a lifetime. */
export function spanChart(figures: Figures, language: Language): Chart | undefined {
  return drawn(() => ({
    kind: 'bars',
    title: spanWords.title[language],
    description: spanWords.description[language],
    x: { label: spanWords.x[language], format: 'text' },
    y: { label: spanWords.y[language], format: 'money' },
    series: [
      {
        name: spanWords.y[language],
        points: (['quarter', 'lifetime'] as const).map(id => ({
          x: spanWords[id][language],
          y: figures.value(id) as number,
        })),
      },
    ],
  }));
}

const claimWords = {
  title: { en: 'What so many points give, by retention', es: 'Lo que dan tantos puntos, según la retención' },
  description: {
    en: 'The higher retention already is, the more the same points add to the value of a customer, in per cent. The line across is what the claim says.',
    es: 'Cuanto más alta es ya la retención, más suman los mismos puntos al valor de un cliente, en porcentaje. La línea es lo que dice la afirmación.',
  },
  x: { en: 'Retention today', es: 'Retención de hoy' },
  y: { en: 'More value', es: 'Más valor' },
  claimed: { en: 'claimed', es: 'afirmado' },
  yours: { en: 'yours', es: 'la suya' },
} satisfies Record<string, Words>;

/** The percentage that the same points add, up to the retention at which the claim is true. */
export function claimChart(figures: Figures, language: Language): Chart | undefined {
  return drawn(() => {
    const uplift = figures.value('uplift') as number;
    const retentionRate = figures.value('retentionRate') as number;
    const needed = figures.value('retentionNeeded');
    // Further on the curve is so steep that the rest could not be seen.
    const enough = typeof needed === 'number' ? Math.max(needed, retentionRate) + 0.02 : 1;
    const highest = Math.min(enough, 1 - uplift);
    const rates = steps(Math.min(0.5, highest), highest, 18);
    const gains = answerOf(retentionUplift, {
      margin: 1,
      retentionRate: [rates],
      uplift,
      discountRate: figures.value('discount'),
      output: 'percent',
      convention: figures.value('convention'),
    }) as readonly (readonly number[])[];
    return {
      kind: 'line',
      title: claimWords.title[language],
      description: claimWords.description[language],
      x: { label: claimWords.x[language], format: 'share' },
      y: { label: claimWords.y[language], format: 'share' },
      series: [
        { name: claimWords.y[language], points: rates.map((x, index) => ({ x, y: gains[0]![index]! })) },
      ],
      marks: [
        { label: claimWords.claimed[language], y: figures.value('gain') as number },
        { label: claimWords.yours[language], x: retentionRate },
      ],
    };
  });
}
