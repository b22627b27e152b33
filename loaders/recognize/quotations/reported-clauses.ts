import type { Span } from '../../article.js';
import { descendants, linksOf, type Links, type Tree, type Word } from '../../grammar.js';
import { speechVerb, type SpeechVerb } from './speech-verbs.js';

/** What somebody is reported to say, by the grammar of one sentence. */
export interface ReportedClause {
  /** Index of the word that says so: a verb, or "according". */
  readonly cue: number;
  /** Index of the head word of who says it; null for "it is said that …". */
  readonly source: number | null;
  /** What is said: runs of words in order, without "that", marks at the ends and the cue where it stands inside. */
  readonly content: readonly Span[];
}

const NEGATIONS = new Set(['not', "n't", 'n’t', 'never', 'neither', 'nor']);
/** Relations of clauses that are what is said; a subject where "it" stands for it ("it was reported that …"). */
const CONTENT = /^(?:ccomp|csubj:pass)$/u;
/** Relations of words that head a clause of their own. */
const CLAUSES = new Set(['root', 'ccomp', 'parataxis', 'conj', 'advcl', 'acl:relcl']);
/** Verbs whose prepositional object is what is said: "warned of a flood". */
const WITH_PREPOSITION: Readonly<Record<string, readonly string[]>> = {
  warn: ['of', 'about', 'against'],
  complain: ['of', 'about'],
  boast: ['of', 'about'],
  call: ['for'],
  appeal: ['for'],
};
/** Verbs that commit the speaker: "vowed to fight". */
const COMMISSIVE = new Set('vow pledge promise threaten swear refuse offer agree'.split(' '));
/** Verbs whose object and what follows it is what is said: "accused him of lying", "urged them to leave". */
const WITH_OBJECT = new Set(
  'accuse urge condemn denounce criticise criticize deny blame demand deplore reject propose'.split(' '),
);

/** Verbs whose participle tells of the one spoken to or of. */
const OF_PEOPLE = new Set(
  'ask tell press accuse urge warn blame condemn denounce criticize criticise inform remind'.split(' '),
);

/**
 * The reports in one sentence, in order of their cues: "X said (that) …", "…, X said", "the dam, X said, would hold",
 * "according to X, …", "as X put it, …", "X, who warned of …", "…, adding that …", "was quoted as saying …".
 */
export function findReportedClauses(text: string, tree: Tree): ReportedClause[] {
  const links = linksOf(tree);
  return tree.flatMap((word, index) => {
    const lower = text.slice(word.start, word.end).toLowerCase();
    if (lower === 'according') return accordingTo({ text, tree, links }, index) ?? [];
    const verb = word.tag === 'VERB' || word.tag === 'AUX' ? speechVerb(lower) : null;
    // "Asked if he agreed, the senator nodded"
    const isPassive = index === 0 && isPassiveParticiple(text, word);
    return verb === null || verb.class === 'UTTER' || isPassive || isDenied(text, tree, links, index)
      ? []
      : (reportOf({ text, tree, links }, index, verb) ?? []);
  });
}

interface Sentence {
  readonly text: string;
  readonly tree: Tree;
  readonly links: Links;
}

function isDenied(text: string, tree: Tree, links: Links, verb: number): boolean {
  // "declined to say whether he would run"
  const isRefused =
    lowerOf(text, tree[verb - 1]) === 'to' &&
    /^(?:declin|refus|fail)(?:e|ed|es|s|ing)?$/u.test(lowerOf(text, tree[verb - 2]));
  return (
    isRefused ||
    (links[verb] ?? []).some(
      (child) => tree[child]?.relation === 'advmod' && NEGATIONS.has(lowerOf(text, tree[child])),
    )
  );
}

function reportOf(sentence: Sentence, verb: number, kind: SpeechVerb): ReportedClause | null {
  const content = contentOf(sentence, verb, kind);
  if (content === null || content.length === 0) return null;
  return { cue: verb, source: sourceOf(sentence, verb), content };
}

