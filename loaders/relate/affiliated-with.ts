import type { Article, Relationship, Span } from '../article.js';
import { affiliationInTree } from './affiliation-in-tree.js';
import {
  cover,
  nearby,
  ofType,
  type RelateRule,
  type ResolvedMention,
  type SentenceFacts,
  wordsBetween,
} from './facts.js';
import { officeAtEnd, titleAtEnd, titleOf } from './titles.js';

interface Affiliation {
  readonly evidence: Span;
  readonly title: string | null;
  readonly confidence: number;
}

/** One wording by which a text ties a person to a body or a country; null when the words are others. */
type Wording = (
  article: Article,
  person: ResolvedMention,
  body: ResolvedMention,
  sentence: Span,
) => Affiliation | null;

/** Person and body stand at most this many UTF-16 units apart. */
const BETWEEN_UNITS = 100;

/**
 * (Person)-[:AFFILIATED_WITH {title}]->(Organization or Place), where title, apposition or verb say so:
 * "World Food Programme Spokeswoman Bettina Luescher", "head of the International Rescue Committee David Miliband",
 * "Mohammad, a surgeon in Aleppo", "Ama Boateng, who chairs the council". Where no wording does, the sentence's grammar may.
 */
export const affiliatedWith: RelateRule = ({ article, sentences }) =>
  sentences.flatMap((sentence) => inSentence(article, sentence));

function inSentence(article: Article, sentence: SentenceFacts): Relationship[] {
  const bodies = ofType(sentence, 'ORGANIZATION', 'PLACE').filter((body) => !isPartOfWord(article, body));
  const people = ofType(sentence, 'PERSON').filter((mention) => mention.nominal !== true);
  return people.flatMap((person) => {
    const found = WORDINGS.map((wording) =>
      firstMatch(article, person, nearby(bodies, person, BETWEEN_UNITS), wording, sentence),
    ).filter((match) => match !== null);
    if (found.length === 0) found.push(...inTree(article, person, bodies, sentence));
    return found.slice(0, 2).map(({ body, affiliation }): Relationship => {
      const { evidence, title, confidence } = affiliation;
      const ends = { from: person.entity, to: body.entity };
      const properties = title === null ? {} : { properties: { title } };
      return { type: 'AFFILIATED_WITH', ...ends, evidence, confidence, ...properties };
    });
  });
}

/** "Leeds-based", "Leeds-born": tells where somebody is, not what they belong to. */
function isPartOfWord({ text }: Article, body: Span): boolean {
  return /^-\p{L}/u.test(text.slice(body.end, body.end + 2));
}

function inTree(
  article: Article,
  person: ResolvedMention,
  bodies: readonly ResolvedMention[],
  { tree }: SentenceFacts,
): { body: ResolvedMention; affiliation: Affiliation }[] {
  if (tree === null) return [];
  return bodies.flatMap((body) => {
    const found = affiliationInTree(article.text, tree, person, body);
    if (found === null || (body.type === 'PLACE' && !holdsOffice(article, found.title, body))) return [];
    return [{ body, affiliation: { ...found, confidence: 0.75 } }];
  });
}

function firstMatch(
  article: Article,
  person: ResolvedMention,
  bodies: readonly ResolvedMention[],
  wording: Wording,
  sentence: Span,
): { body: ResolvedMention; affiliation: Affiliation } | null {
  const nearest = bodies
    .filter((body) => body.end <= person.start || body.start >= person.end)
    .sort((a, b) => unitsApart(a, person) - unitsApart(b, person));
  for (const body of nearest) {
    const affiliation = wording(article, person, body, sentence);
    if (affiliation !== null) return { body, affiliation };
  }
  return null;
}

function unitsApart(a: Span, b: Span): number {
  return Math.max(a.start - b.end, b.start - a.end);
}

