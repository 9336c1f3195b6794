import { describe, expect, test } from 'vitest';
import { guessLayout } from '../../../src/wizard/model/log/guess-roles';
import { day, type Line, rolesOf, selectionOf } from './selections';

const exports: readonly (readonly [string, readonly Line[], readonly string[]])[] = [
  [
    'Shopify',
    [
      [
        'Name',
        'Email',
        'Financial Status',
        'Paid at',
        'Currency',
        'Subtotal',
        'Shipping',
        'Taxes',
        'Total',
        'Created at',
        'Lineitem quantity',
        'Lineitem name',
        'Lineitem price',
        'Cancelled at',
        'Refunded Amount',
        'Source',
        'Billing Name',
        'Shipping Method',
        'Id',
      ],
      [
        '#1001',
        'c01@x.com',
        'paid',
        '2026-01-05 10:00:00 +0100',
        'EUR',
        40,
        5,
        8.4,
        53.4,
        '2026-01-05 09:59:00 +0100',
        1,
        'Mug',
        20,
        '',
        0,
        'web',
        'C01',
        'Standard',
        450001,
      ],
      [
        '#1001',
        'c01@x.com',
        '',
        '',
        '',
        '',
        '',
        '',
        '',
        '2026-01-05 09:59:00 +0100',
        2,
        'Tea',
        10,
        '',
        '',
        '',
        '',
        '',
        '',
      ],
    ],
    [
      'order',
      'customer',
      'status',
      'ignore',
      'currency',
      'ignore',
      'shipping',
      'tax',
      'amount',
      'date',
      'ignore',
      'product',
      'ignore',
      'marked',
      'refund',
      'channel',
      'ignore',
      'ignore',
      'ignore',
    ],
  ],
  [
    'WooCommerce',
    [
      [
        'order_id',
        'order_date',
        'status',
        'shipping_total',
        'tax_total',
        'order_total',
        'order_currency',
        'customer_id',
        'billing_email',
        'billing_state',
      ],
      [501, '2026-01-05 10:00:00', 'wc-completed', 4.5, 2.1, 30, 'EUR', 12, 'c12@x.com', 'M'],
      [502, '2026-01-06 10:00:00', 'wc-cancelled', 4.5, 2.1, 30, 'EUR', 0, 'c13@x.com', 'M'],
    ],
    ['order', 'date', 'status', 'shipping', 'tax', 'amount', 'currency', 'customer', 'email', 'ignore'],
  ],
  [
    'PrestaShop in Spanish',
    [
      ['ID', 'Referencia', 'Nuevo cliente', 'Entrega', 'Cliente', 'Total', 'Pago', 'Estado', 'Fecha'],
      [1, 'XKBKNABJK', 'Sí', 'España', 'C01', '25,00 €', 'Tarjeta', 'Pago aceptado', '05/01/2026 10:00:00'],
      [2, 'OHSATSERP', 'No', 'España', 'C02', '31,50 €', 'Tarjeta', 'Cancelado', '16/01/2026 10:00:00'],
    ],
    ['ignore', 'order', 'ignore', 'ignore', 'customer', 'amount', 'ignore', 'status', 'date'],
  ],
  [
    'Magento',
    [
      [
        'ID',
        'Purchase Point',
        'Purchase Date',
        'Bill-to Name',
        'Grand Total (Base)',
        'Status',
        'Customer Email',
        'Shipping and Handling',
        'Total Refunded',
      ],
      [
        '000000012',
        'Main Website',
        'Jan 5, 2026, 10:11:12 AM',
        'C01',
        '$52.00',
        'complete',
        'c01@x.com',
        '$5.00',
        '$0.00',
      ],
    ],
    ['order', 'channel', 'date', 'ignore', 'amount', 'status', 'customer', 'shipping', 'refund'],
  ],
  [
    'Amazon',
    [
      [
        'amazon-order-id',
        'purchase-date',
        'order-status',
        'fulfillment-channel',
        'sales-channel',
        'product-name',
        'sku',
        'currency',
        'item-price',
        'item-tax',
        'shipping-price',
        'buyer-email',
      ],
      [
        '402-1',
        '2026-01-05T10:11:12+00:00',
        'Shipped',
        'Amazon',
        'Amazon.es',
        'Mug',
        'M1',
        'EUR',
        20,
        4.2,
        0,
        'c01@marketplace.com',
      ],
    ],
    [
      'order',
      'date',
      'status',
      'ignore',
      'channel',
      'product',
      'ignore',
      'currency',
      'amount',
      'tax',
      'shipping',
      'customer',
    ],
  ],
  [
    'Stripe',
    [
      [
        'id',
        'Created (UTC)',
        'Amount',
        'Amount Refunded',
        'Currency',
        'Customer ID',
        'Customer Email',
        'Status',
        'Fee',
      ],
      ['ch_3N', '2026-01-05 10:11', 49.9, 0, 'eur', 'cus_9', 'c01@x.com', 'Paid', 1.7],
    ],
    ['order', 'date', 'amount', 'refund', 'currency', 'customer', 'email', 'status', 'ignore'],
  ],
  [
    'an accounting program',
    [
      [
        'Nº Pedido',
        'Código cliente',
        'Razón social',
        'Fecha factura',
        'Base imponible',
        'IVA',
        'Portes',
        'Importe',
        'Divisa',
        'Canal',
      ],
      ['P-1', 'C01', 'C01', day('2026-01-05'), 100, 21, 0, 121, 'EUR', 'Web'],
    ],
    ['order', 'customer', 'ignore', 'date', 'ignore', 'tax', 'shipping', 'amount', 'currency', 'channel'],
  ],
  [
    'signals',
    [
      ['Customer', 'Date', 'Amount', 'NPS', 'Service contacts'],
      ['C01', day('2026-01-05'), 10, 9, 1],
    ],
    ['customer', 'date', 'amount', 'signal', 'signal'],
  ],
  [
    'dates as bare serial numbers',
    [
      ['Cliente', 'Fecha', 'Importe'],
      ['C01', 46027, 10],
    ],
    ['customer', 'date', 'amount'],
  ],
  [
    'no heading at all',
    [
      ['C01', day('2026-01-05'), 'web', 10.5],
      ['C02', day('2026-01-06'), 'shop', 20],
      ['C03', day('2026-01-07'), 'web', 20],
      ['C04', day('2026-01-08'), 'web', 20],
      ['C05', day('2026-01-09'), 'shop', 20],
      ['C01', day('2026-01-10'), 'web', 20],
    ],
    ['customer', 'date', 'channel', 'amount'],
  ],
  [
    'an e-mail and no heading',
    [
      ['c01@x.com', '2026-01-05', 10.5, 'EUR'],
      ['c02@x.com', '2026-01-06', 20, 'EUR'],
    ],
    ['customer', 'date', 'amount', 'currency'],
  ],
  [
    'a Spanish province called like a status',
    [
      ['Cliente', 'Fecha', 'Importe', 'Estado'],
      ['C01', day('2026-01-05'), 10, 'Jalisco'],
      ['C02', day('2026-01-05'), 10, 'Puebla'],
    ],
    ['customer', 'date', 'amount', 'ignore'],
  ],
];

describe('correct', () => {
  test.each(exports)('the columns of %s', (_, lines, expected) => {
    expect(rolesOf(lines)).toEqual(expected);
  });
});

describe('runs', () => {
  test('a heading that is none can be taken for one, and the other way round', () => {
    const lines: Line[] = [
      ['Cliente', 'Fecha', 'Importe'],
      ['C01', '2026-01-05', 10],
    ];
    expect(guessLayout(selectionOf(lines)).hasHeading).toBe(true);
    expect(guessLayout(selectionOf(lines), false).columns.map(({ name }) => name)).toEqual(['', '', '']);
    expect(guessLayout(selectionOf(lines.slice(1))).hasHeading).toBe(false);
  });

  test('blank cells alone', () => {
    expect(rolesOf([['', '']])).toEqual(['ignore', 'ignore']);
  });
});