function contentOf(sentence: Sentence, verb: number, kind: SpeechVerb): Span[] | null {
  const { tree, links, text } = sentence;
  const children = links[verb] ?? [];
  const clause =
    kind.class === 'JUDGE' ? undefined : children.find((child) => CONTENT.test(tree[child]?.relation ?? ''));
  if (clause !== undefined)
    return runs(sentence, [...objectOf(sentence, verb, clause), ...afterThat(sentence, clause)]);
  const around = hostOf(sentence, verb);
  if (around !== null && kind.class !== 'JUDGE') return around;
  const prepositions = WITH_PREPOSITION[kind.lemma] ?? [];
  const oblique = children.find(
    (child) =>
      child > verb &&
      tree[child]?.relation === 'obl' &&
      prepositions.includes(caseOf(text, tree, links, child)),
  );
  if (oblique !== undefined) return runs(sentence, descendants(links, oblique).slice(1));
  const open = COMMISSIVE.has(kind.lemma)
    ? children.find((child) => tree[child]?.relation === 'xcomp')
    : undefined;
  if (open !== undefined) return runs(sentence, descendants(links, open));
  const object = WITH_OBJECT.has(kind.lemma)
    ? children.find((child) => tree[child]?.relation === 'obj')
    : undefined;
  if (object === undefined) return null;
  // "blamed Ada Reyes" tells of nothing that was said.
  const hasReason = children.some((child) => caseOf(text, tree, links, child) === 'for');
  if (kind.lemma === 'blame' && tree[object]?.tag === 'PROPN' && !hasReason) return null;
  return runs(
    sentence,
    children
      .filter((child) => child >= object && isPartOfReport(tree[child]))
      .flatMap((child) => descendants(links, child)),
  );
}

/** The words of a clause from after its "that" on: what stands before it ("on Monday") belongs to the verb. */
function afterThat({ tree, links, text }: Sentence, clause: number): number[] {
  const that = (links[clause] ?? []).find(
    (child) => tree[child]?.relation === 'mark' && lowerOf(text, tree[child]) === 'that',
  );
  const words = descendants(links, clause);
  return that === undefined ? words : words.filter((index) => index > that);
}

/** "showed the mayor leading by 7 points": the words of an object that the participle after it is about. */
function objectOf({ tree, links, text }: Sentence, verb: number, clause: number): number[] {
  const hasOwn = (links[clause] ?? []).some((child) => /^nsubj/u.test(tree[child]?.relation ?? ''));
  if (hasOwn || !lowerOf(text, tree[clause]).endsWith('ing')) return [];
  const object = (links[verb] ?? []).find((child) => tree[child]?.relation === 'obj');
  return object === undefined || object > clause ? [] : descendants(links, object);
}

/** What follows an object may say more of it: "of lying", "to leave". */
function isPartOfReport(word: Word | undefined): boolean {
  return word !== undefined && /^(?:obj|obl|xcomp|advcl|ccomp)$/u.test(word.relation);
}

/** The clause that the verb is put into or after: "the dam, X said, would hold", "as X said, the dam would hold". */
function hostOf(sentence: Sentence, verb: number): Span[] | null {
  const { tree, links, text } = sentence;
  const word = tree[verb];
  if (word === undefined || word.head === -1) return null;
  const children = links[verb] ?? [];
  const hasSubject = children.some((child) => tree[child]?.relation === 'nsubj');
  const isInserted = word.relation === 'parataxis' && hasSubject;
  const isCompared =
    word.relation === 'advcl' &&
    hasSubject &&
    children.some((child) => lowerOf(text, tree[child]) === 'as') &&
    tree[verb + 1]?.tag === 'PUNCT';
  return isInserted || isCompared ? allBut(sentence, word.head, verb) : null;
}

/** "according to X": X, and all of the clause but these words. */
function accordingTo(sentence: Sentence, index: number): ReportedClause | null {
  const { tree } = sentence;
  const source = tree[index]?.head ?? -1;
  const clause = clauseOf(tree, tree[source]?.head ?? -1);
  if (tree[index]?.relation !== 'case' || clause === -1) return null;
  return { cue: index, source, content: allBut(sentence, clause, source) };
}

