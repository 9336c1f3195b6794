import type { Area } from '../engine/operations';
import { openRange } from './range';
import { recordsOf } from './records';
import type { ScriptContext } from './script-context';

type Protection = GoogleAppsScript.Spreadsheet.Protection;

interface Content {
  area: Area | null;
  sheet: string;
  description: string;
  warningOnly: boolean;
  unprotected: Area[];
}

function open(context: ScriptContext, id: string): Protection {
  const store = recordsOf<Content>(context, 'protection');
  const content = () => {
    const found = store.find(id);
    if (!found) throw new Error('The protection no longer exists: it was removed.');
    return found.content;
  };
  const set = (change: Partial<Content>) => {
    store.put(id, { ...content(), ...change });
    return protection;
  };
  const methods: Pick<
    Protection,
    | 'canEdit'
    | 'getDescription'
    | 'getProtectionType'
    | 'getRange'
    | 'getUnprotectedRanges'
    | 'isWarningOnly'
    | 'remove'
    | 'setDescription'
    | 'setUnprotectedRanges'
    | 'setWarningOnly'
  > = {
    canEdit: () => true,
    getDescription: () => content().description,
    getProtectionType: () =>
      (content().area ? 'RANGE' : 'SHEET') as unknown as GoogleAppsScript.Spreadsheet.ProtectionType,
    getRange: () => {
      const { area, sheet } = content();
      const { maxRows, maxColumns } = context.sheetState(sheet);
      return openRange(context, area ?? { sheet, row: 1, column: 1, rows: maxRows, columns: maxColumns });
    },
    getUnprotectedRanges: () => content().unprotected.map(area => openRange(context, area)),
    isWarningOnly: () => content().warningOnly,
    remove: () => store.remove(id),
    setDescription: description => set({ description }),
    setUnprotectedRanges: ranges => set({ unprotected: ranges.map(context.areaOf) }),
    setWarningOnly: warningOnly => set({ warningOnly }),
  };
  const protection = context.listed<Protection>('Protection', methods);
  return protection;
}

/** Protections are recorded, not enforced: the script's user is the owner, who may edit everything. */
export function protect(context: ScriptContext, place: Area | string): Protection {
  const store = recordsOf<Content>(context, 'protection');
  const sheet = typeof place === 'string' ? place : place.sheet;
  const area = typeof place === 'string' ? null : place;
  return open(
    context,
    store.add(sheet, { area, sheet, description: '', warningOnly: false, unprotected: [] }),
  );
}

export function protectionsOf(context: ScriptContext, sheet: string | null, type: unknown): Protection[] {
  return recordsOf<Content>(context, 'protection')
    .all()
    .filter(
      ({ content }) =>
        (sheet === null || content.sheet === sheet) && (content.area ? 'RANGE' : 'SHEET') === type,
    )
    .map(({ id }) => open(context, id));
}
