interface Referring {
  readonly name: string;
  /** The tables its foreign keys lead to. */
  readonly needs: readonly string[];
}

/**
 * Tables in the order they can be filled in: each after those its foreign keys lead to, and otherwise as they were given.
 * Where keys lead in a circle (then some of them can be checked late), the tables of the circle come as they were given.
 */
export function fillingOrder<T extends Referring>(tables: readonly T[]): readonly T[] {
  const ordered: T[] = [];
  const placed = new Set<string>();
  const waiting = new Set(tables.map(({ name }) => name));
  while (ordered.length < tables.length) {
    const open = tables.filter(({ name }) => !placed.has(name));
    const free = open.filter(({ needs }) => needs.every((need) => placed.has(need) || !waiting.has(need)));
    const next = free.length > 0 ? free : open;
    for (const table of next) placed.add(table.name);
    ordered.push(...next);
  }
  return ordered;
}
