import type { Convention } from '../../calc/money/conventions';
import { type ChoiceText, type OptionalText, product } from '../../sheet/native';

interface StreamTexts {
  readonly retentionRate: string;
  readonly discountRate: string;
  readonly convention: ChoiceText<Convention>;
  readonly growth?: string;
}

/** annuity in built-in functions. */
export function annuityText(discountRate: string, periods: string): string {
  if (discountRate === '0') return periods;
  const d = discountRate;
  return `IF(${d}=0;${periods};(1-1/(1+${d})^${periods})/${d})`;
}

/** marginMultiple in built-in functions: NA() where an endless stream would not shrink. */
export function retentionMultiple(stream: StreamTexts, periods?: OptionalText): string {
  const { weight, shortfall, kept } = parts(stream);
  const endless = `IF(${kept}<1+${stream.discountRate};${weight}/${shortfall};NA())`;
  return periods ? periods.either(n => finiteMultiple(stream, n), endless) : endless;
}

/** The same over n margins. */
export function finiteMultiple(stream: StreamTexts, n: string): string {
  const { weight, shortfall, kept } = parts(stream);
  const d = stream.discountRate;
  const sum = `${weight}*(1-(${kept}/(1+${d}))^${n})/${shortfall}`;
  // 0 to the power of 0 is an error in a sheet.
  return `IF(${n}=0;0;IF(${kept}=1+${d};${weight}*${n}/(1+${d});${sum}))`;
}

// Sheets compare to 15 digits, so that kept and 1+d are equal where their difference is a rounding of 0.
function parts({ retentionRate: r, discountRate: d, convention, growth = '0' }: StreamTexts) {
  const kept = product(r, growth === '0' ? '1' : `(1+${growth})`);
  return {
    kept,
    shortfall: `(1+${d}-${kept})`,
    weight: convention.pick({ begin: `(1+${d})`, end: '1', residual: r, mid: `SQRT(1+${d})` }),
  };
}

/** base^exponent for a whole exponent that is known when the formula is written. */
export function wholePower(base: string, exponent: number): string {
  return exponent === 0 ? '1' : exponent === 1 ? base : `${base}^${exponent}`;
}

/** A convention that is known when the formula is written. */
export function fixedConvention(convention: Convention): ChoiceText<Convention> {
  return { pick: formulas => formulas[convention] };
}
