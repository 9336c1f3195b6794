import type { Words } from '../../../sheet/words';

/** What a column of an order log is, in the words of the list to choose from. */
export const roleWords = {
  customer: { en: 'Customer', es: 'Cliente' },
  email: { en: 'E-mail, for guests', es: 'Correo, para invitados' },
  date: { en: 'Order date', es: 'Fecha del pedido' },
  amount: { en: 'Amount', es: 'Importe' },
  order: { en: 'Order number', es: 'Número de pedido' },
  channel: { en: 'Channel', es: 'Canal' },
  product: { en: 'Product', es: 'Producto' },
  currency: { en: 'Currency', es: 'Moneda' },
  status: { en: 'Order status', es: 'Estado del pedido' },
  marked: { en: 'Filled = leave out (test, cancelled)', es: 'Con dato = omitir (prueba, anulado)' },
  tax: { en: 'Taxes', es: 'Impuestos' },
  shipping: { en: 'Shipping cost', es: 'Gastos de envío' },
  refund: { en: 'Amount refunded', es: 'Importe devuelto' },
  signal: {
    en: 'Signal to compare (service, satisfaction…)',
    es: 'Señal que comparar (atención, satisfacción…)',
  },
  ignore: { en: 'Not used', es: 'No se usa' },
} satisfies Readonly<Record<string, Words>>;

export type Role = keyof typeof roleWords;
export const roles = Object.keys(roleWords) as readonly Role[];

/** Roles that several columns may have. */
export const isShared = (role: Role): boolean => role === 'signal' || role === 'marked' || role === 'ignore';

/** "Nº Pedido" → "n pedido": a heading without accents, marks and capitals. */
export function plainHeading(heading: string): string {
  return heading
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9#]+/g, ' ')
    .trim();
}

/**
 * Headings of shop systems, payment services and accounting programs in both languages, the best ones of
 * each role first; a whole heading has to fit.
 */
const headings: readonly (readonly [Role, readonly string[]])[] = [
  [
    'refund',
    [
      '(total |amount |importe |monto )?(refunded|devuelto|reembolsado)( amount| total)?|(total|importe) (devoluciones|reembolsos)|order refund amount',
    ],
  ],
  [
    'tax',
    [
      '(total |order |item |sales )?(tax|taxes|vat|gst)( total| amount)?|(total |importe |cuota )?(iva|impuestos?)( total)?',
    ],
  ],
  [
    'shipping',
    [
      '(order )?(shipping|freight|delivery)( total| price| cost| amount| and handling)?( tax excl)?|(total |gastos de |coste de |costo de )?(envio|portes|transporte)',
    ],
  ],
  ['currency', ['(order |presentment )?currency( code)?|moneda|divisa']],
  [
    'marked',
    [
      '(is )?test( order| mode)?|(pedido de )?prueba|cancell?ed( at| on| date)?|(fecha )?(cancelacion|anulacion)|cancelado|anulado',
    ],
  ],
  [
    'status',
    [
      '(order |pedido )?(status|estado)|estado (del? )?pedido|estatus|order state|current state',
      '(financial|payment) status|estado (del? )?pago',
    ],
  ],
  [
    'order',
    [
      '(amazon )?order (id|no|num|number|#|ref|reference)|order #|(no|n|num|numero|id|cod|codigo)( de(l)?)? ?pedido|pedido (id|no|n|num|numero)',
      'order|pedido|(merchant )?order|order name|increment id|reference|referencia|ticket',
      '(invoice|receipt|transaction|charge|payment)( id| no| number)?|((no|n|num|numero)( de)? )?(factura|ticket|transaccion|recibo)',
    ],
  ],
  [
    'date',
    [
      '(order|purchase|created|sale|transaction) (date|time|on)|purchased (at|on)|date (created|purchased|of purchase|of order|add|added)|fecha( del?( la)?)? ?(pedido|compra|venta|orden)',
      'created( at| utc| date utc)?|order created|fecha( de)? (creacion|alta)',
      'date( utc)?|fecha|day|dia|order day|timestamp',
      '(paid|completed|processed) (at|on|date)|(payment|invoice) date|fecha( de(l)?)? ?(pago|factura|cobro)',
    ],
  ],
  [
    'amount',
    [
      '(order |grand |net )?total( amount| price| paid| sales)?|grand total (base|purchased)|total (pedido|venta|factura|neto|con iva|pagado|compra)|importe( total| neto| pedido)?',
      'amount|monto( total)?|order (amount|value)|purchase amount|(net |gross )?(sales|revenue)|n revenue( formatted)?|ventas?|ingresos?|facturacion|valor( pedido)?|spend|gasto',
      'subtotal|base( imponible)?|item price|line (total|amount)|lineitem price|price|precio( total)?|importe linea',
    ],
  ],
  [
    'email',
    [
      '(customer|buyer|billing|client|user|contact) e ?mail( address)?|e ?mail( address| cliente| del? cliente)?|correo( electronico)?( cliente)?|mail',
    ],
  ],
  [
    'customer',
    [
      '(customer|client|buyer|user|account|member|shopper|contact) (id|no|number|code|key|#)|customerid|(id|cod|codigo|no|n|num|numero)( de(l)?)? ?(cliente|usuario|socio)|cliente (id|no|n|codigo)|(nif|cif|rfc|dni)( cliente)?',
      'customer|client|cliente|buyer|comprador|shopper|user|usuario|member|socio|account|cuenta',
      '(customer|client|buyer|billing|bill to|full) name|(nombre|razon social)( de(l)?)?( cliente)?|card name',
    ],
  ],
  [
    'channel',
    [
      '(sales |marketing |acquisition |order |first )?channel|canal( de)?( venta| captacion| adquisicion| marketing)?',
      '(traffic |order |utm )?source( medium)?|fuente|origen|origin|attribution|atribucion',
      '(utm )?(medium|campaign)|medio|campana|purchase point|referr?er|referral source|punto de venta|tienda|store',
    ],
  ],
  [
    'signal',
    [
      'csat|nps|(customer )?satisfaction( score)?|satisfaccion|(service |support )?(contacts?|tickets|cases)|contactos( servicio)?|incidencias|complaints?|quejas|reclamaciones|returns|devoluciones|abandoned carts?|carritos( abandonados)?|tier|nivel|social (mentions|interactions)|interacciones( sociales)?|rating|valoracion',
    ],
  ],
  [
    'product',
    [
      'product( name| id| title)?|producto|lineitem name|item( name)?|articulo',
      'lineitem sku|sku|asin|(product )?category|categoria|products',
    ],
  ],
];

const patterns = headings.map(
  ([role, ranks]) => [role, ranks.map(rank => new RegExp(`^(?:${rank})$`))] as const,
);

/** What a heading alone says, and how surely: 0 is the best. */
export function roleOfHeading(heading: string): { readonly role: Role; readonly rank: number } | undefined {
  const plain = plainHeading(heading);
  for (const [role, ranks] of patterns) {
    const rank = ranks.findIndex(pattern => pattern.test(plain));
    if (rank >= 0) return { role, rank };
  }
  return undefined;
}
