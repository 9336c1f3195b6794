import type { Words } from '../../sheet/words';

/** The four decisions; the working has a line for the effect of each on the lifetime and on the next quarter. */
export const decisions = [
  {
    id: 'budget',
    label: { en: 'Spend the best budget', es: 'Gastar el mejor presupuesto' },
  },
  { id: 'points', label: { en: 'Give loyalty points', es: 'Dar puntos de fidelidad' } },
  { id: 'winback', label: { en: 'Win lost customers back', es: 'Recuperar clientes perdidos' } },
  {
    id: 'service',
    label: { en: 'Ask and put complaints right', es: 'Preguntar y resolver quejas' },
  },
] as const satisfies readonly { readonly id: string; readonly label: Words }[];
