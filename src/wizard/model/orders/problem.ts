import { CalcError } from '../../../calc/errors';
import { sentence } from '../form/sentence';
import type { Reader } from '../reader';

/** What a person calls the arguments that the steps may refuse. */
const labels = {
  en: {
    customer: 'Customer',
    date: 'Date',
    amount: 'Amount',
    annualDiscount: 'Discount rate per year',
    horizonMonths: 'Months ahead',
  },
  es: {
    customer: 'Cliente',
    date: 'Fecha',
    amount: 'Importe',
    annualDiscount: 'Tasa de descuento anual',
    horizonMonths: 'Meses por delante',
  },
};

/** Why orders or terms are refused, and the cure; nothing where something else went wrong. */
export function refusal(error: unknown, reader: Reader): string | undefined {
  if (!(error instanceof CalcError)) return undefined;
  return sentence(error, undefined, reader, labels[reader.language]);
}
