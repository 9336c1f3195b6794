import { type Block, question } from './question';

export const systems: Block = {
  id: 'systems',
  title: { en: 'Do the systems know each other?', es: '¿Se conocen los sistemas?' },
  questions: [
    question(
      'one_number',
      [
        'Do shop, e-mail and service know a customer by one number?',
        '¿Tienda, correo y atención conocen al cliente por un mismo número?',
      ],
      [
        ['No', 'No'],
        ['Matched by hand now and then', 'Se cruzan a mano de vez en cuando'],
        ['Matched regularly, by e-mail', 'Se cruzan con regularidad, por correo electrónico'],
        ['One number everywhere', 'Un número en todas partes'],
      ],
      ['Costs and contacts find no customer.', 'Costes y contactos no encuentran a su cliente.'],
      [
        'Carry the shop’s customer number into the other systems.',
        'Lleve el número de cliente de la tienda a los demás sistemas.',
      ],
    ),
    question(
      'contacts',
      [
        'Where are complaints and service contacts kept?',
        '¿Dónde se guardan quejas y contactos de atención?',
      ],
      [
        ['They are not', 'No se guardan'],
        ['In mailboxes', 'En buzones de correo'],
        ['In a system, without the customer’s number', 'En un sistema, sin el número de cliente'],
        ['In a system, with the customer’s number', 'En un sistema, con el número de cliente'],
      ],
      [
        'The silent loss of unhappy customers stays unseen.',
        'La pérdida callada de clientes descontentos no se ve.',
      ],
      [
        'Record each complaint with customer and date, then use SILENT_CHURN_RISK.',
        'Registre cada queja con cliente y fecha, y use SILENT_CHURN_RISK.',
      ],
    ),
    question(
      'first_channel',
      ['Is the channel of the first order kept?', '¿Se guarda el canal del primer pedido?'],
      [
        ['No', 'No'],
        ['Only in the web statistics', 'Solo en la estadística de la web'],
        ['With some orders', 'Con algunos pedidos'],
        ['With each order', 'Con cada pedido'],
      ],
      [
        'No channel can be judged by the customers it brings.',
        'No se puede juzgar un canal por los clientes que trae.',
      ],
      [
        'Store the channel as a column of the orders, then use CLV_BY_CHANNEL.',
        'Guarde el canal como columna de los pedidos y use CLV_BY_CHANNEL.',
      ],
    ),
    question(
      'referrals',
      ['Do you know who recommended you to whom?', '¿Sabe quién le recomendó a quién?'],
      [
        ['No', 'No'],
        ['We ask now and then', 'Preguntamos de vez en cuando'],
        ['By code, for some customers', 'Por código, de algunos clientes'],
        ['By code, for each new customer', 'Por código, de cada cliente nuevo'],
      ],
      ['Customers who bring others look like all the rest.', 'Quienes traen a otros parecen uno más.'],
      [
        'Give each customer a code, then use REFERRAL_VALUE.',
        'Dé un código a cada cliente y use REFERRAL_VALUE.',
      ],
    ),
    question(
      'loyalty',
      [
        'What do you know about loyalty points and rewards?',
        '¿Qué sabe de los puntos y recompensas de fidelidad?',
      ],
      [
        ['Nothing is counted', 'No se cuenta nada'],
        ['Points given', 'Los puntos dados'],
        ['Points given and used', 'Los puntos dados y usados'],
        ['By customer, with what they cost', 'Por cliente, con su coste'],
      ],
      [
        'The reward costs more, or less, than anybody thinks.',
        'La recompensa cuesta más, o menos, de lo que se cree.',
      ],
      [
        'Count points given and used, then use LOYALTY_COST.',
        'Cuente los puntos dados y usados, y use LOYALTY_COST.',
      ],
      ['No programme? Leave it out.', '¿No tiene programa? Déjelo en blanco.'],
    ),
  ],
};
