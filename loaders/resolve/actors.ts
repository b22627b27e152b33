import type { Article, Entity, Mention, Quotation } from '../article.js';

/** Kinds of place whose name alone may stand for a government; others do only where they are quoted. */
const GOVERNING_KINDS: ReadonlySet<string> = new Set(['country', 'capital']);
/** Buildings whose names mean who sits in them. */
const SEATS =
  /^(?:the )?(?:Kremlin|Downing Street|Whitehall|Élysée|Elysee|Capitol Hill|Foggy Bottom|Blue House)$/iu;
/** The name begins a clause: only there can it be the one who acts. */
const CLAUSE_START =
  /(?:^|[.!?:;,“”"‘(—–\n]\s*|\b(?:that|while|as|but|when|after|before|because|since|whether|if|although|though|how|why|what|which|where)\s)(?:the\s)?$/iu;
/** "Moscow and Beijing said": the first of the two begins it. */
const SECOND_OF_TWO = /(?:^|[.!?:;,“”"‘(—–\n]\s*)(?:the\s)?(?:\p{Lu}[\p{L}’'-]+\s){1,3}and\s(?:the\s)?$/u;
const ADVERBS =
  '(?:(?:has|have|had|will|would|may|could|also|again|later|since|now|repeatedly|\\p{L}+ly)\\s){0,3}';
const STEMS =
  'accus|announc|warn|vow|reject|condemn|urg|sign|recall|expell|impos|refus|pledg|threaten|claim|demand|fear|blam|admit|admitt|confirm|summon|retaliat|respond|veto|recogni[sz]|declar|approv|invad|annex|deploy|offer|bann|oppos|protest|criticis|criticiz|insist|agree|deni|deny|react|object|ratifi|sanction|negotiat|welcom|dismiss|appeal|propos|promis|appoint|order|suspend|revok|withhold|arm|back|call|plan|want|hope|believ|argu|support|complain|concede|conced|disput';
/** A verb of what governments do, right behind the name; "backed", "backs" and "will back" alike. */
const ACTS = new RegExp(
  `^\\s${ADVERBS}(?:(?:${STEMS})(?:e|es|s|ed|d|ied|ies|ned|ted|ing)?|said|says|say|told|tells|seeks|sought|withdrew|withdraws|withholds|sees|knows|thinks|thought|is (?:${STEMS})ing|was (?:${STEMS})ing)(?=\\s|[,.;:]|$)(?!\\sby\\b)`,
  'u',
);
/** "accused Tehran of", "talks with Moscow": nobody accuses or meets a town. */
const DEALT_WITH =
  /\b(?:(?:accus|blam|urg|warn|condemn|criticis|criticiz|sanction)(?:ed|es|e|s|ing)|(?:talks|negotiations|ties|relations|a deal|an agreement|a pact|a treaty|an alliance) with)\s(?:the\s)?$/iu;
/** No noun follows that the name would only describe: "accused Beijing officials". */
const NAME_ENDS =
  /^(?:$|[.,;:!?)”"—–\n]|\s(?:of|to|for|over|on|about|after|before|not|and|or|that|in|at|as|when|while|with|by|but|if|this|last|next|would|will|had|has|have|were|was|are|is|could|may|\p{L}+ed)\b)/u;
const LOOK = 60;

/** What {@link markActors} looks at beside the mentions, which have their entities. */
export type ActorSetting = Pick<Article, 'text' | 'quotations' | 'entities'>;

/**
 * Marks the places whose names stand for a government and not for somewhere: those that are quoted, and countries,
 * capitals and seats of power that act ("Washington denies", "the Kremlin warned") or are dealt with ("accused Tehran
 * of"). Never in "arrived in Washington", "Beijing residents" or "Tehran’s mayor".
 */
export function markActors(
  mentions: readonly Mention[],
  { text, quotations, entities }: ActorSetting,
): Mention[] {
  const speakers = new Set(quotations.map(speakerKey));
  const kinds = new Map(entities.map(({ id, kind }: Entity) => [id, kind]));
  return mentions.map((mention) => {
    if (mention.type !== 'PLACE') return mention;
    const isActor =
      speakers.has(`${mention.start}-${mention.end}`) ||
      (mayGovern(text, mention, kinds.get(mention.entity ?? '')) &&
        (acts(text, mention) || isDealtWith(text, mention)));
    return isActor ? { ...mention, asActor: true } : mention;
  });
}

function speakerKey({ speaker }: Quotation): string {
  return speaker === null ? '' : `${speaker.start}-${speaker.end}`;
}

function mayGovern(text: string, mention: Mention, kind: string | undefined): boolean {
  if (mention.nominal === true || mention.pronoun === true) return false;
  return GOVERNING_KINDS.has(kind ?? '') || SEATS.test(text.slice(mention.start, mention.end));
}

function acts(text: string, { start, end }: Mention): boolean {
  const before = text.slice(Math.max(0, start - LOOK), start);
  if (!CLAUSE_START.test(before) && !SECOND_OF_TWO.test(before)) return false;
  return ACTS.test(text.slice(end, end + LOOK));
}

function isDealtWith(text: string, { start, end }: Mention): boolean {
  const before = text.slice(Math.max(0, start - LOOK), start);
  return DEALT_WITH.test(before) && NAME_ENDS.test(text.slice(end, end + LOOK));
}
