import type { Words } from '../../sheet/words';

export const segments: readonly Words[] = [
  { en: 'Segment A', es: 'Segmento A' },
  { en: 'Segment B', es: 'Segmento B' },
];
