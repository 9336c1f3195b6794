/// <reference types="google-apps-script" />
import type { FunctionDefinition } from '../sheet/define';
import { type Language, languageOf } from '../sheet/words';
import { type FirstPage, firstPageMark } from '../wizard/model/first-page';
import { type Call, makeCall } from './call';
import { aboutPage, functionListPage } from './dialogs';
import type { MenuHandler } from './endpoints';
import { menuWords, productName } from './words';

export interface Deployment {
  /** The language of the menu, which is built before anything may be asked about the user. */
  readonly language: Language;
  readonly version: string;
}

export type Addon = { readonly call: Call } & Readonly<
  Record<'onOpen' | 'onInstall' | MenuHandler, () => void>
>;

/** All that the script's top level calls. Making it asks Google for nothing: every cell starts the script anew. */
export function makeAddon(definitions: readonly FunctionDefinition[], deployment: Deployment): Addon {
  const onOpen = () => {
    const handler = (name: MenuHandler) => name;
    // The add-on may not be authorised yet: anything but the menu would leave only "Help" in it.
    SpreadsheetApp.getUi()
      .createAddonMenu()
      .addItem(menuWords.guide[deployment.language], handler('openGuide'))
      .addItem(menuWords.templates[deployment.language], handler('openTemplates'))
      .addItem(menuWords.clearSamples[deployment.language], handler('clearSampleData'))
      .addItem(menuWords.sharing[deployment.language], handler('openSharing'))
      .addItem(menuWords.checkModel[deployment.language], handler('checkModel'))
      .addItem(menuWords.functionList[deployment.language], handler('showFunctionList'))
      .addItem(menuWords.about[deployment.language], handler('showAbout'))
      .addToUi();
  };
  return {
    call: makeCall(definitions),
    onOpen,
    onInstall: onOpen,
    openGuide: () => showSidebar(),
    openTemplates: () => showSidebar('templates'),
    clearSampleData: () => showSidebar('samples'),
    openSharing: () => showSidebar('sharing'),
    checkModel: () => showSidebar('audit'),
    showFunctionList: () => {
      const language = userLanguage(deployment.language);
      show(functionListPage(definitions, language), menuWords.functionList[language], 640, 560);
    },
    showAbout: () => {
      const language = userLanguage(deployment.language);
      show(aboutPage(deployment.version, language), menuWords.about[language], 420, 240);
    },
  };
}

/** The sidebar begins with its questions, or with the page that is named behind it. */
function showSidebar(page?: FirstPage): void {
  const output = HtmlService.createHtmlOutputFromFile('Sidebar').setTitle(productName);
  if (page) output.append(`<div id="${firstPageMark}" data-page="${page}" hidden></div>`);
  SpreadsheetApp.getUi().showSidebar(output);
}

function show(html: string, heading: string, width: number, height: number): void {
  const output = HtmlService.createHtmlOutput(html).setWidth(width).setHeight(height);
  SpreadsheetApp.getUi().showModalDialog(output, `${productName}: ${heading}`);
}

/** Dialogs are seen by one person only, so they follow that person and not the spreadsheet. */
function userLanguage(fallback: Language): Language {
  try {
    return languageOf(Session.getActiveUserLocale());
  } catch {
    return fallback;
  }
}
