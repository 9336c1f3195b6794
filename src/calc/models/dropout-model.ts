import { discountedUntilDropout, expectedUntilDropout } from './beta-dropout';
import { dropoutLikelihood } from './dropout-likelihood';
import { maximumLikelihood, nothingToFit } from './fit';
import { type GroupedHistory, groupedHistory } from './grouped-history';
import type { RepeatModel } from './repeat-model';

const dropoutParameterNames = ['r', 'alpha', 'a', 'b'] as const;
export type DropoutParameterName = (typeof dropoutParameterNames)[number];
export type DropoutParameters = Readonly<Record<DropoutParameterName, number>>;

const valuesOf = ({ r, alpha, a, b }: DropoutParameters) => [r, alpha, a, b] as const;

/**
 * Purchase rates of a usual shop, scaled to the data; first with the dropout usual in shops, then with hardly any:
 * in a base that hardly loses customers the way towards a → 0 starts elsewhere than the way to the maximum.
 */
function starts({ purchases, weights, T }: GroupedHistory): readonly (readonly number[])[] {
  let time = 0;
  for (let i = 0; i < weights.length; i++) time += weights[i]! * T.values[T.index[i]!]!;
  const scale = (0.5 * time) / purchases;
  return [
    [0.3, 0.4 * scale, 0.8, 2.5],
    [0.5, scale, 0.05, 0.5],
  ];
}

/** The BG/NBD model, or the MBG/NBD where a customer may stop with the first purchase already. */
export function dropoutModel(stopsAtStart: boolean): RepeatModel<DropoutParameterName> {
  const chances = (x: number) => (stopsAtStart ? x + 1 : x);

  const probabilityAlive = ({ r, alpha, a, b }: DropoutParameters, x: number, tX: number, T: number) => {
    if (chances(x) === 0) return 1;
    const lnOdds = Math.log(a / (b + chances(x) - 1)) + (r + x) * Math.log1p((T - tX) / (alpha + tX));
    return lnOdds > 0 ? Math.exp(-lnOdds) / (1 + Math.exp(-lnOdds)) : 1 / (1 + Math.exp(lnOdds));
  };

  const aliveWith = ({ r, a, b }: DropoutParameters, x: number) => ({
    shape: r + x,
    leave: a,
    stay: b + chances(x),
  });

  // A customer who is alive has the same future whenever she last bought; what all of one count share is kept.
  const lives = new WeakMap<DropoutParameters, Map<number, (decay: number) => number>>();
  const lifeOf = (parameters: DropoutParameters, x: number): ((decay: number) => number) => {
    const byCount = lives.get(parameters) ?? new Map<number, (decay: number) => number>();
    const life = byCount.get(x) ?? discountedUntilDropout(aliveWith(parameters, x));
    lives.set(parameters, byCount.set(x, life));
    return life;
  };

  return {
    parameterNames: dropoutParameterNames,
    logLikelihood: (parameters, history) =>
      dropoutLikelihood(groupedHistory(history), valuesOf(parameters), stopsAtStart).value,
    fit: history => {
      const grouped = groupedHistory(history);
      const { customers, purchases } = grouped;
      if (customers < 2 || purchases === 0) return nothingToFit(dropoutParameterNames, customers);
      return maximumLikelihood({
        parameterNames: dropoutParameterNames,
        n: customers,
        likelihood: values =>
          dropoutLikelihood(grouped, values as readonly [number, number, number, number], stopsAtStart),
        starts: starts(grouped),
        alikeWhenLarge: [
          ['r', 'alpha'],
          ['a', 'b'],
        ],
      });
    },
    probabilityAlive,
    expectedOfNew: (parameters, t) => {
      const { a, b, alpha } = parameters;
      const stays = stopsAtStart ? b / (a + b) : 1;
      return stays * expectedUntilDropout(aliveWith(parameters, 0), t / alpha);
    },
    expected: (parameters, t, x, tX, T) =>
      probabilityAlive(parameters, x, tX, T) *
      expectedUntilDropout(aliveWith(parameters, x), t / (parameters.alpha + T)),
    discountedResidual: (parameters, continuousRate, x, tX, T) =>
      probabilityAlive(parameters, x, tX, T) * lifeOf(parameters, x)(continuousRate * (parameters.alpha + T)),
  };
}
