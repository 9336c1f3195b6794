import { type Call, findCalls } from '../../formula/calls';
import type { Dialect } from '../../formula/dialect';
import type { FunctionDefinition } from '../../sheet/define';
import type { Param } from '../../sheet/kinds';
import { follow, type Station } from './follow';
import { eachFormula, type Model, type SheetModel } from './model';

export interface OurCall {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
  readonly dialect: Dialect;
  readonly call: Call;
  readonly definition: FunctionDefinition;
  /** By the key of the parameter; those left out are not there. */
  readonly given: ReadonlyMap<string, Given>;
}

export interface Given {
  readonly text: string;
  readonly param: Param<unknown>;
  /** The way to where its value comes from, the argument itself first. */
  readonly stations: () => readonly Station[];
}

/** The calls of our functions on a sheet. */
export function callsOfOurs(sheet: SheetModel, model: Model): OurCall[] {
  const found: OurCall[] = [];
  const isOurs = (name: string) => model.workbook.definition(name) !== undefined;
  eachFormula(sheet, (row, column, { callsOurs }) => {
    if (!callsOurs) return;
    const formula = sheet.formula(row, column);
    const dialect = model.workbook.dialectOf(formula);
    for (const call of findCalls(formula, isOurs, dialect)) {
      const definition = model.workbook.definition(call.name)!;
      const given = Object.entries(definition.params).flatMap(([key, param], index) => {
        const text = call.arguments[index]?.text ?? '';
        if (text === '') return [];
        let way: Station[] | undefined;
        const stations = () => {
          way ??= follow(text, dialect, sheet, model);
          return way;
        };
        return [[key, { text, param, stations }] as const];
      });
      found.push({ sheet, row, column, dialect, call, definition, given: new Map(given) });
    }
  });
  return found;
}