/** "the Leeds city council", "the Norway women's team": the place's name only opens another one. */
const NAME_GOES_ON =
  /^(?:[’']s?\s|\s+(?:\p{Lu}|(?:women|men|national|city|county|state|police|government|team|office|branch|chapter)(?![\p{L}])))/u;
/** Who lives or learns somewhere is not of it by office. */
const NO_OFFICE =
  /(?:^|\s)(?:residents?|citizens?|natives?|students?|survivors?|victims?|tourists?|pupils?)$/iu;

/** False for "Seoul resident", and for a place that only belongs to a title at a body: "the BBC's North America editor". */
function holdsOffice(article: Article, title: string, place: Span): boolean {
  const before = article.text.slice(Math.max(0, place.start - 3), place.start);
  return !NO_OFFICE.test(title) && !/[’']s\s$/u.test(before);
}

/** "Russian Defence Minister ¦", "World Food Programme Spokeswoman ¦", "Syria’s President ¦", "its chair, Dame ¦". */
const titleBeforeName: Wording = (article, person, body) => {
  const between = wordsBetween(article, body, person, BETWEEN_UNITS);
  const match =
    /^(?:[’']s|,\s+whose)?\s+((?:[\p{L}][\p{L}.’'-]*\s+){0,5}[\p{L}][\p{L}.’'-]*)(,?)\s+(?:(?:Sir|Dame|Lord|Lady|Dr|Mr|Mrs|Ms|Prof|Professor)\.?\s+)?$/u.exec(
      between ?? '',
    );
  if (match === null) return null;
  const isOwner =
    body.nominal === true || body.pronoun === true || /^(?:[’']s|,\s+whose)\s/u.test(between ?? '');
  if (match[2] === ',' && !isOwner) return null;
  const title = titleOf(match[1] ?? '');
  if (title === null || (body.type === 'PLACE' && !holdsOffice(article, title, body))) return null;
  return { evidence: cover(body, person), title, confidence: 0.85 };
};

/** "head of the International Rescue Committee ¦", "the mayor of Leeds, ¦,". */
const titleOfBodyBeforeName: Wording = (article, person, body, sentence) => {
  const between = wordsBetween(article, body, person, 3) ?? '';
  if (!/^,?\s+$/u.test(between)) return null;
  const before = article.text.slice(Math.max(sentence.start, body.start - BETWEEN_UNITS), body.start);
  const match =
    /(?:^|[,;:.(—–“"]\s*|\s)((?:[\p{L}][\p{L}.’'-]*\s+){1,6})(?:of|for|at|in)\s+(?:the\s+)?$/u.exec(before);
  const title = titleAtEnd(match?.[1] ?? '');
  if (match === null || title === null) return null;
  const start = body.start - before.length + before.lastIndexOf(title);
  return { evidence: { start, end: person.end }, title, confidence: 0.85 };
};

/** "¦, a surgeon in Aleppo", "¦, 61, director of the museum", "¦ is the chair of the council". */
const titleAfterName: Wording = (article, person, body) => {
  const between = wordsBetween(article, person, body, BETWEEN_UNITS);
  const match =
    /^(?:,\s+(?:aged\s+)?\d{1,3})?(?:,\s+(?:who\s+(?:is|was)\s+)?|\s+\(|\s+(?:is|was|became|remains)\s+)([\p{L}\s.’'-]+?)\s+(?:of|for|at|in|from|with)\s+(?:the\s+)?(?:[\p{L}]+-[\p{L}]+\s+|(?:north|south|east|west)(?:ern)?\s+|(?:charity|consultancy|group|company|firm|think\s+tank|agency|club|university|newspaper|party|bank|union|watchdog)\s+)?$/u.exec(
      between ?? '',
    );
  const title = titleOf(match?.[1] ?? '');
  const after = article.text.slice(body.end, body.end + 30);
  if (title === null || /^[’']s?\s/u.test(after)) return null;
  if (body.type === 'PLACE' && (NAME_GOES_ON.test(after) || !holdsOffice(article, title, body))) return null;
  return { evidence: cover(person, body), title, confidence: 0.85 };
};

/** "¦, the United Nations envoy", "¦, Acme’s chief executive,". */
const bodyTitleAfterName: Wording = (article, person, body, sentence) => {
  const between = wordsBetween(article, person, body, BETWEEN_UNITS) ?? '';
  if (
    !/^(?:,\s+(?:aged\s+)?\d{1,3})?(?:,\s+(?:who\s+(?:is|was)\s+)?|\s+\(|\s+(?:is|was)\s+)(?:(?:the|an?)\s+)?(?:(?:former|senior|current)\s+)?$/u.test(
      between,
    )
  )
    return null;
  const after = article.text.slice(body.end, Math.min(sentence.end, body.end + BETWEEN_UNITS));
  const match =
    /^(?:[’']s)?\s+([\p{L}][\p{L}’'-]*(?:\s+[\p{L}][\p{L}’'-]*){0,4}?)(?=\s*[,.;:)]|\s+(?:of|for|who|in|said|on|and)\b|\s*$)/u.exec(
      after,
    );
  const title = titleOf(match?.[1] ?? '');
  if (match === null || title === null) return null;
  return { evidence: { start: person.start, end: body.end + match[0].length }, title, confidence: 0.85 };
};

const HEADING_VERBS: ReadonlyMap<string, string | null> = new Map([
  ['heads', 'head'],
  ['leads', 'leader'],
  ['chairs', 'chair'],
  ['runs', 'head'],
  ['founded', 'founder'],
  ['co-founded', 'co-founder'],
  ['represents', 'representative'],
  ['manages', 'manager'],
  ['coaches', 'coach'],
  ['directs', 'director'],
  ['conducts', 'conductor'],
  ['owns', 'owner'],
  ['presides over', 'president'],
  ['mediates for', 'mediator'],
  ['speaks for', 'spokesperson'],
  ['plays for', 'player'],
  ['played for', 'player'],
  ['ran for', 'candidate'],
  ['stood for', 'candidate'],
  ['writes for', 'writer'],
  ['works for', null],
  ['works at', null],
  ['worked for', null],
]);

/** "¦, who heads the observatory", "¦ founded the charity". */
const verbOfHeading: Wording = (article, person, body) => {
  const between = wordsBetween(article, person, body, BETWEEN_UNITS) ?? '';
  const match =
    /^(?:,[^,.;]{1,60}?\s+who|,?\s+who)?\s+(\p{L}[\p{L}-]*(?:\s+(?:for|at|over))?)\s+(?:the\s+)?$/u.exec(
      between,
    );
  const verb = match?.[1]?.toLowerCase() ?? '';
  if (body.type !== 'ORGANIZATION' || !HEADING_VERBS.has(verb)) return null;
  return { evidence: cover(person, body), title: HEADING_VERBS.get(verb) ?? null, confidence: 0.8 };
};

/** "¦ of the Red Cross", "¦, from Save the Children,". */
const nameOfBody: Wording = (article, person, body) => {
  const between = wordsBetween(article, person, body, BETWEEN_UNITS) ?? '';
  if (body.type !== 'ORGANIZATION' || !/^,?\s+(?:of|from)\s+(?:the\s+)?$/u.test(between)) return null;
  return { evidence: cover(person, body), title: null, confidence: 0.7 };
};

/** "Senator ¦ of Kentucky", "President ¦ of Chad": an office before the name, and behind it where it is held. */
const officeOfPlace: Wording = (article, person, body, sentence) => {
  const between = wordsBetween(article, person, body, BETWEEN_UNITS) ?? '';
  if (body.type !== 'PLACE' || !/^\s+of\s+(?:the\s+)?$/u.test(between)) return null;
  const title = officeBefore(article, person, sentence);
  if (title === null || NAME_GOES_ON.test(article.text.slice(body.end, body.end + 30))) return null;
  const start = article.text.lastIndexOf(title, person.start);
  return { evidence: { start, end: body.end }, title, confidence: 0.85 };
};

/** "Sen. ¦ (D-Nev.)", "¦, R-Ky.,": a seat in an American assembly. */
const seatOfState: Wording = (article, person, body, sentence) => {
  const between = wordsBetween(article, person, body, BETWEEN_UNITS) ?? '';
  if (body.type !== 'PLACE' || !/^(?:\s+\(|,\s+)[DRI](?:\.?-|[.,]+\s)$/u.test(between)) return null;
  const title = officeBefore(article, person, sentence);
  return { evidence: cover(person, body), title, confidence: 0.8 };
};

function officeBefore({ text }: Article, person: Span, sentence: Span): string | null {
  return officeAtEnd(text.slice(Math.max(sentence.start, person.start - BETWEEN_UNITS), person.start));
}

/** "CNN’s ¦", "Reuters’ ¦". */
const bodysOwn: Wording = (article, person, body) => {
  const between = wordsBetween(article, body, person, BETWEEN_UNITS) ?? '';
  if (body.type !== 'ORGANIZATION' || !/^[’']s?\s+$/u.test(between)) return null;
  return { evidence: cover(body, person), title: null, confidence: 0.7 };
};

const WORDINGS: readonly Wording[] = [
  titleBeforeName,
  titleOfBodyBeforeName,
  titleAfterName,
  bodyTitleAfterName,
  verbOfHeading,
  nameOfBody,
  officeOfPlace,
  seatOfState,
  bodysOwn,
];
