import type { Words } from '../../sheet/words';

/** 2024-01-01 and the two years from there, as the spreadsheet counts days. */
const firstDay = 45_292;
const daysOfLog = 731;
const daysOfFirstOrders = 640;
const customerCount = 250;

const daysScale = 26;
const order = 6;
const spread = 5;
/** Makes an average order cost about 50. */
const scale = 33;

interface Kind {
  readonly name: Words;
  /** Of 100 first orders. */
  readonly weight: number;
  /** How far customers who begin with it stay longer or spend more than others. */
  readonly loyalty: number;
  readonly spend: number;
}

const channels: readonly Kind[] = [
  { name: { en: 'Search', es: 'Buscador' }, weight: 38, loyalty: 1, spend: 1 },
  { name: { en: 'Social media', es: 'Redes sociales' }, weight: 30, loyalty: 0.5, spend: 0.85 },
  { name: { en: 'Email', es: 'Correo' }, weight: 18, loyalty: 1.3, spend: 1 },
  { name: { en: 'Recommendation', es: 'Recomendación' }, weight: 14, loyalty: 2, spend: 1.2 },
];
const products: readonly Kind[] = [
  { name: { en: 'Coffee', es: 'Café' }, weight: 44, loyalty: 1.3, spend: 1 },
  { name: { en: 'Tea', es: 'Té' }, weight: 26, loyalty: 1, spend: 0.9 },
  { name: { en: 'Grinder', es: 'Molinillo' }, weight: 12, loyalty: 1.1, spend: 1.3 },
  { name: { en: 'Gift box', es: 'Caja de regalo' }, weight: 18, loyalty: 0.4, spend: 1.1 },
];
const everyday = products.slice(0, 2);
const email = channels[2]!;

/** Fractions above 0 and below 1, the same each time (Park and Miller 1988): a sample must not change. */
function fractionsFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/**
 * Orders of an example company, as the models that are fitted to it take customers for: each buys at a rate of its
 * own, may leave after any repeat order, and spends around a mean of its own. Customer, day, amount, channel, product.
 */
export function sampleLog(): (readonly [string, number, number, Words, Words])[] {
  const fraction = fractionsFrom(15_838);
  const exponential = () => -Math.log(fraction());
  const gamma = (shape: number) =>
    Array.from({ length: shape }, exponential).reduce((sum, each) => sum + each);
  const oneOf = (kinds: readonly Kind[]): Kind => {
    const drawn = fraction() * kinds.reduce((sum, { weight }) => sum + weight, 0);
    let upTo = 0;
    for (const kind of kinds) {
      upTo += kind.weight;
      if (drawn < upTo) return kind;
    }
    return kinds[0]!;
  };
  const customers = Array.from({ length: customerCount }, () => fraction() * daysOfFirstOrders).sort(
    (a, b) => a - b,
  );
  return customers
    .flatMap((first, index) => {
      const customer = `C${String(index + 1).padStart(3, '0')}`;
      const channel = oneOf(channels);
      const product = oneOf(products);
      // A gamma variate of shape ½: an exponential one times one of the arcsine law.
      const daysBetween = daysScale / (exponential() * Math.sin((Math.PI / 2) * fraction()) ** 2);
      const chanceOfLeaving = 1 - fraction() ** (1 / (2.6 * channel.loyalty * product.loyalty));
      const usualAmount = (scale * channel.spend * product.spend) / gamma(spread);
      const lines: (readonly [string, number, number, Words, Words])[] = [];
      for (let day = first; day < daysOfLog; day += Math.max(1, exponential() * daysBetween)) {
        const isFirst = lines.length === 0;
        const amount = Math.round(usualAmount * gamma(order) * 100) / 100;
        const through = isFirst || fraction() < 0.6 ? channel : email;
        const bought = isFirst ? product : oneOf(everyday);
        lines.push([customer, firstDay + Math.floor(day), amount, through.name, bought.name]);
        if (!isFirst && fraction() < chanceOfLeaving) break;
      }
      return lines;
    })
    .sort(([, a], [, b]) => a - b);
}
