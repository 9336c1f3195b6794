import { baseInputs, type House } from '../retention/base';
import { owedTable, recoveryInputs, recoveryLines } from '../retention/recovery';
import { complaintInputs, silentLines, silentTable } from '../retention/silence';
import { op, type Working, within } from '../retention/working';

/** "Only 1 unhappy customer in 26 complains." */
export function silenceClaim(house: House): Working {
  const base = baseInputs(house);
  return {
    id: 'claim_silence',
    title: { en: 'Claim on silent customers', es: 'Afirmación sobre clientes callados' },
    lead: {
      en: 'What the saying gives with these figures, and what would have to hold for it to be true.',
      es: 'Lo que da el dicho con estas cifras y lo que tendría que cumplirse para que sea cierto.',
    },
    inputs: [
      base.period,
      base.margin,
      base.retentionRate,
      base.discountRate,
      base.customers,
      base.convention,
      ...complaintInputs,
    ],
    lines: [
      ...silentLines,
      {
        id: 'leaveRateAtMost',
        label: { en: 'True only if at most so many leave', es: 'Cierto solo si se van como mucho' },
        format: 'share',
        value: within(
          op(
            '/',
            op('*', 'customers', op('-', 1, 'retentionRate')),
            op('*', 'complaints', op('-', 'perComplaint', 'recoveredRate')),
          ),
          1,
          'always',
        ),
        remark: {
          en: 'Of the unhappy: with more, they would outnumber all who leave. “always”: there is room for any share.',
          es: 'De los descontentos: con más, superarían a todos los que se van. «always»: cabe cualquier proporción.',
        },
      },
    ],
    tables: [silentTable],
  };
}

/** "It takes 12 good experiences to make up for a bad one." */
export function recoveryClaim(house: House): Working {
  const base = baseInputs(house);
  return {
    id: 'claim_recovery',
    title: { en: 'Claim on good and bad experiences', es: 'Afirmación sobre buenas y malas experiencias' },
    lead: {
      en: 'What the saying costs with these figures, and what would have to hold for it to pay.',
      es: 'Lo que cuesta el dicho con estas cifras y lo que tendría que cumplirse para que compense.',
    },
    inputs: [
      base.period,
      base.margin,
      base.retentionRate,
      base.discountRate,
      base.convention,
      ...recoveryInputs,
    ],
    lines: [
      ...recoveryLines,
      {
        id: 'costAtMost',
        label: { en: 'Pays if a good one costs at most', es: 'Compensa si cada una cuesta como mucho' },
        format: 'money',
        value: op('/', op('*', 'leaveRate', 'value'), 'positivesNeeded'),
        remark: {
          en: 'The value that a bad experience puts at risk, spread over the good ones needed.',
          es: 'El valor que arriesga una mala experiencia, repartido entre las buenas necesarias.',
        },
      },
    ],
    tables: [owedTable],
  };
}
