import { dropoutModel } from './dropout-model';

/**
 * MBG/NBD: BG/NBD whose customers may stop with their very first purchase too, so that those who bought once are not
 * all alive. Purchase rate λ ~ gamma(r, α), probability to stop p ~ beta(a, b). Batislam, Denizel and Filiztekin
 * (2007), "Empirical validation and comparison of models for customer base analysis", International Journal of Research
 * in Marketing 24: likelihood, P(alive) and expectations of their section 2; discounted residual as in BG/NBD.
 * r, a, b are plain numbers, α a time in the unit of the history.
 */
export const mbgNbd = dropoutModel(true);
