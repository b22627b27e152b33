import type { Article, Mention } from '../article.js';
import { groupBy } from '../../src/collections.js';
import type { Group } from './group.js';
import { personId } from './ids.js';
import { genderOfFirstName } from './lexicon/first-names.js';
import type { Gender } from './lexicon/roles.js';
import { fullestName } from './fullest-name.js';
import { evidenceAt, mergeEvidence, type PersonEvidence } from './person-evidence.js';
import { isSameFullName, parsePersonName, partOfName, type PersonName } from './person-name.js';
import type { TextIndex } from './text-index.js';

interface NamedPerson {
  readonly mention: Mention;
  readonly name: PersonName;
  readonly evidence: PersonEvidence;
}

interface Cluster {
  readonly name: PersonName;
  readonly members: NamedPerson[];
  readonly gender: Gender | null;
}

/**
 * Groups the mentions that name people: first full names with each other, then surnames and given names with the
 * full name they are part of. People who share a surname stay apart: a bare surname goes to the one whom its title
 * fits, then to the one named last before it, and before any to the one named first.
 */
export function groupPersons(article: Article, index: TextIndex, mentions: readonly Mention[]): Group[] {
  const named = mentions.map((mention) => readName(article, index, mention));
  const isFull = ({ name }: NamedPerson): boolean => name.words.length > 1;
  const clusters = clusterFullNames(named.filter(isFull));
  const parts = named.filter((person) => !isFull(person));
  placeParts(clusters, parts, (mention) => index.isQuoted(mention.start));
  return clusters.map((cluster) => toGroup(article, cluster));
}

function readName(article: Article, index: TextIndex, mention: Mention): NamedPerson {
  const name = parsePersonName(article.text.slice(mention.start, mention.end));
  const evidence = evidenceAt(article, index, mention);
  return { mention, name, evidence };
}

/** Longest names first, so that "Mustafa Habboush" finds "Jameel Mustafa Habboush" there. */
function clusterFullNames(named: readonly NamedPerson[]): Cluster[] {
  const clusters: Cluster[] = [];
  const sameSpelling = [...groupBy(named, (person) => spellingOf(person.name)).values()];
  const longestFirst = sameSpelling.sort((a, b) => wordCount(b) - wordCount(a));
  for (const persons of longestFirst) {
    const [first] = persons;
    if (first === undefined) continue;
    const gender = mergeEvidence(persons.map((person) => person.evidence)).gender;
    const fitting = clusters.filter((cluster) => isOneName(cluster.name, first.name));
    const cluster = fitting.length === 1 ? fitting[0] : undefined;
    if (cluster === undefined || isClash(cluster.gender, gender))
      clusters.push({ name: first.name, members: [...persons], gender });
    else cluster.members.push(...persons);
  }
  return clusters;
}

function spellingOf({ words, generation }: PersonName): string {
  return [...words, generation ?? ''].join('-');
}

function wordCount(persons: readonly NamedPerson[]): number {
  return persons[0]?.name.words.length ?? 0;
}

/** "Mustafa Habboush" ends a fuller name; "Rosa Quiroga" begins one, whose second surname is left out. */
function isOneName(full: PersonName, name: PersonName): boolean {
  return isSameFullName(full, name) || ['SURNAME', 'GIVEN'].includes(partOfName(name, full) ?? '');
}

function isClash(a: Gender | null, b: Gender | null): boolean {
  return a !== null && b !== null && a !== b;
}

/** Surnames and given names, in the order of the text; what fits nobody becomes a cluster of its own. */
function placeParts(
  clusters: Cluster[],
  parts: readonly NamedPerson[],
  isQuoted: (mention: Mention) => boolean,
): void {
  const fits = new Map<string, Fit>();
  const lastStarts = createLastStarts(clusters);
  for (const person of parts) {
    const key = spellingOf(person.name);
    const fit = fits.get(key) ?? fitOf(clusters, person.name);
    fits.set(key, fit);
    const home = chooseHome(fit, person, lastStarts);
    if (home === null) {
      clusters.push(newCluster(person));
      fits.clear();
    } else home.members.push(person);
    if (!isQuoted(person.mention))
      lastStarts.note(home ?? (clusters.at(-1) as Cluster), person.mention.start);
  }
}

function newCluster(person: NamedPerson): Cluster {
  const { name, evidence } = person;
  return { name, members: [person], gender: evidence.gender ?? genderOfFirstName(name.words[0] ?? '') };
}

/** The clusters whose name has some words as surname, given name or middle name, or is just these words. */
type Fit = Readonly<Record<'SURNAME' | 'GIVEN' | 'MIDDLE' | 'SAME', readonly Cluster[]>>;

function fitOf(clusters: readonly Cluster[], name: PersonName): Fit {
  const words = spellingOf(name);
  const parts = groupBy(clusters, (cluster) =>
    spellingOf(cluster.name) === words ? 'SAME' : partOfName(name, cluster.name),
  );
  const list = (part: keyof Fit): Cluster[] => parts.get(part) ?? [];
  return { SURNAME: list('SURNAME'), GIVEN: list('GIVEN'), MIDDLE: list('MIDDLE'), SAME: list('SAME') };
}

/** The cluster that a part of a name belongs to; null when it fits none, or only as a first name of several. */
function chooseHome(fit: Fit, person: NamedPerson, lastStarts: LastStarts): Cluster | null {
  const gender = person.name.gender ?? person.evidence.gender;
  const open = (part: keyof Fit): Cluster[] =>
    fit[part].filter((cluster) => !isClash(cluster.gender, gender));
  const [surname, same, given, middle] = [open('SURNAME'), open('SAME'), open('GIVEN'), open('MIDDLE')];
  if (surname.length > 0) return nearest(withoutNamesakes(surname), person, lastStarts);
  if (same[0] !== undefined) return same[0];
  if (given.length > 0)
    return given.length === 1 || !isFirstName(person) ? nearest(given, person, lastStarts) : null;
  return middle.length === 1 ? (middle[0] ?? null) : null;
}

