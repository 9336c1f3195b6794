import type { Words } from '../../../sheet/words';

/** What a person reads in the sheet. */
export const planTexts = {
  sheet: { en: 'Customer value', es: 'Valor de cliente' },
  title: { en: 'What a customer is worth', es: 'Cuánto vale un cliente' },
  lead: {
    en: 'Change the coloured cells: everything else follows. Period: {one}.',
    es: 'Cambie las celdas de color: lo demás se recalcula. Periodo: {one}.',
  },
  yourFigures: { en: 'Your figures', es: 'Sus cifras' },
  granted: { en: 'Taken for granted', es: 'Lo que se da por supuesto' },
  results: { en: 'Results', es: 'Resultados' },
  discount: { en: 'Discount rate {per}', es: 'Tasa de descuento {per}' },
  discountRemark: {
    en: 'The yearly rate for one period. Rates compound, so it is not simply divided.',
    es: 'La tasa anual para un periodo. Las tasas se componen, no se dividen sin más.',
  },
  stays: { en: 'Customers who stay {each}', es: 'Clientes que siguen {each}' },
  leaves: { en: 'Customers who leave {each}', es: 'Clientes que se van {each}' },
  otherRateRemark: { en: 'All less the other share.', es: 'El total menos la otra parte.' },
  margin: { en: 'Margin per customer {per}', es: 'Margen por cliente {per}' },
  marginOfPurchases: { en: 'Purchase × purchases × margin.', es: 'Compra × compras × margen.' },
  marginOfRevenue: { en: 'Revenue × margin.', es: 'Ingresos × margen.' },
  value: { en: 'Value of a customer', es: 'Valor de un cliente' },
  valueRemark: {
    en: 'In today’s money, on margin, before the cost of winning the customer.',
    es: 'En dinero de hoy, sobre margen, antes del coste de captar al cliente.',
  },
  valueNote: { en: '{0}. Convention {1}. Made on {2}.', es: '{0}. Convención {1}. Hecho el {2}.' },
  afterCost: { en: 'Left after its cost', es: 'Queda tras su coste' },
  afterCostRemark: { en: 'Value less the cost of winning it.', es: 'Valor menos el coste de captarlo.' },
  ratio: { en: 'Value to cost (LTV:CAC)', es: 'Valor sobre coste (LTV:CAC)' },
  ratioRemark: {
    en: 'On margin. Compare it with the target, which is a rule of thumb.',
    es: 'Sobre margen. Compárelo con el objetivo, que es una regla práctica.',
  },
  onRevenue: { en: 'Value counted on revenue', es: 'Valor contado sobre ingresos' },
  ratioOnRevenue: { en: 'Value to cost on revenue', es: 'Valor sobre coste en ingresos' },
  ratioOnRevenueRemark: {
    en: 'Looks better, but is the same customer.',
    es: 'Parece mejor, pero es el mismo cliente.',
  },
  revenueTarget: {
    en: 'Target on revenue, seen on margin',
    es: 'Objetivo en ingresos, visto en margen',
  },
  revenueTargetRemark: {
    en: 'Who reaches the target on revenue only reaches this on margin.',
    es: 'Quien alcanza el objetivo en ingresos solo alcanza esto en margen.',
  },
  payback: {
    en: 'Time until the cost is back, in {many}',
    es: 'Tiempo hasta recuperar el coste, en {many}',
  },
  paybackRemark: {
    en: 'The first margin comes now; never: what comes in does not add up to the cost.',
    es: 'El primer margen llega ya; never: lo que entra no llega a sumar el coste.',
  },
  paybackIfLeaving: { en: 'The same if customers leave steadily', es: 'Lo mismo si se van poco a poco' },
  paybackIfLeavingRemark: {
    en: 'Where the time is only an average, as if 1 ÷ time of the customers left {each}.',
    es: 'Si el tiempo es solo una media: como si {each} se fuera 1 ÷ tiempo de los clientes.',
  },
  payments: { en: 'Payment that brings the cost back', es: 'Pago con el que se recupera el coste' },
  paymentsRemark: {
    en: 'The first payment is made now; never: not within the table below.',
    es: 'El primer pago se hace ya; never: no dentro de la tabla de abajo.',
  },
  most: { en: 'Most to pay for a customer', es: 'Lo máximo que pagar por un cliente' },
  mostRemark: {
    en: 'The lower of value ÷ target and what comes back in the months allowed.',
    es: 'Lo menor entre valor ÷ objetivo y lo que se recupera en los meses permitidos.',
  },
  mostByTargetRemark: { en: 'Value ÷ target.', es: 'Valor ÷ objetivo.' },
  conventions: {
    en: 'Why others get another number',
    es: 'Por qué otros obtienen otra cifra',
  },
  conventionsRemark: {
    en: 'The same customer before its cost, by when margins count.',
    es: 'El mismo cliente antes de su coste, según cuándo cuentan los márgenes.',
  },
  usersRemark: {
    en: 'begin: the first margin now; end: after one period; residual: left out; mid: in mid-period; used_by: who counts so.',
    es: 'begin: el primer margen ya; end: tras un periodo; residual: fuera; mid: a mitad de periodo; used_by: quién cuenta así.',
  },
  conventionHead: { en: 'Convention', es: 'Convención' },
  valueHead: { en: 'Value', es: 'Valor' },
  meaningHead: { en: 'Meaning', es: 'Significado' },
  progress: { en: 'Value by how long a customer stays', es: 'Valor según cuánto sigue un cliente' },
  stayHead: { en: 'Time in {many}', es: 'Tiempo en {many}' },
  afterCostHead: { en: 'After its cost', es: 'Tras su coste' },
  schedule: { en: 'Period by period', es: 'Periodo a periodo' },
  scheduleRemark: {
    en: 'survival: share still there; cumulative: value so far less the cost of period 0, positive once that is back.',
    es: 'survival: parte que sigue; cumulative: valor hasta entonces menos el coste del periodo 0, positivo cuando ya se ha recuperado.',
  },
  scheduleRemarkWithoutCost: {
    en: 'survival: share still there; cumulative: value so far.',
    es: 'survival: parte que sigue; cumulative: valor hasta entonces.',
  },
  survivors: { en: 'Who was left', es: 'Quiénes quedaban' },
  periodHead: { en: 'After period', es: 'Tras el periodo' },
  leftHead: { en: 'Customers left', es: 'Clientes que quedan' },
  shareHead: { en: 'Share left', es: 'Parte que queda' },
  fit: { en: 'How customers differ', es: 'Cómo difieren los clientes' },
  fitRemark: {
    en: 'Fitted to the counts by SBG_FIT; the other formulas read this row.',
    es: 'Ajustado a los recuentos con SBG_FIT; las demás fórmulas leen esta fila.',
  },
  curve: { en: 'Who will be left', es: 'Quiénes quedarán' },
  curveRemark: {
    en: 't: periods since the start; survival: share of customers who differ still there; retention: of those of one period before.',
    es: 't: periodos desde el inicio; survival: parte de los clientes distintos que sigue; retention: de los que había un periodo antes.',
  },
  constantHead: { en: 'One rate for all', es: 'Una sola tasa' },
  soFarHead: { en: 'Value so far', es: 'Valor hasta entonces' },
  expected: { en: 'Payments of a new customer', es: 'Pagos de un cliente nuevo' },
  expectedRemark: {
    en: 'All to come, in today’s money, the first one now.',
    es: 'Todos los que vendrán, en dinero de hoy, el primero ya.',
  },
  constantChurn: { en: 'One churn rate for all', es: 'Una sola tasa de bajas' },
  constantChurnRemark: {
    en: 'Customers who left ÷ customers who could have left.',
    es: 'Clientes que se fueron ÷ clientes que podían irse.',
  },
  constantValue: { en: 'Value at that one rate', es: 'Valor con esa única tasa' },
  constantValueRemark: {
    en: 'What is wrong with it: those who leave easily go first, and the rest stay longer.',
    es: 'Lo que falla: quienes se van fácilmente se van antes y los demás duran más.',
  },
} satisfies Record<string, Words>;

export type PlanText = keyof typeof planTexts;
