import type { Injector } from '@univerjs/core';
import { ISheetClipboardService } from '@univerjs/sheets-ui';
import type { Dialect } from '../../formula/dialect';
import { pastedText } from './pasted-text';

function pastedHtml(html: string, dialect: Dialect): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const cell of page.querySelectorAll('td, th')) {
    const text = cell.textContent ?? '';
    const read = pastedText(text, dialect);
    if (read !== text) cell.textContent = read;
  }
  return page.documentElement.outerHTML;
}

/** Private, as the public way to paste tells text from a copy of this very spreadsheet only inside. */
interface Clipboard {
  _pasteExternal(html: string, kind: string): Promise<boolean>;
  _pastePlainText(text: string, kind: string): Promise<boolean>;
}

/** Reads what is pasted from elsewhere in the spreadsheet's locale, as typing does. */
export function readPastedText(injector: Injector, dialect: () => Dialect): void {
  const clipboard = injector.get(ISheetClipboardService) as unknown as Clipboard;
  const external = clipboard._pasteExternal.bind(clipboard);
  clipboard._pasteExternal = (html, kind) => external(pastedHtml(html, dialect()), kind);
  const plain = clipboard._pastePlainText.bind(clipboard);
  clipboard._pastePlainText = (text, kind) =>
    plain(/[\r\n]/.test(text) ? text : pastedText(text, dialect()), kind);
}