/** "Trump" beside "Donald Trump" and "Donald Trump Jr.": who needs the "Jr." is hardly called by the surname alone. */
function withoutNamesakes(clusters: readonly Cluster[]): readonly Cluster[] {
  const elders = clusters.filter(({ name }) => name.generation === null);
  const isNamesake = ({ name }: Cluster): boolean =>
    name.generation !== null && elders.some((elder) => elder.name.words.join() === name.words.join());
  return clusters.filter((cluster) => !isNamesake(cluster));
}

/** "Kim" may be the family name of several people; "John" of none. */
function isFirstName(person: NamedPerson): boolean {
  return genderOfFirstName(person.name.words[0] ?? '') !== null;
}

/** Of several: whom the title fits, then who was named last before, then who is named first after. */
function nearest(clusters: readonly Cluster[], person: NamedPerson, lastStarts: LastStarts): Cluster | null {
  if (clusters.length === 1) return clusters[0] ?? null;
  const role = person.evidence.roles[0]?.head;
  const gender = person.name.gender ?? person.evidence.gender;
  const byRole = clusters.filter((cluster) => role !== undefined && hasRole(cluster, role));
  const byGender = clusters.filter((cluster) => gender !== null && cluster.gender === gender);
  const { start } = person.mention;
  const fitting =
    [byRole, byGender].find((list) => list.length > 0) ??
    established(withoutKin(clusters, start, lastStarts), lastStarts);
  return fitting.reduce((best, cluster) =>
    lastStarts.distance(cluster, start) < lastStarts.distance(best, start) ? cluster : best,
  );
}

/** "Laura Hensley ran. Her brother, Tom Hensley, helped. Hensley …": the surname stays with whom the text is about. */
function withoutKin(clusters: readonly Cluster[], start: number, lastStarts: LastStarts): readonly Cluster[] {
  const others = clusters.filter(({ members }) => !members.some(({ evidence }) => evidence.isKin));
  const isNamedBefore = others.some((cluster) => lastStarts.distance(cluster, start) < AFTER_UNITS);
  return isNamedBefore ? others : clusters;
}

/** Who was called by the surname alone before any other of that name came in keeps it; everybody when nobody was. */
function established(clusters: readonly Cluster[], lastStarts: LastStarts): readonly Cluster[] {
  const owners = clusters.filter((cluster) =>
    clusters.every((other) => other === cluster || lastStarts.isCalledBefore(cluster, other)),
  );
  return owners.length > 0 ? owners : clusters;
}

function hasRole(cluster: Cluster, head: string): boolean {
  return cluster.members.some(({ evidence }) => evidence.roles.some((role) => role.head === head));
}

/** How far back each cluster was named last, while the text is walked through. */
interface LastStarts {
  /** True when a part of the name of `cluster` was used before `other` was named in full. */
  isCalledBefore(cluster: Cluster, other: Cluster): boolean;
  note(cluster: Cluster, start: number): void;
  /** UTF-16 units back to the last time; when there is none, more than any, by how far ahead the first one is. */
  distance(cluster: Cluster, start: number): number;
}

function createLastStarts(clusters: readonly Cluster[]): LastStarts {
  const full = new Map(
    clusters.map((cluster) => [
      cluster,
      cluster.members.map(({ mention }) => mention.start).sort((a, b) => a - b),
    ]),
  );
  const noted = new Map<Cluster, number>();
  const firstNoted = new Map<Cluster, number>();
  return {
    isCalledBefore: (cluster, other) =>
      (firstNoted.get(cluster) ?? Infinity) < (full.get(other)?.[0] ?? -Infinity),
    note: (cluster, start) => {
      noted.set(cluster, start);
      if (!firstNoted.has(cluster)) firstNoted.set(cluster, start);
    },
    distance: (cluster, start) => {
      const starts = full.get(cluster) ?? [];
      const before = starts[countBelow(starts, start) - 1] ?? -1;
      const last = Math.max(before, noted.get(cluster) ?? -1);
      return last >= 0 ? start - last : AFTER_UNITS + (starts[0] ?? 0);
    },
  };
}

/** Any mention before beats any after, whatever the distance in UTF-16 units. */
const AFTER_UNITS = 1e9;

function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function toGroup(article: Article, cluster: Cluster): Group {
  const mentions = cluster.members.map((member) => member.mention).sort((a, b) => a.start - b.start);
  const wordsOf = (surface: string) => parsePersonName(surface).words;
  const forms = new Set(mentions.map(({ start, end }) => wordsOf(article.text.slice(start, end)).join(' ')));
  const name = fullestName(article.text, mentions, (surface) => {
    const words = wordsOf(surface);
    return isNickname(words, forms) ? 0 : words.length;
  });
  return { type: 'PERSON', mentions, entity: { id: personId(name), name } };
}

/** "Goofy Ada Reyes", where the article names "Ada Reyes" too: no given name goes before another here. */
function isNickname(words: readonly string[], forms: ReadonlySet<string>): boolean {
  const [first = '', second = ''] = words;
  return (
    words.length > 2 &&
    genderOfFirstName(first) === null &&
    genderOfFirstName(second) !== null &&
    forms.has(words.slice(1).join(' '))
  );
}
