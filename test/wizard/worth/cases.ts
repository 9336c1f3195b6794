import type { Period } from '../../../src/templates/assumptions';
import { assumptions } from '../../../src/templates/assumptions';
import type { Typed } from '../../../src/wizard/model/form/field';
import { initialTyped, readForm } from '../../../src/wizard/model/form/form';
import type { Assumptions } from '../../../src/wizard/model/protocol';
import { type Reader, readerOf } from '../../../src/wizard/model/reader';
import { fieldsOf, type RateKind } from '../../../src/wizard/model/worth/fields';
import type { Calculated } from '../../../src/wizard/model/worth/situation';
import type { CountsFound } from '../../../src/wizard/model/worth/survivor-counts';
import { survivorsModel } from '../../../src/wizard/model/worth/survivors-model';
import { termsOf } from '../../../src/wizard/model/worth/terms';
import { type AnyWorth, type Case, worthOf } from '../../../src/wizard/model/worth/worth';

export const english = readerOf('en-GB', 'en', 'EUR');
export const spanish = readerOf('es-ES', 'es', 'EUR');
export const readers: readonly Reader[] = [english, spanish];

/** A workbook in which nobody has decided otherwise. */
export const initialHouse = Object.fromEntries(
  Object.entries(assumptions).map(([id, { initial }]) => [id, initial]),
) as Assumptions;

export interface Asked {
  readonly route: Calculated;
  readonly period?: Period;
  readonly rateKind?: RateKind;
  readonly typed?: Typed;
  readonly house?: Assumptions | null;
  readonly selected?: CountsFound;
}

/** What the sidebar works out when these texts are typed over the examples. */
export function ask(asked: Asked, reader: Reader = english) {
  const { route, period = 'year', rateKind = 'stay', typed = {}, house = null, selected } = asked;
  const terms = termsOf(house);
  const fields = fieldsOf(
    { route, period, terms, survivors: survivorsModel },
    rateKind,
    selected !== undefined,
  );
  const reading = readForm(fields.all, { ...initialTyped(fields.all, reader), ...typed }, reader);
  const given: Case = {
    route,
    period,
    terms,
    values: reading.values,
    survivors: survivorsModel,
    ...(selected && { selected: selected.counts }),
  };
  return { fields, reading, given, attempt: reading.complete ? worthOf(given, fields, reader) : undefined };
}

/** The same where an answer is expected. */
export function answered(asked: Asked, reader: Reader = english) {
  const { given, attempt, reading, fields } = ask(asked, reader);
  if (!attempt || 'error' in attempt || attempt.answer.route === 'no_curve') {
    throw new Error(JSON.stringify(attempt ?? reading));
  }
  return { given, worth: attempt.answer as AnyWorth, fields };
}
