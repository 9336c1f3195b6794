import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { drivePage, type Language, type PageDriver } from '../../test/e2e/page-driver';
import { noBrowser, openBrowser } from '../../test/support/browser';
import type { TemplateId } from '../templates/template';
import { build } from './build';
import { guidePictures, takeGuidePicture } from './guide-pictures';
import { openWorkbench } from './start';
import { takeTemplatePictures } from './template-pictures';

const folder = fileURLToPath(new URL('../../docs/images/', import.meta.url));

interface Picture {
  name: string;
  language: Language;
  dark?: boolean;
  pose?: (page: PageDriver) => Promise<void>;
}

const pictures: Picture[] = [
  { name: 'workbench-en', language: 'en' },
  { name: 'workbench-es', language: 'es' },
  { name: 'workbench-en-dark', language: 'en', dark: true },
  { name: 'workbench-es-dark', language: 'es', dark: true },
  {
    name: 'schedule-en',
    language: 'en',
    pose: async page => {
      await page.goTo('Schedule');
      await page.select('D4');
    },
  },
  {
    name: 'formula-es',
    language: 'es',
    pose: async page => {
      await page.addSheet('Prueba');
      await page.type('B2', '100');
      await page.type('B3', '80%');
      await page.select('B5');
      await page.page.keyboard.type('=CLV_RETENTION(B2;B3;');
      await page.page.waitForTimeout(800);
    },
  },
  {
    name: 'error-en',
    language: 'en',
    pose: async page => {
      await page.type('B9', 'yearly');
      await page.select('J12');
      const { x, y } = await page.placeOf('J12');
      await page.page.mouse.move(x - 3, y);
      await page.page.mouse.move(x, y);
      await page.page.waitForTimeout(800);
    },
  },
];

/** Of each template, the sheet to show: the results, by their place from 0. */
const templateSheets: Readonly<Record<TemplateId, number>> = {
  unit_economics: 4,
  cohorts: 2,
  orders: 6,
  recurring: 2,
  retention_case: 2,
  board_pack: 3,
};

/** All pictures, or those whose name begins with what is asked for on the command line. */
const wanted = (name: string) => name.startsWith(process.argv[2] ?? '');

async function main(): Promise<void> {
  const browser = await openBrowser();
  if (!browser) throw new Error(`There is ${noBrowser}`);
  await build({ language: 'en' });
  const workbench = await openWorkbench(0);
  await mkdir(folder, { recursive: true });
  try {
    for (const { name, language, dark = false, pose } of pictures.filter(each => wanted(each.name))) {
      const page = await drivePage(browser, workbench.url);
      await page.page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
      await page.open(language);
      await pose?.(page);
      // The grid draws its last changes in the frames that follow.
      await page.page.waitForTimeout(700);
      await page.page.screenshot({ path: path.join(folder, `${name}.png`) });
      await page.page.context().close();
      console.log(`docs/images/${name}.png`);
    }
    for (const [template, shown] of Object.entries(templateSheets)) {
      for (const language of ['en', 'es'] as const) {
        const name = `template-${template}-${language}`;
        if (!wanted(name)) continue;
        const file = path.join(folder, `${name}.png`);
        await takeTemplatePictures(browser, workbench.url, template as TemplateId, language, sheet =>
          sheet === shown ? file : undefined,
        );
        console.log(`docs/images/${name}.png`);
      }
    }
    for (const picture of guidePictures) {
      for (const language of ['en', 'es'] as const) {
        const name = `guide-${picture.name}-${language}`;
        if (!wanted(name)) continue;
        const file = path.join(folder, `${name}.png`);
        await takeGuidePicture(browser, workbench.url, picture, { language, dark: false, file });
        console.log(`docs/images/${name}.png`);
      }
    }
  } finally {
    await browser.close();
    await workbench.close();
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
