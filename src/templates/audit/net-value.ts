import { sheetName } from '../../sheet/define';
import type { OurCall } from './calls-of-ours';
import type { Finding } from './finding';
import { follow, type Station } from './follow';
import type { Model } from './model';
import { finding } from './place';

/** A value from which the acquisition cost is off already, divided by that cost as if it were not. */
export function netValues(calls: readonly OurCall[], model: Model): Finding[] {
  return calls.flatMap(({ sheet, row, column, definition, given }) => {
    const value = given.get('lifetimeValue');
    if (definition.name !== 'LTV_CAC_RATIO' || !value) return [];
    const flag = given.get('netOfCac');
    const isSaid = flag && isTrue(flag.stations());
    const source = value.stations().find(station => takesCostOff(station, model));
    if (isSaid || !source) return [];
    const by = source.call!.name;
    return finding(
      'net_value',
      'wrong',
      sheet,
      [row, column],
      {
        en: `The value comes from ${by} with the acquisition cost taken off; the ratio then counts that cost twice.`,
        es: `El valor viene de ${by} con el coste de captación ya restado; la ratio lo cuenta dos veces.`,
      },
      {
        en: `Give ${sheetName('netOfCac')} as TRUE, or leave the acquisition cost out of ${by}.`,
        es: `Indique ${sheetName('netOfCac')} como VERDADERO, o quite el coste de captación de ${by}.`,
      },
    );
  });
}

function takesCostOff({ call, dialect, sheet }: Station, model: Model): boolean {
  const definition = call && model.workbook.definition(call.name);
  if (!call || !definition || definition.returns.shape !== 'value') return false;
  // Of a cost to be paid back nothing is taken off: only a value with an optional cost is net of it.
  const index = Object.entries(definition.params).findIndex(
    ([key, { optional }]) => key === 'acquisitionCost' && optional,
  );
  const cost = call.arguments[index]?.text ?? '';
  if (cost === '') return false;
  const stations = follow(cost, dialect, sheet, model);
  const last = stations[stations.length - 1]!;
  const stated = valueAt(last);
  return !(stated === 0 || stated === '' || stated === false);
}

/** What a way ends at: the value of a cell or a bare number; undefined for what is worked out. */
function valueAt({ expression, area, sheet }: Station): unknown {
  if (area) return sheet.value(area.top, area.left) ?? '';
  return /^\d+$/.test(expression) ? Number(expression) : undefined;
}

function isTrue(stations: readonly Station[]): boolean {
  const last = stations[stations.length - 1]!;
  if (last.area) return sheetValueIsTrue(last);
  // What is worked out may be either; it was thought of.
  return !/^(FALSE|FALSO|0)$/i.test(last.expression);
}

const sheetValueIsTrue = ({ sheet, area }: Station): boolean => {
  const value = sheet.value(area!.top, area!.left);
  return value === true || value === 1;
};
