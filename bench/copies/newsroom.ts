/** What newsrooms do to a wire story before they print it, as functions of its paragraphs. */

import { pick, type Random } from './random.js';

type Paragraphs = readonly string[];
/** One step of editing; `other` is a story that has nothing to do with this one, for words of the outlet's own. */
type Edit = (paragraphs: Paragraphs, other: Paragraphs, random: Random) => Paragraphs;

/** Ways to carry a wire story, by name; each changes the words as far as its name says. */
export const RECIPES: Readonly<Record<string, Edit>> = {
  'dateline and credits': inTurn(withDateline, withCredits, mergeParagraphs),
  'own lead': inTurn(withOwnLead, withDateline),
  'British spelling, house style': inTurn(inBritishSpelling, inHouseStyle(0.02), withCredits),
  'cut to 60%': inTurn(cutTo(0.6), withDateline),
  'quotations dropped': inTurn(withoutQuotations, inBritishSpelling),
  'own lead, two local paragraphs': inTurn(withOwnLead, withLocalParagraph, withLocalParagraph),
  'own lead, cut to 45%': inTurn(cutTo(0.45), withOwnLead),
  'all of it, cut to 60%': inTurn(
    ...[cutTo(0.6), withOwnLead, withLocalParagraph, inBritishSpelling, inHouseStyle(0.03), withCredits],
  ),
};

/** Uses of a story that are reported apart: a part of it, or all of it in something longer. */
export const EXCERPTS: Readonly<Record<string, Edit>> = {
  'a fifth of it, inside an own story': (paragraphs, other) => insideOf(cut(paragraphs, 0.2), other, 1),
  'all of it, inside a longer own story': (paragraphs, other) => insideOf(paragraphs, other, 2),
};

/** Applies edits one after the other. */
function inTurn(...edits: readonly Edit[]): Edit {
  return (paragraphs, other, random) => edits.reduce((now, edit) => edit(now, other, random), paragraphs);
}

function withDateline([first = '', ...rest]: Paragraphs, _other: Paragraphs, random: Random): Paragraphs {
  return [`${pick(random, ['GENEVA', 'LAGOS', 'SEOUL'])} (Northgate Wire) — ${first}`, ...rest];
}

function withCredits(paragraphs: Paragraphs, _other: Paragraphs, random: Random): Paragraphs {
  return [
    ...paragraphs,
    `Additional reporting by ${pick(random, ['Ama Boateng', 'Lars Holm'])}. With agencies.`,
  ];
}

function mergeParagraphs(paragraphs: Paragraphs): Paragraphs {
  return paragraphs.flatMap((paragraph, index) =>
    index % 2 === 0 ? [[paragraph, paragraphs[index + 1]].filter(Boolean).join(' ')] : [],
  );
}

/** The first sentence becomes one of as many other words. */
function withOwnLead([first = '', ...rest]: Paragraphs, other: Paragraphs): Paragraphs {
  const [lead = first] = first.match(SENTENCE) ?? [];
  const own = words(other[0] ?? '')
    .slice(0, words(lead).length)
    .join(' ');
  return [`${own} ${first.slice(lead.length)}`, ...rest];
}

function withLocalParagraph(paragraphs: Paragraphs, other: Paragraphs, random: Random): Paragraphs {
  const at = 1 + Math.floor(random() * paragraphs.length);
  const local = words(other.join(' ')).slice(60, 100).join(' ');
  return [...paragraphs.slice(0, at), local, ...paragraphs.slice(at)];
}

function cutTo(share: number): Edit {
  return (paragraphs) => cut(paragraphs, share);
}

/** Whole sentences from the top, up to this share of the words. */
function cut(paragraphs: Paragraphs, share: number): Paragraphs {
  let left = Math.round(words(paragraphs.join(' ')).length * share);
  return paragraphs.flatMap((paragraph) => {
    const kept = words(paragraph).slice(0, Math.max(0, left));
    left -= words(paragraph).length;
    return kept.length === 0 ? [] : [kept.join(' ')];
  });
}

function insideOf(part: Paragraphs, own: Paragraphs, times: number): Paragraphs {
  const size = words(part.join(' ')).length * times;
  const ownWords = words(own.join(' ')).slice(0, Math.max(size, 200)).join(' ');
  return [ownWords, ...part];
}

const SENTENCE = /[^.!?]+[.!?]["”]?\s*/gu;

/** Every second sentence with a quotation goes. */
function withoutQuotations(paragraphs: Paragraphs): Paragraphs {
  let quoted = 0;
  const isKept = (sentence: string) => !/["“”]/u.test(sentence) || (quoted += 1) % 2 === 0;
  return paragraphs
    .map((paragraph) => (paragraph.match(SENTENCE) ?? [paragraph]).filter(isKept).join(''))
    .filter((paragraph) => paragraph !== '');
}

const BRITISH: readonly (readonly [RegExp, string])[] = [
  [/\b(\w{3,})iz(e[sd]?|ing|ations?)\b/gu, '$1is$2'],
  [/\b(col|hon|lab|neighb|harb|fav|behavi|rum|hum)or/gu, '$1our'],
  [/\b([Cc])enter/gu, '$1entre'],
  [/\b([Pp])rogram\b/gu, '$1rogramme'],
  [/\b([Dd])efense\b/gu, '$1efence'],
  [/ ?%| percent\b/gu, ' per cent'],
  [/\b(trave|cance|labe|mode)l(ed|ing)\b/gu, '$1ll$2'],
];

function inBritishSpelling(paragraphs: Paragraphs): Paragraphs {
  return paragraphs.map((paragraph) =>
    BRITISH.reduce((text, [american, british]) => text.replace(american, british), paragraph),
  );
}

/** So great a share of the words is changed, dropped or doubled, one here and one there. */
function inHouseStyle(share: number): Edit {
  const change = (word: string, random: Random) =>
    pick(random, ['', `also ${word}`, 'says', 'officials', word]);
  return (paragraphs, _other, random) =>
    paragraphs.map((paragraph) =>
      words(paragraph)
        .map((word) => (random() < share ? change(word, random) : word))
        .join(' '),
    );
}

function words(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}
