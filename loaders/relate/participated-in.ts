import type { Article, Relationship } from '../article.js';
import {
  cover,
  type Facts,
  nearby,
  type RelateRule,
  type ResolvedMention,
  type SentenceFacts,
  wordsBetween,
} from './facts.js';
import { listParties, type Party } from './parties.js';
import {
  ACTIVE,
  fitRole,
  HARMS,
  MUTUAL_KINDS,
  PASSIVE,
  PASSIVE_VERB_ROLES,
  ROLE_OF_OBJECT,
  ROLE_OF_OWNER,
  UNDERGOES,
} from './participant-roles.js';

const BETWEEN_UNITS = 130;
/** "by the Assad army" is not by Assad; a regime that bears a name is that person. */
const OWNED =
  /^(?:(?:[’']s?)?\s+(?:government|forces|army|troops|campaign|family|supporters|allies|team|camp|fans|militia|fighters|loyalists|ally|aide|officials?|spokes\p{L}+|police|military|warplanes|jets|(?:[\p{L}-]+\s+)?(?:ministers?|secretary|president|leaders?|members?|residents?|lawmakers|employees))\b|[’']s\s)/iu;
/** A participant after one of these is no subject: "a man from ¦ attended". */
const NO_SUBJECT =
  /\b(?:of|from|for|in|at|by|with|to|on|against|near|under|about|than|like)\s+(?:the\s+)?$/iu;
const OWNER_PRONOUN = /^(?:his|her|their)$/iu;
const PASSIVE_VERB = /ed$/u;

/**
 * (Person, Organization or a country that acts)-[:PARTICIPATED_IN {role}]->(Event), in clear cases only: subject or
 * by-phrase of a verb that takes the event as its object, "was killed in …", "X's arrest", "the killing of X",
 * "talks between X and Y". Those who stand in one list have one role.
 */
export const participatedIn: RelateRule = (facts) =>
  facts.sentences.flatMap((sentence) => inSentence(facts, sentence));

function inSentence(facts: Facts, sentence: SentenceFacts): Relationship[] {
  const { article, entities } = facts;
  const events = sentence.mentions.filter(({ type }) => type === 'EVENT');
  if (events.length === 0) return [];
  const actors = [...sentence.mentions, ...sentence.pronouns]
    .filter((mention) => canAct(facts, mention))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const parties = listParties(article, actors);
  return events.flatMap((event) =>
    nearby(parties, event, BETWEEN_UNITS).flatMap((party): Relationship[] => {
      const kind = entities.get(event.entity)?.kind ?? '';
      const found = roleOf(article, sentence, kind, party, event);
      const role = found === null ? null : fitRole(found, kind);
      if (role === null) return [];
      return party.members.map((actor) => ({
        type: 'PARTICIPATED_IN',
        from: actor.entity,
        to: event.entity,
        evidence: cover(actor, event),
        confidence: actor.pronoun === true ? Math.min(0.7, actor.confidence) : 0.8,
        properties: { role },
      }));
    }),
  );
}

/** People and bodies, and countries, which stand for their governments. */
function canAct({ entities }: Facts, mention: ResolvedMention): boolean {
  if (mention.type === 'PLACE')
    return mention.nominal !== true && entities.get(mention.entity)?.kind === 'country';
  return mention.type === 'PERSON' || mention.type === 'ORGANIZATION';
}

function roleOf(
  article: Article,
  sentence: SentenceFacts,
  kind: string,
  party: Party,
  event: ResolvedMention,
): string | null {
  const forward = wordsBetween(article, party, event, BETWEEN_UNITS);
  const before = article.text.slice(Math.max(sentence.start, party.start - 20), party.start);
  if (forward !== null) return roleBefore(article, kind, forward, before, party, event);
  const backward = wordsBetween(article, event, party, BETWEEN_UNITS);
  if (backward === null || OWNED.test(article.text.slice(party.end, party.end + 30))) return null;
  return roleAfter(article, kind, backward, event);
}

/** The participant stands before the event. */
function roleBefore(
  article: Article,
  kind: string,
  between: string,
  before: string,
  party: Party,
  event: ResolvedMention,
): string | null {
  const isOwner = OWNER_PRONOUN.test(article.text.slice(party.start, party.end));
  if ((isOwner ? /^\s+(?:[\p{L}-]+\s+){0,2}$/u : /^[’']s?\s+(?:[\p{L}-]+\s+){0,2}$/u).test(between))
    return ROLE_OF_OWNER.get(kind) ?? null;
  if (NO_SUBJECT.test(before) || /\b(?:neither|nor)\s+$/iu.test(before)) return null;
  if (isVerb(article, event))
    return UNDERGOES.test(between) ? (PASSIVE_VERB_ROLES.get(kind)?.[0] ?? null) : null;
  return (
    ACTIVE.find(({ wording, role }) => wording.test(between) && fitRole(role, kind) !== null)?.role ?? null
  );
}

/** The event stands before the participant. */
function roleAfter(article: Article, kind: string, between: string, event: ResolvedMention): string | null {
  const isBy =
    /^\s+(?:\p{L}+ly\s+)?by\s+(?:(?:the|members\s+of|members\s+of\s+the)\s+)?(?:\p{Lu}[\p{L}.’'-]*\s+){0,5}$/u.test(
      between,
    );
  if (isVerb(article, event)) return isBy ? (PASSIVE_VERB_ROLES.get(kind)?.[1] ?? null) : null;
  if (/^\s+of\s+(?:the\s+)?$/u.test(between)) return ROLE_OF_OBJECT.get(kind) ?? null;
  if (isBy) return kind === 'visit' ? 'visitor' : 'attacker';
  if (MUTUAL_KINDS.has(kind) && /^\s+(?:between|with)\s+(?:the\s+)?$/u.test(between)) return 'participant';
  if (HARMS.test(between)) return 'victim';
  return (
    PASSIVE.find(({ wording, role }) => wording.test(between) && fitRole(role, kind) !== null)?.role ?? null
  );
}

function isVerb(article: Article, event: ResolvedMention): boolean {
  return event.nominal === true && PASSIVE_VERB.test(article.text.slice(event.start, event.end));
}