/** The head of the clause that a word stands in; an open complement ("unable to escape") has the clause of its verb. */
function clauseOf(tree: Tree, word: number): number {
  let at = word;
  while (at !== -1 && !CLAUSES.has(tree[at]?.relation ?? 'root')) at = tree[at]?.head ?? -1;
  return at;
}

function allBut(sentence: Sentence, head: number, left: number): Span[] {
  const inside = new Set(descendants(sentence.links, left));
  return runs(
    sentence,
    descendants(sentence.links, head).filter((index) => !inside.has(index)),
  );
}

/** The subject of the verb, or of the verb that it shares one with. */
function sourceOf(sentence: Sentence, verb: number): number | null {
  const { tree, links, text } = sentence;
  const word = tree[verb];
  const children = links[verb] ?? [];
  const subject = children.find((child) => tree[child]?.relation === 'nsubj');
  if (subject !== undefined) return isRelative(text, tree[subject]) ? antecedentOf(tree, verb) : subject;
  if (children.some((child) => /:pass$/u.test(tree[child]?.relation ?? ''))) {
    return children.find((child) => tree[child]?.relation === 'obl:agent') ?? null;
  }
  if (word === undefined || word.head === -1) return null;
  // "a firm accused of fraud": the participle is passive.
  if (/^(?:advcl|acl)$/u.test(word.relation) && isPassiveParticiple(text, word)) return null;
  if (word.relation === 'acl:relcl' || word.relation === 'acl') return word.head;
  if (!/^(?:conj|advcl|xcomp|parataxis)$/u.test(word.relation)) return null;
  // "pressed the chief to explain why …": the object is to explain.
  if (word.relation === 'xcomp' && (links[word.head] ?? []).some((child) => tree[child]?.relation === 'obj'))
    return null;
  const passive = (links[word.head] ?? []).find((child) => tree[child]?.relation === 'nsubj:pass');
  return passive ?? sourceOf(sentence, word.head);
}

function isPassiveParticiple(text: string, word: Word): boolean {
  const kind = speechVerb(lowerOf(text, word));
  return kind?.form === 'FINITE' && OF_PEOPLE.has(kind.lemma);
}

function isRelative(text: string, word: Word | undefined): boolean {
  return word !== undefined && /^(?:who|which|that)$/u.test(lowerOf(text, word));
}

function antecedentOf(tree: Tree, verb: number): number | null {
  const word = tree[verb];
  if (word?.relation === 'acl:relcl') return word.head;
  return word?.relation === 'conj' ? antecedentOf(tree, word.head) : null;
}

function caseOf(text: string, tree: Tree, links: Links, noun: number): string {
  const marker = (links[noun] ?? []).find((child) => tree[child]?.relation === 'case');
  return lowerOf(text, marker === undefined ? undefined : tree[marker]);
}

function lowerOf(text: string, word: Word | undefined): string {
  return word === undefined ? '' : text.slice(word.start, word.end).toLowerCase();
}

/** Runs of words that stand side by side, without marks at their ends. */
function runs({ tree }: Sentence, indexes: readonly number[]): Span[] {
  return trimmedRuns(
    tree,
    [...new Set(indexes)].sort((a, b) => a - b),
  );
}

function trimmedRuns(tree: Tree, indexes: readonly number[]): Span[] {
  const grouped: number[][] = [];
  for (const index of indexes) {
    const last = grouped.at(-1);
    if (last !== undefined && last.at(-1) === index - 1) last.push(index);
    else grouped.push([index]);
  }
  return grouped.flatMap((group) => {
    const isMark = (index: number | undefined) => tree[index ?? -1]?.tag === 'PUNCT';
    while (isMark(group.at(-1))) group.pop();
    while (isMark(group[0])) group.shift();
    const [first, last] = [tree[group[0] ?? -1], tree[group.at(-1) ?? -1]];
    return first === undefined || last === undefined ? [] : [{ start: first.start, end: last.end }];
  });
}
