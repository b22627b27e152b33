/** The table of toponyms on GeoVirus: with their words given and from raw text, beside the largest place of the name. */
import { createPipeline } from '../../loaders/pipeline.js';
import { createGazetteer } from '../../loaders/resolve/places/gazetteer.js';
import { loadGeovirus } from './geovirus.js';
import { formatOutcomes, judgeToponyms, type Outcome } from './judge-toponyms.js';
import { answerByContext, answerByPopulation, answerFromText, type RawAnswers } from './place-methods.js';

/** Lines of the table, or one that says why there is none. Throws what {@link createPipeline} throws. */
export async function scoreToponyms(): Promise<string[]> {
  const title = '== toponyms: GeoVirus, of all gold toponyms';
  const stories = loadGeovirus();
  if (stories === null) return [`${title}: skipped (its material is not under ../shared)`];
  const gazetteer = createGazetteer();
  const pipeline = await createPipeline();
  const raw: RawAnswers[] = [];
  for (const story of stories) raw.push(await answerFromText(story, pipeline.process, gazetteer));
  await pipeline.dispose();
  const judge = (answersOf: (at: number) => Parameters<typeof judgeToponyms>[1]): Outcome[] =>
    stories.flatMap((story, at) => judgeToponyms(story, answersOf(at), gazetteer));
  const given = (method: typeof answerByContext) =>
    judge((at) => method(stories[at] as (typeof stories)[number], gazetteer));
  const rows: readonly (readonly [string, readonly Outcome[]])[] = [
    ['words given, most inhabitants', given(answerByPopulation)],
    ['words given, dateline', given(answerByContext)],
    ['from raw text, most inhabitants', judge((at) => raw[at]?.byPopulation ?? [])],
    ['from raw text, dateline', judge((at) => raw[at]?.byPipeline ?? [])],
  ];
  return [title, ...rows.map(([name, outcomes]) => `  ${name.padEnd(32)} ${formatOutcomes(outcomes)}`)];
}
