/// <reference types="google-apps-script" />

/** The sidebar opens with a first file; this is the other one, exactly as it was pushed. */
export function restOfSidebar(): { readonly script: string } {
  return { script: HtmlService.createTemplateFromFile('SidebarRest').getRawContent() };
}
