import type { Words } from '../../sheet/words';

export const scenarios: readonly Words[] = [
  { en: 'Base', es: 'Base' },
  { en: 'Best', es: 'Mejor' },
  { en: 'Worst', es: 'Peor' },
];
