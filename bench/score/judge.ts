/** Everything that is scored about one article. */
import { alignEntities, type Alignment } from './align.js';
import { scoreEntities, type EntityScore } from './entities.js';
import { scoreEvents, type EventScore } from './events.js';
import type { Found } from './extract.js';
import type { GoldArticle } from './gold.js';
import { scoreMentions, scoreReferences, type MentionScore } from './mentions.js';
import { scorePlaces, type PlaceScore } from './places.js';
import { scoreQuotations, type QuotationScore } from './quotations.js';
import { scoreRelationships, type RelationshipScore } from './relationships.js';
import { scoreSegments, type SegmentScore } from './segments.js';
import type { Share } from './tally.js';

/** A part is null where the gold was not annotated for it. */
export interface Judgement {
  readonly gold: GoldArticle;
  readonly found: Found;
  readonly alignment: Alignment;
  readonly strict: MentionScore;
  readonly overlap: MentionScore;
  readonly references: Share;
  readonly entities: EntityScore;
  readonly places: PlaceScore;
  readonly quotations: QuotationScore | null;
  readonly indirect: QuotationScore | null;
  readonly segments: SegmentScore | null;
  readonly events: EventScore | null;
  readonly relationships: RelationshipScore | null;
}

/** Compares what was found in one article with its gold. */
export function judgeArticle(gold: GoldArticle, found: Found): Judgement {
  const alignment = alignEntities(gold, found);
  return {
    gold,
    found,
    alignment,
    strict: scoreMentions(gold, found, 'strict'),
    overlap: scoreMentions(gold, found, 'overlap'),
    references: scoreReferences(gold, found, alignment),
    entities: scoreEntities(gold, found, alignment),
    places: scorePlaces(gold, found, alignment),
    quotations: gold.quotations === null ? null : scoreQuotations(gold, found, alignment, 'marked'),
    indirect: gold.hasIndirect ? scoreQuotations(gold, found, alignment, 'indirect') : null,
    segments: gold.segments === null ? null : scoreSegments(gold, found),
    events: gold.events === null ? null : scoreEvents(gold, found, alignment),
    relationships: gold.relationships === null ? null : scoreRelationships(gold, found, alignment),
  };
}
