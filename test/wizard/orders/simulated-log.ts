import type { CleanLog } from '../../../src/wizard/model/log/clean-log';
import type { Analysis } from '../../../src/wizard/model/orders/analysis';
import { analysis } from '../../../src/wizard/model/orders/analysis';
import type { Terms } from '../../../src/wizard/model/orders/terms';
import { gammaVariate, randomNumbers } from '../../calc/models/simulated-customers';

/** 2024-01-01 */
const firstDay = 19_723;

interface Shop {
  readonly customers: number;
  readonly days: number;
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}

/** Orders of customers who buy as BG/NBD and spend as Gamma-Gamma say, first bought in the first third. */
export function simulatedLog(shop: Partial<Shop> = {}, rest: Partial<CleanLog> = {}): CleanLog {
  const { customers, days, r, alpha, a, b } = {
    ...{ customers: 400, days: 546, r: 0.6, alpha: 5, a: 0.6, b: 3 },
    ...shop,
  };
  const random = randomNumbers(20_261_122);
  const lines: { name: string; day: number; amount: number }[] = [];
  for (let index = 0; index < customers; index++) {
    const rate = gammaVariate(random, r) / alpha / 7;
    const left = gammaVariate(random, a);
    const dropout = left / (left + gammaVariate(random, b));
    const scale = gammaVariate(random, 3.7) / 15;
    const name = `C${String(index + 1).padStart(4, '0')}`;
    let time = (random() * days) / 3;
    for (;;) {
      const amount = Math.round((100 * gammaVariate(random, 6)) / scale) / 100;
      lines.push({ name, day: firstDay + Math.floor(time), amount: Math.max(amount, 0.01) });
      if (lines[lines.length - 2]?.name === name && random() < dropout) break;
      time -= Math.log(random()) / rate;
      if (time >= days) break;
    }
  }
  // The last day of the log is the same whoever bought.
  lines.push({ name: 'C0001', day: firstDay + days, amount: 40 });
  lines.sort((one, other) => one.day - other.day);
  return {
    customer: lines.map(({ name }) => name),
    day: lines.map(({ day }) => day),
    amount: lines.map(({ amount }) => amount),
    signals: [],
    sheetRow: lines.map((_, index) => index + 2),
    rows: lines.length,
    report: [],
    source: { sheetId: 7, columns: { customer: 'A2:A', date: 'B2:B', amount: 'C2:C' } },
    ...rest,
  };
}

export const usualTerms: Terms = {
  marginRate: 0.4,
  annualDiscount: 0.1,
  horizonMonths: 12,
  weeksHeldOut: 26,
  model: 'automatic',
};

export function analysed(log: CleanLog, terms: Partial<Terms> = {}): Analysis {
  const steps = analysis(log, { ...usualTerms, ...terms });
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
