import { serialOfFirstDay } from '../../../calc/dates';
import { type Reader, shown } from '../reader';
import { changeText } from './change-words';
import { checksOf, type OddFinding, type WordedCheck } from './checks';
import type { CleanLog } from './clean-log';
import { cleanRefusal } from './refusals';
import type { Settings } from './settings';
import type { Survey } from './survey';

/** A log that was read, with what had been decided and what is odd about it. */
export interface ReadyLog {
  readonly log: CleanLog;
  readonly survey: Survey;
  readonly settings: Settings;
  readonly findings: readonly OddFinding[];
}

/** The same in words and figures for the person to agree with. */
export interface FoundLog {
  readonly figures: readonly { readonly label: string; readonly value: string; readonly note?: string }[];
  readonly changes: readonly string[];
  readonly checks: readonly WordedCheck[];
  /** Why there is nothing to go on with. */
  readonly refusal?: string;
}

export function foundLog({ log, survey, settings, findings }: ReadyLog, reader: Reader): FoundLog {
  const t = (text: { readonly en: string; readonly es: string }) => text[reader.language];
  const refusal = cleanRefusal(log, survey, settings, reader.language);
  const count = (value: number) => shown(value, 'count', reader);
  const [first, last] = log.day.reduce(
    ([least, most], day) => [Math.min(least, day), Math.max(most, day)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  const date = (day: number) => shown(day + serialOfFirstDay, 'date', reader);
  return {
    figures: [
      { label: t(words.used), value: count(log.customer.length), note: t(words.ofRows(count(log.rows))) },
      ...(log.customer.length === 0
        ? []
        : [
            { label: t(words.customers), value: count(new Set(log.customer).size) },
            { label: t(words.first), value: date(first!) },
            { label: t(words.last), value: date(last!) },
          ]),
    ],
    changes: log.report.map(change => changeText(change, reader)),
    checks: checksOf(findings, log, reader),
    ...(refusal ? { refusal } : {}),
  };
}

const words = {
  used: { en: 'Rows used', es: 'Filas usadas' },
  ofRows: (rows: string) => ({ en: `of ${rows} rows read`, es: `de ${rows} filas leídas` }),
  customers: { en: 'Customers', es: 'Clientes' },
  first: { en: 'First order', es: 'Primer pedido' },
  last: { en: 'Last order', es: 'Último pedido' },
};
