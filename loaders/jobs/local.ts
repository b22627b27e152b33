/** The jobs done in this thread. */

import { toExtract } from '../extract.js';
import { createPipeline, type Pipeline, type PipelineOptions } from '../pipeline.js';
import type { RawDocument } from '../read/document.js';
import { readDocument } from '../read/read-document.js';
import { toFacts } from '../write/facts.js';
import { failedExtract, type ExtractResult, type FactsResult, type Jobs } from './job.js';

/** Jobs of this thread with weights of its own. Throws what {@link createPipeline} throws. */
export async function createLocalJobs(
  options: PipelineOptions = {},
): Promise<Jobs & { dispose(): Promise<void> }> {
  const pipeline = await createPipeline(options);
  return {
    facts: (document) => factsOf(document, pipeline),
    extract: (document) => extractOf(document, pipeline),
    dispose: () => pipeline.dispose(),
  };
}

async function factsOf(document: RawDocument, pipeline: Pipeline): Promise<FactsResult> {
  const result = await readDocument(document);
  if (!result.ok) return { ok: false, reason: result.reason };
  const article = await pipeline.process(result.article);
  const fatal = article.messages.find(({ level }) => level === 'FATAL');
  if (fatal !== undefined) return { ok: false, reason: `${fatal.stage}: ${fatal.reason}` };
  try {
    return { ok: true, facts: toFacts(article, pipeline.containersOf) };
  } catch (error) {
    return { ok: false, reason: `write: ${(error as Error).message}` };
  }
}

async function extractOf(document: RawDocument, pipeline: Pipeline): Promise<ExtractResult> {
  const result = await readDocument(document);
  if (!result.ok) return failedExtract(result.source, result.reason, result.id);
  const article = await pipeline.process(result.article);
  const failed = article.messages.some(({ level }) => level === 'FATAL');
  return { failed, line: JSON.stringify(toExtract(article)) };
}
