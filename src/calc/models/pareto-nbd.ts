import { scaledExponentialIntegral } from '../numeric/exponential-integral';
import { maximumLikelihood, nothingToFit } from './fit';
import { type GroupedHistory, groupedHistory } from './grouped-history';
import { explain, explanations, paretoLikelihood } from './pareto-likelihood';
import type { RepeatModel } from './repeat-model';

// Symbols of Schmittlein, Morrison and Colombo (1987): purchase rate λ ~ gamma(r, alpha), dropout rate μ ~ gamma(s, beta).
const parameterNames = ['r', 'alpha', 's', 'beta'] as const;
type Name = (typeof parameterNames)[number];
type Parameters = Readonly<Record<Name, number>>;

interface Known {
  readonly x: number;
  readonly tX: number;
  readonly T: number;
  readonly alive: number;
}

/** A customer's future is asked for month after month, and this integral is most of each answer. */
const latest = new WeakMap<Parameters, Known>();

function probabilityAlive(parameters: Parameters, x: number, tX: number, T: number): number {
  const known = latest.get(parameters);
  if (known !== undefined && known.x === x && known.tX === tX && known.T === T) return known.alive;
  const { r, alpha, s, beta } = parameters;
  const found = explanations();
  explain(found, r + x, alpha, s, beta, tX, T);
  const alive = found.here / (found.here + found.gone);
  latest.set(parameters, { x, tX, T, alive });
  return alive;
}

/** (1 − q^(s−1)) ÷ (s − 1) for q = e^−log, and its limit where s is close to 1. */
function truncatedLife(s: number, log: number): number {
  const exponent = (s - 1) * log;
  return Math.abs(exponent) < 1e-300 ? log : log * (-Math.expm1(-exponent) / exponent);
}

/** Rates scaled to the data; first with the dropout usual in shops, then with hardly any. */
function starts({ purchases, weights, T }: GroupedHistory): readonly (readonly number[])[] {
  let time = 0;
  for (let i = 0; i < weights.length; i++) time += weights[i]! * T.values[T.index[i]!]!;
  const scale = (0.5 * time) / purchases;
  const average = time / weights.reduce((sum, weight) => sum + weight, 0);
  return [
    [0.5, 0.6 * scale, 0.5, average / 3],
    [0.5, scale, 0.1, average / 3],
  ];
}

/**
 * Pareto/NBD: which customers are still alive, and how often will they buy? Each buys at a rate λ ~ gamma(r, α) of her
 * own and may leave at any moment, at a rate μ ~ gamma(s, β), so that one who never came back has had time to leave too.
 * Schmittlein, Morrison and Colombo (1987), "Counting your customers", Management Science 33; expectations and
 * discounted residual in the form of Fader and Hardie (2005, note 009) and Fader, Hardie and Lee (2005), "RFM and
 * CLV", Journal of Marketing Research 42, with their limits at s = 1. r and s are plain numbers, α and β times
 * in the unit of the history.
 */
export const paretoNbd: RepeatModel<Name> = {
  parameterNames,
  logLikelihood: ({ r, alpha, s, beta }, history) =>
    paretoLikelihood(groupedHistory(history), [r, alpha, s, beta]).value,
  fit: history => {
    const grouped = groupedHistory(history);
    const { customers, purchases } = grouped;
    if (customers < 2 || purchases === 0) return nothingToFit(parameterNames, customers);
    return maximumLikelihood({
      parameterNames,
      n: customers,
      likelihood: values => paretoLikelihood(grouped, values as readonly [number, number, number, number]),
      starts: starts(grouped),
      alikeWhenLarge: [
        ['r', 'alpha'],
        ['s', 'beta'],
      ],
    });
  },
  probabilityAlive,
  expectedOfNew: ({ r, alpha, s, beta }, t) => ((r * beta) / alpha) * truncatedLife(s, Math.log1p(t / beta)),
  expected: (parameters, t, x, tX, T) => {
    const { r, alpha, s, beta } = parameters;
    const life = (beta + T) * truncatedLife(s, Math.log1p(t / (beta + T)));
    return (probabilityAlive(parameters, x, tX, T) * (r + x) * life) / (alpha + T);
  },
  discountedResidual: (parameters, continuousRate, x, tX, T) => {
    const { r, alpha, s, beta } = parameters;
    if (continuousRate === 0 && s <= 1) return Number.POSITIVE_INFINITY;
    const life =
      continuousRate === 0 ? 1 / (s - 1) : scaledExponentialIntegral(s, continuousRate * (beta + T));
    return (probabilityAlive(parameters, x, tX, T) * (r + x) * (beta + T) * life) / (alpha + T);
  },
};
