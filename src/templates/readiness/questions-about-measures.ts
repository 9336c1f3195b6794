import { type Block, question } from './question';

export const measured: Block = {
  id: 'measured',
  title: { en: 'What is measured', es: 'Qué se mide' },
  questions: [
    question(
      'worth',
      [
        'What does “customer value” mean in your company?',
        '¿Qué significa «valor de un cliente» en su empresa?',
      ],
      [
        ['Nothing agreed', 'Nada acordado'],
        ['Sales so far', 'Las ventas hasta hoy'],
        ['Margin so far', 'El margen hasta hoy'],
        [
          'Margin still to come, less the cost of winning the customer',
          'El margen por venir, menos el coste de captarlo',
        ],
      ],
      [
        'Two people get two values from the same customer.',
        'Dos personas obtienen dos valores del mismo cliente.',
      ],
      [
        'Agree on one meaning and write it into the assumptions sheet.',
        'Acuerden un significado y escríbanlo en la hoja de supuestos.',
      ],
    ),
    question(
      'margin',
      ['What do you know about the margin on purchases?', '¿Qué sabe del margen de las compras?'],
      [
        ['Only sales are known', 'Solo se conocen las ventas'],
        ['One rough share for everything', 'Una proporción aproximada para todo'],
        ['A share for each kind of product', 'Una proporción por tipo de producto'],
        ['The margin of each order', 'El margen de cada pedido'],
      ],
      [
        'Values on sales or on a rough margin mislead.',
        'Los valores sobre ventas o con un margen aproximado engañan.',
      ],
      [
        'Work out which share of a sale is left after the costs that grow with it.',
        'Calcule qué parte de una venta queda tras los costes que crecen con ella.',
      ],
    ),
    question(
      'service',
      ['What does it cost to serve a customer?', '¿Cuánto cuesta atender a un cliente?'],
      [
        ['Unknown', 'No se sabe'],
        ['One total for the company', 'Un total de la empresa'],
        ['An average per customer or contact', 'Una media por cliente o por contacto'],
        ['Known for each customer', 'Se sabe de cada cliente'],
      ],
      [
        'Customers who need much help look as good as the others.',
        'Los clientes que piden mucha ayuda parecen tan buenos como los demás.',
      ],
      [
        'Divide the yearly cost of service by the number of customers.',
        'Divida el coste anual de atención entre el número de clientes.',
      ],
    ),
    question(
      'acquisition',
      ['What does it cost to win a customer?', '¿Cuánto cuesta captar a un cliente?'],
      [
        ['Unknown', 'No se sabe'],
        ['The marketing budget as a whole', 'El presupuesto de marketing en conjunto'],
        ['Advertising by channel', 'La publicidad por canal'],
        [
          'By channel, with salaries, tools and discounts',
          'Por canal, con sueldos, herramientas y descuentos',
        ],
      ],
      ['Nobody can say whether a customer pays back.', 'Nadie puede decir si un cliente se paga.'],
      [
        'Divide all that was spent on winning customers by the new customers of the same months.',
        'Divida todo lo gastado en captar entre los clientes nuevos de los mismos meses.',
      ],
    ),
    question(
      'savings',
      ['What does a customer who stays save you?', '¿Cuánto le ahorra un cliente que se queda?'],
      [
        ['Never looked at', 'Nunca se ha mirado'],
        ['We believe they are less work', 'Creemos que dan menos trabajo'],
        ['Estimated from a few cases', 'Se estima con algunos casos'],
        ['Cost per customer by how long they have stayed', 'Coste por cliente según su antigüedad'],
      ],
      [
        'Keeping customers looks less worthwhile than it is.',
        'Conservar clientes parece menos rentable de lo que es.',
      ],
      [
        'Compare the service cost of new customers with that of customers of three years.',
        'Compare el coste de atención de los nuevos con el de los clientes de tres años.',
      ],
    ),
  ],
};
