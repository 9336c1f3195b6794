import type { DateConstructor } from '../engine/dates';

/** The globals of the add-on's own realm: its Date, its Error, its functions. */
export interface Realm {
  globals: Record<string, unknown>;
  Date: DateConstructor;
  remove(): void;
}

function stopped(address: string): Error {
  return new Error(`the add-on's script ${address} did not load`);
}

/** Loads the add-on into a frame of its own, as Google runs custom functions apart from everything else. */
export async function openRealm(address: string, services: Record<string, unknown>): Promise<Realm> {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.title = 'Add-on';
  document.body.append(frame);
  const globals = frame.contentWindow as unknown as Record<string, unknown>;
  Object.assign(globals, services);
  const script = frame.contentDocument!.createElement('script');
  script.src = address;
  await new Promise<void>((loaded, failed) => {
    script.onload = () => loaded();
    script.onerror = () => failed(stopped(address));
    frame.contentDocument!.head.append(script);
  });
  return { globals, Date: globals.Date as DateConstructor, remove: () => frame.remove() };
}

/** What a custom function may ask of its spreadsheet: its locale and its time zone, to choose words. */
export function customFunctionServices(
  locale: () => string,
  timeZone: () => string,
): Record<string, unknown> {
  const spreadsheet = { getSpreadsheetLocale: locale, getSpreadsheetTimeZone: timeZone };
  return {
    SpreadsheetApp: { getActiveSpreadsheet: () => spreadsheet, getActive: () => spreadsheet },
    Session: { getActiveUserLocale: () => locale().slice(0, 2), getScriptTimeZone: timeZone },
  };
}
