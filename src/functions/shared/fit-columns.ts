import type { Columns } from '../../sheet/define';

/** What every row of fitted parameters says behind them. */
export const fitEnd = {
  log_likelihood: {
    format: 'number',
    text: { en: 'Of the data under the model.', es: 'De los datos según el modelo.' },
  },
  n: { format: 'count', text: { en: 'Customers used.', es: 'Clientes usados.' } },
  status: {
    format: 'text',
    text: {
      en: 'ok, or why the fit is of no use: no_interior_maximum, no_heterogeneity, infinite_mean, not_enough_data, not_converged.',
      es: 'ok, o por qué el ajuste no sirve: no_interior_maximum, no_heterogeneity, infinite_mean, not_enough_data, not_converged.',
    },
  },
} as const satisfies Columns;
