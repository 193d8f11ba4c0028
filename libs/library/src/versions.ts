/** Everything of one sort, in all its versions. Frozen, all the way down. */
export interface Versions<T> {
  /** The newest version of each, by title. */
  list(): readonly T[];
  /** One version, or the newest; null where there is none. */
  find(id: string, version?: number): T | null;
  /** Every version of each. */
  all(): readonly T[];
}

export function versionsOf<T extends { id: string; version: number; title: string }>(
  all: readonly T[],
): Versions<T> {
  const byId = new Map<string, T[]>();
  for (const one of [...all].sort((a, b) => b.version - a.version)) {
    byId.set(one.id, [...(byId.get(one.id) ?? []), deepFreeze(one)]);
  }
  const newest = [...byId.values()].flatMap(([first]) => (first ? [first] : []));
  newest.sort((one, other) => one.title.localeCompare(other.title, 'en'));
  Object.freeze(newest);
  const every = Object.freeze([...byId.values()].flat());
  return Object.freeze({
    list: () => newest,
    all: () => every,
    find: (id: string, version?: number) =>
      byId.get(id)?.find((one) => version === undefined || one.version === version) ?? null,
  });
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(deepFreeze);
    Object.freeze(value);
  }
  return value;
}
