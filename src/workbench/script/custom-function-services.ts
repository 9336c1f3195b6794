import { createListing, type Realm } from './script-context';

/** All that a custom function may ask: Google denies it everything that changes, shows or needs permission. */
export function customFunctionServices(
  realm: Realm,
  settings: { locale: () => string; timeZone: () => string; userLocale: () => string },
): Record<string, object> {
  const listed = createListing(realm);
  const spreadsheet = listed('Spreadsheet (in a custom function)', {
    getSpreadsheetLocale: settings.locale,
    getSpreadsheetTimeZone: settings.timeZone,
  });
  const quiet = () => {};
  return {
    SpreadsheetApp: listed('SpreadsheetApp (in a custom function)', {
      getActive: () => spreadsheet,
      getActiveSpreadsheet: () => spreadsheet,
    }),
    Session: listed('Session', {
      getActiveUserLocale: settings.userLocale,
      getScriptTimeZone: settings.timeZone,
    }),
    Logger: listed('Logger', { log: quiet }),
    console: listed('console', { log: quiet, info: quiet, warn: quiet, error: quiet }),
  };
}
