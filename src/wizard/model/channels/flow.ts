import type { Words } from '../../../sheet/words';

export const channelsFlow: { readonly id: 'channels'; readonly title: Words; readonly lead: Words } = {
  id: 'channels',
  title: { en: 'Which channel pays?', es: '¿Qué canal compensa?' },
  lead: {
    en: 'What a customer of each channel brings, what one may cost, and where they buy next.',
    es: 'Cuánto aporta un cliente de cada canal, cuánto puede costar y dónde vuelve a comprar.',
  },
};
