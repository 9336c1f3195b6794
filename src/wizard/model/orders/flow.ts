import type { Words } from '../../../sheet/words';

export const ordersFlow: { readonly id: 'orders'; readonly title: Words; readonly lead: Words } = {
  id: 'orders',
  title: { en: 'From orders to customer value', es: 'De los pedidos al valor del cliente' },
  lead: {
    en: 'From a list of orders: who will buy again, and what each customer will still bring.',
    es: 'A partir de una lista de pedidos: quién volverá a comprar y cuánto aportará aún cada cliente.',
  },
};
