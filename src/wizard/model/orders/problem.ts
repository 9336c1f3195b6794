import { CalcError } from '../../../calc/errors';
import type { Field } from '../form/field';
import { sentence } from '../form/sentence';
import type { Reader } from '../reader';

const asked = {
  en: { customer: 'Customer', date: 'Date', amount: 'Amount', horizonMonths: 'Months ahead' },
  es: { customer: 'Cliente', date: 'Fecha', amount: 'Importe', horizonMonths: 'Meses por delante' },
};

/** Why orders or terms are refused, and the cure; nothing where something else went wrong. */
export function refusal(error: unknown, fields: readonly Field[], reader: Reader): string | undefined {
  if (!(error instanceof CalcError)) return undefined;
  const { language } = reader;
  const labels = Object.fromEntries(fields.map(({ id, label }) => [id, label[language]]));
  const field = fields.find(({ id }) => id === error.details.argument);
  return sentence(error, field, reader, { ...asked[language], ...labels });
}
