import type { CellValue } from '../../../src/sheet/cells';
import { type AssumptionId, assumptions } from '../../../src/templates/assumptions';
import type { Claim } from '../../../src/wizard/model/claims/claim';
import { type ClaimId, claims } from '../../../src/wizard/model/claims/claims';
import type { House } from '../../../src/wizard/model/retention/base';
import { goalWorkings } from '../../../src/wizard/model/retention/choice';
import { methodWorking } from '../../../src/wizard/model/retention/method-working';
import { type MethodId, methods } from '../../../src/wizard/model/retention/methods';
import type { Working } from '../../../src/wizard/model/retention/working';

/** A workbook that takes other things for granted than the initial ones. */
export const houseWith =
  (given: Partial<Record<AssumptionId, string | number>> = {}): House =>
  id =>
    given[id] ?? assumptions[id].initial;

/** The house in which most numbers are published: per year, 10 % discount, the first margin now. */
export const yearly = houseWith({ period: 'year' });

/** Every sheet that the flow can insert, by a name for tests. */
export const allWorkings = (house: House): readonly (readonly [string, Working])[] => [
  ...Object.entries(goalWorkings).map(([id, make]) => [id, make(house)] as const),
  ...(Object.keys(methods) as MethodId[]).map(id => [`method ${id}`, methodWorking(house, id)] as const),
  ...(Object.keys(claims) as ClaimId[]).flatMap(id => {
    const { working }: Claim = claims[id];
    return working ? [[`claim ${id}`, working(house)] as const] : [];
  }),
];

/** What stands in its fields at first, with some put differently. */
export const valuesOf = (
  working: Working,
  given: Readonly<Record<string, CellValue>> = {},
): Readonly<Record<string, CellValue>> => {
  const values: Record<string, CellValue> = {};
  for (const { id, initial } of working.inputs) if (initial !== undefined) values[id] = initial;
  return { ...values, ...given };
};
