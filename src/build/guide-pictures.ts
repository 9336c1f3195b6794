import type { Browser } from 'playwright-core';
import { drivePage, type Language, type PageDriver } from '../../test/e2e/page-driver';
import { driveSidebar, type SidebarDriver } from '../../test/e2e/sidebar-driver';

/** A page of the guide in the sidebar, posed as somebody at work would see it. */
export interface GuidePicture {
  readonly name: string;
  /** The example workbook that it is posed in, if not the first. */
  readonly demo?: string;
  /** From the first page to the one in the picture. */
  readonly pose?: (guide: SidebarDriver, sheet: PageDriver, language: Language) => Promise<void>;
}

/** The one button that leads on, whatever its words. */
async function goOn(guide: SidebarDriver, times = 1): Promise<void> {
  for (let time = 0; time < times; time++) {
    const before = await guide.text();
    await guide.frame().locator('.primary').last().click();
    await guide.frame().waitForFunction(text => document.body.innerText !== text, before);
  }
}

const question = (guide: SidebarDriver, place: number) => guide.frame().locator('.card').nth(place).click();
const channels = {
  en: { sheet: 'Channels', head: ['Channel', 'Customers', 'Value per customer', 'Cost per customer'] },
  es: { sheet: 'Canales', head: ['Canal', 'Clientes', 'Valor por cliente', 'Coste por cliente'] },
};
const channelLines = [
  ['Newsletter', '420', '310', '38'],
  ['Search', '1202', '336', '96'],
  ['Social', '1168', '140', '74'],
  ['Display', '530', '58', '118'],
];

export const guidePictures: readonly GuidePicture[] = [
  { name: 'home' },
  {
    name: 'worth',
    pose: async guide => {
      await question(guide, 0);
      await goOn(guide);
    },
  },
  {
    name: 'orders',
    demo: 'orders',
    pose: async (guide, sheet) => {
      await question(guide, 1);
      await guide.frame().locator('button', { hasText: /selec/i }).first().click();
      // What the log answers by itself is not asked, so the steps between are as many as it takes.
      const result = guide.frame().locator('h1', { hasText: /will still bring|traerán|aportarán/i });
      for (let step = 0; step < 6 && !(await result.isVisible()); step++) {
        await guide.frame().locator('.primary').last().click();
        await sheet.page.waitForTimeout(2500);
      }
      await guide
        .frame()
        .locator('h1', { hasText: /will still bring|traerán|aportarán/i })
        .waitFor({ timeout: 60_000 });
    },
  },
  {
    name: 'retention',
    pose: async guide => {
      await question(guide, 2);
      await goOn(guide, 3);
    },
  },
  {
    name: 'channels',
    pose: async (guide, sheet, language) => {
      await question(guide, 3);
      await guide
        .frame()
        .locator('button', { hasText: /small table|tabla pequeña/i })
        .click();
      await sheet.goTo(channels[language].sheet);
      await sheet.select('A1:D5');
      await guide.frame().locator('button', { hasText: /selec/i }).first().click();
      await sheet.page.waitForTimeout(2500);
      await goOn(guide);
    },
  },
  {
    name: 'readiness',
    pose: async guide => {
      await question(guide, 4);
      for (let step = 0; step < 4; step++) {
        const groups = guide.frame().locator('main fieldset');
        for (let group = 0; group < (await groups.count()); group++) {
          const choices = groups.nth(group).locator('input[type=radio]');
          if ((await choices.count()) > 0) await choices.nth((step + group) % 4).check();
        }
        await goOn(guide);
      }
    },
  },
  {
    name: 'explain',
    pose: async (guide, sheet) => {
      await sheet.select('J12');
      await question(guide, 5);
      await goOn(guide);
    },
  },
];

const width = 320;

/** The sidebar with a page of the guide, as high as the page is, up to a limit. */
export async function takeGuidePicture(
  browser: Browser,
  url: string,
  { name, demo, pose }: GuidePicture,
  { language, dark, file }: { readonly language: Language; readonly dark: boolean; readonly file: string },
): Promise<void> {
  const sheet = await drivePage(browser, url);
  try {
    await sheet.page.setViewportSize({ width: 1280, height: 1250 });
    await sheet.page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
    await sheet.open(language, demo);
    if (name === 'channels') {
      const { sheet: own, head } = channels[language];
      const first = language === 'es' ? 'Economía unitaria' : 'Unit economics';
      await sheet.addSheet(own);
      await sheet.paste('A1', [head, ...channelLines].map(line => line.join('\t')).join('\n'));
      await sheet.goTo(first);
    }
    if (demo === 'orders') {
      await sheet.goTo(language === 'es' ? 'Pedidos' : 'Orders');
      await sheet.select('A:C');
    }
    const guide = driveSidebar(sheet, language);
    await guide.open();
    await pose?.(guide, sheet, language);
    await sheet.page.waitForTimeout(700);
    await guide.frame().evaluate(() => scrollTo(0, 0));
    const { x = 0, height = 0 } = (await sheet.page.locator('aside.sidebar').boundingBox()) ?? {};
    const content = await guide.frame().evaluate(() => document.body.scrollHeight);
    const top = await sheet.page.locator('aside.sidebar iframe').evaluate(e => e.getBoundingClientRect().top);
    await sheet.page.screenshot({
      path: file,
      clip: { x, y: 45, width, height: Math.min(height, content + top - 45) },
    });
  } finally {
    await sheet.page.context().close();
  }
}
