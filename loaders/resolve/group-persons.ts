import type { Article, Mention } from '../article.js';
import { type Group, groupBy } from './group.js';
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
  gender: Gender | null;
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
  const parts = groupBy(
    named.filter((person) => !isFull(person)),
    (person) => person.name.words.join('-'),
  );
  for (const persons of parts.values()) for (const person of persons) placePart(clusters, person);
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
  const sameSpelling = [...groupBy(named, (person) => person.name.words.join('-')).values()];
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

function wordCount(persons: readonly NamedPerson[]): number {
  return persons[0]?.name.words.length ?? 0;
}

function isOneName(full: PersonName, name: PersonName): boolean {
  return isSameFullName(full, name) || partOfName(name, full) === 'SURNAME';
}

function isClash(a: Gender | null, b: Gender | null): boolean {
  return a !== null && b !== null && a !== b;
}

function placePart(clusters: Cluster[], person: NamedPerson): void {
  const home = chooseHome(clusters, person);
  if (home !== null) home.members.push(person);
  else
    clusters.push({
      name: person.name,
      members: [person],
      gender: person.evidence.gender ?? genderOfFirstName(person.name.words[0] ?? ''),
    });
}

/** The cluster that a part of a name belongs to; null when it fits none, or only as a given name of several. */
function chooseHome(clusters: readonly Cluster[], person: NamedPerson): Cluster | null {
  const { gender } = person.name.gender === null ? person.evidence : person.name;
  const open = clusters.filter((cluster) => !isClash(cluster.gender, gender));
  const same = open.find((cluster) => cluster.name.words.join('-') === person.name.words.join('-'));
  const asPart = (part: string): Cluster[] =>
    open.filter((cluster) => partOfName(person.name, cluster.name) === part);
  const surname = asPart('SURNAME');
  if (surname.length > 0) return nearestBefore(surname, person);
  if (same !== undefined) return same;
  const given = asPart('GIVEN');
  if (given.length > 0)
    return given.length === 1 || !isFirstName(person) ? nearestBefore(given, person) : null;
  const middle = asPart('MIDDLE');
  return middle.length === 1 ? (middle[0] ?? null) : null;
}

/** "Kim" may be the family name of several people; "John" of none. */
function isFirstName(person: NamedPerson): boolean {
  return genderOfFirstName(person.name.words[0] ?? '') !== null;
}

function nearestBefore(clusters: readonly Cluster[], person: NamedPerson): Cluster | null {
  const role = person.evidence.roles[0];
  const byRole = clusters.filter((cluster) =>
    cluster.members.some((member) => member.evidence.roles.some((own) => own.head === role?.head)),
  );
  const fitting = role !== undefined && byRole.length > 0 ? byRole : clusters;
  const distance = (cluster: Cluster): number =>
    Math.min(
      ...cluster.members.map(({ mention }) => {
        const units = person.mention.start - mention.start;
        return units > 0 ? units : AFTER_UNITS - units;
      }),
    );
  return fitting.reduce((best, cluster) => (distance(cluster) < distance(best) ? cluster : best));
}

/** Any mention before beats any after, whatever the distance in UTF-16 units. */
const AFTER_UNITS = 1e9;

function toGroup(article: Article, cluster: Cluster): Group {
  const mentions = cluster.members.map((member) => member.mention).sort((a, b) => a.start - b.start);
  const name = fullestName(article.text, mentions, (surface) => parsePersonName(surface).words.length);
  return { type: 'PERSON', mentions, entity: { id: personId(name), name } };
}
