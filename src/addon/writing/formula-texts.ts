/// <reference types="google-apps-script" />
import { parseReference, quoteSheetName, writeReference } from '../../formula/references';
import { type AssumptionId, assumptionIds, assumptionName } from '../../templates/assumptions';
import type { Block, FormulaPart } from '../../templates/plan';
import { Refusal } from '../refusal';
import type { NamedCell } from './layout';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

interface BlockPlace {
  readonly block: Block;
  readonly sheet: Sheet | null;
  readonly sheetName: string;
  readonly top: number;
  readonly left: number;
  readonly names: readonly NamedCell[];
}

/** What parts of formulas may point at. */
export interface FormulaPlaces {
  readonly book: GoogleAppsScript.Spreadsheet.Spreadsheet;
  readonly prefix: string;
  readonly blocks: readonly BlockPlace[];
  /** The assumptions that are there; null where all of them are about to be made. */
  readonly known: ReadonlyMap<AssumptionId, unknown> | null;
}

export function formulaTexts(owner: BlockPlace, where: FormulaPlaces): Map<number, string> {
  const texts = new Map<number, string>();
  owner.block.cells.forEach(({ content }, index) => {
    if ('formula' in content)
      texts.set(index, content.formula.map(part => partText(part, owner, where)).join(''));
  });
  return texts;
}

function partText(part: FormulaPart, owner: BlockPlace, where: FormulaPlaces): string {
  if (typeof part === 'string') return part;
  if ('input' in part) {
    const name = where.prefix + part.input;
    const isThere = where.blocks.some(({ names }) => names.some(each => each.name === name));
    return isThere ? name : unknown(part.input);
  }
  if ('assumption' in part) {
    const id = assumptionIds.find(each => each === part.assumption);
    const isThere = id !== undefined && (where.known === null || where.known.has(id));
    return isThere ? assumptionName(id) : unknown(assumptionName(part.assumption));
  }
  if ('block' in part) {
    const target = where.blocks.find(({ block }) => block.id === part.block);
    return target ? cellsOf(part, target, target === owner) : unknown(part.block);
  }
  return userRange(part, owner, where);
}

function unknown(about: string): never {
  throw new Refusal({ id: 'unknown_reference', about });
}

function cellsOf(
  { from, to = from, held = false }: Extract<FormulaPart, { readonly block: string }>,
  { sheetName, top, left }: BlockPlace,
  isOwn: boolean,
): string {
  return writeReference({
    ...(isOwn ? {} : { sheet: sheetName }),
    top: top + from[0] - 1,
    left: left + from[1] - 1,
    bottom: to[0] === null ? undefined : top + to[0] - 1,
    right: left + to[1] - 1,
    absolute: { left: held, top: held, right: held, bottom: held },
  });
}

function userRange(
  { sheetId, range }: Extract<FormulaPart, { readonly sheetId: number }>,
  owner: BlockPlace,
  { book }: FormulaPlaces,
): string {
  const sheet = book.getSheets().find(each => each.getSheetId() === sheetId);
  const reference = parseReference(range);
  if (!sheet || !reference || reference.sheet !== undefined)
    throw new Refusal({ id: 'no_such_range', about: range });
  const isOwn = owner.sheet !== null && owner.sheet.getSheetId() === sheetId;
  return isOwn ? range : `${quoteSheetName(sheet.getName())}!${range}`;
}
