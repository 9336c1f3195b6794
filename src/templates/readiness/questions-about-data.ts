import { type Block, question } from './question';

export const data: Block = {
  id: 'data',
  title: { en: 'Is the data complete?', es: '¿Están completos los datos?' },
  questions: [
    question(
      'history',
      [
        'How far back does your list of single orders go?',
        '¿Desde cuándo tiene una lista de pedidos uno a uno?',
      ],
      [
        ['There is none', 'No la hay'],
        ['Less than six months', 'Menos de seis meses'],
        ['Six months to two years', 'De seis meses a dos años'],
        ['Two years or more', 'Dos años o más'],
      ],
      [
        'With little history a customer’s future is a guess.',
        'Con poca historia, el futuro de un cliente es una conjetura.',
      ],
      [
        'Export all orders with customer, date and amount, as far back as your shop allows.',
        'Exporte todos los pedidos con cliente, fecha e importe, tan atrás como permita su tienda.',
      ],
    ),
    question(
      'identity',
      ['Does each order say which customer it is from?', '¿Dice cada pedido de qué cliente es?'],
      [
        ['Mostly not', 'Casi nunca'],
        ['Often, with many guests or doubles', 'A menudo, con muchos invitados o duplicados'],
        ['Nearly always', 'Casi siempre'],
        ['Always, doubles put together', 'Siempre, con los duplicados unidos'],
      ],
      [
        'One person counts as several, and too few seem to come back.',
        'Una persona cuenta como varias y parece que vuelven pocas.',
      ],
      [
        'Put guests and doubles together by their e-mail.',
        'Una invitados y duplicados por su correo electrónico.',
      ],
    ),
    question(
      'amounts',
      ['How clean are the amounts of the orders?', '¿Cómo de limpios están los importes de los pedidos?'],
      [
        ['Missing, or text instead of numbers', 'Faltan, o son texto en vez de números'],
        ['Taxes, shipping or currencies mixed in', 'Con impuestos, envíos o monedas mezclados'],
        ['One currency, refunds not taken off', 'Una moneda, sin restar devoluciones'],
        ['One currency, refunds taken off', 'Una moneda, con las devoluciones restadas'],
      ],
      [
        'Every value is wrong by a share nobody knows.',
        'Todo valor se desvía en una proporción que nadie conoce.',
      ],
      [
        'Use net amounts in one currency; CLV_DATA_CHECK names the rows to correct.',
        'Use importes netos en una moneda; CLV_DATA_CHECK indica las filas que corregir.',
      ],
    ),
    question(
      'leaving',
      ['How do you know that a customer has left?', '¿Cómo sabe que un cliente se ha ido?'],
      [
        ['We do not', 'No lo sabemos'],
        ['By feel: no order for a while', 'A ojo: lleva tiempo sin pedir'],
        ['One rate per period, always counted alike', 'Una tasa por periodo, siempre contada igual'],
        ['By month of joining, or an end date for each', 'Por mes de alta, o una fecha de baja de cada uno'],
      ],
      [
        'Retention is a guess, and it moves the value most.',
        'La retención es una suposición, y es lo que más mueve el valor.',
      ],
      [
        'Count each month who was there and who stayed: COHORT_RETENTION or CHURN_RATE.',
        'Cuente cada mes quién estaba y quién siguió: COHORT_RETENTION o CHURN_RATE.',
      ],
    ),
    question(
      'channel_costs',
      ['Where can you read the spend on each channel?', '¿Dónde puede leer el gasto de cada canal?'],
      [
        ['Nowhere', 'En ningún sitio'],
        ['On invoices', 'En facturas'],
        ['In a table by channel', 'En una tabla por canal'],
        ['In a table by channel and month', 'En una tabla por canal y mes'],
      ],
      [
        'No channel’s value can be set against its cost.',
        'El valor de un canal no se puede comparar con su coste.',
      ],
      [
        'Keep a table with channel, month and spend, with the channel names of the orders.',
        'Lleve una tabla con canal, mes y gasto, con los nombres de canal de los pedidos.',
      ],
    ),
  ],
};
