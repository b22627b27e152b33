/**
 * Writes loaders/models/knowledge/aliases.txt.gz: names that mean one well-known person, organization or armed group,
 * from public dictionaries under ../shared/data.
 *
 *     npx tsx scripts/build-knowledge.ts
 *
 * Each line is one thing: the ids of its names, as articles give them, separated by blanks, the first one standing for
 * all. Names too short to stand alone are left out, and so is each name that two things share.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { isShortKey } from '../loaders/identity/alias-keys.js';
import { organizationId, personId } from '../loaders/resolve/ids.js';
import { projectFile } from '../src/project.js';

const DATA = '../shared/data';
const MAX_NAMES = 25; // of one thing; more are lists of somebody's followers

/** Words that make a name one of an office or its holder, not of a body. */
const OFFICES =
  /\b(?:chief|secretary|president|spokes\w+|director|chairman|leader|head|commissioner|ambassador|envoy|official|member|fighter|militant|rebel|forces|minister|sec|gen|secy|troops|officer)s?\b/iu;
/** Words that alone make no body's name longer: "al-Zawahiri", "La Liga". */
const PARTICLES = /(?<=[:-])(?:al|el|la|le|l|the|de|of|and)-/gu;
/** Words that no person's name has. */
const IMPERSONAL =
  /\b(?:government|regime|forces?|army|militar\w+|minist\w+|party|police|rebels?|council|parliament|senate|court|movement|front|groups?|brigades?|embassy|capital|of|the|and|for|mr|mrs|ms|president|king|queen|prince|princess|minister|pm|leader|general|ambassador|secretary|chancellor|officials?|troops|republic|administration|state|city|island|islands|north|south|east|west|\w*arabian?)\b/iu;

const groups = [
  ...legislators('gazetteers/legislators-current.yaml'),
  ...legislators('gazetteers/executive.yaml'),
  ...people('petrarch/Phoenix.Countries.actors.txt'),
  ...organizations('petrarch/Phoenix.International.actors.txt'),
  ...organizations('petrarch/Phoenix.MilNonState.actors.txt'),
];
const lines = withoutShared(groups)
  .map((names) => names.join(' '))
  .sort();
writeFileSync(
  projectFile('loaders/models/knowledge/aliases.txt.gz'),
  gzipSync(`${lines.join('\n')}\n`, { level: 9 }),
);
console.log(`${lines.length} things with ${lines.join(' ').split(' ').length} names`);

/** Members of congress, presidents and vice-presidents: given name, nickname, middle name and official form. */
function legislators(path: string): string[][] {
  const entries = read(path)
    .split(/^- id:/mu)
    .slice(1);
  return entries.flatMap((entry) => {
    const names = /^ {2}name:\n((?: {4}.*\n)+)/mu.exec(entry)?.[1] ?? '';
    const part = (key: string) =>
      new RegExp(`^ {4}${key}: (.*)$`, 'mu').exec(names)?.[1]?.replace(/^['"]|['"]$/gu, '');
    const [first, last, middle, nickname] = ['first', 'last', 'middle', 'nickname'].map(part);
    if (first === undefined || last === undefined) return [];
    const forms = [
      `${first} ${last}`,
      ...(nickname === undefined ? [] : [`${nickname} ${last}`]),
      ...(middle === undefined ? [] : [`${first} ${middle} ${last}`]),
      ...(part('official_full') === undefined ? [] : [part('official_full') as string]),
    ];
    return [forms.map(personId).filter((id) => !isShortKey('Person', id))];
  });
}

/** A head line and the lines that begin with `+` name one actor; of people, those that share a word with the head. */
function people(path: string): string[][] {
  return actors(path).map(([head, ...others]) => {
    const words = new Set(wordsOf(head as string));
    const same = others.filter((name) => wordsOf(name).some((word) => words.has(word)));
    return [head as string, ...same]
      .filter(isPersonal)
      .map(personId)
      .filter((id) => !isShortKey('Person', id));
  });
}

function organizations(path: string): string[][] {
  return actors(path).map((names) =>
    names
      .filter((name) => !OFFICES.test(name))
      .flatMap((name) => [name.replace(/\s*\([^)]*\)\s*/gu, ' ').trim()])
      .map(organizationId)
      .filter((id) => id.replace(PARTICLES, '').includes('-')),
  );
}

function isPersonal(name: string): boolean {
  const words = name.split(/\s+/u);
  return words.length >= 2 && words.length <= 4 && !IMPERSONAL.test(name) && !/[\d'’(]/u.test(name);
}

function actors(path: string): string[][] {
  const found: string[][] = [];
  for (const line of read(path).split('\n')) {
    const name = line
      .replace(/[#[].*$/u, '')
      .replace(/_/gu, ' ')
      .trim();
    if (line.startsWith('#') || line.startsWith('\t') || name === '') continue;
    if (name.startsWith('+')) found.at(-1)?.push(name.replaceAll('+', ' ').trim());
    else found.push([name]);
  }
  return found;
}

/** Things with at least two names, none of which another thing has. */
function withoutShared(all: readonly (readonly string[])[]): string[][] {
  const joined = joinByFirst(all);
  const counts = new Map<string, number>();
  for (const names of joined) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return joined
    .map((names) => names.filter((name) => counts.get(name) === 1))
    .filter(({ length }) => length > 1 && length <= MAX_NAMES);
}

/** One thing may be in two dictionaries, or twice in one: then the first name is the same. */
function joinByFirst(all: readonly (readonly string[])[]): string[][] {
  const found = new Map<string, Set<string>>();
  for (const names of all) {
    const [first] = names;
    if (first === undefined) continue;
    const known = found.get(first) ?? new Set();
    for (const name of names) known.add(name);
    found.set(first, known);
  }
  return [...found.values()].map((names) => [...names]);
}

function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 3);
}

function read(path: string): string {
  return readFileSync(projectFile(`${DATA}/${path}`), 'utf8');
}
