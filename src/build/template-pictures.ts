import type { Browser } from 'playwright-core';
import { drivePage, type Language } from '../../test/e2e/page-driver';
import type { TemplateId } from '../templates/template';

interface Placed {
  readonly places: readonly { readonly sheetName: string }[];
}
type Run = (name: string, request: object) => Promise<{ ok: boolean; answer: Placed; problem?: unknown }>;

/** A template made in the workbench, its sheets as they come out; which of them, by their places from 0. */
export async function takeTemplatePictures(
  browser: Browser,
  url: string,
  template: TemplateId,
  language: Language,
  fileOf: (sheet: number) => string | undefined,
): Promise<void> {
  const sheet = await drivePage(browser, url);
  try {
    await sheet.page.setViewportSize({ width: 1600, height: 1440 });
    await sheet.open(language);
    const reply = await sheet.page.evaluate(
      request => (window as unknown as { workbench: { run: Run } }).workbench.run('sidebar', request),
      { action: 'createTemplate', template, language },
    );
    if (!reply.ok) throw new Error(`${template} was not made: ${JSON.stringify(reply.problem)}`);
    await sheet.settle();
    for (const [index, { sheetName }] of reply.answer.places.entries()) {
      const file = fileOf(index);
      if (file === undefined) continue;
      await sheet.goTo(sheetName);
      // Charts are drawn anew some tenths of a second after their cells.
      await sheet.page.waitForTimeout(1500);
      await sheet.page.screenshot({ path: file });
    }
  } finally {
    await sheet.page.context().close();
  }
}
