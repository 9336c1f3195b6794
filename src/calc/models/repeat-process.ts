import type { TimeUnit } from '../time-units';
import { bgNbd } from './bg-nbd';
import { mbgNbd } from './mbg-nbd';
import { paretoNbd } from './pareto-nbd';
import type { RepeatModel } from './repeat-model';

export type RepeatModelName = 'BGNBD' | 'MBGNBD' | 'PNBD';

export const repeatModels: Readonly<Record<RepeatModelName, RepeatModel<string>>> = {
  BGNBD: bgNbd,
  MBGNBD: mbgNbd,
  PNBD: paretoNbd,
};

/** Beyond it expectations take longer than a call has; no customers are like that. */
export const mostOfParameter = 1e5;

/** A model with its parameters, and the unit its times are counted in. */
export interface RepeatProcess {
  readonly model: RepeatModel<string>;
  readonly parameters: Readonly<Record<string, number>>;
  readonly unit: TimeUnit;
}
