/** What `dateline extract` prints: the public contract, described in schema/extract.md. */

import type { Article, DateExpression, Message, Quotation, Relationship, Segment } from './article.js';

/** The printed object of one article; spans are UTF-16 offsets into `text`, `end` exclusive. */
export function toExtract(article: Article) {
  const { id, text } = article;
  return {
    id,
    article: toFields(article),
    text,
    segments: article.segments.map(toSegment),
    dates: article.dates.map((date) => toDate(article.text, date)),
    mentions: article.mentions,
    entities: article.entities,
    toponyms: article.toponyms ?? [],
    quotations: article.quotations.map(toQuotation),
    relationships: article.relationships.map(toRelationship),
    messages: article.messages,
  };
}

/** The printed object of an input that could not be read: the same shape, with nothing in it but the reason. */
export function toFailedExtract(id: string | null, reason: string) {
  const message: Message = { level: 'FATAL', stage: 'read', reason };
  return {
    id,
    article: NO_FIELDS,
    text: '',
    ...{
      segments: [],
      dates: [],
      mentions: [],
      entities: [],
      toponyms: [],
      quotations: [],
      relationships: [],
    },
    messages: [message],
  };
}

const NO_FIELDS = {
  ...{ headline: null, byline: null, publisher: null, section: null },
  ...{ publishedAt: null, modifiedAt: null, language: null, url: null },
};

function toFields({ headline, byline, publisher, section, publishedAt, modifiedAt, language, url }: Article) {
  return { headline, byline, publisher, section, publishedAt, modifiedAt, language, url };
}

function toSegment({ kind, start, end, ...more }: Segment) {
  return { kind, start, end, ...more };
}

/** The written form stands beside what it means. */
function toDate(text: string, { start, end, earliest, latest, precision }: DateExpression) {
  return { start, end, text: text.slice(start, end), earliest, latest, precision };
}

function toQuotation({ kind, start, end, text, speaker, cue, via, confidence, about }: Quotation) {
  return { kind, start, end, text, speaker, cue, ...(via === undefined ? {} : { via }), confidence, about };
}

function toRelationship({ type, from, to, evidence, confidence, properties }: Relationship) {
  const { start, end } = evidence ?? { start: null, end: null };
  return { type, from, to, start, end, confidence, ...properties };
}
