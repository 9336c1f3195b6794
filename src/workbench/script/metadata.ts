import type { Area } from '../engine/operations';
import { recordsOf } from './records';
import type { ScriptContext } from './script-context';

type Range = GoogleAppsScript.Spreadsheet.Range;
type DeveloperMetadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
type Finder = GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder;

export type MetadataHolder = Pick<
  Range,
  'addDeveloperMetadata' | 'getDeveloperMetadata' | 'createDeveloperMetadataFinder'
>;

interface Content {
  key: string;
  value: string;
  visibility: string;
  place: Place;
}

export interface Place {
  sheet: string | null;
  area: Area | null;
}

const samePlace = (left: Place, right: Place) => JSON.stringify(left) === JSON.stringify(right);

function open(context: ScriptContext, id: string): DeveloperMetadata {
  const store = recordsOf<Content>(context, 'metadata');
  const content = () => {
    const found = store.find(id);
    if (!found) throw new Error('The developer metadata no longer exists: it was removed.');
    return found.content;
  };
  const set = (change: Partial<Content>) => {
    store.put(id, { ...content(), ...change });
    return metadata;
  };
  const methods: Pick<
    DeveloperMetadata,
    'getId' | 'getKey' | 'getValue' | 'getVisibility' | 'setKey' | 'setValue' | 'setVisibility' | 'remove'
  > = {
    getId: () => Number(id),
    getKey: () => content().key,
    getValue: () => content().value,
    getVisibility: () =>
      content().visibility as unknown as GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility,
    setKey: key => set({ key }),
    setValue: value => set({ value }),
    setVisibility: visibility => set({ visibility: String(visibility) }),
    remove: () => store.remove(id),
  };
  const metadata = context.listed<DeveloperMetadata>('DeveloperMetadata', methods);
  return metadata;
}

/** The metadata of a spreadsheet, a sheet or a range; a finder looks inside too, as Google's does. */
export function metadataHolder(context: ScriptContext, place: Place): MetadataHolder {
  const store = recordsOf<Content>(context, 'metadata');
  const inside = (content: Content) => place.sheet === null || content.place.sheet === place.sheet;
  const finder = (conditions: ((content: Content, id: string) => boolean)[]): Finder => {
    const narrowed = (condition: (content: Content, id: string) => boolean) =>
      finder([...conditions, condition]);
    const methods: Pick<Finder, 'withKey' | 'withValue' | 'withId' | 'withVisibility' | 'find'> = {
      withKey: key => narrowed(content => content.key === key),
      withValue: value => narrowed(content => content.value === value),
      withId: id => narrowed((_, entry) => Number(entry) === id),
      withVisibility: visibility => narrowed(content => content.visibility === String(visibility)),
      find: () =>
        store
          .all()
          .filter(
            ({ id, content }) => inside(content) && conditions.every(condition => condition(content, id)),
          )
          .map(({ id }) => open(context, id)),
    };
    return context.listed<Finder>('DeveloperMetadataFinder', methods);
  };
  return {
    addDeveloperMetadata: ((key: string, ...rest: string[]) => {
      // Value and visibility may each be left out.
      const visibility = rest.find(word => word === 'DOCUMENT' || word === 'PROJECT') ?? 'DOCUMENT';
      const value = rest[0] === visibility ? '' : (rest[0] ?? '');
      store.add(place.sheet, { key, value, visibility, place });
    }) as unknown as MetadataHolder['addDeveloperMetadata'],
    getDeveloperMetadata: () =>
      store
        .all()
        .filter(({ content }) => samePlace(content.place, place))
        .map(({ id }) => open(context, id)),
    createDeveloperMetadataFinder: () => finder([]),
  };
}
