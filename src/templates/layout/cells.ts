import type { Language } from '../../sheet/words';
import type { FormulaPart } from '../plan';
import type { TemplateCell } from '../template';
import type { Typed } from './sheet-spec';

export const textCell = (
  row: number,
  column: number,
  text: string,
  look?: TemplateCell['look'],
): TemplateCell => ({ row, column, content: { text }, ...(look ? { look } : {}) });

/** Results stay blank until all inputs are there. */
export const onceFilledIn = (parts: readonly FormulaPart[]): readonly FormulaPart[] => [
  'IF(',
  { input: 'missing' },
  '=0;',
  ...parts,
  ';"")',
];

export const typedValue = (typed: Typed, language: Language): string | number =>
  typeof typed === 'object' ? typed[language] : typed;
