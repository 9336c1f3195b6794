import type { Words } from '../../../sheet/words';

export const retentionFlow = {
  id: 'retention',
  title: { en: 'Is keeping customers worth it?', es: '¿Compensa conservar clientes?' },
  lead: {
    en: 'What more loyal customers bring, what it may cost, and whether what people claim is true.',
    es: 'Qué aportan clientes más fieles, cuánto puede costar y si es cierto lo que se dice.',
  },
} as const satisfies { readonly id: string; readonly title: Words; readonly lead: Words };
