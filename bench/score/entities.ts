/** Entities: whole clusters, matched by name or alias. */
import type { EntityType } from '../../loaders/article.js';
import { overlaps } from '../../loaders/article.js';
import type { Alignment } from './align.js';
import { listGoldEntities } from './align.js';
import type { Found, FoundEntity } from './extract.js';
import type { GoldArticle, GoldEntity } from './gold.js';
import { isNamedFound, isNamedGold } from './mentions.js';
import type { Tally } from './tally.js';

export interface EntityScore {
  readonly tallies: ReadonlyMap<EntityType, Tally>;
  readonly missed: readonly GoldEntity[];
  readonly wrong: readonly FoundEntity[];
}

/** One found entity for each gold one: a second node for the same person counts as wrong. */
export function scoreEntities(gold: GoldArticle, found: Found, alignment: Alignment): EntityScore {
  const golds = listGoldEntities(gold).filter((entity) => isRequired(entity, gold));
  const required = new Set(golds.map((entity) => entity.key));
  const used = new Set(alignment.idOf.values());
  const right = golds.filter((entity) => alignment.idOf.has(entity.key));
  const missed = golds.filter((entity) => !alignment.idOf.has(entity.key));
  const wrong = found.entities.filter(
    (entity) => !used.has(entity.id) && isJudged(entity, found, gold, required),
  );
  const tallies = new Map<EntityType, Tally>();
  for (const type of ['PERSON', 'ORGANIZATION', 'PLACE', 'EVENT'] as const) {
    const hits = right.filter((entity) => entity.type === type).length;
    tallies.set(type, {
      right: hits,
      found: hits + wrong.filter((entity) => entity.type === type).length,
      expected: hits + missed.filter((entity) => entity.type === type).length,
    });
  }
  return { tallies, missed, wrong };
}

function isRequired(entity: GoldEntity, gold: GoldArticle): boolean {
  if (entity.optional === true) return false;
  return gold.mentions.some((m) => m.entity === entity.key && isNamedGold(m) && m.optional !== true);
}

/** Only entities that the text names are judged: a gazetteer's parent region has no mention and is left out. */
function isJudged(
  entity: FoundEntity,
  found: Found,
  gold: GoldArticle,
  required: ReadonlySet<string>,
): boolean {
  const named = found.mentions.filter((m) => m.entity === entity.id && isNamedFound(m, found.text));
  if (named.length === 0) return false;
  const loose = gold.mentions.filter(
    (m) => isNamedGold(m) && (m.optional === true || !required.has(m.entity)),
  );
  const triggers = entity.type === 'EVENT' ? (gold.events ?? []).flatMap((event) => event.triggers) : [];
  return !named.every((m) => [...loose, ...triggers].some((other) => overlaps(other, m)));
}
