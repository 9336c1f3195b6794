import { type Block, question } from './question';

export const effort: Block = {
  id: 'effort',
  title: { en: 'How much work is it?', es: '¿Cuánto trabajo cuesta?' },
  questions: [
    question(
      'making',
      [
        'How long does it take to bring the figures up to date?',
        '¿Cuánto se tarda en actualizar las cifras?',
      ],
      [
        ['It was never done', 'Nunca se ha hecho'],
        ['Days, by hand', 'Días, a mano'],
        ['Hours, from exports', 'Horas, con exportaciones'],
        ['Minutes: formulas do it', 'Minutos: lo hacen fórmulas'],
      ],
      ['The figures are old before anybody uses them.', 'Las cifras envejecen antes de usarse.'],
      [
        'Replace copied values by formulas on one order sheet.',
        'Sustituya valores copiados por fórmulas sobre una hoja de pedidos.',
      ],
    ),
    question(
      'repeating',
      ['Would a colleague come to the same figure?', '¿Llegaría un colega a la misma cifra?'],
      [
        ['No', 'No'],
        ['Only together with whoever made it', 'Solo junto a quien la hizo'],
        ['Yes, the way is written down', 'Sí, el método está escrito'],
        ['Yes, and it has been tried', 'Sí, y se ha comprobado'],
      ],
      ['The knowledge leaves with one person.', 'El conocimiento se va con una persona.'],
      [
        'Write beside each figure its inputs, convention and date.',
        'Escriba junto a cada cifra sus datos, convención y fecha.',
      ],
    ),
    question(
      'rhythm',
      ['How often is customer value measured?', '¿Cada cuánto se mide el valor de los clientes?'],
      [
        ['Never', 'Nunca'],
        ['Once a year or less', 'Una vez al año o menos'],
        ['Each quarter', 'Cada trimestre'],
        ['Each month', 'Cada mes'],
      ],
      [
        'Changes are noticed when customers are gone.',
        'Los cambios se notan cuando los clientes ya no están.',
      ],
      ['Fix one day a quarter on which it is measured.', 'Fije un día por trimestre para medirlo.'],
    ),
    question(
      'use',
      ['What is decided with it?', '¿Qué se decide con ello?'],
      [
        ['Nothing', 'Nada'],
        ['It stands in a report', 'Está en un informe'],
        ['It is discussed when budgets are made', 'Se comenta al hacer presupuestos'],
        ['Budgets and campaigns follow it', 'Presupuestos y campañas lo siguen'],
      ],
      [
        'Money goes by the quarter, not by the customer.',
        'El dinero se reparte por trimestre, no por cliente.',
      ],
      [
        'Choose one decision and take it with MAX_CAC or RETENTION_BUDGET.',
        'Elija una decisión y tómela con MAX_CAC o RETENTION_BUDGET.',
      ],
    ),
  ],
};
