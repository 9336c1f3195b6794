/// <reference types="google-apps-script" />
import { type DateConstructor, instantOfSerial, serialOfInstant } from '../engine/dates';
import { dialectOf } from '../engine/formula-text';
import type { Area, CellValue, NamedArea, SheetState, WorkbookOperations } from '../engine/operations';

/** Constructors of the realm in which the add-on runs; its `instanceof` knows no others. */
export interface Realm {
  Date: DateConstructor;
  Error: new (message: string) => Error;
}

/** What every object of the facade needs to know. */
export interface ScriptContext {
  operations: WorkbookOperations;
  /** A service object that offers these methods and refuses all others by name. */
  listed<Type extends object>(name: string, ...parts: object[]): Type;
  sheetState(id: string): SheetState;
  sheetStates(): SheetState[];
  /** To be called whenever sheets have changed in more than one way; names move with their rows. */
  forgetSheets(): void;
  /** To be called for what an operation has changed of a sheet. */
  amendSheet(id: string, change: Partial<SheetState>): void;
  names(): readonly NamedArea[];
  forgetNames(): void;
  locale(): string;
  timeZone(): string;
  /** To be called before each run and when the locale or the time zone has changed. */
  forgetAll(): void;
  areaOf(range: GoogleAppsScript.Spreadsheet.Range): Area;
  rememberArea<Type extends object>(object: Type, area: Area): Type;
  dialect(): ReturnType<typeof dialectOf>;
  toScript(value: CellValue): unknown;
  fromDate(value: Date): number;
}

/** Looking at these is no use of a missing method: printing and comparing do it. */
const quietKeys = new Set<PropertyKey>(['toJSON', 'then', 'constructor', 'valueOf', 'inspect']);

type Method = (...given: unknown[]) => unknown;

export function createListing(realm: Realm) {
  const inRealm =
    (method: Method) =>
    (...given: unknown[]) => {
      try {
        return method(...given);
      } catch (thrown) {
        if (thrown instanceof Error) throw new realm.Error(thrown.message);
        throw thrown;
      }
    };
  // Methods come in parts, because joining them for each range would take longer than most of what they do.
  return <Type extends object>(name: string, ...parts: object[]): Type =>
    new Proxy(parts[0]!, {
      get: (_target, key) => {
        const part = parts.find(each => Object.hasOwn(each, key));
        if (part) {
          const offered = part[key as keyof typeof part] as unknown;
          return typeof offered === 'function' ? inRealm(offered as Method) : offered;
        }
        if (key === 'toString') return () => name;
        if (typeof key === 'symbol' || quietKeys.has(key)) return undefined;
        throw new realm.Error(`not in the workbench: ${name}.${key}`);
      },
    }) as Type;
}

export function createScriptContext(operations: WorkbookOperations, realm: Realm): ScriptContext {
  const areas = new WeakMap<object, Area>();
  let states: SheetState[] | undefined;
  let names: NamedArea[] | undefined;
  let locale: string | undefined;
  let timeZone: string | undefined;
  const context: ScriptContext = {
    operations,
    listed: createListing(realm),
    sheetStates: () => {
      states ??= operations.sheets();
      return states;
    },
    sheetState: id => {
      const state = context.sheetStates().find(each => each.id === id);
      if (!state) throw new Error('The sheet no longer exists: it was deleted.');
      return state;
    },
    forgetSheets: () => {
      states = undefined;
      names = undefined;
    },
    amendSheet: (id, change) => {
      states = states?.map(state => (state.id === id ? { ...state, ...change } : state));
    },
    names: () => {
      names ??= operations.names();
      return names;
    },
    forgetNames: () => {
      names = undefined;
    },
    locale: () => {
      locale ??= operations.locale();
      return locale;
    },
    timeZone: () => {
      timeZone ??= operations.timeZone();
      return timeZone;
    },
    forgetAll: () => {
      context.forgetSheets();
      locale = undefined;
      timeZone = undefined;
    },
    areaOf: range => {
      const area = areas.get(range);
      if (!area) throw new Error('A range of this spreadsheet was expected.');
      return area;
    },
    rememberArea: (object, area) => {
      areas.set(object, area);
      return object;
    },
    dialect: () => dialectOf(context.locale()),
    toScript: value =>
      typeof value === 'object' ? new realm.Date(instantOfSerial(value.serial, context.timeZone())) : value,
    fromDate: value => serialOfInstant(value.getTime(), context.timeZone()),
  };
  return context;
}
