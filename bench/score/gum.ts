/**
 * Gold from GUM's own annotation (news and interviews): named mentions of people, organisations, places and events,
 * their coreference chains as entities, and quotations by their marks with the speakers of the attribution relations.
 * GUM marks whole phrases ("the US President Donald Trump"); a name here is the part that a newspaper's index would
 * have: for people the head with its flat parts, for others the capitalised words around the head. Peoples ("Arabs"),
 * titles alone ("the President") and events without a capital are no names here, and a country that acts is a place.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { EntityType } from '../../loaders/article.js';
import type { GoldChainedMention } from './coreference.js';
import type { GoldArticle, GoldEntity, GoldMention, GoldQuotation } from './gold.js';
import { readConllu, type Token } from './conllu.js';
import { findGumIndirect } from '../../training/gum-indirect.js';
import { findGumQuotations } from '../../training/gum-quotations.js';
import { readCountryWords, type CountryWords } from './countries.js';
import { SHARED_DIR } from './sources.js';

const TYPES: Readonly<Record<string, EntityType>> = {
  person: 'PERSON',
  organization: 'ORGANIZATION',
  place: 'PLACE',
  event: 'EVENT',
};

const TITLE_ALONE =
  /^(?:(?:Vice|Prime) )?(?:President|Minister|Premier|Pope|King|Queen|Prince|Governor|Senator|God)$/u;

/** One phrase that GUM marks as an entity: its tokens from `first` to `last`. */
export interface GumMention {
  readonly id: string;
  readonly etype: string;
  readonly first: number;
  readonly last: number;
}

/** Every news story and interview; null when GUM is not there. */
export function loadGum(): { gold: GoldArticle; text: string }[] | null {
  const folder = join(SHARED_DIR, 'data/gum/dep');
  if (!existsSync(folder)) return null;
  const files = readdirSync(folder).filter((name) => /^GUM_(?:news|interview)_.*\.conllu$/u.test(name));
  const words = readCountryWords();
  return files.sort().map((name) => makeGumGold(name, readFileSync(join(folder, name), 'utf8'), words));
}

/** One document's mentions of people, organisations and places whose chain has a name. */
export interface GumChains {
  readonly id: string;
  readonly text: string;
  readonly mentions: readonly GoldChainedMention[];
}

/** The chains of every news story and interview; null when GUM is not there. */
export function loadGumChains(): GumChains[] | null {
  const folder = join(SHARED_DIR, 'data/gum/dep');
  if (!existsSync(folder)) return null;
  const files = readdirSync(folder).filter((name) => /^GUM_(?:news|interview)_.*\.conllu$/u.test(name));
  return files.sort().map((name) => readChains(name, readFileSync(join(folder, name), 'utf8')));
}

function readChains(name: string, source: string): GumChains {
  const { text, tokens } = readConllu(source);
  const phrases = readPhrases(tokens).filter(({ etype }) => etype !== 'event' && TYPES[etype] !== undefined);
  const named = new Set(
    phrases.filter((phrase) => nameMention(phrase, tokens, text).length > 0).map(({ id }) => id),
  );
  const mentions = phrases
    .filter(({ id }) => named.has(id))
    .map((phrase) => ({
      start: tokens[phrase.first]?.start ?? 0,
      end: tokens[phrase.last]?.end ?? 0,
      head: tokens[findHead(phrase, tokens)]?.start ?? 0,
      chain: phrase.id,
    }));
  return { id: name.replace('.conllu', ''), text, mentions };
}

