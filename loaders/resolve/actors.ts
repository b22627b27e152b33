import type { Mention, Quotation } from '../article.js';

/** Marks the places that speak: in "Washington said" the name stands for a government, not for somewhere. */
export function markActors(mentions: readonly Mention[], quotations: readonly Quotation[]): Mention[] {
  const speakers = new Set(
    quotations.map(({ speaker }) => (speaker === null ? '' : `${speaker.start}-${speaker.end}`)),
  );
  return mentions.map((mention) =>
    mention.type === 'PLACE' && speakers.has(`${mention.start}-${mention.end}`)
      ? { ...mention, asActor: true }
      : mention,
  );
}
