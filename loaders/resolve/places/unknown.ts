import type { Span } from '../../article.js';
import type { Gazetteer } from './gazetteer.js';
import type { PlaceLink } from './links.js';
import type { Place, PlaceKind } from './place.js';
import type { Toponym } from './reading.js';
import { isWithin } from './score.js';

/** A place that the article's words say holds another, and those words. */
export interface Container {
  readonly place: Place;
  readonly evidence: Span;
}

/** What {@link containerByWords} looks at: one toponym, `at`, among all. */
export interface ContainerQuestion {
  readonly text: string;
  readonly toponyms: readonly Toponym[];
  readonly links: readonly PlaceLink[];
  /** What each toponym was decided to be. */
  readonly chosen: readonly (Place | null)[];
  readonly at: number;
  readonly gazetteer: Gazetteer;
}

const TOWN_KINDS: ReadonlySet<PlaceKind> = new Set(['capital', 'city', 'town', 'village']);
const FAR = /\b(?:\d{2,}|dozens|hundreds)\b[^,.]{0,12}(?:km|kilomet|mile)/iu;

/**
 * What holds a toponym by the article's words: "Aleppo, Syria"; "Qaterji, a neighbourhood in Aleppo"; for an
 * unknown name "just north of Homs" gives the region that holds Homs, and a bare "Fardous neighbourhood" the only
 * town, or the one most named, of the article. Null when the words say nothing, or contradict the gazetteer.
 */
export function containerByWords(question: ContainerQuestion): Container | null {
  const { links, chosen, at } = question;
  const place = chosen[at] ?? null;
  const own = links.filter(
    (link) => link.inner === at && link.relation !== 'BESIDE' && (place !== null || link.doubt === 0),
  );
  for (const link of own) {
    const container = containerOf(link, question);
    if (container === null || container.gazetteerId === place?.gazetteerId) continue;
    if (place === null || isWithin(place, container)) return { place: container, evidence: link.evidence };
  }
  return place === null ? containerOfPart(question) : null;
}

function containerOf(link: PlaceLink, question: ContainerQuestion): Place | null {
  const outer = link.outer === null ? (link.places[0] ?? null) : (question.chosen[link.outer] ?? null);
  if (outer === null || link.relation === 'WITHIN') return outer;
  return wider(
    outer,
    FAR.test(question.text.slice(link.evidence.start, link.evidence.end)),
    question.gazetteer,
  );
}

/** Near a town is in its region, far from it only in its country; near a region or country says nothing. */
function wider(outer: Place, isFar: boolean, gazetteer: Gazetteer): Place | null {
  if (!TOWN_KINDS.has(outer.kind)) return null;
  const kind: PlaceKind = isFar ? 'country' : 'region';
  return gazetteer.containers(outer).find((container) => container.kind === kind) ?? null;
}

/** A part of a town, where the article speaks of one town above all others. */
function containerOfPart({ toponyms, chosen, at }: ContainerQuestion): Container | null {
  const part = toponyms[at]?.readings.find(
    (reading) => reading.hint === 'part' || reading.hint === 'district',
  );
  if (part === undefined) return null;
  const counts = new Map<string, { place: Place; count: number }>();
  toponyms.forEach((toponym, index) => {
    const town = chosen[index];
    if (town === null || town === undefined || !TOWN_KINDS.has(town.kind)) return;
    const count = (counts.get(town.gazetteerId)?.count ?? 0) + toponym.readings.length;
    counts.set(town.gazetteerId, { place: town, count });
  });
  const [first, second] = [...counts.values()].sort((a, b) => b.count - a.count);
  if (first === undefined || (second !== undefined && second.count * 2 > first.count)) return null;
  return { place: first.place, evidence: { start: part.start, end: part.hintEnd } };
}
