import { argumentSeparator, type Dialect, english } from '../../formula/dialect';
import { closeOpenRanges, parseReference, writeReference } from '../../formula/references';
import { tokenize } from '../../formula/tokens';
import { convertDialect } from '../../formula/write';
import { isOpenColumn, isOpenRow, openColumn, openRow } from './open-ends';
import { fromEngineName, renameSheetIn, toEngineName } from './sheet-names';

export { dialectOf } from '../../formula/dialect';

/**
 * What the engine calculates for what a user typed: English separators, and an end for each open range. Scripts in
 * an English locale and users alike may write `;`.
 */
export function toEngineFormula(typed: string, dialect: Dialect): string {
  const translated = convertDialect(typed, { ...dialect, argument: ';' }, english);
  const engine = translated.includes('!')
    ? mapReferences(translated, reference => renameSheetIn(reference, toEngineName))
    : translated;
  return closeOpenRanges(engine, { rowsOf: () => openRow, columnsOf: () => openColumn });
}

/** What a user sees: open ranges open again, and the locale's own separator, as Sheets shows it. */
export function fromEngineFormula(engine: string, dialect: Dialect): string {
  const reopened = mapReferences(engine, reference => renameSheetIn(reopen(reference), fromEngineName));
  const shown = convertDialect(reopened, english, { ...dialect, argument: argumentSeparator(dialect) });
  if (!dialect.booleans) return shown;
  return tokenize(shown, dialect)
    .map(token => (token.kind === 'boolean' ? localBoolean(token.text, dialect) : token.text))
    .join('');
}

const mapReferences = (formula: string, change: (reference: string) => string) =>
  tokenize(formula, english)
    .map(({ kind, text }) => (kind === 'reference' ? change(text) : text))
    .join('');

function localBoolean(word: string, { booleans }: Dialect): string {
  const local = [...(booleans ?? [])].find(([, english]) => english === word.toUpperCase());
  return local?.[0] ?? word;
}

function reopen(text: string): string {
  const reference = parseReference(text);
  if (!reference) return text;
  const openDown = reference.bottom !== undefined && isOpenRow(reference.bottom);
  const openRight = reference.right !== undefined && isOpenColumn(reference.right);
  if (!openDown && !openRight) return text;
  return writeReference({
    ...reference,
    bottom: openDown ? undefined : reference.bottom,
    right: openRight ? undefined : reference.right,
  });
}
