import type { CustomerValues } from '../../calc/models/customer-value';
import type { Columns, Line } from '../../sheet/define';

/** The columns in which a customer's prediction is told, residual value beside historic value and their sum. */
export const valueColumns = {
  customer: { format: 'text', text: { en: 'Who.', es: 'Quién.' } },
  p_alive: {
    format: 'share',
    text: {
      en: 'Probability of being a customer still. In BGNBD 1 for who bought once: it lets go of customers only after a repeat order.',
      es: 'Probabilidad de seguir siendo cliente. En BGNBD es 1 para quien compró una vez: solo deja ir a clientes tras un pedido repetido.',
    },
  },
  expected_orders: {
    format: 'number',
    text: {
      en: 'Orders to come within the horizon; without one, orders to come discounted to today.',
      es: 'Pedidos por venir dentro del horizonte; sin él, pedidos por venir descontados a hoy.',
    },
  },
  expected_spend: {
    format: 'money',
    text: { en: 'Expected amount of an order.', es: 'Importe esperado de un pedido.' },
  },
  residual_value: {
    format: 'money',
    text: { en: 'Present value of the margin to come.', es: 'Valor presente del margen por venir.' },
  },
  historic_value: {
    format: 'money',
    text: { en: 'Margin of the orders so far.', es: 'Margen de los pedidos hasta ahora.' },
  },
  total_value: {
    format: 'money',
    text: { en: 'Historic plus residual value.', es: 'Valor histórico más residual.' },
  },
} as const satisfies Columns;

export function valueLines(
  customer: readonly (string | number)[],
  values: CustomerValues,
): Line<keyof typeof valueColumns>[] {
  return customer.map((name, index) => ({
    customer: name,
    p_alive: values.probabilityAlive[index]!,
    expected_orders: values.expectedOrders[index]!,
    expected_spend: values.expectedSpend[index]!,
    residual_value: values.residualValue[index]!,
    historic_value: values.historicValue[index]!,
    total_value: values.totalValue[index]!,
  }));
}
