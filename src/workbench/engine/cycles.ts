import { FORMULA_REF_TO_ARRAY_CACHE } from '@univerjs/engine-formula';
import { replaceCalls } from '../../formula/calls';
import { parseReference } from '../../formula/references';
import { tokenize } from '../../formula/tokens';
import {
  type DependencyGenerator,
  dependencyPrototype,
  type FormulaTree,
  runtimePrototype,
} from './univer-internals';

interface Visit {
  tree: FormulaTree;
  followers: number[];
  next: number;
}

const placeFunctions = new Set(['ROW', 'ROWS', 'COLUMN', 'COLUMNS']);

/** =ROW(A1) may well stand in A1: it asks where the cell is, not what it holds. */
function asksOnlyForPlace({ formula, row, column }: FormulaTree): boolean {
  const rest = replaceCalls(formula, ({ name }) => (placeFunctions.has(name) ? '0' : undefined));
  if (rest === formula) return false;
  return tokenize(rest).every(({ kind, text }) => {
    if (kind !== 'reference') return kind !== 'name';
    const { left = 1, top = 1, right = Infinity, bottom = Infinity } = parseReference(text) ?? {};
    return row + 1 < top || row + 1 > bottom || column + 1 < left || column + 1 > right;
  });
}

/** Cells of the current calculation whose formulas mention their own cell. */
const selfMentions = new Set<string>();
const placeOf = (sheet: string, row: number, column: number) => `${sheet} ${row} ${column}`;

/** The formulas that depend on themselves: strongly connected groups, found without recursion because chains are long. */
function formulasInCycles(generator: DependencyGenerator, trees: FormulaTree[]): FormulaTree[] {
  const order = new Map<number, number>();
  const lowest = new Map<number, number>();
  const open: FormulaTree[] = [];
  const isOpen = new Set<number>();
  const found: FormulaTree[] = [];
  const begin = (tree: FormulaTree): Visit => {
    order.set(tree.treeId, order.size);
    lowest.set(tree.treeId, order.size - 1);
    open.push(tree);
    isOpen.add(tree.treeId);
    return {
      tree,
      followers: [...generator._dependencyManagerService.searchDependency(tree.toRTreeItem())],
      next: 0,
    };
  };
  const lower = (id: number, value: number) => lowest.set(id, Math.min(lowest.get(id)!, value));

  for (const root of trees) {
    if (order.has(root.treeId)) continue;
    const path = [begin(root)];
    while (path.length > 0) {
      const visit = path[path.length - 1]!;
      const id = visit.tree.treeId;
      const follower = visit.followers[visit.next++];
      if (follower !== undefined) {
        const tree = generator._dependencyTreeCache.get(follower);
        if (!order.has(follower)) {
          if (tree) path.push(begin(tree));
        } else if (isOpen.has(follower)) {
          lower(id, order.get(follower)!);
        }
        continue;
      }
      path.pop();
      const parent = path[path.length - 1];
      if (parent) lower(parent.tree.treeId, lowest.get(id)!);
      if (lowest.get(id) !== order.get(id)) continue;
      const group: FormulaTree[] = [];
      let member: FormulaTree;
      do {
        member = open.pop()!;
        isOpen.delete(member.treeId);
        group.push(member);
      } while (member.treeId !== id);
      const mentionsItself = visit.followers.includes(id);
      if (mentionsItself) selfMentions.add(placeOf(visit.tree.subUnitId, visit.tree.row, visit.tree.column));
      const readsItself = mentionsItself && !asksOnlyForPlace(visit.tree);
      if (group.length > 1 || readsItself) for (const tree of group) found.push(tree);
    }
  }
  return found;
}

/**
 * Formulas after all that depend on them. As in Univer, but that a formula which mentions its own cell does not wait
 * for itself: its place in the order would be lost.
 */
function* dependantsFirst(this: DependencyGenerator, stack: FormulaTree[], done: Set<number>) {
  for (let tree = stack.pop(); tree; tree = stack.pop()) {
    if (tree.isSkip()) continue;
    const item = tree.toRTreeItem();
    const waiting = tree.isAdded() ? [] : followersToVisit(this, tree, item, done);
    if (waiting.length === 0) {
      yield tree;
      tree.setSkip();
      done.add(tree.treeId);
    } else {
      tree.setAdded();
      stack.push(tree);
      for (const follower of waiting) stack.push(follower);
    }
  }
}

function followersToVisit(
  generator: DependencyGenerator,
  tree: FormulaTree,
  item: unknown,
  done: Set<number>,
) {
  const ids = new Set([
    ...generator._dependencyManagerService.searchDependency(item, done),
    ...generator._dependencyRTreeCacheForAddressFunction.bulkSearch(item, done),
  ]);
  ids.delete(tree.treeId);
  return [...ids]
    .map(id => generator._dependencyTreeCache.get(id))
    .filter((follower): follower is FormulaTree => follower !== undefined && !follower.isAdded());
}

let repaired = false;

/** Univer gives circular formulas some number; Sheets shows #REF!. */
export function repairCycles(): void {
  if (repaired) return;
  repaired = true;
  const keep = runtimePrototype.setRuntimeData;
  runtimePrototype.setRuntimeData = function (value) {
    keep.call(this, value);
    // Its own cell was read, and is remembered, from before it had a value.
    const place = placeOf(this.currentSubUnitId, this.currentRow, this.currentColumn);
    if (selfMentions.has(place)) FORMULA_REF_TO_ARRAY_CACHE.clear();
  };
  dependencyPrototype._traverse = dependantsFirst;
  dependencyPrototype._checkIsCycleDependency = function (trees) {
    selfMentions.clear();
    for (const tree of formulasInCycles(this, trees)) {
      Object.defineProperty(tree, 'formula', { value: '=#REF!', configurable: true, writable: true });
    }
    return false;
  };
}
