/**
 * A whole number from `low` to `high` that looks like chance and is the same in every telling: it
 * hangs on its key alone, so that a story which grows does not move what it said before.
 */
export function chance(key: string, low: number, high: number): number {
  // FNV-1a (32 bit), then one round of mixing, as neighbouring keys would land side by side.
  let hash = 0x811c9dc5;
  for (const character of key) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = (hash ^ (hash >>> 13)) >>> 0;
  return low + (hash % (high - low + 1));
}
