import { annuity } from '../../../calc/money/annuity';
import { loyaltyCost, referralValue } from '../../../calc/money/loyalty';
import { constant } from '../../../calc/money/money';
import { retentionBudget } from '../../../calc/money/retention-budget';
import { experienceRecovery, silentChurnRisk, winbackValue } from '../../../calc/money/retention-service';
import {
  type UpliftInputs,
  type UpliftMode,
  upliftPercentage,
  upliftTable,
  upliftValue,
} from '../../../calc/money/retention-uplift';
import type { Step } from './explanation';
import { type InputsOf, none, step } from './step';

const rise: Readonly<Record<UpliftMode, string>> = {
  points: 'uplift',
  relative: 'retention_rate × uplift',
  churn: '(1 − retention_rate) × uplift',
};

export const retentionSteps = {
  RETENTION_UPLIFT: (
    v: UpliftInputs & { readonly mode: UpliftMode; readonly output: 'value' | 'percent' | 'table' },
  ): Step[] => {
    const gain = upliftValue(v);
    // Today's value may be nothing, of which there is no percentage; a value without cost always has one.
    const lines = upliftTable({ ...v, acquisitionCost: none });
    const today = lines[0]!.lifetime_value.minus(v.acquisitionCost);
    const after = lines.find(({ mode }) => mode === v.mode)!;
    return [
      step(
        ['Rise of the retention', 'Subida de la retención'],
        `u = ${rise[v.mode]}`,
        after.retention_rate.minus(v.retentionRate),
        'share',
      ),
      step(['Retention after it', 'Retención después'], 'retention_rate + u', after.retention_rate, 'share'),
      step(
        ['Value today, net of the acquisition cost', 'Valor hoy, neto del coste de captación'],
        'V = CLV_RETENTION(margin; retention_rate; discount_rate; …)',
        today,
      ),
      step(
        ['Value after it', 'Valor después'],
        'W = CLV_RETENTION(margin; retention_rate + u; discount_rate; …)',
        today.plus(gain),
      ),
      step(['Gain per customer', 'Ganancia por cliente'], 'G = W − V', gain),
      ...(v.output === 'percent'
        ? [
            step(
              ['Gain as a share of today’s value', 'Ganancia como proporción del valor de hoy'],
              'G ÷ V',
              upliftPercentage(v),
              'rate',
            ),
          ]
        : []),
    ];
  },

  RETENTION_BUDGET: (v: InputsOf<typeof retentionBudget>): Step[] => {
    const [now, best] = retentionBudget(v);
    return [
      step(
        ['How fast retention answers to spend', 'Con qué rapidez responde la retención al gasto'],
        'k = −ln(1 − retention_rate ÷ ceiling) ÷ spend',
        now!.k,
        'number',
      ),
      step(['Value at today’s spend', 'Valor con el gasto de hoy'], 'V = ', now!.value),
      step(
        ['Spend at which a customer is worth most', 'Gasto con el que un cliente vale más'],
        'R = ',
        best!.spend,
      ),
      step(
        ['Share who stay at that spend', 'Proporción que sigue con ese gasto'],
        'ceiling × (1 − e^(−k × R))',
        best!.retention_rate,
        'share',
      ),
      step(['Value at that spend', 'Valor con ese gasto'], 'W = ', best!.value),
      step(['Gain over today', 'Ganancia sobre hoy'], 'W − V', best!.change),
    ];
  },

  REFERRAL_VALUE: (v: InputsOf<typeof referralValue>): Step[] => {
    const each = v.inducedShare.times(v.referredValue).plus(v.acquisitionSaved).minus(v.incentive);
    return [
      step(
        ['Worth of one referral', 'Valor de una recomendación'],
        'R = induced_share × referred_value + acquisition_saved − incentive',
        each,
      ),
      step(['Per period', 'Por periodo'], 'P = referrals × R', v.referrals.times(each)),
      step(
        ['Periods in today’s money', 'Periodos en dinero de hoy'],
        v.discountRate.isZero() ? 'a = periods' : 'a = (1 − (1 + discount_rate)^−periods) ÷ discount_rate',
        annuity(v.discountRate, constant(v.periods, v.discountRate)),
        'number',
      ),
      step(['Value of the referrals', 'Valor de las recomendaciones'], 'P × a', referralValue(v)),
    ];
  },

  LOYALTY_COST: (v: InputsOf<typeof loyaltyCost>): Step[] => {
    const cost = loyaltyCost(v);
    return [
      step(
        ['Points given', 'Puntos dados'],
        'p = spend × points_per_unit',
        v.spend.times(v.pointsPerUnit),
        'number',
      ),
      step(
        ['What they are worth to customers', 'Lo que valen para los clientes'],
        'F = p × point_value',
        cost.face_value,
      ),
      step(
        ['Of those, points that will be used', 'De ellos, puntos que se usarán'],
        'U = F × redemption_rate',
        cost.face_value.times(v.redemptionRate),
      ),
      step(
        ['Their cost at present value', 'Su coste a valor presente'],
        'U × cost_share ÷ (1 + discount_rate)^lag',
        cost.expected_cost,
      ),
      step(
        ['Sale not yet earned', 'Venta aún no ganada'],
        'D = spend × U ÷ (spend + U)',
        cost.deferred_revenue,
      ),
      step(['Sale earned now', 'Venta ganada ahora'], 'spend − D', cost.recognised_revenue),
    ];
  },

  WINBACK_VALUE: (v: InputsOf<typeof winbackValue>): Step[] => {
    const extra = v.returnRate.minus(v.returnAnywayRate);
    return [
      step(
        ['Customers who come back because of the offer', 'Clientes que vuelven gracias a la oferta'],
        'e = return_rate − return_anyway_rate',
        extra,
        'share',
      ),
      step(
        ['What they bring', 'Lo que aportan'],
        'B = e × second_lifetime_value',
        extra.times(v.secondLifetimeValue),
      ),
      step(
        ['Offers taken', 'Ofertas aceptadas'],
        'C = return_rate × offer_cost',
        v.returnRate.times(v.offerCost),
      ),
      step(
        ['Gain per customer contacted', 'Ganancia por cliente contactado'],
        'B − C − contact_cost',
        winbackValue(v),
      ),
    ];
  },

  SILENT_CHURN_RISK: (v: InputsOf<typeof silentChurnRisk>): Step[] => {
    const risk = silentChurnRisk(v);
    const left = v.complaints.times(v.recoveredRate);
    return [
      step(
        ['Unhappy customers', 'Clientes descontentos'],
        'U = complaints ÷ complaint_rate',
        risk.unhappy,
        'number',
      ),
      step(['Of those, silent', 'De ellos, callados'], 'S = U − complaints', risk.silent, 'number'),
      step(['Complaints put right', 'Quejas resueltas'], 'R = complaints × recovered_rate', left, 'number'),
      step(
        ['Customers expected to leave', 'Clientes que se espera que se vayan'],
        'L = leave_rate × (U − R)',
        risk.expected_leavers,
        'number',
      ),
      step(['What they are worth', 'Lo que valen'], 'L × customer_value', risk.value_at_risk),
    ];
  },

  EXPERIENCE_RECOVERY: (v: InputsOf<typeof experienceRecovery>): Step[] => {
    const owed = experienceRecovery(v);
    return [
      step(
        ['Good experiences needed', 'Buenas experiencias necesarias'],
        'n = negative × positives_needed',
        v.negative.times(v.positivesNeeded),
        'number',
      ),
      step(['Still owed', 'Aún debidas'], 'o = max(n − positive; 0)', owed.positives_owed, 'number'),
      step(['Their cost', 'Su coste'], 'o × cost_per_positive', owed.recovery_cost),
    ];
  },
};
