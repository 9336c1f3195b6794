import { formulaText } from '../../sheet/native';
import type { Language } from '../../sheet/words';
import { parts } from './parts';
import type { LineSpec } from './sheet-spec';

const below = { en: 'Below target', es: 'Bajo el objetivo' };
const reached = { en: 'Target reached', es: 'Objetivo cumplido' };

/** Says in words whether a ratio reaches its target, and lights up where it does not. */
export function againstTarget(language: Language, ratio: string, target: string): LineSpec {
  return {
    id: 'against_target',
    label: { en: 'Against the target', es: 'Frente al objetivo' },
    unit: { en: 'in words', es: 'en palabras' },
    sign: '',
    format: 'text',
    letters: reached.es.length,
    look: 'result',
    warnings: [below[language]],
    formula: where =>
      parts`IF(${where.cell(ratio)}="";"";IF(${where.cell(ratio)}<${where.cell(target)};${formulaText(below[language])};${formulaText(reached[language])}))`,
  };
}
