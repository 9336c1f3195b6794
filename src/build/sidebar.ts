import path from 'node:path';
import * as esbuild from 'esbuild';
import { leanForms } from './lean-forms';

const view = 'src/wizard/view';

export interface SidebarPage {
  readonly html: string;
  /** The files that its script is made of. */
  readonly files: readonly string[];
}

/** The sidebar as one file, for Google serves no second one: it needs nothing but itself. */
export async function emitSidebar(root: string): Promise<SidebarPage> {
  const [script, style] = await Promise.all([bundleScript(root), bundleStyle(root)]);
  return {
    html: sidebarPage(script.outputFiles[0]!.text, style.outputFiles[0]!.text),
    files: Object.keys(script.metafile.inputs),
  };
}

const bundleScript = (root: string) =>
  esbuild.build({
    entryPoints: [path.join(root, view, 'main.tsx')],
    absWorkingDir: root,
    bundle: true,
    minify: true,
    format: 'iife',
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
