import type { Quotation, Relationship, Span } from '../article.js';
import { cover, type RelateRule, type SentenceFacts } from './facts.js';

/** (Person or Organization)-[:QUOTED_IN]->(Article): one for each quotation whose speaker is known. */
export const quotedIn: RelateRule = ({ article, entities, sentences }) =>
  article.quotations.flatMap((quotation): Relationship[] => {
    const id = quotation.speaker?.entity ?? null;
    const type = id === null ? undefined : entities.get(id)?.type;
    if (id === null || (type !== 'PERSON' && type !== 'ORGANIZATION')) return [];
    const evidence = evidenceOf(quotation, sentences);
    return [{ type: 'QUOTED_IN', from: id, to: article.id, evidence, confidence: quotation.confidence }];
  });

/** Speaker, cue and content where one sentence holds them; else speaker and cue; else the content alone. */
function evidenceOf(quotation: Quotation, sentences: readonly SentenceFacts[]): Span {
  const { start, end, speaker, cue } = quotation;
  const attribution = [speaker, cue].filter((span) => span !== null);
  const whole = cover({ start, end }, ...attribution);
  if (attribution.length === 0 || isInOne(whole, sentences)) return whole;
  const words = cover(...attribution);
  return isInOne(words, sentences) ? words : { start, end };
}

function isInOne(span: Span, sentences: readonly SentenceFacts[]): boolean {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.start ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const sentence = sentences[low - 1];
  return sentence !== undefined && span.end <= sentence.end;
}
