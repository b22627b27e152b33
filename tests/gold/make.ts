/**
 * Makes gold fixtures from a reader's marks, so that every offset is found by a program and never counted by hand.
 *
 *     npx tsx tests/gold/make.ts MARKS.mjs OUT.json [--show]
 *
 * MARKS.mjs exports `marks` (see {@link Marks}). Places in the text are given as a few words with brackets around
 * the part that is meant, such as `told [Reuters]` (or `⟦…⟧` where the text itself has brackets): the words must
 * stand in the text exactly once. Marks files quote
 * the article, so they are not kept; the JSON is the fixture. `--show` prints the text with its marks for proofreading.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { EntityType, QuotationKind, SegmentKind, Span, SpeakerBasis } from '../../loaders/article.js';
import { FACT_KINDS, overlaps } from '../../loaders/article.js';
import type {
  GoldArticle,
  GoldEntity,
  GoldEvent,
  GoldMention,
  GoldQuotation,
  GoldRelationship,
  GoldSegment,
} from '../../bench/score/gold.js';
import { readSource } from '../../bench/score/sources.js';

type Flag = 'named' | 'pronoun' | 'nominal' | 'optional';

interface EntityMarks extends Omit<GoldEntity, 'aliases' | 'latitude' | 'longitude' | 'countryCode'> {
  /** Written forms: every occurrence in a segment with facts becomes a mention, the longest form first. */
  readonly surfaces: readonly string[];
  readonly aliases?: readonly string[];
  readonly at?: readonly [number, number];
  readonly cc?: string;
}

interface QuotationMarks {
  readonly kind: QuotationKind;
  /** Words at its start and at its end, each found once (the end: the first time after the start). */
  readonly from: string;
  readonly to: string;
  readonly speaker: readonly [key: string | null, words: string, basis: SpeakerBasis] | null;
  readonly cue?: string;
  readonly via?: string;
  readonly optional?: true;
}

/** What a reader writes down about one article. */
export interface Marks {
  readonly id: string;
  readonly source: string;
  /** Annotate only as far as these words (they are the last). */
  readonly cutAfter?: string;
  readonly segments?: readonly (readonly [SegmentKind, string, ...SegmentKind[]])[];
  readonly entities: readonly EntityMarks[];
  /** Mentions that the surfaces do not give: pronouns, nominals, odd spellings. */
  readonly mentions?: readonly (readonly [key: string, words: string, ...Flag[]])[];
  /** Occurrences of a surface that are no mention. */
  readonly drop?: readonly string[];
  /** Occurrences of a surface that may go either way. */
  readonly maybe?: readonly string[];
  /** Other acceptable spans: the mention's words in their context, then the other span's. */
  readonly also?: readonly (readonly [mention: string, other: string])[];
  readonly events?: readonly (Omit<GoldEvent, 'triggers' | 'earliest' | 'latest'> & {
    readonly triggers: readonly string[];
    readonly date?: readonly [string, string];
  })[];
  readonly quotations?: readonly QuotationMarks[];
  readonly relationships?: readonly (readonly [
    GoldRelationship['type'],
    string,
    string,
    Partial<Pick<GoldRelationship, 'title' | 'role' | 'optional'>>?,
  ])[];
}

/** The fixture that the marks describe. Throws when words are missing, or stand in the text more than once. */
export function makeGold(marks: Marks, whole: string): GoldArticle {
  const limit = marks.cutAfter === undefined ? null : whole.indexOf(marks.cutAfter) + marks.cutAfter.length;
  const text = limit === null ? whole : whole.slice(0, limit);
  const finder = createFinder(text);
  const segments = marks.segments === undefined ? null : makeSegments(marks.segments, finder);
  const events = marks.events?.map((event) => makeEvent(event, finder)) ?? null;
  return {
    id: marks.id,
    source: marks.source,
    sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
    length: text.length,
    limit,
    segments,
    entities: marks.entities.map(makeEntity),
    mentions: makeMentions(marks, segments, finder),
    events,
    quotations: marks.quotations?.map((quotation) => makeQuotation(quotation, finder)) ?? null,
    hasIndirect: marks.quotations?.some((quotation) => quotation.kind === 'INDIRECT') ?? false,
    relationships: marks.relationships?.map(makeRelationship) ?? null,
  };
}

