import type { SheetSpec } from '../layout/sheet-spec';

const models = ['BGNBD', 'MBGNBD', 'PNBD'];
/** 2025-06-30 */
const split = 45_838;

export const settings: SheetSpec = {
  id: 'settings',
  role: 'inputs',
  name: { en: 'Settings', es: 'Ajustes' },
  title: { en: 'Orders to customers: settings', es: 'De pedidos a clientes: ajustes' },
  lead: {
    en: 'What the forecast may see, how far it looks, and which customers count as the most valuable.',
    es: 'Lo que ve la previsión, hasta dónde mira y qué clientes cuentan como los más valiosos.',
  },
  sections: [
    {
      heading: { en: 'Forecast', es: 'Previsión' },
      lines: [
        {
          id: 'horizon',
          label: { en: 'How far the forecast looks', es: 'Hasta dónde mira la previsión' },
          unit: { en: 'months', es: 'meses' },
          sign: '+',
          format: 'count',
          remark: {
            en: 'Orders after that time are not counted as value to come.',
            es: 'Los pedidos posteriores no cuentan como valor por venir.',
          },
          input: {
            values: [12],
            sample: false,
            positive: true,
            validation: language => ({
              help: { en: 'Months, more than 0.', es: 'Meses, más de 0.' }[language],
              positive: true,
            }),
          },
        },
        {
          id: 'model',
          label: { en: 'Model of the orders', es: 'Modelo de los pedidos' },
          unit: { en: 'name', es: 'nombre' },
          sign: '',
          format: 'text',
          remark: {
            en: 'BGNBD is the usual one; the other two doubt customers who ordered once.',
            es: 'BGNBD es el habitual; los otros dos dudan de quien pidió una vez.',
          },
          input: {
            values: ['BGNBD'],
            sample: false,
            validation: language => ({
              help: {
                en: 'BGNBD, MBGNBD or PNBD: choose from the list.',
                es: 'BGNBD, MBGNBD o PNBD: elija de la lista.',
              }[language],
              words: models,
            }),
          },
        },
        {
          id: 'split',
          label: { en: 'Last day shown to the test', es: 'Último día que ve la prueba' },
          unit: { en: 'date', es: 'fecha' },
          sign: '',
          format: 'date',
          remark: {
            en: 'The model learns up to here and is compared with what came after: take about three quarters of the log.',
            es: 'El modelo aprende hasta aquí y se compara con lo que vino después: tome unas tres cuartas partes del registro.',
          },
          input: {
            values: [split],
            sample: true,
            validation: language => ({
              help: {
                en: 'A date between the first and the last order.',
                es: 'Una fecha entre el primer pedido y el último.',
              }[language],
              anything: true,
            }),
          },
        },
        {
          id: 'trusted',
          label: { en: 'Largest error that is trusted', es: 'Mayor error que se acepta' },
          unit: { en: 'share of orders', es: 'parte de los pedidos' },
          sign: '=',
          format: 'share',
          remark: {
            en: 'A check lights up when the test misses by more.',
            es: 'Una comprobación avisa si la prueba falla por más.',
          },
          input: {
            values: [0.2],
            sample: false,
            positive: true,
            validation: language => ({
              help: { en: 'A share, such as 20 %.', es: 'Una proporción, como 20 %.' }[language],
              min: 0,
              max: 1,
            }),
          },
        },
      ],
    },
    {
      heading: { en: 'Most valuable customers', es: 'Clientes más valiosos' },
      lines: [
        {
          id: 'top_share',
          label: { en: 'How many count as most valuable', es: 'Cuántos cuentan como más valiosos' },
          unit: { en: 'share of customers', es: 'parte de los clientes' },
          sign: '=',
          format: 'share',
          remark: {
            en: 'Their profile is compared with that of all customers.',
            es: 'Su perfil se compara con el de todos los clientes.',
          },
          input: {
            values: [0.2],
            sample: false,
            positive: true,
            validation: language => ({
              help: { en: 'A share, such as 20 %.', es: 'Una proporción, como 20 %.' }[language],
              min: 0,
              max: 1,
            }),
          },
        },
        {
          id: 'segments',
          label: { en: 'Groups by value', es: 'Grupos por valor' },
          unit: { en: 'groups', es: 'grupos' },
          sign: '=',
          format: 'count',
          remark: {
            en: 'Each has equally many customers; 10 at most.',
            es: 'Cada uno tiene el mismo número de clientes; 10 como máximo.',
          },
          input: {
            values: [10],
            sample: false,
            positive: true,
            validation: language => ({
              help: { en: 'A whole number from 1 to 10.', es: 'Un número entero de 1 a 10.' }[language],
              min: 1,
              max: 10,
            }),
          },
        },
      ],
    },
  ],
};
