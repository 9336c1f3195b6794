import { choice } from '../../sheet/kinds';
import { amounts, date, days, labels, names } from '../../sheet/log-kinds';
import { unitWords } from './time-units';

/** The columns of an order log, which all functions that read one take with the same meaning. */

export const customers = () =>
  labels({
    example: [['C01'], ['C01']],
    text: {
      en: 'Column of customers, one row an order line. Letter case tells customers apart.',
      es: 'Columna de clientes, una fila por línea de pedido. Mayúsculas y minúsculas los distinguen.',
    },
  });

export const orderDates = () =>
  days({
    example: [['2023-01-05'], ['2023-02-17']],
    text: {
      en: 'Column of order dates. All rows of a customer and day are one order.',
      es: 'Columna de fechas de pedido. Todas las filas de un cliente y día son un pedido.',
    },
  });

export const orderAmounts = () =>
  amounts({
    example: [[120], [80]],
    text: {
      en: 'Column of amounts; refunds are negative, a blank is a further line of the same order.',
      es: 'Columna de importes; las devoluciones son negativas y un blanco es otra línea del mismo pedido.',
    },
  });

export const orderChannels = () =>
  names({
    example: [['search'], ['email']],
    text: {
      en: 'Column of channels; the first line of an order decides.',
      es: 'Columna de canales; decide la primera línea del pedido.',
    },
  });

export const endOfObservation = () =>
  date({
    optional: true,
    example: '2023-06-30',
    text: {
      en: 'Last day of observation, later rows left out; the last date of the log if omitted.',
      es: 'Último día observado, sin las filas posteriores; la última fecha del registro si se omite.',
    },
  });

export const period = () =>
  choice(unitWords, {
    default: 'month',
    text: {
      en: 'Calendar period of the cohorts and of the columns; a week begins on Monday.',
      es: 'Periodo del calendario de cohortes y columnas; la semana empieza en lunes.',
    },
  });

export const rateOrCount = () =>
  choice<'rate' | 'count'>(
    { rate: { es: 'tasa' }, count: { es: 'recuento' } },
    {
      default: 'rate',
      text: {
        en: 'rate = shares of the customers of the row, count = numbers of customers.',
        es: 'tasa = proporciones de los clientes de la fila, recuento = números de clientes.',
      },
    },
  );
