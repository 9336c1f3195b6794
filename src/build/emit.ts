import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { endpoint, menuHandlers } from '../addon/endpoints';
import type { Deployment } from '../addon/main';
import { type FunctionDefinition, sheetName } from '../sheet/define';
import { choiceWords } from '../sheet/help';
import type { Param } from '../sheet/kinds';
import type { Language } from '../sheet/words';
import type { CatalogueEntry } from './catalogue';
import { compactEndpoint } from './compact-endpoint';
import { compactPackage, fromCompactPackage } from './compact-packages';
import type { SharedNames } from './function-body';
import { leanDefinitions } from './lean-definitions';
import { exampleText, fallbackText } from './render-example';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface EmittedScript {
  /** The one file that Google runs: a bundle of what cells need, then a top-level function for each name Google calls. */
  readonly script: string;
  /** What the script makes its endpoint of when the sidebar first asks. */
  readonly endpoint: string;
  /** The files that both are made of. */
  readonly files: readonly string[];
}

export async function emitScript(
  entries: readonly CatalogueEntry[],
  language: Language,
  version: string,
): Promise<EmittedScript> {
  const [decimal, answering] = await Promise.all([compactPackage(root), compactEndpoint(root)]);
  const definitions = entries.map(entry => entry.definition);
  const result = await esbuild.build({
    stdin: {
      contents: bundleEntry(entries, { language, version }, answering.shared),
      resolveDir: root,
      loader: 'js',
    },
    absWorkingDir: root,
    bundle: true,
    // The function around the bundle is written here and not by esbuild, which would indent every line.
    format: 'esm',
    target: 'es2019',
    charset: 'utf8',
    legalComments: 'inline',
    banner: { js: `var App = (() => {\nlet addOn;\n${decimal.statement}` },
    footer: { js: `return addOn;\n})();\n${topLevel(definitions, language)}` },
    metafile: true,
    plugins: [leanDefinitions, fromCompactPackage],
    write: false,
    logLevel: 'warning',
  });
  return {
    script: result.outputFiles[0]!.text,
    endpoint: answering.body,
    files: [...decimal.files, ...answering.files, ...Object.keys(result.metafile.inputs)],
  };
}

function bundleEntry(
  entries: readonly CatalogueEntry[],
  deployment: Deployment,
  shared: SharedNames,
): string {
  const makers = entries.map(({ definition, exportName }) => `${definition.name}: ${exportName}`);
  const handler = (name: string, definitions: string) =>
    `${name}: () => makeAddon(${definitions}, deployment).${name}()`;
  const sharing = sharedObject(shared);
  return [
    "import { loadEndpoint } from './src/addon/load-endpoint';",
    "import { makeAddon } from './src/addon/main';",
    ...sharing.imports,
    ...entries.map(({ exportName, file }) => `import { ${exportName} } from './src/functions/${file}';`),
    `const makers = { ${makers.join(', ')} };`,
    `const deployment = ${JSON.stringify(deployment)};`,
    'const ours = {',
    'has: name => Object.prototype.hasOwnProperty.call(makers, name),',
    'definition: name => makers[name](),',
    '};',
    `const shared = () => (${sharing.object});`,
    'addOn = {',
    'call: (name, given) => makeAddon([makers[name]()], deployment).call(name, given),',
    ...['onOpen', 'onInstall'].map(name => `${handler(name, '[]')},`),
    ...menuHandlers.map(name => `${handler(name, 'Object.values(makers).map(make => make())')},`),
    `${endpoint}: request => loadEndpoint(shared()).answerRequest(request, { version: deployment.version, ours }),`,
    '};',
  ].join('\n');
}

/** Imports of what the endpoint shares with the script, and the object that hands it over. */
function sharedObject(shared: SharedNames): { readonly imports: readonly string[]; readonly object: string } {
  const imports: string[] = [];
  const modules = [...shared].map(([module, all], index) => {
    const names = [...all];
    const local = (name: string) => `shared${index}_${name}`;
    imports.push(
      `import { ${names.map(name => `${name} as ${local(name)}`).join(', ')} } from './${module}';`,
    );
    // A definition stands in the script as a function that makes it.
    const made = /^src\/functions\/[^/]+$/.test(module) ? '()' : '';
    return `'${module}': { ${names.map(name => `${name}: ${local(name)}${made}`).join(', ')} }`;
  });
  return { imports, object: `{ ${modules.join(', ')} }` };
}

function topLevel(definitions: readonly FunctionDefinition[], language: Language): string {
  const functions = definitions.map(definition => {
    const names = Object.keys(definition.params).map(sheetName).join(', ');
    return `${functionComment(definition, language)}\nfunction ${definition.name}(${names}) { return App.call('${definition.name}', arguments); }`;
  });
  const handlers = ['onOpen', 'onInstall', ...menuHandlers].map(
    name => `function ${name}() { App.${name}(); }`,
  );
  const asked = `function ${endpoint}(request) { return App.${endpoint}(request); }`;
  return `\n${[...functions, [...handlers, asked].join('\n')].join('\n\n')}\n`;
}

/** The comment that Google makes the function's card of. */
export function functionComment(definition: FunctionDefinition, language: Language): string {
  const lines = [
    plainLine(definition.summary[language]),
    '',
    ...Object.entries(definition.params).map(
      ([key, param]) =>
        `@param {${plainLine(exampleText(param, language))}} ${sheetName(key)} ${plainLine(paramText(param, language))}`,
    ),
    `@return ${plainLine(definition.returns.text[language])}`,
    '@customfunction',
  ];
  return `/**\n${lines.map(line => ` * ${line}`.trimEnd()).join('\n')}\n */`;
}

/** The card marks no argument as optional and shows no default, so the text has to say both. */
function paramText(param: Param<unknown>, language: Language): string {
  const words = choiceWords(param.choices, language);
  const text = param.text[language];
  const unsaid = words.some(word => !text.includes(word)) ? ` (${words.join(' / ')})` : '';
  const full = unsaid ? text.replace(/\.?$/, `${unsaid}.`) : text;
  if (!param.optional) return full;
  const optional = language === 'es' ? 'Opcional' : 'Optional';
  if (param.fallback === undefined) return `${optional}. ${full}`;
  const fallback = spokenDefault(param, language);
  return `${optional}; ${language === 'es' ? 'por defecto' : 'default'} ${fallback}. ${full}`;
}

function spokenDefault(param: Param<unknown>, language: Language): string {
  if (param.fallback?.cell === false || param.fallback?.cell === true) {
    return exampleText({ ...param, example: param.fallback.cell }, language);
  }
  return fallbackText(param, language);
}

/** Google's card takes one line of plain text; anything else would be shown raw or end the comment. */
function plainLine(text: string): string {
  if (/[\r\n]|\*\/|<\/?[a-z]/i.test(text)) {
    throw new Error(`"${text.slice(0, 60)}" cannot stand in a function's card; write one line of plain text`);
  }
  return text;
}