interface Finder {
  readonly text: string;
  /** The span in brackets; the words around it must stand in the text exactly once. */
  readonly one: (words: string) => Span & { readonly words: string };
  readonly first: (words: string, from: number) => number;
}

/** A no-break space counts as a space, so that marks can be typed; offsets stay the same. */
function createFinder(text: string): Finder {
  const plain = text.replaceAll('\u00a0', ' ');
  const first = (words: string, from: number): number => {
    const at = plain.indexOf(words, from);
    if (at < 0) throw new Error(`expected “${words}” in the text after ${from}, but it is not there`);
    return at;
  };
  const one = (words: string): Span & { readonly words: string } => {
    const [opening, closing] = words.includes('⟦') ? ['⟦', '⟧'] : ['[', ']'];
    const bare = words.split(opening).join('').split(closing).join('');
    const at = first(bare, 0);
    if (plain.includes(bare, at + 1))
      throw new Error(`expected “${bare}” once in the text, but it stands there again`);
    const open = words.indexOf(opening);
    const start = open < 0 ? at : at + open;
    const end = open < 0 ? at + bare.length : at + words.lastIndexOf(closing) - 1;
    return { start, end, words: text.slice(start, end) };
  };
  return { text, one, first };
}

function makeSegments(rows: NonNullable<Marks['segments']>, finder: Finder): GoldSegment[] {
  const starts: number[] = [];
  for (const [index, [, words]] of rows.entries()) {
    starts.push(index === 0 ? 0 : finder.first(words, (starts.at(-1) ?? 0) + 1));
  }
  return rows.map(([kind, , ...also], index) => ({
    kind,
    ...(also.length > 0 ? { also } : {}),
    start: starts[index] ?? 0,
    end: starts[index + 1] ?? finder.text.length,
  }));
}

function makeEntity(marks: EntityMarks): GoldEntity {
  const { surfaces, aliases = [], at, cc, ...rest } = marks;
  const others = [...new Set([...surfaces, ...aliases])].filter((name) => name !== marks.name).sort();
  return {
    ...rest,
    aliases: others,
    ...(cc === undefined ? {} : { countryCode: cc }),
    ...(at === undefined ? {} : { latitude: at[0], longitude: at[1] }),
  };
}

function makeMentions(marks: Marks, segments: readonly GoldSegment[] | null, finder: Finder): GoldMention[] {
  const types = new Map<string, EntityType>(marks.entities.map((entity) => [entity.key, entity.type]));
  for (const event of marks.events ?? []) types.set(event.key, 'EVENT');
  const typeOf = (key: string): EntityType => {
    const type = types.get(key);
    if (type === undefined) throw new Error(`expected an entity or event “${key}”, but there is none`);
    return type;
  };
  const extra = (marks.mentions ?? []).map(([key, words, ...flags]): GoldMention => {
    const on = flags.filter((flag) => flag !== 'named').map((flag) => [flag, true]);
    return { ...finder.one(words), type: typeOf(key), entity: key, ...Object.fromEntries(on) };
  });
  const dropped = (marks.drop ?? []).map(finder.one);
  const maybe = (marks.maybe ?? []).map(finder.one);
  const taken: Span[] = [...extra, ...dropped];
  const named = findSurfaces(marks.entities, finder.text, taken)
    .filter((mention) => segments === null || isInFacts(mention, segments))
    .map((mention) =>
      maybe.some((span) => overlaps(span, mention)) ? { ...mention, optional: true as const } : mention,
    );
  return addOthers([...extra, ...named], marks.also ?? [], finder).sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
}

function addOthers(mentions: GoldMention[], rows: NonNullable<Marks['also']>, finder: Finder): GoldMention[] {
  const others = rows.map(([mention, other]) => ({ at: finder.one(mention), other: finder.one(other) }));
  return mentions.map((mention) => {
    const own = others.filter(({ at }) => at.start === mention.start && at.end === mention.end);
    const also = own.map(({ other }) => ({ start: other.start, end: other.end }));
    return also.length === 0 ? mention : { ...mention, also };
  });
}

