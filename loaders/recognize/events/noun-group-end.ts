const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  'and or but nor of in on at to for with by from as that which who whom whose when where while after before since until during against between among near over under through across around outside inside into onto off amid amidst despite following because if than then so not is was are were be been being has have had will would can could may might must should did does do it he she they we i you this these those the a an there here also still later now again ago already only just even yet early late today yesterday tomorrow tonight last this next went took made came became began won lost left held met gave got found fled fell rose ran saw spoke stood thought wrote led kept sat put set hit built brought caught fought sent spent felt drew grew threw broke drove tore shook struck spread swept sank saw said says told'.split(
    ' ',
  ),
);
/** Nouns in -s or -ed that follow a trigger as often as verbs do. */
const PLURAL_NOUNS =
  /^(?:helicopters|jets|planes|dogs|rifles|weapons|squads|teams|crews|workers|campaigns|victims|survivors|suspects|warnings|alerts|zones|sites|plans|risks|officials|observers|results|polls|rules|laws|rooms|goers|defences|defenses|courts|lawyers|organisers|organizers|crimes|criminals|efforts|games|winners|points|candidates|tickets|fees|reports|agreements|deals|terms|monitors|violations|services|operations|forces|boats|units|reforms|capabilities|ships|grounds|lines|fields|strategies|pads|pages|victories|halls|headlines|figures|talks|costs|scenes|processes|series|times)$/u;
/** Words in -ing that go on with the verb "to kill" and the like: "killing at least 19", "shooting down enemies". */
const OBJECT =
  /^\s+(?:an?|the|his|her|their|its|at\s+least|more\s+than|up|down|nearly|about|some|several|dozens|hundreds|two|three|four|five|six|seven|eight|nine|ten|\d|\p{Lu}|him|them|people|civilians|everyone)/u;

/**
 * True when what follows a trigger lets its noun group end there: a mark, a preposition, a verb; false when the
 * trigger only modifies the next noun ("attack helicopter", "launch pad") or is a verb with an object ("killing 19").
 */
export function endsNounGroup(trigger: string, after: string): boolean {
  if (/^(?:killing|shooting|bombing|shelling|flooding|sinking)$/u.test(trigger) && OBJECT.test(after))
    return false;
  const next = /^\s+([\p{L}\p{N}][\p{L}\p{N}’'-]*)/u.exec(after)?.[1];
  if (next === undefined) return true;
  if (FUNCTION_WORDS.has(next.toLowerCase())) return true;
  if (/^\p{Lu}/u.test(next))
    return /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/u.test(
      next,
    );
  if (/^\d/u.test(next)) return true;
  return /(?:ed|ly|ing|[^s]s)$/u.test(next) && !PLURAL_NOUNS.test(next);
}
