/** One thing and the thing it hangs on. */
export interface Link {
  id: string;
  on: string | null;
}

/** True when hanging `id` on `on` would lead back to `id`. */
export function wouldLoop(links: Link[], id: string, on: string | null): boolean {
  const above = new Map(links.map((link) => [link.id, link.on]));
  const seen = new Set<string>();
  for (let next = on; next !== null && !seen.has(next); next = above.get(next) ?? null) {
    if (next === id) return true;
    seen.add(next);
  }
  return false;
}

/** Everything that hangs on `id`, at any depth, without `id` itself. */
export function below(links: Link[], id: string): string[] {
  const children = Map.groupBy(links, (link) => link.on);
  const found = new Set<string>();
  const visit = (one: string): void => {
    for (const child of children.get(one) ?? []) {
      if (found.has(child.id)) continue;
      found.add(child.id);
      visit(child.id);
    }
  };
  visit(id);
  found.delete(id);
  return [...found];
}

/** Rows as a forest, in the order they came. A row whose parent is not among them stands at the top. */
export function forest<Row extends { id: string; parentId: string | null }, Node extends { children: Node[] }>(
  rows: Row[],
  node: (row: Row) => Node,
): Node[] {
  const nodes = new Map(rows.map((row) => [row.id, node(row)]));
  const top: Node[] = [];
  for (const row of rows) {
    const parent = row.parentId === null ? undefined : nodes.get(row.parentId);
    (parent?.children ?? top).push(nodes.get(row.id)!);
  }
  return top;
}
