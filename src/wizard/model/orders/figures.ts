import type { SegmentName } from '../../../calc/logs/rfm-segments';
import type { CellFormat } from '../../../templates/plan';
import { type Reader, shown } from '../reader';
import type { Analysis, Forecast } from './analysis';
import { type Band, bandIds } from './bands';
import { segmentWords } from './plan-words';
import type { SignalView } from './signals';

/** A table as it is read: what each line is about, then its figures. */
export type Lines = readonly (readonly string[])[];

const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);

/** The answer in five figures. */
export function headline({ histories }: Analysis, { values }: Forecast, reader: Reader) {
  const customers = histories.customer.length;
  const residual = sum(values.residualValue);
  const say = (value: number, format: CellFormat) => shown(value, format, reader);
  return {
    residualValue: say(residual, 'money'),
    perCustomer: say(residual / customers, 'money'),
    orders: say(sum(values.expectedOrders), 'count'),
    active: say(sum(values.probabilityAlive), 'count'),
    customers: say(customers, 'count'),
  };
}

/** Staying first, as people read it. */
export function bandLines(
  { bands }: Forecast,
  words: Readonly<Record<Band['id'], string>>,
  reader: Reader,
): Lines {
  return bandIds
    .map((id, place) => [
      words[id],
      shown(bands[place]!.customers, 'count', reader),
      shown(bands[place]!.residualValue, 'money', reader),
    ])
    .reverse();
}

/** The most to spend on a customer at risk; nothing where nobody is. */
export function stakeOfOne({ bands }: Forecast, reader: Reader): string | undefined {
  const { customers, atStake } = bands[1]!;
  return customers > 0 ? shown(atStake / customers, 'money', reader) : undefined;
}

export const riskLines = ({ atRisk }: Forecast, reader: Reader): Lines =>
  atRisk.map(({ customer, probabilityAlive, residualValue, atStake }) => [
    customer,
    shown(probabilityAlive, 'share', reader),
    shown(residualValue, 'money', reader),
    shown(atStake, 'money', reader),
  ]);

export function segmentLines({ rfm, histories }: Analysis, reader: Reader): Lines {
  const names = Object.entries(segmentWords[reader.language]) as [SegmentName, string][];
  return names.map(([id, name]) => {
    let customers = 0;
    let revenue = 0;
    rfm.forEach(({ segment }, index) => {
      if (segment !== id) return;
      customers++;
      revenue += histories.revenue[index]!;
    });
    return [name, shown(customers, 'count', reader), shown(revenue, 'money', reader)];
  });
}

export const decileLines = ({ deciles }: SignalView, reader: Reader): Lines =>
  deciles.map(({ from, to, customers, probabilityAlive, residualValue }) => [
    from === to
      ? shown(from, 'number', reader)
      : `${shown(from, 'number', reader)} – ${shown(to, 'number', reader)}`,
    shown(customers, 'count', reader),
    shown(probabilityAlive, 'share', reader),
    shown(residualValue, 'money', reader),
  ]);

/** −0.31: a correlation as it is told. */
export const correlationText = (correlation: number, reader: Reader): string =>
  shown(Math.round(correlation * 100) / 100, 'number', reader);

/** Both fits by parameter, with standard errors. */
export const parameterLines = ({ fit, spend }: Analysis, reader: Reader): Lines =>
  [fit, spend].flatMap(({ parameters, standardErrors }) =>
    Object.entries<number>(parameters).map(([name, value]) => [
      name,
      shown(value, 'number', reader),
      Number.isFinite(standardErrors[name as never])
        ? shown(standardErrors[name as never], 'number', reader)
        : '–',
    ]),
  );
