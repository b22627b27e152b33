/** Every field of the SDL that the graph answers, by type: the one place that ties the two together. */

import { about, quotedAbout } from './about.js';
import { affiliatedWith, affiliates } from './affiliated-with.js';
import { appearances, appearsIn } from './appears-in.js';
import { coMentioned } from './co-mentioned.js';
import { copies, copyOf } from './copy-of.js';
import { DECISION_FIELDS, PROPOSAL_FIELDS, TAKEDOWN_FIELDS } from './curation.js';
import { highlight } from './highlights.js';
import { eventsAt, locatedAt } from './located-at.js';
import { mentionedIn, mentions } from './mentioned-in.js';
import { neighbors } from './neighbors.js';
import { participants, participatedIn } from './participated-in.js';
import { published, publishedBy } from './published-by.js';
import { quotedIn } from './quoted-in.js';
import { said, saidBy } from './said.js';
import { firstSeen, lastSeen } from './seen.js';
import { timeline } from './timeline.js';
import { toponym } from './toponym.js';
import { connection, fromAll, property, type FieldSpec } from './traversal.js';
import { contains, within } from './within.js';
import { authors, wrote } from './wrote.js';

type Fields = Readonly<Record<string, FieldSpec>>;

const NODE: Fields = { id: property('id') };

const ENTITY: Fields = {
  ...NODE,
  name: property('name'),
  aliases: property('aliases'),
  mentionedIn: connection(mentionedIn),
  quotedAbout: connection(quotedAbout),
  neighbors: connection(neighbors),
  coMentioned: connection(coMentioned),
  timeline: { kind: 'computed', compile: timeline },
  firstSeen,
  lastSeen,
};

const CONFIDENCE = fromAll('confidence', highest);
const EVIDENCE: FieldSpec = { kind: 'evidence' };
const EDGE: Fields = { confidence: CONFIDENCE, evidence: EVIDENCE };
const COUNTED: Fields = { ...EDGE, count: fromAll('count', sum) };
const MENTIONED: Fields = { ...COUNTED, toponym };
const CARRIED: Fields = { ...EDGE, cue: firstOf('cue'), via: firstOf('via') };

/** Fields of nodes, and of the edges that lead to them. */
export const FIELDS: Readonly<Record<string, Fields>> = {
  Node: NODE,
  Entity: ENTITY,
  Article: {
    ...NODE,
    url: property('url'),
    headline: property('headline'),
    byline: property('byline'),
    publisher: property('publisher'),
    section: property('section'),
    publishedAt: property('publishedAt'),
    modifiedAt: property('modifiedAt'),
    language: property('language'),
    text: property('text'),
    loadedAt: property('loadedAt'),
    segments: {
      kind: 'value',
      expression: (node) => `[${node}.segmentKinds, ${node}.segmentStarts, ${node}.segmentEnds]`,
      derive: toSegments,
    },
    mentions: connection(mentions),
    quotations: connection(appearances),
    authors: connection(authors),
    publishedBy: { kind: 'one', traversal: publishedBy },
    copyOf: { kind: 'one', traversal: copyOf },
    copySimilarity: { kind: 'onWay', traversal: copyOf, expression: (all) => `head(${all}).similarity` },
    copies: connection(copies),
  },
  Person: {
    ...ENTITY,
    description: property('description'),
    quotedIn: connection(quotedIn),
    quotations: connection(said),
    affiliatedWith: connection(affiliatedWith),
    participatedIn: connection(participatedIn),
    wrote: connection(wrote),
  },
  Organization: {
    ...ENTITY,
    kind: property('kind'),
    quotedIn: connection(quotedIn),
    quotations: connection(said),
    affiliates: connection(affiliates),
    locatedAt: connection(locatedAt),
    participatedIn: connection(participatedIn),
    published: connection(published),
  },
  Place: {
    ...ENTITY,
    kind: property('kind'),
    latitude: property('latitude'),
    longitude: property('longitude'),
    countryCode: property('countryCode'),
    gazetteerId: property('gazetteerId'),
    quotedIn: connection(quotedIn),
    quotations: connection(said),
    events: connection(eventsAt),
    within: connection(within),
    contains: connection(contains),
  },
  Event: {
    ...ENTITY,
    kind: property('kind'),
    earliest: property('earliest'),
    latest: property('latest'),
    datePrecision: property('datePrecision'),
    locatedAt: connection(locatedAt),
    participants: connection(participants),
  },
  Quotation: {
    ...NODE,
    text: property('text'),
    kind: property('kind'),
    speaker: { kind: 'one', traversal: saidBy },
    saidBy: connection(saidBy),
    appearsIn: connection(appearsIn),
    about: connection(about),
  },
  SearchEdge: {
    score: { kind: 'value', expression: (hits) => `head(${hits}).score` },
    highlights: { kind: 'value', expression: (hits) => `head(${hits})`, derive: highlight },
  },
  Hop: { ...EDGE, type: { kind: 'value', expression: (all) => `type(head(${all}))` } },
  MentionedInEdge: MENTIONED,
  MentionEdge: MENTIONED,
  CoMentionEdge: { ...EDGE, articles: { kind: 'value', expression: (all) => `size(${all})` } },
  NeighborEdge: {
    ...EDGE,
    relationships: { kind: 'value', expression: (all) => `[x IN ${all} | type(x)]`, derive: sortedUnique },
  },
  AuthorEdge: EDGE,
  CopyEdge: { similarity: fromAll('similarity', highest) },
  AffiliationEdge: { ...EDGE, titles: fromAll('title', sortedUnique) },
  LocationEdge: EDGE,
  LocatedEdge: EDGE,
  ParticipantEdge: { ...EDGE, roles: fromAll('role', sortedUnique) },
  ParticipationEdge: { ...EDGE, roles: fromAll('role', sortedUnique) },
  SaidEdge: EDGE,
  SpeakerEdge: { ...EDGE, basis: fromAll('basis', sortedUnique) },
  CarriedEdge: CARRIED,
  AppearanceEdge: CARRIED,
  Proposal: PROPOSAL_FIELDS,
  Decision: DECISION_FIELDS,
  Takedown: TAKEDOWN_FIELDS,
};

function highest(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.max(...known);
}

function sum(values: readonly (number | null)[]): number {
  return values.reduce<number>((total, value) => total + (value ?? 1), 0);
}

/** The property at the earliest appearance that has it. */
function firstOf(name: string): FieldSpec {
  return {
    kind: 'value',
    expression: (all) => `[x IN ${all} | [x.start, x.${name}]]`,
    derive: earliestValue,
  };
}

function earliestValue(values: readonly (readonly [number, string | null])[]): string | null {
  const known = values.filter(([, value]) => value !== null).sort(([a], [b]) => a - b);
  return known[0]?.[1] ?? null;
}

function sortedUnique(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))].sort();
}

function toSegments([kinds, starts, ends]: readonly [
  readonly string[],
  readonly number[],
  readonly number[],
]) {
  return kinds.map((kind, index) => ({ kind, start: starts[index], end: ends[index] }));
}
