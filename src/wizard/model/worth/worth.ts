import type { CellValue, Grid } from '../../../sheet/cells';
import type { Words } from '../../../sheet/words';
import type { Period } from '../../../templates/assumptions';
import { type Attempt, attempt } from '../form/form';
import type { Reader } from '../reader';
import { discountIn, type Values } from './acquisition';
import type { Fields } from './fields';
import { type LifetimeWorth, lifetimeWorth } from './lifetime';
import { type RetentionWorth, retentionWorth } from './retention';
import type { Calculated } from './situation';
import type { NoCurve, SurvivorsWorth } from './survivors';
import type { SurvivorsModel } from './survivors-model';
import type { Terms } from './terms';

export type AnyWorth = LifetimeWorth | RetentionWorth | SurvivorsWorth;

export interface Case {
  readonly route: Calculated;
  readonly period: Period;
  readonly terms: Terms;
  readonly values: Values;
  /** Cells of the user's in place of counts typed. */
  readonly selected?: Grid<CellValue>;
  /** Needed for the way from survivors only. */
  readonly survivors?: SurvivorsModel;
}

const endless: Words = {
  en: 'Nobody leaves and money to come loses nothing: the value has no end. Give customers who leave or a higher discount rate.',
  es: 'Nadie se va y el dinero futuro no pierde valor: el valor no tiene fin. Indique clientes que se van o una tasa de descuento mayor.',
};

/** What a customer is worth, or in words why that cannot be said. */
export function worthOf(given: Case, fields: Fields, reader: Reader): Attempt<AnyWorth | NoCurve> {
  const { route, period, terms, values } = given;
  if (route === 'retention' && isEndless(given)) return { error: endless[reader.language] };
  return attempt(fields.named, reader, () => {
    switch (route) {
      case 'lifetime':
        return lifetimeWorth(values, period, terms);
      case 'retention':
        return retentionWorth(values, period, terms);
      case 'survivors':
        return given.survivors!.worth(given);
    }
  });
}

function isEndless({ values, period }: Case): boolean {
  const stay = (values.retentionRate as number | undefined) ?? 1 - (values.churnRate as number);
  return stay >= 1 + discountIn(values, period);
}
