/** Sets of keys that grow together. */
export interface Union {
  /** Makes one set of the sets of two keys; keys that are not there are left alone. */
  join(a: string, b: string): void;
  /** The sets, in the order in which their first key was given. */
  sets(): string[][];
}

/** Starts with each key in a set of its own. */
export function createUnion(keys: Iterable<string>): Union {
  const parents = new Map([...keys].map((key) => [key, key]));
  const rootOf = (key: string): string => {
    let root = key;
    while (parents.get(root) !== root) root = parents.get(root) as string;
    parents.set(key, root);
    return root;
  };
  return {
    join: (a, b) => {
      if (parents.has(a) && parents.has(b)) parents.set(rootOf(b), rootOf(a));
    },
    sets: () => {
      const sets = new Map<string, string[]>();
      for (const key of parents.keys()) {
        const root = rootOf(key);
        sets.set(root, [...(sets.get(root) ?? []), key]);
      }
      return [...sets.values()];
    },
  };
}
