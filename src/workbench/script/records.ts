import type { RecordEntry, RecordKind } from '../engine/operations';
import type { ScriptContext } from './script-context';

/** The records of one kind, with their contents typed. */
export function recordsOf<Content>(context: ScriptContext, kind: RecordKind) {
  type Entry = Omit<RecordEntry, 'content'> & { content: Content };
  const all = () => context.operations.records(kind) as Entry[];
  const save = (entries: Entry[]) => context.operations.setRecords(kind, entries);
  return {
    all,
    find: (id: string) => all().find(entry => entry.id === id),
    add: (sheet: string | null, content: Content): string => {
      const entries = all();
      const last = entries.reduce((highest, entry) => Math.max(highest, Number(entry.id)), 0);
      const id = String(last + 1);
      save([...entries, { id, sheet, content }]);
      return id;
    },
    put: (id: string, content: Content) => {
      save(all().map(entry => (entry.id === id ? { ...entry, content } : entry)));
    },
    remove: (id: string) => save(all().filter(entry => entry.id !== id)),
  };
}
