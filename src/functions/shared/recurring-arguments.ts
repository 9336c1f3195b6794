import { money } from '../../sheet/kinds';

export const startingRevenue = () =>
  money({
    divisor: true,
    example: 1000,
    text: {
      en: 'Recurring revenue of the customers at the start.',
      es: 'Ingresos recurrentes de los clientes del inicio.',
    },
  });

export const contraction = () =>
  money({
    min: 0,
    example: 30,
    text: {
      en: 'Lost from customers who pay less, as a positive amount.',
      es: 'Perdido por clientes que pagan menos, en positivo.',
    },
  });

export const churnedRevenue = () =>
  money({
    min: 0,
    example: 50,
    text: {
      en: 'Lost with customers who left, as a positive amount.',
      es: 'Perdido con clientes que se fueron, en positivo.',
    },
  });