function makeGumGold(name: string, source: string, words: CountryWords): { gold: GoldArticle; text: string } {
  const { text, tokens } = readConllu(source);
  const phrases = readPhrases(tokens);
  const named = phrases.flatMap((phrase) => nameMention(phrase, tokens, text));
  const countries = new Set(named.filter((m) => words.isCountry(m.words)).map((m) => m.entity));
  const mentions = named.map((m) => (countries.has(m.entity) ? { ...m, type: 'PLACE' as const } : m));
  const entities = listEntities(mentions).map((entity) =>
    countries.has(entity.key) ? { ...entity, alsoType: 'ORGANIZATION' as const } : entity,
  );
  const keys = new Set(entities.map((e) => e.key));
  const quotations: GoldQuotation[] = [
    ...findGumQuotations(text, tokens, phrases, keys),
    ...findGumIndirect(text, tokens, phrases, keys),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const id = name.replace('.conllu', '');
  const sha256 = createHash('sha256').update(text, 'utf8').digest('hex');
  const none = { segments: null, events: null, relationships: null, limit: null, hasIndirect: true };
  const gold = { id, source: `data/gum/dep/${name}`, sha256, length: text.length, ...none };
  return { text, gold: { ...gold, entities, mentions, quotations } };
}

/** Reads the brackets of the `Entity` field, such as `(3-person-…` and `3)`. */
export function readPhrases(tokens: readonly Pick<Token, 'misc'>[]): GumMention[] {
  const phrases: GumMention[] = [];
  const open: { id: string; etype: string; first: number }[] = [];
  for (const [index, token] of tokens.entries()) {
    for (const [part] of (token.misc.get('Entity') ?? '').matchAll(/\([^()]+\)?|[^()]+\)/gu)) {
      if (part.startsWith('(')) {
        const [id = '', etype = ''] = part.slice(1).replace(')', '').split('-');
        open.push({ id, etype, first: index });
        if (part.endsWith(')')) close(id, index);
      } else close(part.slice(0, -1), index);
    }
  }
  return phrases;

  function close(id: string, last: number): void {
    const at = open.findLastIndex((one) => one.id === id);
    const [one] = at < 0 ? [] : open.splice(at, 1);
    // A number in brackets marks one piece of a phrase in pieces: it has no single span.
    if (one !== undefined && !id.includes('[')) phrases.push({ ...one, last });
  }
}

function nameMention(phrase: GumMention, tokens: readonly Token[], text: string): GoldMention[] {
  const type = TYPES[phrase.etype];
  const head = findHead(phrase, tokens);
  if (type === undefined || tokens[head]?.upos !== 'PROPN') return [];
  if (type === 'PERSON' && tokens[head].xpos === 'NNPS') return [];
  const [first, last] =
    type === 'PERSON' ? spanOfPerson(head, phrase, tokens) : spanOfName(head, phrase, tokens);
  const [start, end] = [tokens[first]?.start ?? 0, tokens[last]?.end ?? 0];
  const words = text.slice(start, end);
  if (TITLE_ALONE.test(words) || (type === 'EVENT' && !/[\p{Lu}\p{N}]/u.test(words))) return [];
  return [{ start, end, words, type, entity: phrase.id }];
}

/** The token whose own head lies outside the phrase. */
export function findHead(phrase: GumMention, tokens: readonly Pick<Token, 'head'>[]): number {
  for (let at = phrase.first; at <= phrase.last; at += 1) {
    const head = tokens[at]?.head ?? -1;
    if (head < phrase.first || head > phrase.last) return at;
  }
  return phrase.first;
}

function spanOfPerson(head: number, phrase: GumMention, tokens: readonly Token[]): [number, number] {
  let last = head;
  // The parts of a hyphenated name are flat; the hyphen itself hangs on the part that follows.
  for (let at = head + 1; at <= phrase.last; at += 1) {
    const token = tokens[at];
    if (token?.deprel === 'flat' && token.head >= head && token.head < at) last = at;
    else if (token?.form !== '-') break;
  }
  return [head, last];
}

function spanOfName(head: number, phrase: GumMention, tokens: readonly Token[]): [number, number] {
  let [first, last] = [head, head];
  while (first > phrase.first && isNamePart(tokens[first - 1])) first -= 1;
  for (let at = last + 1; at <= phrase.last; at += 1) {
    if (isNamePart(tokens[at])) last = at;
    else if (!/^(?:of|for|the|and|&|-|on|in)$/u.test(tokens[at]?.form ?? '')) break;
  }
  return [first, last];
}

function isNamePart(token: Token | undefined): boolean {
  if (token === undefined || token.upos === 'DET' || token.deprel === 'case') return false;
  return /^[\p{Lu}\p{N}]/u.test(token.form) || token.form === '-';
}

function listEntities(mentions: readonly GoldMention[]): GoldEntity[] {
  const entities = new Map<string, GoldEntity>();
  for (const { entity: key, type, words } of mentions) {
    const before = entities.get(key) ?? { key, type, name: words, aliases: [] };
    const aliases = [...new Set([...before.aliases, words])].sort();
    entities.set(key, { ...before, name: words.length > before.name.length ? words : before.name, aliases });
  }
  return [...entities.values()];
}
