/** Neo4j refuses what does not fit into an index (8,167 bytes); both engines get the same graph. */
const MAX_KEY_BYTES = 4_000;

/** Throws when an id, an address or a name is too long to be found again by. */
export function assertKeys(keys: readonly (string | null)[]): void {
  for (const key of keys) {
    const bytes = key === null ? 0 : Buffer.byteLength(key);
    if (bytes <= MAX_KEY_BYTES) continue;
    const most = MAX_KEY_BYTES.toLocaleString('en');
    throw new RangeError(
      `expected ids, addresses and names of at most ${most} bytes, but got one of ${bytes.toLocaleString('en')}: ${key?.slice(0, 60)}…`,
    );
  }
}
