/**
 * Which source of a run an article's id belongs to. Two sources that claim one id: the first counts, so that loading
 * again changes nothing. The same article again is no fault; another one is.
 */
export class Claims {
  readonly #owners = new Map<string, { readonly source: string; readonly factsHash: string }>();

  /** FIRST: the id is free; SAME: it is taken by the same article; else the reason why this one has no place. */
  claim(id: string, factsHash: string, source: string): 'FIRST' | 'SAME' | { readonly reason: string } {
    const owner = this.#owners.get(id);
    if (owner === undefined) {
      this.#owners.set(id, { source, factsHash });
      return 'FIRST';
    }
    if (owner.factsHash === factsHash) return 'SAME';
    return { reason: `expected one article with the id ${id} in a run, but got another in ${owner.source}` };
  }
}
