import { sheetName } from '../../sheet/define';
import type { OurCall } from './calls-of-ours';
import type { Finding } from './finding';
import type { Station } from './follow';
import { headWords, leftWords, rightWords } from './labels';
import { finding } from './place';
import type { TimeWord } from './time-words';
import { periodIn, timeWords } from './time-words';

/** Arguments that a call takes for one and the same period. */
const sharing = [
  'margin',
  'marginPerPeriod',
  'purchaseRate',
  'lifetime',
  'retentionRate',
  'churnRate',
  'discountRate',
  'growth',
  'periods',
  'maxPaybackPeriods',
];
/** Arguments whose period their name says. */
const fixed: Readonly<Record<string, TimeWord>> = { annualDiscount: 'year', horizonMonths: 'month' };
/** Times that are counted in the unit of the parameters. */
const inUnitOfFit = ['tX', 'T'];

/** A monthly retention with an annual discount, weekly parameters with ages in months. */
export function mixedPeriods(calls: readonly OurCall[]): Finding[] {
  return calls.flatMap(call => {
    const { sheet, row, column, given, definition } = call;
    const of = (key: string) => {
      const argument = given.get(key);
      return argument && periodOf(argument.stations());
    };
    const report = (one: string, period: TimeWord, other: string, otherPeriod: TimeWord) =>
      finding(
        'periods',
        'wrong',
        sheet,
        [row, column],
        {
          en: `${definition.name} gets ${one} per ${timeWords[period].en} and ${other} per ${timeWords[otherPeriod].en}.`,
          es: `${definition.name} recibe ${one} por ${timeWords[period].es} y ${other} por ${timeWords[otherPeriod].es}.`,
        },
        {
          en: 'Bring both to one period: rates with RATE_CONVERT, amounts and times by the number of periods.',
          es: 'Lleve ambos al mismo periodo: tasas con RATE_CONVERT, importes y tiempos según el número de periodos.',
        },
      );
    for (const [key, period] of Object.entries(fixed)) {
      const found = of(key);
      if (found && found !== period)
        return finding(
          'periods',
          'wrong',
          sheet,
          [row, column],
          {
            en: `${sheetName(key)} of ${definition.name} counts per ${timeWords[period].en}, but gets a figure per ${timeWords[found].en}.`,
            es: `${sheetName(key)} de ${definition.name} va por ${timeWords[period].es}, pero recibe una cifra por ${timeWords[found].es}.`,
          },
          {
            en: `Convert the figure to one per ${timeWords[period].en}.`,
            es: `Convierta la cifra a ${timeWords[period].es}.`,
          },
        );
    }
    const unit = unitOfFit(call);
    const known = (unit ? inUnitOfFit : sharing).flatMap(key => {
      const period = of(key);
      return period ? [[sheetName(key), period] as const] : [];
    });
    if (unit) known.unshift(['params', unit]);
    const [first] = known;
    const different = first && known.find(([, period]) => period !== first[1]);
    return different ? report(first[0], first[1], different[0], different[1]) : [];
  });
}

/** The first on the way that says its period. */
function periodOf(stations: readonly Station[]): TimeWord | undefined {
  for (const { call, area, sheet, name } of stations) {
    if (name === 'clv_discount_rate') return 'year';
    if (call?.name === 'RATE_CONVERT') return periodIn(call.arguments[2]?.text ?? '');
    if (!area) continue;
    const { top, left } = area;
    const words = [
      leftWords(sheet, top, left).join(' '),
      headWords(sheet, top, left),
      rightWords(sheet, top, left),
    ];
    for (const each of words) {
      const period = periodIn(each);
      if (period) return period;
    }
  }
  return undefined;
}

/** The unit that a table of parameters names. */
function unitOfFit({ given }: OurCall): TimeWord | undefined {
  const params = given.get('params');
  if (params?.param.kind !== 'fit') return undefined;
  const { area, sheet: owner } = params.stations().find(each => each.area) ?? {};
  if (!area || !owner) return undefined;
  for (let column = area.left; column <= area.right; column++) {
    for (let row = area.top; row <= Math.min(area.bottom, area.top + 3); row++) {
      const value = owner.value(row, column);
      if (typeof value === 'string' && /^(day|week|month|quarter|year)$/.test(value)) return periodIn(value);
    }
  }
  return undefined;
}
