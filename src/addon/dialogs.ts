import { type FunctionDefinition, groups } from '../sheet/define';
import { syntax } from '../sheet/help';
import type { Language } from '../sheet/words';
import { dialogWords, groupTitles, productName } from './words';

/** Static pages without a script, so that nothing has to be trusted but the escaping. */
export function functionListPage(definitions: readonly FunctionDefinition[], language: Language): string {
  const section = (group: (typeof groups)[number]) => {
    const members = definitions.filter(definition => definition.group === group);
    if (members.length === 0) return '';
    const items = members.map(
      definition =>
        `<dt><code>${escapeHtml(syntax(definition))}</code></dt><dd>${escapeHtml(definition.summary[language])}</dd>`,
    );
    return `<h2>${escapeHtml(groupTitles[group][language])}</h2><dl>${items.join('')}</dl>`;
  };
  return page(
    language,
    `<p>${escapeHtml(dialogWords.helpInCell[language])}</p>${groups.map(section).join('')}`,
  );
}

export function aboutPage(version: string, language: Language): string {
  const lines = [
    `${productName}. ${dialogWords.version[language]} ${version}`,
    dialogWords.purpose[language],
    dialogWords.privacy[language],
    dialogWords.helpInCell[language],
  ];
  return page(language, lines.map(line => `<p>${escapeHtml(line)}</p>`).join(''));
}

const style = [
  'body{font:14px/1.4 Arial,sans-serif;color:#202124;background:#fff;margin:0 16px 16px}',
  'h2{font-size:16px;margin:20px 0 4px}',
  'dt{margin-top:10px}',
  'dd{margin:2px 0 0;color:#3c4043}',
  'code{font-size:13px;overflow-wrap:anywhere}',
].join('');

function page(language: Language, body: string): string {
  return `<!DOCTYPE html><html lang="${language}"><head><base target="_top"><style>${style}</style></head><body>${body}</body></html>`;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
