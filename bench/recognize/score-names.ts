/** Runs each program over the sets of names and makes their tables. */
import { judgeNames } from './judge-names.js';
import { createOwnFinder, createSpacyFinder, type NameFinder, type OwnFinderOptions } from './finders.js';
import { loadNameSet, type NameSet } from './name-sets.js';
import { listNameErrors, reportNames, type NamesResult } from './report-names.js';
import { startSpacy, SPACY_MODELS, type Spacy } from './spacy.js';
import type { GoldDocument } from '../score/sets.js';

/** What {@link scoreNames} may be told. */
export interface ScoreNamesOptions extends OwnFinderOptions {
  /** The interpreter that is asked for spaCy. @default spaCy is left out */
  readonly python?: string | undefined;
  /** Also list each name of ours that is missed or wrong. @default false */
  readonly showsErrors?: boolean | undefined;
}

/** A program that finds names, or the reason why it cannot. */
type Program = NameFinder | { readonly name: string; readonly skipped: string };

/** The lines of each set's table as soon as it is done. A set whose material is not there gives a line that says so. */
export async function* scoreNames(
  sets: readonly NameSet[],
  options: ScoreNamesOptions,
): AsyncGenerator<string[]> {
  const own = await createOwnFinder(options);
  const spacy = options.python === undefined ? null : startSpacy(options.python);
  try {
    const programs: Program[] = [own, ...(await listSpacyFinders(spacy))];
    for (const set of sets) {
      const documents = loadNameSet(set);
      if (documents === null) yield [`== names, ${set}: skipped (its material is not under ../shared)`];
      else yield await scoreSet(set, documents, programs, options.showsErrors === true);
    }
  } finally {
    await own.dispose();
    spacy?.dispose();
  }
}

async function listSpacyFinders(spacy: Spacy | null): Promise<Program[]> {
  if (spacy === null) return [{ name: 'spaCy', skipped: 'no --python was given' }];
  const programs: Program[] = [];
  for (const model of SPACY_MODELS) {
    try {
      const version = await spacy.load(model);
      programs.push(createSpacyFinder(spacy, model, version));
    } catch (error) {
      programs.push({ name: model, skipped: (error as Error).message });
    }
  }
  return programs;
}

async function scoreSet(
  set: NameSet,
  documents: readonly GoldDocument[],
  programs: readonly Program[],
  showsErrors: boolean,
): Promise<string[]> {
  const results: NamesResult[] = [];
  for (const program of programs) results.push('find' in program ? await judge(program, documents) : program);
  const [own] = results;
  const judged = showsErrors && own !== undefined && 'judged' in own ? own.judged : [];
  const errors = judged.flatMap((one, at) => listNameErrors(documents[at] as GoldDocument, one));
  return [...reportNames(set, documents, results), ...errors];
}

async function judge(program: NameFinder, documents: readonly GoldDocument[]): Promise<NamesResult> {
  const found = await program.find(documents);
  return {
    name: program.name,
    judged: documents.map((document, at) => judgeNames(document, found[at] ?? [])),
  };
}
