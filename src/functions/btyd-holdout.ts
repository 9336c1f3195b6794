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
        ['0', 7, 2, 0.46673010280253296, -0.7666349485987335, 0.29719742957035855, 58, 30.28608314167699],
        ['1', 2, 0, 0.4842496033948222, 'undefined', 0.2421248016974111, 0, 40.374457557176086],
        ['2', 4, 0, 0.8194475829983683, 'undefined', 0.20486189574959207, 0, 61.96315525385863],
        ['7+', 1, 3, 3.3906815310635188, 0.13022717702117292, 0.39068153106351877, 82, 125.61944299652815],
        ['all', 14, 5, 5.161108820259243, 0.032221764051848734, 0.2696257660320871, 140, 258.24313894923984],
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
        ['0', 7, 2, 0.2577092509848692, -0.8711453745075655, 0.28567079288262737, 58, 16.722734948615987],
        ['1', 2, 0, 0.589315171162204, 'undefined', 0.294657585581102, 0, 50.40094696867441],
        ['2', 4, 0, 0.8579119388378942, 'undefined', 0.21447798470947355, 0, 65.06038126767211],
        ['7+', 1, 3, 3.2996932700517307, 0.09989775668391032, 0.29969327005173074, 82, 122.24847035789806],
        ['all', 14, 5, 5.004629631036699, 0.0009259262073397778, 0.2676154235878729, 140, 254.43253354286054],
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
        ['0', 7, 2, 0.18621020513114855, -0.9068948974344258, 0.28253935263437857, 58, 12.083166953593135],
        ['1', 2, 0, 0.774644668810784, 'undefined', 0.387322334405392, 0, 66.84783661572114],
        ['2', 4, 0, 1.1295039457953513, 'undefined', 0.2823759864488378, 0, 85.59405591580031],
        ['7+', 1, 3, 3.3795227681699473, 0.12650758938998252, 0.37952276816994734, 82, 125.20602829910563],
        ['all', 14, 5, 5.469881587907231, 0.09397631758144631, 0.3043890608011952, 140, 289.7310877842202],
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
