import type { Words } from '../../sheet/words';
import type { SheetSpec } from '../layout/sheet-spec';
import { typed } from './typed-line';
import { perCustomerMonth, perMonth } from './units';

export const channelCount = 4;
export const channelHeads: readonly Words[] = Array.from({ length: channelCount }, (_, index) => ({
  en: `Channel ${index + 1}`,
  es: `Canal ${index + 1}`,
}));

export const inputs: SheetSpec = {
  id: 'inputs',
  role: 'inputs',
  name: { en: 'Channel inputs', es: 'Datos por canal' },
  title: { en: 'Unit economics: inputs by channel', es: 'Economía unitaria: datos por canal' },
  lead: {
    en: 'What an average month of each acquisition channel costs and brings. Example company, online shop.',
    es: 'Lo que cuesta y aporta un mes medio de cada canal de captación. Empresa de ejemplo, tienda en línea.',
  },
  columns: channelHeads,
  columnsOf: 'inputs.channel',
  sections: [
    {
      heading: { en: 'Winning customers', es: 'Captar clientes' },
      lines: [
        typed({
          id: 'channel',
          label: { en: 'Channel', es: 'Canal' },
          unit: { en: 'name', es: 'nombre' },
          sign: '',
          format: 'text',
          values: [
            { en: 'Search', es: 'Buscadores' },
            { en: 'Social', es: 'Redes sociales' },
            { en: 'Partners', es: 'Afiliados' },
            { en: 'Email', es: 'Correo' },
          ],
          help: {
            en: 'The name that the reports show. With fewer channels leave the last columns blank.',
            es: 'El nombre que muestran los informes. Si hay menos canales, deje en blanco las últimas columnas.',
          },
          allowed: 'text',
        }),
        typed({
          id: 'new_customers',
          label: { en: 'New customers', es: 'Clientes nuevos' },
          unit: { en: 'customers per month', es: 'clientes al mes' },
          sign: '+',
          format: 'count',
          values: [500, 400, 150, 120],
          help: {
            en: 'First orders only, not all orders. Above 0.',
            es: 'Solo primeros pedidos, no todos. Mayor que 0.',
          },
          allowed: 'positive',
        }),
        typed({
          id: 'media',
          label: { en: 'Media and commissions', es: 'Medios y comisiones' },
          unit: perMonth,
          sign: '−',
          format: 'money',
          values: [24_000, 16_000, 8_400, 1_800],
          help: {
            en: 'All paid out for these new customers. Above 0.',
            es: 'Todo lo pagado por estos clientes nuevos. Mayor que 0.',
          },
          allowed: 'positive',
        }),
        typed({
          id: 'people',
          label: { en: 'People and tools', es: 'Personal y herramientas' },
          unit: perMonth,
          sign: '−',
          format: 'money',
          values: [6_000, 3_200, 2_100, 840],
          help: {
            en: 'Salaries, agencies and software of the channel; without them the cost is too low. Above 0.',
            es: 'Sueldos, agencias y programas del canal; sin ellos el coste sale bajo. Mayor que 0.',
          },
          allowed: 'positive',
        }),
      ],
    },
    {
      heading: { en: 'What a customer brings', es: 'Lo que aporta un cliente' },
      lines: [
        typed({
          id: 'order_value',
          label: { en: 'Average order', es: 'Pedido medio' },
          unit: { en: 'per order, without tax', es: 'por pedido, sin impuestos' },
          sign: '+',
          format: 'money',
          values: [48, 52, 44, 50],
          help: {
            en: 'After discounts and returns, without sales tax. Above 0.',
            es: 'Tras descuentos y devoluciones, sin impuestos. Mayor que 0.',
          },
          allowed: 'positive',
        }),
        typed({
          id: 'orders',
          label: { en: 'Orders', es: 'Pedidos' },
          unit: perCustomerMonth,
          sign: '+',
          format: 'number',
          values: [0.85, 0.75, 0.9, 0.8],
          help: {
            en: 'Of a customer who is still one. Above 0.',
            es: 'De un cliente que todavía lo es. Mayor que 0.',
          },
          allowed: 'positive',
        }),
        typed({
          id: 'service',
          label: { en: 'Cost of serving', es: 'Coste de atención' },
          unit: perCustomerMonth,
          sign: '−',
          format: 'money',
          values: [2.1, 2.4, 1.9, 1.8],
          help: {
            en: 'Support, returns and payment fees beyond the margin rate; 0 or more.',
            es: 'Atención, devoluciones y cobros que el margen no incluye; 0 o más.',
          },
          allowed: 'not_negative',
        }),
        typed({
          id: 'keeping',
          label: { en: 'Spent on keeping', es: 'Gasto en conservar' },
          unit: perCustomerMonth,
          sign: '−',
          format: 'money',
          values: [0.6, 0.6, 0.5, 0.4],
          help: {
            en: 'Offers and care for present customers; 0 or more.',
            es: 'Ofertas y atenciones a clientes actuales; 0 o más.',
          },
          allowed: 'not_negative',
        }),
        typed({
          id: 'loyalty',
          label: { en: 'Cost of rewards', es: 'Coste de recompensas' },
          unit: perCustomerMonth,
          sign: '−',
          format: 'money',
          values: [0.5, 0.5, 0.5, 0.5],
          help: {
            en: 'Points that will be used, at cost; 0 or more.',
            es: 'Puntos que se usarán, a coste; 0 o más.',
          },
          allowed: 'not_negative',
        }),
        typed({
          id: 'referrals',
          label: { en: 'Value of referrals', es: 'Valor de las recomendaciones' },
          unit: perCustomerMonth,
          sign: '+',
          format: 'money',
          values: [0.3, 0.2, 0.4, 0.6],
          help: {
            en: 'Margin from customers who came on advice; 0 or more.',
            es: 'Margen de clientes que vinieron recomendados; 0 o más.',
          },
          allowed: 'not_negative',
        }),
        typed({
          id: 'savings',
          label: { en: 'Saved on those who stay', es: 'Ahorro con quien sigue' },
          unit: perCustomerMonth,
          sign: '+',
          format: 'money',
          values: [0.2, 0.1, 0.3, 0.3],
          help: {
            en: 'A known customer costs less to serve; 0 or more.',
            es: 'Atender a quien ya se conoce cuesta menos; 0 o más.',
          },
          allowed: 'not_negative',
        }),
        typed({
          id: 'retention',
          label: { en: 'Customers who stay', es: 'Clientes que siguen' },
          unit: { en: 'share, month to month', es: 'parte, de mes a mes' },
          sign: '+',
          format: 'share',
          values: [0.94, 0.9, 0.955, 0.96],
          help: {
            en: 'Per month, not per year: above 0 % and below 100 %.',
            es: 'Por mes, no por año: más de 0 % y menos de 100 %.',
          },
          allowed: 'share',
        }),
      ],
    },
    {
      heading: { en: 'What the reports show', es: 'Lo que muestran los informes' },
      lines: [
        {
          id: 'shown',
          label: { en: 'Channel shown in depth', es: 'Canal que se muestra en detalle' },
          unit: { en: 'number of the channel', es: 'número del canal' },
          sign: '=',
          format: 'count',
          span: 1,
          remark: {
            en: 'Changes the sheets One channel and Levers.',
            es: 'Cambia las hojas Un canal y Palancas.',
          },
          input: {
            values: [1],
            sample: false,
            positive: true,
            validation: language => ({
              help: { en: 'A whole number from 1 to 4.', es: 'Un número entero de 1 a 4.' }[language],
              min: 1,
              max: channelCount,
            }),
          },
        },
        typed({
          id: 'churn_step',
          label: { en: 'Step of fewer leavers', es: 'Paso de menos bajas' },
          unit: { en: 'share of churn', es: 'parte de las bajas' },
          sign: '+',
          format: 'share',
          values: [0.05],
          help: {
            en: 'Between the columns of the grid in Levers. Above 0 %, at most 20 %.',
            es: 'Entre las columnas de la tabla de Palancas. Más de 0 %, como mucho 20 %.',
          },
          allowed: 'share',
          max: 0.2,
        }),
        typed({
          id: 'discount_step',
          label: { en: 'Step of the discount rate', es: 'Paso de la tasa de descuento' },
          unit: { en: 'per year', es: 'al año' },
          sign: '+',
          format: 'rate',
          values: [0.025],
          help: {
            en: 'Between the rows of the grid in Levers. Above 0 %.',
            es: 'Entre las filas de la tabla de Palancas. Más de 0 %.',
          },
          allowed: 'share',
        }),
      ],
    },
  ],
};
