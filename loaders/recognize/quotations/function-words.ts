/** Closed word classes of English that the rules walk over, in lower case. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Pronouns that can be the subject of a cue. "I", "we" and "you" are left out: they are the reporter or the reader. */
export const SPEAKER_PRONOUNS = set('he she they it');

/** Pronouns that end a walk over a noun group. */
export const PRONOUNS = set(
  'i you we he she it they me him her us them this that these those who which what there here whom',
);

/** Articles, possessives, numbers and quantities that open a noun group. */
export const DETERMINERS = set(
  'the a an his her its their our my your this these those some many several most both all one two three ' +
    'four five six seven eight nine ten another each every any no other few dozens hundreds thousands more',
);

/** Prepositions, among them those of two words by their first. */
export const PREPOSITIONS = set(
  'of for in at from with to by on against inside outside near within among about after before during over under ' +
    'between into through since until across behind via amid despite without toward towards upon like unlike ' +
    'including around throughout beyond than per along',
);

/** Words that may open a clause without belonging to it. */
export const CONJUNCTIONS = set(
  'and but or so yet nor as while when because if although though whereas that',
);

/** Subordinators: the clause that they open is not the main one. */
export const SUBORDINATORS = set('as while when because if although though whereas after before since until');

/** Auxiliary verbs, which stand before a cue verb or show that a clause has a verb of its own. */
export const AUXILIARIES = set(
  'has have had was were is are am be been being would will can could may might must shall should do does did ' +
    "has't hasn't haven't hadn't didn't doesn't don't wasn't weren't isn't aren't won't wouldn't can't couldn't",
);

/** Forms that make a participle passive. */
export const BE_FORMS = set("was were is are be been being am wasn't weren't isn't aren't get gets got");

/** Adverbs that stand between a subject and its cue verb, or open a clause. */
export const ADVERBS = set(
  'also later then already recently since once again still even just now only simply first earlier never often ' +
    'always however meanwhile moreover nevertheless therefore instead too further yesterday today afterwards ' +
    'afterward previously subsequently famously reportedly repeatedly jokingly both himself herself themselves ' +
    'itself soon long ago twice perhaps maybe indeed elsewhere separately additionally rather not almost',
);

/** Words for times that stand between a cue and the rest without a preposition. */
export const TIME_WORDS = set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july ' +
    'august september october november december yesterday today tomorrow tonight morning afternoon evening night ' +
    'week month year last next',
);

/** Titles before a name, without their full stop. */
export const HONORIFICS = set(
  'mr mrs ms miss mx dr prof sir dame lord lady sen rep gov gen lt col sgt capt maj cpl pvt adm cmdr hon rev fr st ' +
    'pres messrs mme rt',
);

/** Words cut short at the front: the mark before them is an apostrophe. */
export const ELISIONS = set('em til tis twas cause n bout round cos cuz ere neath nuff im ow ello kay tude');

/** Nouns and verbs in -ly. */
const NO_ADVERBS = set(
  'family assembly ally rally reply supply bully tally anomaly monopoly july italy apply rely',
);

/** True for a word that ends in -ly and is no noun in common use beside speech. */
export function isAdverb(lower: string): boolean {
  return ADVERBS.has(lower) || (/^.{2,}ly$/u.test(lower) && !NO_ADVERBS.has(lower));
}
