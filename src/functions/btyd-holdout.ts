import { refuseFutureDays } from '../calc/logs/future-days';
import { holdoutLines } from '../calc/models/holdout';
import { defineFunction, table } from '../sheet/define';
import { date } from '../sheet/log-kinds';
import { exampleLog } from './shared/example-customers';
import { customers, orderAmounts, orderDates } from './shared/log-arguments';
import { repeatModel } from './shared/repeat-arguments';

export const btydHoldout = defineFunction({
  name: 'BTYD_HOLDOUT',
  group: 'predictive',
  summary: {
    en: 'Would the model have told the truth? Fitted on the orders up to a day, compared with those after it.',
    es: '¿Habría acertado el modelo? Ajustado con los pedidos hasta un día y comparado con los posteriores.',
  },
  notes: {
    en: 'Customers who first ordered after the split are not counted. Revenue is expected orders times expected spend, undiscounted.',
    es: 'No cuentan los clientes con primer pedido posterior al corte. El ingreso es pedidos esperados por gasto esperado, sin descuento.',
  },
  params: {
    customer: customers(),
    date: orderDates(),
    amount: orderAmounts(),
    splitDate: date({
      example: '2024-06-30',
      text: {
        en: 'Last day the model gets to see.',
        es: 'Último día que ve el modelo.',
      },
    }),
    model: repeatModel(),
  },
  returns: table(
    {
      en: 'One line for each number of repeat orders before the split, and one for all.',
      es: 'Una línea por número de pedidos repetidos antes del corte, y una de todos.',
    },
    {
      frequency: {
        format: 'text',
        text: {
          en: 'Repeat orders before the split; all = everybody.',
          es: 'Pedidos repetidos antes del corte; all = todos.',
        },
      },
      customers: { format: 'count', text: { en: 'Customers of the line.', es: 'Clientes de la línea.' } },
      actual_orders: {
        format: 'count',
        text: { en: 'Orders after the split.', es: 'Pedidos tras el corte.' },
      },
      predicted_orders: {
        format: 'number',
        text: { en: 'Orders the model expected.', es: 'Pedidos que esperaba el modelo.' },
      },
      bias: {
        format: 'rate',
        text: {
          en: 'Predicted ÷ actual − 1; undefined where there were none.',
          es: 'Esperados ÷ reales − 1; undefined si no hubo.',
        },
      },
      mae: {
        format: 'number',
        text: {
          en: 'Mean absolute error of a customer’s orders.',
          es: 'Error absoluto medio de los pedidos de un cliente.',
        },
      },
      actual_revenue: {
        format: 'money',
        text: { en: 'Revenue after the split.', es: 'Ingreso tras el corte.' },
      },
      predicted_revenue: {
        format: 'money',
        text: {
          en: 'Revenue the models expected; undefined without a usable fit of spend.',
          es: 'Ingreso que esperaban los modelos; undefined sin un ajuste de gasto válido.',
        },
      },
    },
    {
      undefined: {
        en: 'No orders to compare with, or no usable fit of spend.',
        es: 'Sin pedidos con que comparar, o sin ajuste de gasto válido.',
      },
    },
  ),
  examples: [
    {
      args: [...exampleLog, '2024-06-30'],
      result: [
        [
          'frequency',
          'customers',
          'actual_orders',
          'predicted_orders',
          'bias',
          'mae',
          'actual_revenue',
          'predicted_revenue',
        ],
        ['0', 7, 2, 0.4667301028025333, -0.7666349485987334, 0.2971974295703586, 58, 30.28608314167701],
        ['1', 2, 0, 0.48424960339482215, 'undefined', 0.24212480169741107, 0, 40.37445755717607],
        ['2', 4, 0, 0.819447582998369, 'undefined', 0.20486189574959224, 0, 61.96315525385867],
        ['7+', 1, 3, 3.3906815310635237, 0.13022717702117448, 0.39068153106352366, 82, 125.61944299652833],
        ['all', 14, 5, 5.1611088202592486, 0.03222176405184962, 0.2696257660320875, 140, 258.24313894924006],
      ],
    },
    {
      args: [...exampleLog, '2024-06-30', 'MBGNBD'],
      result: [
        [
          'frequency',
          'customers',
          'actual_orders',
          'predicted_orders',
          'bias',
          'mae',
          'actual_revenue',
          'predicted_revenue',
        ],
        ['0', 7, 2, 0.25770925098487996, -0.87114537450756, 0.28567079288262787, 58, 16.722734948616687],
        ['1', 2, 0, 0.5893151711621999, 'undefined', 0.29465758558109995, 0, 50.40094696867397],
        ['2', 4, 0, 0.8579119388378953, 'undefined', 0.21447798470947382, 0, 65.06038126767218],
        ['7+', 1, 3, 3.299693270051736, 0.0998977566839121, 0.29969327005173607, 82, 122.24847035789826],
        ['all', 14, 5, 5.004629631036711, 0.0009259262073422203, 0.2676154235878733, 140, 254.43253354286108],
      ],
    },
    {
      args: [...exampleLog, '2024-06-30', 'PNBD'],
      result: [
        [
          'frequency',
          'customers',
          'actual_orders',
          'predicted_orders',
          'bias',
          'mae',
          'actual_revenue',
          'predicted_revenue',
        ],
        ['0', 7, 2, 0.18621020513114836, -0.9068948974344259, 0.28253935263437857, 58, 12.083166953593123],
        ['1', 2, 0, 0.7746446688107854, 'undefined', 0.3873223344053927, 0, 66.84783661572128],
        ['2', 4, 0, 1.1295039457953526, 'undefined', 0.28237598644883816, 0, 85.59405591580042],
        ['7+', 1, 3, 3.3795227681699447, 0.12650758938998163, 0.3795227681699447, 82, 125.20602829910553],
        ['all', 14, 5, 5.469881587907231, 0.09397631758144631, 0.30438906080119515, 140, 289.73108778422034],
      ],
    },
  ],
  compute: ({ customer, date: day, amount, splitDate, model }) => {
    refuseFutureDays(day);
    return holdoutLines({ customer, day, amount }, splitDate, model).map(line => ({
      frequency: line.frequency,
      customers: line.customers,
      actual_orders: line.actualOrders,
      predicted_orders: line.predictedOrders,
      bias: line.bias,
      mae: line.meanAbsoluteError,
      actual_revenue: line.actualRevenue,
      predicted_revenue: line.predictedRevenue,
    }));
  },
});
