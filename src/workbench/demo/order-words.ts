import type { Language } from '../page/language';

const en = {
  orders: {
    sheet: 'Orders',
    title: 'An order log of 2,000 customers',
    note: 'Two years of orders. Put your own in their place: every sheet follows.',
    head: ['Customer', 'Date', 'Amount'],
  },
  customers: {
    sheet: 'Customers',
    title: 'What each customer did',
    note: 'Repeat orders, time from the first order to the last and to the end, in weeks; and the classes of that.',
  },
  forecast: {
    sheet: 'Forecast',
    title: 'What customers will do',
    note: 'Two models learn from the customers; half a year held back tells whether to trust them.',
    inputs: ['Discount rate, a year', 'Margin', 'Horizon, months', 'Model', 'Last day the check sees'],
    orders: 'How often they order and how soon they leave',
    spend: 'How much an order brings',
    holdout: 'Would it have been right? Fitted up to the day on the left, compared with what came after',
    segments: 'Where the value is: customers in five equal groups, best first',
    totals: ['Customers', 'Still customers, expected', 'Orders to come', 'Value so far', 'Value to come'],
  },
  values: {
    sheet: 'Values',
    title: 'What each customer is worth',
    note: 'Value so far and value to come, within the horizon and at the margin of the forecast.',
  },
};

const es: typeof en = {
  orders: {
    sheet: 'Pedidos',
    title: 'Un registro de pedidos de 2000 clientes',
    note: 'Dos años de pedidos. Ponga los suyos en su lugar: todas las hojas los siguen.',
    head: ['Cliente', 'Fecha', 'Importe'],
  },
  customers: {
    sheet: 'Clientes',
    title: 'Qué hizo cada cliente',
    note: 'Pedidos repetidos, tiempo del primer pedido al último y al final, en semanas; y sus clases.',
  },
  forecast: {
    sheet: 'Pronóstico',
    title: 'Qué harán los clientes',
    note: 'Dos modelos aprenden de los clientes; medio año reservado dice si fiarse de ellos.',
    inputs: ['Descuento anual', 'Margen', 'Horizonte, meses', 'Modelo', 'Último día que ve la prueba'],
    orders: 'Cada cuánto piden y cuándo se van',
    spend: 'Cuánto deja un pedido',
    holdout: '¿Habría acertado? Ajustado hasta el día de la izquierda, comparado con lo que vino después',
    segments: 'Dónde está el valor: clientes en cinco grupos iguales, el mejor primero',
    totals: [
      'Clientes',
      'Siguen siéndolo, esperados',
      'Pedidos por venir',
      'Valor hasta ahora',
      'Valor por venir',
    ],
  },
  values: {
    sheet: 'Valores',
    title: 'Cuánto vale cada cliente',
    note: 'Valor hasta ahora y por venir, con el horizonte y el margen del pronóstico.',
  },
};

export type OrderWords = typeof en;
export const orderWords: Record<Language, OrderWords> = { en, es };
