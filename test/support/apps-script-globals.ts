import vm from 'node:vm';

/** What a menu or dialog of the script came to, as a person would have seen it. */
export interface Seen {
  readonly menu: { label: string; handler: string }[];
  readonly dialogs: { heading: string; html: string }[];
}

export interface ScriptOptions {
  readonly spreadsheetLocale?: string;
  readonly userLocale?: string;
  readonly timeZone?: string;
  /** Before the user has authorised anything, only the menu may be built. */
  readonly authorised?: boolean;
}

export interface Script {
  readonly seen: Seen;
  /** Calls a top-level function as a cell or a menu does; the result is copied out of the script's realm. */
  readonly call: (name: string, ...args: unknown[]) => unknown;
  readonly has: (name: string) => boolean;
}

const services = [
  'SpreadsheetApp',
  'HtmlService',
  'Session',
  'Utilities',
  'PropertiesService',
  'CacheService',
  'LockService',
  'ScriptApp',
  'Logger',
  'UrlFetchApp',
  'DriveApp',
];

/** A service that may not be touched: reading anything of it is the failure. */
const forbidden = (service: string) =>
  new Proxy(
    {},
    {
      get: (_, member) => {
        throw new Error(`No permission to call ${service}.${String(member)}`);
      },
    },
  );

function menuService(seen: Seen) {
  const menu = {
    addItem: (label: string, handler: string) => {
      seen.menu.push({ label, handler });
      return menu;
    },
    addSeparator: () => menu,
    addToUi: () => undefined,
  };
  return { createAddonMenu: () => menu };
}

function grantedServices(seen: Seen, options: ScriptOptions) {
  const { spreadsheetLocale = 'en_US', userLocale = 'en', timeZone = 'Etc/UTC' } = options;
  return {
    SpreadsheetApp: {
      getActive: () => ({
        getSpreadsheetLocale: () => spreadsheetLocale,
        getSpreadsheetTimeZone: () => timeZone,
      }),
      getUi: () => ({
        ...menuService(seen),
        showModalDialog: (output: { html: string }, heading: string) =>
          seen.dialogs.push({ heading, html: output.html }),
      }),
    },
    HtmlService: {
      createHtmlOutput: (html: string) => {
        const output = { html, setWidth: () => output, setHeight: () => output };
        return output;
      },
    },
    Session: { getActiveUserLocale: () => userLocale },
    Utilities: { formatDate: (date: Date, zone: string) => offsetText(date, zone) },
  };
}

/** What Utilities.formatDate gives for the pattern "Z", the only one the script asks for: +0900. */
function offsetText(date: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).formatToParts(
    date,
  );
  const name = parts.find(part => part.type === 'timeZoneName')!.value;
  return name === 'GMT' ? '+0000' : name.replace(/GMT|:/g, '');
}

/**
 * Loads a script into a bare context: the language itself, Apps Script's services as small fakes, and
 * nothing else. No service may be touched while it loads.
 */
export function loadScript(source: string, options: ScriptOptions = {}): Script {
  const seen: Seen = { menu: [], dialogs: [] };
  const fakes: Record<string, unknown> = Object.fromEntries(
    services.map(service => [service, forbidden(service)]),
  );
  const context = vm.createContext(fakes, { codeGeneration: { strings: false, wasm: false } });
  vm.runInContext(source, context, { filename: 'Code.js' });
  if (options.authorised === false) {
    const menuOnly = (member: string | symbol) =>
      member === 'getUi' ? () => menuService(seen) : Reflect.get(forbidden('SpreadsheetApp'), member);
    context.SpreadsheetApp = new Proxy({}, { get: (_, member) => menuOnly(member) });
  } else Object.assign(context, grantedServices(seen, options));
  return {
    seen,
    has: name => typeof context[name] === 'function',
    call: (name, ...args) => structuredClone((context[name] as (...given: unknown[]) => unknown)(...args)),
  };
}
