import { dropoutModel } from './dropout-model';

/**
 * BG/NBD: which customers of a shop are still alive, and how often will they buy? Each buys at a rate λ ~ gamma(r, α)
 * of her own and stops after any repeat purchase with a probability p ~ beta(a, b), so that one who never came back
 * counts as alive. Fader, Hardie and Lee (2005), "Counting your customers the easy way", Marketing Science 24:
 * likelihood equation 6, expected purchases 9 and 10; P(alive) from their note of 2008; the discounted residual
 * is our integral, published nowhere. r, a, b are plain numbers, α a time in the unit of the history.
 */
export const bgNbd = dropoutModel(false);
