import {
  type Injector,
  type IWorkbookData,
  LocaleType,
  LogLevel,
  mergeLocales,
  Univer,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import enConditional from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import esConditional from '@univerjs/preset-sheets-conditional-formatting/locales/es-ES';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import enCore from '@univerjs/preset-sheets-core/locales/en-US';
import esCore from '@univerjs/preset-sheets-core/locales/es-ES';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import enValidation from '@univerjs/preset-sheets-data-validation/locales/en-US';
import esValidation from '@univerjs/preset-sheets-data-validation/locales/es-ES';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import enNote from '@univerjs/preset-sheets-note/locales/en-US';
import esNote from '@univerjs/preset-sheets-note/locales/es-ES';
import enFormula from '@univerjs/sheets-formula/locale/en-US';
import esFormula from '@univerjs/sheets-formula/locale/es-ES';
import { ILayoutService } from '@univerjs/ui';
import type { FunctionEntry } from '../catalogue';
import { describeFunctions } from '../engine/descriptions';
import { attachEngine, type Engine } from '../engine/engine';
import { dialectOf } from '../engine/formula-text';
import type { CustomFunction } from '../engine/gas-function';
import { drawPlainNumbers } from './decimal-comma';
import { readEditorText } from './editor-text';
import { type Language, locales } from './language';
import { readPastedText } from './pasting';
import { skipFormulaPermissions } from './permissions';
import type { Realm } from './realm';
import { interceptTyping } from './typing';

export interface Spreadsheet {
  api: FUniver;
  injector: Injector;
  engine: Engine;
  /** Gives the keyboard to the selected cell. */
  focus(): void;
  close(): void;
}

export interface SpreadsheetSettings {
  container: string;
  language: Language;
  dark: boolean;
  workbook: Partial<IWorkbookData>;
  functions: ReadonlyMap<string, CustomFunction>;
  realm: Realm;
  catalogue: readonly FunctionEntry[];
  timeZone: string;
}

type PluginEntry = Parameters<Univer['registerPlugin']>;

function registerPlugins(univer: Univer, container: string): void {
  const presets = [
    UniverSheetsCorePreset({ container, ribbonType: 'simple' }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset(),
    UniverSheetsNotePreset(),
  ];
  const plugins = new Map<string, PluginEntry>();
  for (const plugin of presets.flatMap(preset => preset.plugins)) {
    const entry = (Array.isArray(plugin) ? plugin : [plugin]) as PluginEntry;
    // Presets share plugins, and the later one's settings are meant.
    const name = entry[0].pluginName;
    plugins.delete(name);
    plugins.set(name, entry);
  }
  for (const entry of plugins.values()) univer.registerPlugin(...entry);
}

/** Opens the workbook in the page: grid, add-on functions, typing and help in the language. */
export function openSpreadsheet(settings: SpreadsheetSettings): Spreadsheet {
  const { container, language, dark, workbook, functions, realm, catalogue, timeZone } = settings;
  const univerLocale = language === 'es' ? LocaleType.ES_ES : LocaleType.EN_US;
  const univer = new Univer({
    locale: univerLocale,
    darkMode: dark,
    logLevel: LogLevel.WARN,
    locales: {
      [LocaleType.EN_US]: mergeLocales(enCore, enFormula, enConditional, enValidation, enNote),
      [LocaleType.ES_ES]: mergeLocales(esCore, esFormula, esConditional, esValidation, esNote),
    },
  });
  skipFormulaPermissions();
  registerPlugins(univer, container);
  const api = FUniver.newAPI(univer);
  const injector = univer.__getInjector();
  const locale = locales[language];
  const opened = api.createWorkbook({ ...workbook, locale: univerLocale });
  const engine = attachEngine({ api, injector, functions, Date: realm.Date, locale, timeZone });
  opened.setNumfmtLocal(language);
  describeFunctions(injector, catalogue, language);
  const dialect = () => dialectOf(engine.locale());
  interceptTyping(injector, dialect);
  readPastedText(injector, dialect);
  readEditorText(injector, dialect);
  drawPlainNumbers(injector, dialect);
  return {
    api,
    injector,
    engine,
    focus: () => injector.get(ILayoutService).focus(),
    close: () => univer.dispose(),
  };
}
