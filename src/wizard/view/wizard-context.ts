import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Words } from '../../sheet/words';
import { type AssumptionId, assumptions, initialAssumption } from '../../templates/assumptions';
import type { Assumptions, Insertion, Surroundings } from '../model/protocol';
import type { Reader } from '../model/reader';
import type { Place } from './app';
import type { Rest } from './rest';
import type { Server } from './server';

/** What every page of the sidebar can count on. */
export interface Wizard {
  readonly reader: Reader;
  readonly surroundings: Surroundings;
  readonly server: Server;
  t(words: Words): string;
  /** Back to the questions. */
  leave(): void;
  open(place: Place): void;
  /** As the workbook has it, or the initial one where it has none that can be read; a choice by its English word. */
  assumption(id: AssumptionId): string | number;
  /** Tells the shell which insertion can be taken back now. */
  setLast(last: Insertion | null): void;
  setAssumptions(values: Assumptions): void;
  readonly rest: RestState;
}

/** What comes with the second file: on its way, here, or failed. */
export interface RestState {
  readonly here?: Rest;
  readonly error?: unknown;
  ask(): void;
}

export const WizardContext = createContext<Wizard | undefined>(undefined);

export function useWizard(): Wizard {
  const wizard = useContext(WizardContext);
  if (!wizard) throw new Error('This part is shown outside the sidebar.');
  return wizard;
}

export function assumptionFrom(
  values: Assumptions | null,
  id: AssumptionId,
  sheetLocale: string,
): string | number {
  const { param } = assumptions[id];
  const initial = initialAssumption(id, sheetLocale);
  const cell = values?.[id] ?? '';
  if (cell === '') return initial;
  if (!param) return cell;
  try {
    const read = (param.read as (cell: string | number) => unknown)(cell);
    return typeof read === 'string' ? read : cell;
  } catch {
    return initial;
  }
}
