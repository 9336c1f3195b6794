import { bgNbd } from '../../src/calc/models/bg-nbd';
import { dropoutLikelihood } from '../../src/calc/models/dropout-likelihood';
import { fitGammaGamma } from '../../src/calc/models/gamma-gamma';
import { groupedHistory } from '../../src/calc/models/grouped-history';
import { paretoLikelihood } from '../../src/calc/models/pareto-likelihood';
import { paretoNbd } from '../../src/calc/models/pareto-nbd';
import {
  gammaVariate,
  leavingCustomers,
  randomNumbers,
  simulatedCustomers,
} from '../calc/models/simulated-customers';
import { type Result, ratioResult, timeResult } from './report';
import { type Subject, sideBySide } from './side-by-side';

/** The population of the CDNOW sample as either model sees it, and as many customers. */
const population = { r: 0.2426, alpha: 4.4136, a: 0.7929, b: 2.4259 };
const leavingPopulation = { r: 0.5533, alpha: 10.5777, s: 0.6062, beta: 11.6687 };
const sample = 2_357;
const passes = 25;

const often = { repetitions: 15, warmUp: 5 };
const seldom = { repetitions: 3, warmUp: 1 };

function spendOf(x: readonly number[]): { x: number[]; meanSpend: number[] } {
  const random = randomNumbers(20_260_340);
  const buyers = x.filter(count => count > 0);
  const meanSpend = buyers.map(
    count => (gammaVariate(random, 6.25 * count) / count / gammaVariate(random, 3.74)) * 15.44,
  );
  return { x: buyers, meanSpend };
}

const repeated = (task: () => unknown) => () => {
  for (let pass = 0; pass < passes; pass++) task();
};

function fitsOf(customers: number, goals: { readonly bg: number; readonly pareto: number }): Result[] {
  const history = simulatedCustomers(population, customers);
  const leaving = leavingCustomers(leavingPopulation, customers);
  const grouped = groupedHistory(history);
  const groupedLeaving = groupedHistory(leaving);
  const bg = bgNbd.fit(history).parameters;
  const pareto = paretoNbd.fit(leaving).parameters;
  const subjects: Record<'bg' | 'bgPasses' | 'pareto' | 'paretoPasses', Subject> = {
    bg: () => () => bgNbd.fit(history),
    bgPasses: () => repeated(() => dropoutLikelihood(grouped, [bg.r, bg.alpha, bg.a, bg.b], false)),
    pareto: () => () => paretoNbd.fit(leaving),
    paretoPasses: () =>
      repeated(() => paretoLikelihood(groupedLeaving, [pareto.r, pareto.alpha, pareto.s, pareto.beta])),
  };
  const times = sideBySide(subjects, customers > 10_000 ? { repetitions: 5, warmUp: 1 } : often);
  const of = (name: string) => `${name}, ${customers.toLocaleString('en')} customers`;
  return [
    timeResult(of('BG/NBD fit'), times.bg, {}, goals.bg),
    ratioResult(of(`BG/NBD fit to ${passes} passes with Hessian`), times.bg, times.bgPasses, 2),
    timeResult(of('Pareto/NBD fit'), times.pareto, {}, goals.pareto),
    ratioResult(of(`Pareto/NBD fit to ${passes} passes with Hessian`), times.pareto, times.paretoPasses, 2),
  ];
}

/** Fits of simulated customers, and what follows from them, in Node and warm. */
export function modelResults(): Result[] {
  const few = simulatedCustomers(population, sample);
  const spend = spendOf(few.x);
  const million = simulatedCustomers(population, 1_000_000);
  const { parameters } = bgNbd.fit(few);
  const future = (of: (customer: number) => number) => () => () => {
    let sum = 0;
    for (let customer = 0; customer < sample; customer++) sum += of(customer);
    return sum;
  };
  const single = sideBySide(
    {
      spend: () => () => fitGammaGamma(spend),
      expected: future(i => bgNbd.expected(parameters, 52, few.x[i]!, few.tX[i]!, few.T[i]!)),
      discounted: () => {
        // A set of parameters not seen before has no lives kept.
        const fresh = { ...parameters };
        return future(i => bgNbd.discountedResidual(fresh, 0.0027, few.x[i]!, few.tX[i]!, few.T[i]!))();
      },
    },
    often,
  );
  const largest = sideBySide({ fit: () => () => bgNbd.fit(million) }, seldom);
  return [
    ...fitsOf(sample, { bg: 3, pareto: 20 }),
    timeResult(`Gamma-Gamma fit, ${spend.x.length.toLocaleString('en')} customers`, single.spend, {}, 4),
    ...fitsOf(10 * sample, { bg: 25, pareto: 150 }),
    timeResult('BG/NBD fit, 1,000,000 customers', largest.fit, {}, 800),
    timeResult(`BG/NBD orders of a year, ${sample.toLocaleString('en')} customers`, single.expected, {}),
    timeResult(`BG/NBD discounted orders, ${sample.toLocaleString('en')} customers`, single.discounted, {}),
  ];
}
