import type { Article, Relationship } from '../article.js';
import { cover, nearby, ofType, type RelateRule, type ResolvedMention, wordsBetween } from './facts.js';

const BETWEEN_UNITS = 80;
const GROUP =
  "(?:an?\\s+|the\\s+|this\\s+|that\\s+|another\\s+|his\\s+|her\\s+|its\\s+|their\\s+|[\\p{L}.-]+[’']s\\s+)?(?:(?!(?:and|or|but|to|of|in|at|on|by|with|for|from|that|which|before|after|during|since|until|as|over|about)\\b)[\\p{L}\\p{N}-]+\\s+){0,4}";
/** The verb, with the role it gives its subject. */
const ROLES: readonly (readonly [string, string])[] = [
  ['attend(?:ed|s)?|took\\s+part\\s+in|takes\\s+part\\s+in|participated\\s+in|joined', 'participant'],
  ['host(?:ed|s)', 'host'],
  ['chair(?:ed|s)', 'chair'],
  ['organi[sz]e[ds]|staged|arranged|held', 'organiser'],
  ['convened|called|summoned', 'convener'],
  ['led|leads|spearheaded', 'leader'],
  ['address(?:ed|es)|spoke\\s+at|speaks\\s+at', 'speaker'],
  ['ordered|authori[sz]ed|approved', 'ordered it'],
  ['carried\\s+out|launched|conducted|perpetrated|mounted|executed', 'carried it out'],
  ['won|wins', 'winner'],
  ['survived', 'survivor'],
  ['witnessed', 'witness'],
  [
    '(?:was|were|had\\s+been|been)\\s+(?:[\\p{L}]+ly\\s+)?(?:killed|injured|wounded|hurt|shot)\\s+(?:in|during|by)',
    'victim',
  ],
  ['died\\s+in', 'victim'],
];
const ACTIVE = ROLES.map(
  ([verb, role]) =>
    [
      new RegExp(
        `^(?:,[^,.;]{1,60},|\\s+who)?\\s+(?:(?:has|have|had|will|also|then|later)\\s+){0,2}(?:${verb})\\s+${GROUP}$`,
        'iu',
      ),
      role,
    ] as const,
);
const PASSIVE = ROLES.filter(([, role]) => !['victim', 'survivor'].includes(role)).map(
  ([verb, role]) =>
    [
      new RegExp(
        `^(?:\\s+in\\s+\\p{Lu}[\\p{L}-]+)?,?\\s+(?:(?:which|that)\\s+)?(?:(?:was|were|is|has\\s+been|had\\s+been)\\s+)?(?:${verb})\\s+by\\s+(?:the\\s+)?$`,
        'iu',
      ),
      role,
    ] as const,
);
/** "by the Assad regime" is not by Assad. */
const OWNED =
  /^(?:[’']s?)?\s+(?:regime|government|administration|forces|army|troops|campaign|family|supporters|allies|team|camp|fans|militia|fighters|loyalists|ally|aide|officials?|spokes\p{L}+)\b|^[’']s\s/iu;
/** "the arrest of X", "X's trial": the role by the kind of event. */
const ROLE_OF_KIND: ReadonlyMap<string, string> = new Map([
  ['arrest', 'arrested'],
  ['trial', 'defendant'],
  ['killing', 'victim'],
  ['kidnapping', 'victim'],
  ['visit', 'visitor'],
  ['resignation', 'resigned'],
]);

/**
 * (Person or Organization)-[:PARTICIPATED_IN {role}]->(Event), in clear cases only: subject or by-phrase of a verb
 * that takes the event as its object, "was killed in …", "X's arrest", "the killing of X".
 */
export const participatedIn: RelateRule = ({ article, entities, sentences }) =>
  sentences.flatMap((sentence) => {
    const actors = ofType(sentence, 'PERSON', 'ORGANIZATION');
    return ofType(sentence, 'EVENT').flatMap((event) =>
      nearby(actors, event, BETWEEN_UNITS).flatMap((actor): Relationship[] => {
        const role = roleOf(article, entities.get(event.entity)?.kind ?? '', actor, event);
        if (role === null) return [];
        const ends = { from: actor.entity, to: event.entity };
        const evidence = cover(actor, event);
        return [{ type: 'PARTICIPATED_IN', ...ends, evidence, confidence: 0.8, properties: { role } }];
      }),
    );
  });

function roleOf(
  article: Article,
  kind: string,
  actor: ResolvedMention,
  event: ResolvedMention,
): string | null {
  const forward = wordsBetween(article, actor, event, BETWEEN_UNITS);
  if (forward !== null) {
    if (/^[’']s?\s+(?:[\p{L}-]+\s+){0,2}$/u.test(forward)) return ROLE_OF_KIND.get(kind) ?? null;
    return ACTIVE.find(([wording]) => wording.test(forward))?.[1] ?? null;
  }
  const backward = wordsBetween(article, event, actor, BETWEEN_UNITS);
  if (backward === null || OWNED.test(article.text.slice(actor.end, actor.end + 30))) return null;
  if (/^\s+of\s+(?:the\s+)?$/u.test(backward)) return ROLE_OF_KIND.get(kind) ?? null;
  if (/^\s+by\s+(?:the\s+)?$/u.test(backward)) return kind === 'visit' ? 'visitor' : 'carried it out';
  return PASSIVE.find(([wording]) => wording.test(backward))?.[1] ?? null;
}
