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
    const book = openMemoryWorkbench({ code: read('dist/Code.js'), html: { Sidebar: html } });
    book.run('openGuide');
    expect(book.ui.sidebars).toEqual([
      { title: 'Customer Lifetime Value', content: html, width: 300, height: 400 },
    ]);
    expect(loadScript(read('dist/Code.js')).has('openGuide')).toBe(true);
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
  test('the page is whole in itself: no address, no second file, no scriptlet', () => {
    const addresses = html.match(/\b(?:https?|wss?|ftp):\/\/[^\s"'`<>)\\]*/g) ?? [];
    expect(addresses.filter(address => !namesOnly.includes(address.replace(/[.,;]$/, '')))).toEqual([]);
    expect(html).not.toMatch(/<(link|img|iframe|object|embed)\b|\ssrc=|@import|url\((?!data:|#)/);
    expect(html).not.toMatch(/<\?/);
    expect(html).not.toMatch(/\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts)\s*\(/);
  });

  test('links and forms leave the frame, the page speaks a language, and without scripts it says so', () => {
    expect(html).toContain('<base target="_top">');
    expect(html).toMatch(/<html lang="en">/);
    expect(html).toMatch(/<noscript>\s*<p lang="en">.+<\/p>\s*<p lang="es">.+<\/p>\s*<\/noscript>/);
  });

  test('the script is es2019 without template literals, out of which Google would take what looks like a comment', () => {
    expect(() => parse(script, { ecmaVersion: 2019, sourceType: 'script' })).not.toThrow();
    expect(templatesIn(parse(script, { ecmaVersion: 2019, sourceType: 'script' }))).toBe(0);
  });

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

  // All questions with their words in two languages and the whole calculation: it may not grow unnoticed.
  test('it takes at most 190 KB on its way', () => {
    expect(gzipSync(html, { level: 9 }).length / 1024).toBeLessThanOrEqual(190);
  });
});

function templatesIn(node: unknown): number {
  if (Array.isArray(node)) return node.reduce((sum: number, child) => sum + templatesIn(child), 0);
  if (typeof node !== 'object' || node === null) return 0;
  const own = (node as { type?: unknown }).type === 'TemplateLiteral' ? 1 : 0;
  return Object.values(node).reduce((sum: number, child) => sum + templatesIn(child), own);
}