function findSurfaces(entities: readonly EntityMarks[], text: string, taken: readonly Span[]): GoldMention[] {
  const found: GoldMention[] = [];
  const pairs = entities.flatMap((entity) => entity.surfaces.map((words) => ({ entity, words })));
  pairs.sort((a, b) => b.words.length - a.words.length);
  const plain = text.replaceAll('\u00a0', ' ');
  for (const { entity, words } of pairs) {
    for (let at = plain.indexOf(words); at >= 0; at = plain.indexOf(words, at + 1)) {
      const span = { start: at, end: at + words.length };
      if (!isWhole(plain, span) || [...taken, ...found].some((other) => overlaps(other, span))) continue;
      const flags = entity.optional === true ? { optional: true as const } : {};
      found.push({
        ...span,
        words: text.slice(at, span.end),
        type: entity.type,
        entity: entity.key,
        ...flags,
      });
    }
  }
  return found;
}

function isWhole(text: string, span: Span): boolean {
  return !/[\p{L}\p{N}]/u.test(text[span.start - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(text[span.end] ?? ' ');
}

function isInFacts(span: Span, segments: readonly GoldSegment[]): boolean {
  return segments.some((segment) => FACT_KINDS.has(segment.kind) && overlaps(segment, span));
}

function makeEvent(marks: NonNullable<Marks['events']>[number], finder: Finder): GoldEvent {
  const { triggers, date, ...rest } = marks;
  return {
    ...rest,
    triggers: triggers.map(finder.one),
    earliest: date?.[0] ?? null,
    latest: date?.[1] ?? null,
  };
}

function makeQuotation(marks: QuotationMarks, finder: Finder): GoldQuotation {
  const { start } = finder.one(marks.from);
  const end = finder.first(marks.to, start) + marks.to.length;
  const [entity, words, basis] = marks.speaker ?? [];
  return {
    kind: marks.kind,
    start,
    end,
    opens: finder.text.slice(start, end).split(/\s+/u).slice(0, 3).join(' '),
    speaker:
      words === undefined || basis === undefined
        ? null
        : { ...finder.one(words), entity: entity ?? null, basis },
    cue: marks.cue === undefined ? null : finder.one(marks.cue),
    ...(marks.via === undefined ? {} : { via: marks.via }),
    ...(marks.optional === undefined ? {} : { optional: marks.optional }),
  };
}

function makeRelationship(row: NonNullable<Marks['relationships']>[number]): GoldRelationship {
  const [type, from, to, properties = {}] = row;
  return { type, from, to, ...properties };
}

/** The text with `⟦words|key⟧` around each mention, for proofreading. */
function showMarks(gold: GoldArticle, text: string): string {
  let shown = '';
  let at = 0;
  for (const mention of gold.mentions) {
    if (mention.start < at) continue;
    const flag = mention.pronoun ? '~' : mention.nominal ? '^' : mention.optional ? '?' : '';
    shown += `${text.slice(at, mention.start)}⟦${mention.words}|${flag}${mention.entity}⟧`;
    at = mention.end;
  }
  const quotations = (gold.quotations ?? []).map(
    (q) => `${q.kind} ${q.speaker?.entity ?? q.speaker?.words ?? '-'}: ${text.slice(q.start, q.end)}`,
  );
  return `${shown}${text.slice(at)}\n\n${quotations.join('\n')}\n`;
}

async function main(): Promise<void> {
  const [input = '', output = '', show] = process.argv.slice(2);
  const { marks } = (await import(pathToFileURL(resolve(input)).href)) as { marks: Marks };
  const text = readSource(marks.source, null);
  if (text === null) throw new Error(`expected ${marks.source} under ../shared, but it is not there`);
  const gold = makeGold(marks, text);
  writeFileSync(output, `${JSON.stringify(gold, null, 1)}\n`);
  if (show !== undefined) process.stdout.write(showMarks(gold, text));
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
