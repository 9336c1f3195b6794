import type { Words } from '../../sheet/words';
import type { Firmness } from './firmness';

/** A saying that goes around, and what stands behind it. */
export interface ClaimText {
  readonly claim: Words;
  readonly saidBy: Words;
  readonly firmness: Firmness;
  /** What to make of it. */
  readonly verdict: Words;
  /** The functions that answer it in the sheet. */
  readonly answeredBy?: string;
}

/** What people quote, who says it, and how far it may be believed. */
export const claimTexts = {
  uplift: {
    claim: {
      en: '5 % more retention raises profit by 75 %',
      es: 'Un 5 % más de retención sube el beneficio un 75 %',
    },
    saidBy: {
      en: 'Kustomer, crediting Bain. Reichheld gives 25 to 95 %; his article of 1990 has bank branches at +85 %, insurance brokerage at +50 % and car service at +30 % for 5 points.',
      es: 'Kustomer, citando a Bain. Reichheld da de 25 a 95 %; su artículo de 1990, sucursales bancarias +85 %, correduría de seguros +50 % y talleres +30 % por 5 puntos.',
    },
    firmness: 'arithmetic',
    verdict: {
      en: 'As arithmetic it can be true; as a law for everybody it is folklore. It depends on retention, discount and acquisition cost.',
      es: 'Como aritmética puede ser cierto; como ley para todos es un dicho. Depende de la retención, el descuento y el coste de captación.',
    },
    answeredBy: 'RETENTION_UPLIFT',
  },
  silence: {
    claim: {
      en: 'Only 1 unhappy customer in 26 complains',
      es: 'Solo 1 de cada 26 clientes descontentos se queja',
    },
    saidBy: {
      en: 'Kustomer; usually credited to TARP (26 silent for each complaint, so 1 in 27) or to ThinkJar.',
      es: 'Kustomer; suele atribuirse a TARP (26 callados por cada queja, o sea 1 de 27) o a ThinkJar.',
    },
    firmness: 'folklore',
    verdict: {
      en: 'Ask a hundred customers and put your own share in.',
      es: 'Pregunte a cien clientes y ponga su propia proporción.',
    },
    answeredBy: 'SILENT_CHURN_RISK',
  },
  recovery: {
    claim: {
      en: 'It takes 12 good experiences to make up for a bad one',
      es: 'Hacen falta 12 buenas experiencias para compensar una mala',
    },
    saidBy: {
      en: 'iAdvize; usually credited to Newell-Legner.',
      es: 'iAdvize; suele atribuirse a Newell-Legner.',
    },
    firmness: 'folklore',
    verdict: {
      en: 'What matters is how many still pay; that your figures can tell.',
      es: 'Lo que importa es cuántas compensan aún; eso lo dicen sus cifras.',
    },
    answeredBy: 'EXPERIENCE_RECOVERY',
  },
  ratio: {
    claim: {
      en: 'Lifetime value should be 3 times the acquisition cost',
      es: 'El valor de vida debe ser 3 veces el coste de captación',
    },
    saidBy: {
      en: 'Twilio, on revenue; made popular by Skok, on margin.',
      es: 'Twilio, sobre ingresos; lo popularizó Skok, sobre margen.',
    },
    firmness: 'folklore',
    verdict: {
      en: 'A rule of thumb. Say on what it is counted: 3 on revenue is far less on margin.',
      es: 'Una regla práctica. Diga sobre qué se cuenta: 3 sobre ingresos es mucho menos sobre margen.',
    },
    answeredBy: 'LTV_CAC_RATIO',
  },
  winback: {
    claim: {
      en: 'Winning a lost customer back costs up to five times keeping one',
      es: 'Recuperar a un cliente perdido cuesta hasta cinco veces conservar a uno',
    },
    saidBy: {
      en: 'Evolution. The usual saying is about acquiring a customer against keeping one.',
      es: 'Evolution. El dicho habitual compara captar con conservar.',
    },
    firmness: 'folklore',
    verdict: {
      en: 'Your own costs answer it, and what counts is the gain, not the cost.',
      es: 'Lo responden sus propios costes, y cuenta la ganancia, no el coste.',
    },
    answeredBy: 'WINBACK_VALUE, RETENTION_BUDGET',
  },
  channel: {
    claim: {
      en: 'The channel of the first purchase tells the channel of the second',
      es: 'El canal de la primera compra dice el de la segunda',
    },
    saidBy: { en: 'Twilio.', es: 'Twilio.' },
    firmness: 'testable',
    verdict: {
      en: 'Under “Which channel pays?” your orders show it, with the number of customers behind each figure.',
      es: 'En «¿Qué canal compensa?» lo muestran sus pedidos, con el número de clientes tras cada cifra.',
    },
    answeredBy: 'CHANNEL_MATRIX',
  },
  feeling: {
    claim: {
      en: '70 % of buying experiences rest on how the buyer feels treated',
      es: 'El 70 % de la experiencia de compra depende de cómo se siente tratado el comprador',
    },
    saidBy: { en: 'iAdvize.', es: 'iAdvize.' },
    firmness: 'folklore',
    verdict: {
      en: 'Nothing to calculate with: no function takes it.',
      es: 'No sirve para calcular: ninguna función lo usa.',
    },
  },
  priority: {
    claim: {
      en: '80 % of companies in digital transformation name customer engagement a priority',
      es: 'El 80 % de las empresas en transformación digital da prioridad a la relación con el cliente',
    },
    saidBy: { en: 'Avaya, with Frost & Sullivan.', es: 'Avaya, con Frost & Sullivan.' },
    firmness: 'survey',
    verdict: {
      en: 'It says what companies want, not what it brings: no function takes it.',
      es: 'Dice qué quieren las empresas, no qué aporta: ninguna función lo usa.',
    },
  },
  shares: {
    claim: {
      en: '63, 93, 43, 69, 67 and 82 % of those asked; users of a customer data platform are twice as satisfied',
      es: '63, 93, 43, 69, 67 y 82 % de los encuestados; quien usa una plataforma de datos de clientes está el doble de satisfecho',
    },
    saidBy: { en: 'Twilio, Growth Report 2022.', es: 'Twilio, en su Growth Report de 2022.' },
    firmness: 'survey',
    verdict: {
      en: 'Opinions of those asked, not effects measured: no function takes them.',
      es: 'Opiniones de los encuestados, no efectos medidos: ninguna función las usa.',
    },
  },
} as const satisfies Readonly<Record<string, ClaimText>>;
