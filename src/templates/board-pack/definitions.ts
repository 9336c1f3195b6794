import type { Words } from '../../sheet/words';
import type { SheetSpec } from '../layout/sheet-spec';

interface Definition {
  readonly term: Words;
  readonly meaning: Words;
  /** What of ours works it out. */
  readonly by: string;
}

const definitions: readonly Definition[] = [
  {
    term: { en: 'Lifetime value', es: 'Valor de vida' },
    meaning: {
      en: 'Present value of the margin a new customer is expected to bring, before the cost of winning it.',
      es: 'Valor presente del margen que se espera de un cliente nuevo, antes del coste de captarlo.',
    },
    by: 'CLV_RETENTION',
  },
  {
    term: { en: 'Margin', es: 'Margen' },
    meaning: {
      en: 'What is left of sales after the costs that grow with them.',
      es: 'Lo que queda de las ventas tras los costes que crecen con ellas.',
    },
    by: 'clv_margin_rate',
  },
  {
    term: { en: 'Discount rate', es: 'Tasa de descuento' },
    meaning: {
      en: 'What money is worth per year; converted by compounding to the period of the margins.',
      es: 'Lo que vale el dinero al año; se convierte de forma compuesta al periodo de los márgenes.',
    },
    by: 'RATE_CONVERT',
  },
  {
    term: { en: 'Convention', es: 'Convención' },
    meaning: {
      en: 'When the first margin counts: at once, after a period, in its middle, or not at all.',
      es: 'Cuándo cuenta el primer margen: en el acto, tras un periodo, a mitad de él o nunca.',
    },
    by: 'CLV_CONVENTIONS',
  },
  {
    term: { en: 'Churn', es: 'Bajas' },
    meaning: {
      en: 'Customers lost in the quarter, as a share of those at its start.',
      es: 'Clientes perdidos en el trimestre, como parte de los que había al comienzo.',
    },
    by: 'CHURN_RATE',
  },
  {
    term: { en: 'Retention', es: 'Retención' },
    meaning: {
      en: '1 less churn: the share of customers who stay through the quarter.',
      es: '1 menos las bajas: la parte de clientes que sigue tras el trimestre.',
    },
    by: 'CHURN_RATE',
  },
  {
    term: { en: 'Acquisition cost (CAC)', es: 'Coste de captación (CAC)' },
    meaning: {
      en: 'All sales and marketing of the quarter divided by its new customers.',
      es: 'Todo el gasto en ventas y marketing del trimestre entre sus clientes nuevos.',
    },
    by: '÷',
  },
  {
    term: { en: 'Value to acquisition cost (LTV:CAC)', es: 'Valor sobre coste de captación (LTV:CAC)' },
    meaning: {
      en: 'Lifetime value on margin, before CAC, divided by CAC.',
      es: 'Valor de vida sobre margen, sin restar el CAC, dividido entre el CAC.',
    },
    by: 'LTV_CAC_RATIO',
  },
  {
    term: { en: 'Payback', es: 'Recuperación' },
    meaning: {
      en: 'Time until the margin of a customer, churn and discount included, has returned its CAC.',
      es: 'Tiempo hasta que el margen de un cliente, con bajas y descuento, devuelve su CAC.',
    },
    by: 'CAC_PAYBACK',
  },
  {
    term: { en: 'Net revenue retention (NRR)', es: 'Retención neta de ingresos (NRR)' },
    meaning: {
      en: 'Revenue of the customers at the start after a quarter, growth included, as a share of its start.',
      es: 'Ingreso de los clientes del comienzo tras un trimestre, con ampliaciones, como parte del inicial.',
    },
    by: 'NRR',
  },
  {
    term: { en: 'Gross revenue retention (GRR)', es: 'Retención bruta de ingresos (GRR)' },
    meaning: {
      en: 'The same without growth: never above 100 %.',
      es: 'Lo mismo sin ampliaciones: nunca pasa del 100 %.',
    },
    by: 'GRR',
  },
  {
    term: { en: 'Quick ratio', es: 'Ratio rápido' },
    meaning: {
      en: 'Recurring revenue gained divided by recurring revenue lost.',
      es: 'Ingreso recurrente ganado entre ingreso recurrente perdido.',
    },
    by: 'QUICK_RATIO',
  },
  {
    term: { en: 'Value of all customers', es: 'Valor de todos los clientes' },
    meaning: {
      en: 'Customers at the end of the quarter times the lifetime value of one.',
      es: 'Clientes al final del trimestre por el valor de vida de uno.',
    },
    by: 'CLV_RETENTION',
  },
];

const alike = (text: string): Words => ({ en: text, es: text });

export const definitionsSheet: SheetSpec = {
  id: 'definitions',
  role: 'outputs',
  name: { en: 'Definitions', es: 'Definiciones' },
  title: { en: 'Definitions in English and Spanish', es: 'Definiciones en inglés y español' },
  lead: {
    en: 'One meaning for each word, so that everybody counts alike.',
    es: 'Un significado para cada palabra, para que todos cuenten igual.',
  },
  sections: [],
  tables: [
    {
      id: 'terms',
      heading: { en: 'Terms', es: 'Términos' },
      columns: [
        { head: alike('English'), format: 'text' },
        { head: alike('Meaning'), format: 'text' },
        { head: alike('Español'), format: 'text' },
        { head: alike('Significado'), format: 'text' },
        { head: { en: 'Worked out by', es: 'Se calcula con' }, format: 'text' },
      ],
      rows: definitions.length + 1,
      // Both languages stand there in whichever language the workbook is.
      texts: definitions.map(({ term, meaning, by }) => [
        alike(term.en),
        alike(meaning.en),
        alike(term.es),
        alike(meaning.es),
        alike(by),
      ]),
    },
  ],
};
