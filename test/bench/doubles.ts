import * as formulajs from '@formulajs/formulajs';
import type { Column } from './columns';

/** The same arithmetic in plain doubles over the same columns: the floor that no check and no proof reaches. */

export function clvInDoubles(
  purchases: Column,
  purchaseRate: number,
  lifetimes: Column,
  cost: number,
  marginRate: number,
  discounts: Column,
): number[][] {
  return purchases.map(([purchase], row) => {
    const d = discounts[row]![0];
    const periods = (1 - (1 + d) ** -lifetimes[row]![0]) / d;
    return [purchase * purchaseRate * marginRate * periods - cost];
  });
}

export function clvWithFormulajs(
  purchases: Column,
  purchaseRate: number,
  lifetimes: Column,
  cost: number,
  marginRate: number,
  discounts: Column,
): number[][] {
  return purchases.map(([purchase], row) => {
    const perPeriod = purchase * purchaseRate * marginRate;
    const value = formulajs.PV(discounts[row]![0], lifetimes[row]![0], -perPeriod, 0, 0);
    return [(value as number) - cost];
  });
}

export function clvRetentionInDoubles(margins: Column, retentions: Column, discounts: Column): number[][] {
  return margins.map(([margin], row) => {
    const d = discounts[row]![0];
    return [(margin * (1 + d)) / (1 + d - retentions[row]![0])];
  });
}

export function cacPaybackInDoubles(
  costs: Column,
  margin: number,
  churns: Column,
  discounts: Column,
): (number | string)[][] {
  return costs.map(([cost], row) => {
    const kept = (1 - churns[row]![0]) / (1 + discounts[row]![0]);
    const unpaid = 1 - (cost * (1 - kept)) / margin;
    return [unpaid <= 0 ? 'never' : Math.log(unpaid) / Math.log(kept)];
  });
}
