import type { Words } from '../../../sheet/words';

/** What a method can move, each by a share of itself but retention, which moves by points. */
export type EffectId = 'retention' | 'leavers' | 'purchases' | 'orderValue' | 'service' | 'acquisition';

export const effectWords: Readonly<Record<EffectId, { readonly label: Words; readonly hint: Words }>> = {
  retention: {
    label: { en: 'More who stay, in points', es: 'Más que siguen, en puntos' },
    hint: {
      en: '2 %: of 100 customers two more stay each period.',
      es: '2 %: de 100 clientes siguen dos más cada periodo.',
    },
  },
  leavers: {
    label: { en: 'Fewer who leave', es: 'Menos que se van' },
    hint: { en: '10 %: nine leave where ten left.', es: '10 %: se van nueve donde se iban diez.' },
  },
  purchases: {
    label: { en: 'More purchases', es: 'Más compras' },
    hint: { en: '10 %: eleven purchases where there were ten.', es: '10 %: once compras donde había diez.' },
  },
  orderValue: {
    label: { en: 'Larger purchases', es: 'Compras mayores' },
    hint: { en: '10 %: a purchase of 100 becomes one of 110.', es: '10 %: una compra de 100 pasa a 110.' },
  },
  service: {
    label: { en: 'Lower cost to serve', es: 'Menor coste de atención' },
    hint: {
      en: '10 %: serving a customer costs 9 where it cost 10.',
      es: '10 %: atender cuesta 9 donde costaba 10.',
    },
  },
  acquisition: {
    label: { en: 'Lower acquisition cost', es: 'Menor coste de captación' },
    hint: { en: '10 %: a customer who cost 60 costs 54.', es: '10 %: un cliente que costaba 60 cuesta 54.' },
  },
};

export type MethodId = 'data' | 'convenience' | 'personal' | 'channels' | 'loyalty' | 'listening';

export interface Method {
  readonly title: Words;
  readonly how: Words;
  readonly effects: readonly EffectId[];
}

/** Six methods that a vendor's guide names (Twilio), and what each can move. */
export const methods: Readonly<Record<MethodId, Method>> = {
  data: {
    title: { en: 'Use your own data', es: 'Usar los datos propios' },
    how: {
      en: 'What customers tell you themselves makes offers meet those they suit.',
      es: 'Lo que los clientes le cuentan hace que cada oferta llegue a quien conviene.',
    },
    effects: ['retention', 'acquisition'],
  },
  convenience: {
    title: { en: 'Make things easy', es: 'Facilitar las cosas' },
    how: {
      en: 'Fewer steps and questions answered at once, by a contact centre for instance.',
      es: 'Menos pasos y respuestas inmediatas, por ejemplo con un centro de atención.',
    },
    effects: ['retention', 'service'],
  },
  personal: {
    title: { en: 'Make it personal', es: 'Personalizar' },
    how: {
      en: 'Each customer sees what fits what they bought.',
      es: 'Cada cliente ve lo que encaja con lo que compró.',
    },
    effects: ['purchases', 'orderValue'],
  },
  channels: {
    title: { en: 'Join the channels', es: 'Unir los canales' },
    how: {
      en: 'Shop, site and messages know of each other, so that a second purchase is easy anywhere.',
      es: 'Tienda, web y mensajes se conocen, para que la segunda compra sea fácil en cualquiera.',
    },
    effects: ['retention', 'purchases'],
  },
  loyalty: {
    title: { en: 'Reward loyalty', es: 'Premiar la fidelidad' },
    how: {
      en: 'Points or privileges for who buys again; they cost something each period.',
      es: 'Puntos o ventajas para quien repite; cuestan algo cada periodo.',
    },
    effects: ['purchases', 'retention'],
  },
  listening: {
    title: { en: 'Listen and never settle', es: 'Escuchar y no conformarse' },
    how: {
      en: 'Measure, ask, and put bad experiences right before the customer leaves.',
      es: 'Medir, preguntar y arreglar las malas experiencias antes de que el cliente se vaya.',
    },
    effects: ['leavers'],
  },
};
