import { isDate } from '../engine/dates';
import { formatDate } from './format-date';
import { recordsOf } from './records';
import type { ScriptContext } from './script-context';

type Properties = GoogleAppsScript.Properties.Properties;
type Cache = GoogleAppsScript.Cache.Cache;
type Lock = GoogleAppsScript.Lock.Lock;
type HtmlOutput = GoogleAppsScript.HTML.HtmlOutput;

const largestProperty = 9 * 1024;

function propertyStore(context: ScriptContext, owner: string): Properties {
  const store = recordsOf<Record<string, string>>(context, 'property');
  const entry = () => store.all().find(each => each.sheet === owner);
  const read = () => entry()?.content ?? {};
  const save = (content: Record<string, string>) => {
    const known = entry();
    if (known) store.put(known.id, content);
    else store.add(owner, content);
    return properties;
  };
  const checked = (value: unknown) => {
    const text = String(value);
    if (text.length > largestProperty) throw new Error('Argument too large: value');
    return text;
  };
  const methods: Pick<
    Properties,
    | 'deleteAllProperties'
    | 'deleteProperty'
    | 'getKeys'
    | 'getProperties'
    | 'getProperty'
    | 'setProperties'
    | 'setProperty'
  > = {
    deleteAllProperties: () => save({}),
    deleteProperty: key => save(Object.fromEntries(Object.entries(read()).filter(([name]) => name !== key))),
    getKeys: () => Object.keys(read()),
    getProperties: () => ({ ...read() }),
    getProperty: key => read()[key] ?? null,
    setProperties: (properties: Record<string, string>, deleteOthers = false) => {
      const added = Object.fromEntries(
        Object.entries(properties).map(([key, value]) => [key, checked(value)]),
      );
      return save(deleteOthers ? added : { ...read(), ...added });
    },
    setProperty: (key, value) => save({ ...read(), [key]: checked(value) }),
  };
  const properties = context.listed<Properties>('Properties', methods);
  return properties;
}

function createCache(context: ScriptContext): Cache {
  const kept = new Map<string, string>();
  const methods: Pick<Cache, 'get' | 'getAll' | 'put' | 'putAll' | 'remove' | 'removeAll'> = {
    get: key => kept.get(key) ?? null,
    getAll: keys => Object.fromEntries(keys.flatMap(key => (kept.has(key) ? [[key, kept.get(key)!]] : []))),
    put: (key: string, value: string) => {
      kept.set(key, String(value));
    },
    putAll: values => {
      for (const [key, value] of Object.entries(values)) kept.set(key, String(value));
    },
    remove: key => {
      kept.delete(key);
    },
    removeAll: keys => {
      for (const key of keys) kept.delete(key);
    },
  };
  return context.listed<Cache>('Cache', methods);
}

/** A lock that several scripts on one spreadsheet know. */
export interface SharedLock {
  holder?: object;
}

function createLock(context: ScriptContext, shared: SharedLock = {}): Lock {
  // Nobody lets go while another script waits, for both run in one thread: what is not free now will not be.
  const take = () => {
    shared.holder ??= lock;
    return shared.holder === lock;
  };
  const methods: Pick<Lock, 'hasLock' | 'releaseLock' | 'tryLock' | 'waitLock'> = {
    hasLock: () => shared.holder === lock,
    releaseLock: () => {
      if (shared.holder === lock) shared.holder = undefined;
    },
    tryLock: take,
    waitLock: () => {
      if (!take()) throw new Error('Lock timeout: another process was holding the lock for too long.');
    },
  };
  const lock = context.listed<Lock>('Lock', methods);
  return lock;
}

function createHtmlOutput(context: ScriptContext, html: string): HtmlOutput {
  let [content, title, width, height] = [html, '', null as number | null, null as number | null];
  const methods: Pick<
    HtmlOutput,
    | 'append'
    | 'getContent'
    | 'getHeight'
    | 'getTitle'
    | 'getWidth'
    | 'setContent'
    | 'setHeight'
    | 'setTitle'
    | 'setWidth'
  > = {
    append: added => {
      content += added;
      return output;
    },
    getContent: () => content,
    getHeight: () => height as number,
    getTitle: () => title,
    getWidth: () => width as number,
    setContent: next => {
      content = next;
      return output;
    },
    setHeight: next => {
      height = next;
      return output;
    },
    setTitle: next => {
      title = next;
      return output;
    },
    setWidth: next => {
      width = next;
      return output;
    },
  };
  const output = context.listed<HtmlOutput>('HtmlOutput', methods);
  return output;
}

function uuid(): string {
  return crypto.randomUUID();
}

export interface ServiceHost {
  /** The text of an HTML file of the add-on, by its name without ending. */
  htmlFile(name: string): string;
  log(line: string): void;
  userLocale(): string;
  /** Where other scripts have the same spreadsheet open. */
  documentLock?: SharedLock;
}

/** The services beside SpreadsheetApp that an add-on with the two minimal scopes uses. */
export function createServices(context: ScriptContext, host: ServiceHost): Record<string, object> {
  const { listed, operations } = context;
  const documentProperties = propertyStore(context, 'document');
  const userProperties = propertyStore(context, 'user');
  const scriptProperties = propertyStore(context, 'script');
  const caches = { document: createCache(context), user: createCache(context), script: createCache(context) };
  const locks = {
    document: createLock(context, host.documentLock),
    user: createLock(context),
    script: createLock(context),
  };
  const say = (...given: unknown[]) => host.log(given.map(each => textOf(each)).join(' '));
  const logger = listed<object>('Logger', {
    log: (...given: unknown[]) => {
      say(...given);
      return logger;
    },
    clear: () => {},
  });
  return {
    HtmlService: listed('HtmlService', {
      createHtmlOutput: (html = '') => createHtmlOutput(context, String(html)),
      createHtmlOutputFromFile: (name: string) => createHtmlOutput(context, host.htmlFile(name)),
      createTemplateFromFile: (name: string) => {
        const content = host.htmlFile(name);
        return listed('HtmlTemplate', { getRawContent: () => content });
      },
    }),
    PropertiesService: listed('PropertiesService', {
      getDocumentProperties: () => documentProperties,
      getUserProperties: () => userProperties,
      getScriptProperties: () => scriptProperties,
    }),
    CacheService: listed('CacheService', {
      getDocumentCache: () => caches.document,
      getUserCache: () => caches.user,
      getScriptCache: () => caches.script,
    }),
    LockService: listed('LockService', {
      getDocumentLock: () => locks.document,
      getUserLock: () => locks.user,
      getScriptLock: () => locks.script,
    }),
    Session: listed('Session', {
      getActiveUserLocale: () => host.userLocale(),
      getScriptTimeZone: () => operations.timeZone(),
    }),
    Utilities: listed('Utilities', {
      formatDate: (date: unknown, timeZone: string, pattern: string) => {
        if (!isDate(date)) throw new Error('Utilities.formatDate needs a date first.');
        return formatDate(date.getTime(), timeZone, pattern);
      },
      getUuid: uuid,
      sleep: () => {},
    }),
    Logger: logger,
    console: listed('console', {
      log: say,
      info: say,
      warn: say,
      error: say,
      time: () => {},
      timeEnd: () => {},
    }),
  };
}

function textOf(value: unknown): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}
