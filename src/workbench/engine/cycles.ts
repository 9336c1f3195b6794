import { type DependencyGenerator, dependencyPrototype, type FormulaTree } from './univer-internals';

interface Visit {
  tree: FormulaTree;
  followers: number[];
  next: number;
}

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
      if (group.length > 1 || visit.followers.includes(id)) found.push(...group);
    }
  }
  return found;
}

/** Univer gives circular formulas some number; Sheets shows #REF!. */
export function repairCycles(): void {
  dependencyPrototype._checkIsCycleDependency = function (trees) {
    for (const tree of formulasInCycles(this, trees)) {
      Object.defineProperty(tree, 'formula', { value: '=#REF!', configurable: true, writable: true });
    }
    return false;
  };
}
