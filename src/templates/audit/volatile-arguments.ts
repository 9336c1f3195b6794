import { parseReference } from '../../formula/references';
import { tokenize } from '../../formula/tokens';
import { volatileCalls } from './call-lists';
import type { OurCall } from './calls-of-ours';
import type { Finding } from './finding';
import type { Model, SheetModel } from './model';
import { addressAt, finding } from './place';
import type { Area } from './workbook';

/** Google Sheets refuses our functions where an argument changes by itself. */
export function volatileArguments(calls: readonly OurCall[], model: Model): Finding[] {
  const calm = new Set<string>();
  return calls.flatMap(each => {
    const { sheet, row, column, definition } = each;
    const { isDirect, areas } = argumentsOf(each, model);
    const source = isDirect ? addressAt(row, column) : volatileSource(sheet, areas, model, calm);
    if (!source) return [];
    return finding(
      'volatile',
      'wrong',
      sheet,
      [row, column],
      {
        en: `${definition.name} depends on a function that changes by itself (NOW, TODAY, RAND) in ${source}; Google Sheets refuses that.`,
        es: `${definition.name} depende de una función que cambia sola (NOW, TODAY, RAND) en ${source}; Google Sheets no lo admite.`,
      },
      {
        en: 'Type the date or the number as a value into a cell of its own, and point at that.',
        es: 'Escriba la fecha o el número como valor en una celda propia y apunte a ella.',
      },
    );
  });
}

/** What the arguments point at, and whether one of them changes by itself. */
function argumentsOf(
  { sheet, row, column, call, given, dialect }: OurCall,
  model: Model,
): {
  isDirect: boolean;
  areas: readonly (Area | undefined)[];
} {
  const { names, pointers, isVolatile } = sheet.shape(row, column)!;
  // Of a formula that is nothing but the call all is known.
  if (call.start === 1 && call.end === sheet.formula(row, column).length)
    return {
      isDirect: isVolatile,
      areas: [
        ...pointers.map(pointer => model.pointed(pointer, sheet, row, column)),
        ...names.map(name => model.workbook.names.get(name)),
      ],
    };
  const tokens = [...given.values()].flatMap(({ text }) => tokenize(text, dialect));
  const isDirect = tokens.some(({ kind, text }) => kind === 'call' && volatileCalls.has(text.toUpperCase()));
  const areas = tokens.flatMap(({ kind, text }): Area[] => {
    const reference = kind === 'reference' ? parseReference(text) : undefined;
    const area = reference
      ? model.area(reference, sheet.picture.name)
      : kind === 'name' && model.workbook.names.get(text.toLowerCase());
    return area ? [area] : [];
  });
  return { isDirect, areas };
}

const mostVisited = 20_000;

/** The nearest cell behind some areas whose formula changes by itself. */
function volatileSource(
  own: SheetModel,
  start: readonly (Area | undefined)[],
  model: Model,
  calm: Set<string>,
): string | undefined {
  const visited = new Set<string>();
  const open: (readonly [SheetModel, number, number])[] = [];
  const add = (areas: readonly (Area | undefined)[]) => {
    for (const area of areas) {
      const target = area && model.sheet(area.sheet);
      if (!area || !target) continue;
      for (let row = area.top; row <= Math.min(area.bottom, target.rows); row++)
        for (let column = area.left; column <= Math.min(area.right, target.columns); column++)
          if (target.formula(row, column) !== '') open.push([target, row, column]);
    }
  };
  add(start);
  for (let next = open.pop(); next && visited.size < mostVisited; next = open.pop()) {
    const [owner, row, column] = next;
    const key = `${owner.picture.id} ${row} ${column}`;
    if (visited.has(key) || calm.has(key)) continue;
    visited.add(key);
    const shape = owner.shape(row, column)!;
    if (shape.isVolatile) return (owner === own ? '' : `${owner.picture.name}!`) + addressAt(row, column);
    add([
      ...shape.pointers.map(pointer => model.pointed(pointer, owner, row, column)),
      ...shape.names.map(name => model.workbook.names.get(name)),
    ]);
  }
  for (const key of visited) calm.add(key);
  return undefined;
}
