import path from 'node:path';
import * as esbuild from 'esbuild';
import { leanForms } from './lean-forms';
import { twoScripts } from './two-files';

const view = 'src/wizard/view';

export interface Sidebar {
  /** The page, which opens with its first question and nothing but itself. */
  readonly page: string;
  /** The script of all other questions, for which the page asks the add-on when it has opened. */
  readonly rest: string;
  /** The files that both are made of. */
  readonly files: readonly string[];
}

export async function emitSidebar(root: string): Promise<Sidebar> {
  const [bundle, style] = await Promise.all([bundleScripts(root), bundleStyle(root)]);
  const { first, rest } = twoScripts(bundle.outputFiles);
  return {
    page: sidebarPage(first, style.outputFiles[0]!.text),
    rest,
    files: Object.keys(bundle.metafile.inputs),
  };
}

const bundleScripts = (root: string) =>
  esbuild.build({
    entryPoints: { main: path.join(root, view, 'main.tsx'), rest: path.join(root, view, 'rest.ts') },
    absWorkingDir: root,
    bundle: true,
    minify: true,
    format: 'esm',
    splitting: true,
    outdir: 'dist',
    target: 'es2019',
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    // Google takes what looks like a comment out of template literals.
    supported: { 'template-literal': false },
    legalComments: 'inline',
    mainFields: ['module', 'main'],
    metafile: true,
    plugins: [leanForms],
    // An import of what the lean forms have lost goes with it.
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: false } },
    write: false,
    logLevel: 'warning',
  });

const bundleStyle = (root: string) =>
  esbuild.build({
    entryPoints: [path.join(root, view, 'sidebar.css')],
    bundle: true,
    minify: true,
    charset: 'utf8',
    target: ['chrome100', 'firefox100', 'safari15'],
    write: false,
    logLevel: 'warning',
  });

/** The shell around script and style. The script says of which language the page is. */
export function sidebarPage(script: string, style: string): string {
  // Either would end the script where the browser reads it as HTML, and a scriptlet would run at Google's.
  const quoted = script.trim().replace(/<(?=\/script|!--|\?)/gi, '\\x3c');
  return [
    '<!DOCTYPE html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<base target="_top">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<title>Customer Lifetime Value</title>',
    `<style>${style.trim()}</style>`,
    '</head>',
    '<body>',
    '<noscript>',
    '<p lang="en">This guide needs JavaScript: allow it for this page and open the guide again.</p>',
    '<p lang="es">Este asistente necesita JavaScript: permítalo en esta página y abra de nuevo el asistente.</p>',
    '</noscript>',
    `<script>${quoted}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
