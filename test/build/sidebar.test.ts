import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'acorn';
import { describe, expect, test } from 'vitest';
import { sidebarPage } from '../../src/build/sidebar';
import { loadScript } from '../support/apps-script-globals';
import { openMemoryWorkbench } from '../support/memory-workbench';

const root = new URL('../../', import.meta.url).pathname;
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const html = read('dist/Sidebar.html');
const rest = read('dist/SidebarRest.html');
const endpoint = read('dist/Endpoint.html');
const script = /<script>([\s\S]*?)<\/script>/.exec(html)![1]!;

const wizard = path.join(root, 'src/wizard');
const sources = (readdirSync(wizard, { recursive: true }) as string[])
  .filter(file => /\.tsx?$/.test(file))
  .map(file => [file, readFileSync(path.join(wizard, file), 'utf8')] as const);

/** Names of mark-up languages look like addresses, and a licence may name its project; none of them is asked for. */
const namesOnly = [
  'http://www.w3.org/2000/svg',
  'http://www.w3.org/1999/xhtml',
  'http://www.w3.org/1998/Math/MathML',
  'http://www.w3.org/1999/xlink',
  'http://www.w3.org/XML/1998/namespace',
  'https://github.com/MikeMcl/decimal.js',
];

describe('correct', () => {
  test('the menu opens the file that was built', () => {
    const book = openMemoryWorkbench({ code: read('dist/Code.js') });
    book.run('openGuide');
    expect(book.ui.sidebars).toEqual([
      { title: 'Customer Lifetime Value', content: html, width: 300, height: 400 },
    ]);
    expect(loadScript(read('dist/Code.js')).has('openGuide')).toBe(true);
  });

  test('the other file is handed out as it was built', () => {
    const book = openMemoryWorkbench({ code: read('dist/Code.js') });
    expect(book.run('sidebar', { action: 'rest' })).toEqual({ ok: true, answer: { script: rest } });
  });

  test('what would end the script or start a scriptlet is written otherwise, and means the same', () => {
    const text = '</script><!-- <?= 1 ?> </SCRIPT>';
    const page = sidebarPage(`var kept = ${JSON.stringify(text)};`, 'p{color:red}');
    const inside = /<script>([\s\S]*?)<\/script>/.exec(page)![1]!;
    expect(page.match(/<\/script|<!--|<\?/gi)).toEqual(['</script']);
    expect(new Function(`${inside} return kept;`)()).toBe(text);
  });
});

describe('consistent', () => {
  test('the page needs nothing but itself and the add-on: no address, no scriptlet', () => {
    const addresses = (html + rest).match(/\b(?:https?|wss?|ftp):\/\/[^\s"'`<>)\\]*/g) ?? [];
    expect(addresses.filter(address => !namesOnly.includes(address.replace(/[.,;]$/, '')))).toEqual([]);
    expect(html).not.toMatch(/<(link|img|iframe|object|embed)\b|\ssrc=|@import|url\((?!data:|#)/);
    expect(html).not.toMatch(/<\?/);
    expect(html + rest).not.toMatch(
      /\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts)\s*\(/,
    );
  });

  test('links and forms leave the frame, the page speaks a language, and without scripts it says so', () => {
    expect(html).toContain('<base target="_top">');
    expect(html).toMatch(/<html lang="en">/);
    expect(html).toMatch(/<noscript>\s*<p lang="en">.+<\/p>\s*<p lang="es">.+<\/p>\s*<\/noscript>/);
  });

  test.each([
    ['Sidebar', script],
    ['SidebarRest', rest],
    ['Endpoint', `function endpoint() {${endpoint}}`],
  ])(
    'the script of %s is es2019, without scriptlets and template literals, out of which Google takes what looks like a comment',
    (_, text) => {
      expect(text).not.toContain('<?');
      expect(templatesIn(parse(text, { ecmaVersion: 2019, sourceType: 'script' }))).toBe(0);
    },
  );

  test('nothing of ours writes mark-up as text', () => {
    const named = sources.filter(([, text]) =>
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function/.test(text),
    );
    expect(named.map(([file]) => file)).toEqual([]);
  });

  test('the licences of what is in it can be read', () => {
    const notices = read('THIRD-PARTY-NOTICES');
    for (const name of ['decimal.js', 'preact', 'valibot']) expect(notices).toContain(`\n${name} `);
  });

  // The first page and its first question, in two languages, with decimal.js: nobody waits for more than that.
  test('the page takes at most 60 KB on its way, the rest 130', () => {
    expect(gzipSync(html, { level: 9 }).length / 1024).toBeLessThanOrEqual(60);
    expect(gzipSync(rest, { level: 9 }).length / 1024).toBeLessThanOrEqual(130);
  });
});

function templatesIn(node: unknown): number {
  if (Array.isArray(node)) return node.reduce((sum: number, child) => sum + templatesIn(child), 0);
  if (typeof node !== 'object' || node === null) return 0;
  const own = (node as { type?: unknown }).type === 'TemplateLiteral' ? 1 : 0;
  return Object.values(node).reduce((sum: number, child) => sum + templatesIn(child), own);
}
