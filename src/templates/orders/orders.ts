import { parts } from '../layout/parts';
import type { CheckSpec, Where } from '../layout/sheet-spec';
import { workbookPlan } from '../layout/workbook';
import type { FormulaPart } from '../plan';
import type { Template } from '../template';
import { customerColumn, customers } from './customers';
import { dataCheck } from './data-check';
import { firstPurchase, kinds } from './first-purchase';
import { log, logColumn } from './log';
import { model } from './model';
import { results } from './results';
import { settings } from './settings';

/** 0 where both agree to the cent. */
const agree = (one: readonly FormulaPart[], other: readonly FormulaPart[]) =>
  parts`IF(ROUND(SUM(${one})-SUM(${other});1)=0;0;1)`;
const column = (where: Where, table: string, index: number) => [customerColumn(where, table, index)];
const tableColumn = (where: Where, table: string, rows: number, index: number) => [
  where.table(table, [2, index], [rows, index]),
];
const fine = (where: Where, table: string, of: number) =>
  parts`IF(${where.table(table, [2, of], [2, of])}="ok";0;1)`;

const checks: readonly CheckSpec[] = [
  {
    id: 'clean',
    label: { en: 'Errors in the log', es: 'Errores en el registro' },
    meaning: { en: 'The data check finds none.', es: 'La revisión de datos no halla ninguno.' },
    formula: where => parts`IF(COUNTIF(${where.table('data.findings', [2, 4], [20, 4])};"error")=0;0;1)`,
  },
  {
    id: 'sorted',
    label: { en: 'Order of the log', es: 'Orden del registro' },
    meaning: {
      en: 'The oldest order stands first: sort the log by date.',
      es: 'El pedido más antiguo va primero: ordene el registro por fecha.',
    },
    formula: where => {
      const rows = log.tables![0]!.rows;
      const [above, below] = [
        where.table('log.orders', [2, 2], [rows - 1, 2]),
        where.table('log.orders', [3, 2], [rows, 2]),
      ];
      return parts`IF(SUMPRODUCT((${above}>${below})*(${below}<>""))=0;0;1)`;
    },
  },
  {
    id: 'revenue',
    label: { en: 'Revenue of the customers', es: 'Ingreso de los clientes' },
    meaning: {
      en: 'Adds up to the log, unless refunds left a customer nothing.',
      es: 'Suma lo mismo que el registro, salvo devoluciones que no dejan nada.',
    },
    formula: where => {
      const found = where.table('data.findings', [2, 1], [20, 1]);
      const rows = where.table('data.findings', [2, 3], [20, 3]);
      return parts`IF(SUMIF(${found};"customers_without_order";${rows})>0;0;${agree(column(where, 'customers.rfm', 7), [logColumn(where, 3)])})`;
    },
  },
  {
    id: 'so_far',
    label: { en: 'Value so far', es: 'Valor hasta ahora' },
    meaning: { en: 'Is the revenue times the margin.', es: 'Es el ingreso por el margen.' },
    formula: where =>
      agree(
        column(where, 'customers.clv', 6),
        parts`SUM(${column(where, 'customers.rfm', 7)})*${{ assumption: 'margin_rate' }}`,
      ),
  },
  {
    id: 'total',
    label: { en: 'Total value', es: 'Valor total' },
    meaning: {
      en: 'Is the value so far plus the value to come, and that of all groups.',
      es: 'Es el valor hasta ahora más el valor por venir, y el de todos los grupos.',
    },
    formula: where => {
      const total = column(where, 'customers.clv', 7);
      const both = parts`SUM(${where.table('customers.clv', [1, 5], [null, 6])})`;
      return parts`MAX(${agree(total, both)};${agree(total, tableColumn(where, 'results.groups', 11, 3))})`;
    },
  },
  {
    id: 'fitted',
    label: { en: 'Both models', es: 'Ambos modelos' },
    meaning: { en: 'Were found: their status is ok.', es: 'Se hallaron: su estado es ok.' },
    formula: where => parts`MAX(${fine(where, 'model.fit', 13)};${fine(where, 'model.spend', 12)})`,
  },
  {
    id: 'trust',
    label: { en: 'Test on later orders', es: 'Prueba con pedidos posteriores' },
    meaning: {
      en: 'The forecast missed by no more than the settings trust.',
      es: 'La previsión no falló más de lo que aceptan los ajustes.',
    },
    formula: where => parts`IF(ABS(${where.cell('model.miss')})<=${{ input: 'trusted' }};0;1)`,
  },
  {
    id: 'shares',
    label: { en: 'First channels and products', es: 'Primeros canales y productos' },
    meaning: {
      en: `Their customers add up to all: ${kinds} of each at most, and a first order without one is not counted.`,
      es: `Sus clientes suman el total: ${kinds} de cada como máximo, y un primer pedido sin ellos no se cuenta.`,
    },
    formula: where => {
      const all = [where.cell('results.count', 1)];
      const one = (table: string) => {
        const counts = tableColumn(where, table, kinds + 1, 2);
        return parts`IF(SUM(${counts})=0;0;${agree(counts, all)})`;
      };
      return parts`MAX(${one('results.by_channel')};${one('results.by_product')})`;
    },
  },
  {
    id: 'segments',
    label: { en: 'Segments', es: 'Segmentos' },
    meaning: {
      en: 'Every customer is in exactly one.',
      es: 'Cada cliente está en uno y solo uno.',
    },
    formula: where => agree(tableColumn(where, 'results.rfm', 10, 2), [where.cell('results.count', 1)]),
  },
];

export const ordersTemplate: Template = {
  id: 'orders',
  version: 1,
  title: { en: 'Orders to customers', es: 'De pedidos a clientes' },
  summary: {
    en: 'From a list of orders to what each customer is still worth, and what the best have in common.',
    es: 'De una lista de pedidos a lo que aún vale cada cliente y a lo que comparten los mejores.',
  },
  plan: language =>
    workbookPlan(
      {
        id: 'orders',
        version: 1,
        title: ordersTemplate.title,
        sheets: [settings, log, dataCheck, customers, model, firstPurchase, results],
        checks,
      },
      language,
    ),
};
