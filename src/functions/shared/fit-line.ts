import type { Fit } from '../../calc/models/fit';
import type { Line, Outcome } from '../../sheet/define';

/** A fit as the two rows of the sheet: what could not be found stays blank, and the status says why. */
export function fitLine(
  model: string,
  unit: string,
  names: readonly string[],
  fit: Fit<string>,
  extra: Readonly<Record<string, Outcome>> = {},
): Line {
  const { parameters, standardErrors, logLikelihood, n, status } = fit;
  const found = (number: number | undefined) =>
    number !== undefined && Number.isFinite(number) ? number : '';
  const errors = names.map(name => [`se_${name}`, found(standardErrors[name])] as const);
  return {
    model,
    unit,
    ...Object.fromEntries(names.map(name => [name, found(parameters[name])])),
    ...Object.fromEntries(errors),
    ...extra,
    log_likelihood: found(logLikelihood),
    n,
    status,
  };
}
