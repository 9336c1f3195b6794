import { dataCheck } from '../calc/logs/data-check';
import { lastDayBegun } from '../calc/logs/future-days';
import { defineFunction, table } from '../sheet/define';
import { cells } from '../sheet/log-kinds';

export const clvDataCheck = defineFunction({
  name: 'CLV_DATA_CHECK',
  group: 'logs',
  summary: {
    en: 'What in an order log would be refused or would mislead, before any figure is believed.',
    es: 'Qué se rechazaría o engañaría en un registro de pedidos, antes de creer ninguna cifra.',
  },
  notes: {
    en: 'Takes any cells and refuses none. error: the other functions refuse it. warning: it can make their answers wrong. note: what they do with it. ok: nothing found.',
    es: 'Admite cualquier celda y no rechaza ninguna. error: las demás funciones lo rechazan. warning: puede falsear sus respuestas. note: lo que hacen con ello. ok: nada encontrado.',
  },
  params: {
    customer: cells({
      example: [['C01'], ['c01']],
      text: { en: 'Column of customers.', es: 'Columna de clientes.' },
    }),
    date: cells({
      example: [['2023-01-05'], ['03/04/2026']],
      text: { en: 'Column of order dates.', es: 'Columna de fechas de pedido.' },
    }),
    amount: cells({
      example: [[120], ['€ 80']],
      text: { en: 'Column of amounts.', es: 'Columna de importes.' },
    }),
  },
  returns: table(
    { en: 'One line for each check.', es: 'Una línea por comprobación.' },
    {
      check: { format: 'text', text: { en: 'What was looked for.', es: 'Lo que se buscó.' } },
      finding: { format: 'text', text: { en: 'The first example.', es: 'El primer ejemplo.' } },
      rows: { format: 'count', text: { en: 'Rows concerned.', es: 'Filas afectadas.' } },
      severity: {
        format: 'text',
        text: { en: 'ok, note, warning or error.', es: 'ok, note, warning o error.' },
      },
      first_row: {
        format: 'count',
        text: { en: 'Row of the range with the example.', es: 'Fila del rango con el ejemplo.' },
      },
    },
    {
      blank_customer: {
        en: 'A row without a customer; guest orders are often so.',
        es: 'Fila sin cliente; suele ser un pedido de invitado.',
      },
      blank_date: { en: 'A row without a date.', es: 'Fila sin fecha.' },
      day_without_amount: {
        en: 'No row of the order has an amount.',
        es: 'Ninguna fila del pedido tiene importe.',
      },
      error_cells: { en: 'Error cells.', es: 'Celdas con error.' },
      text_dates: {
        en: 'Dates typed as text that may be read two ways, or not at all.',
        es: 'Fechas en texto que se leen de dos formas o de ninguna.',
      },
      text_amounts: { en: 'Amounts that are text.', es: 'Importes que son texto.' },
      mixed_currencies: { en: 'Marks of several currencies.', es: 'Signos de varias monedas.' },
      negative_amounts: {
        en: 'Refunds: taken off the orders before them.',
        es: 'Devoluciones: se restan de los pedidos anteriores.',
      },
      zero_amounts: {
        en: 'Counted as orders; delete cancelled and free test orders.',
        es: 'Cuentan como pedidos; borre los cancelados y de prueba.',
      },
      customers_without_order: {
        en: 'Nothing left after refunds: left out.',
        es: 'Nada queda tras devoluciones: se omiten.',
      },
      duplicate_rows: {
        en: 'Same customer, day and amount: twice the same order, or two?',
        es: 'Mismo cliente, día e importe: ¿un pedido repetido o dos?',
      },
      several_lines: {
        en: 'Further lines of a day: merged into one order.',
        es: 'Más líneas de un día: se unen en un pedido.',
      },
      letter_case: {
        en: 'Names that differ in case or spaces only: two customers.',
        es: 'Nombres que difieren solo en mayúsculas o espacios: dos clientes.',
      },
      guest_customers: {
        en: 'A name for many guests: one customer.',
        es: 'Un nombre para muchos invitados: un solo cliente.',
      },
      test_customers: { en: 'Looks like a test.', es: 'Parece una prueba.' },
      future_dates: { en: 'After today.', es: 'Posteriores a hoy.' },
      gaps: { en: 'Four weeks or more without any order.', es: 'Cuatro semanas o más sin ningún pedido.' },
      history: {
        en: 'First and last day; below half a year is short.',
        es: 'Primer y último día; menos de medio año es poco.',
      },
      repeat_customers: {
        en: 'Customers who ordered again; below 30 is few.',
        es: 'Clientes que repitieron; menos de 30 son pocos.',
      },
    },
  ),
  examples: [
    {
      args: [
        [['c01@x.com'], ['c02@x.com'], ['C01@x.com'], ['c02@x.com'], [''], ['test@x.com'], ['c03@x.com']],
        [
          ['2023-01-05'],
          ['2023-01-12'],
          ['2023-02-16'],
          ['2023-01-12'],
          ['2023-02-20'],
          ['2023-02-20'],
          ['03/04/2026'],
        ],
        [[100], [40], [0], [''], [25], [1], [30]],
      ],
      result: [
        ['check', 'finding', 'rows', 'severity', 'first_row'],
        ['blank_customer', 25, 1, 'error', 5],
        ['blank_date', '', 0, 'ok', ''],
        ['error_cells', '', 0, 'ok', ''],
        ['text_dates', '03/04/2026', 1, 'error', 7],
        ['text_amounts', '', 0, 'ok', ''],
        ['mixed_currencies', '', 0, 'ok', ''],
        ['day_without_amount', '', 0, 'ok', ''],
        ['negative_amounts', '', 0, 'ok', ''],
        ['zero_amounts', 'C01@x.com', 1, 'note', 3],
        ['customers_without_order', '', 0, 'ok', ''],
        ['duplicate_rows', '', 0, 'ok', ''],
        ['several_lines', 'c02@x.com 2023-01-12', 1, 'note', 4],
        ['letter_case', 'c01@x.com / C01@x.com', 1, 'warning', 3],
        ['guest_customers', '', 0, 'ok', ''],
        ['test_customers', 'test@x.com', 1, 'warning', 6],
        ['future_dates', '', 0, 'ok', ''],
        ['gaps', '', 0, 'ok', ''],
        ['history', '2023-01-05 … 2023-02-20', 0, 'warning', ''],
        ['repeat_customers', 0, 0, 'warning', ''],
      ],
    },
  ],
  compute: log =>
    dataCheck(log, lastDayBegun()).map(({ check, finding, rows, severity, firstRow }) => ({
      check,
      finding,
      rows,
      severity,
      first_row: firstRow ?? '',
    })),
});
