/** Pieces of GitHub's Markdown. */

export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(tableCell).join(' | ')} |`;
  return [line(header), `|${' --- |'.repeat(header.length)}`, ...rows.map(line)].join('\n');
}

function tableCell(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/\n/g, ' ');
}

/** Text that must not be read as mark-up; an underscore inside a word is none. */
export function plain(text: string): string {
  return text.replace(/([\\`*<[\]])/g, '\\$1');
}

export const code = (text: string) => `\`${text}\``;

/** The anchor that GitHub gives to a heading of letters, digits, underscores and spaces. */
export function anchor(heading: string): string {
  return `#${heading.toLowerCase().replace(/ /g, '-')}`;
}
