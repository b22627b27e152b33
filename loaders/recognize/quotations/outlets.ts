/** Words that mark the name of a news outlet, in lower case. */
const OUTLET_WORDS = new Set(
  (
    'news times post journal tribune herald guardian press radio tv television channel network magazine daily weekly ' +
    'gazette chronicle observer telegraph mirror globe mail independent courier bulletin examiner dispatch inquirer ' +
    'broadcasting podcast newswire newspaper wire standard register sentinel spectator economist argus bee ' +
    'review today sky newsnight'
  ).split(' '),
);

/** Outlets whose names have no such word. */
const OUTLETS = new Set(
  (
    'reuters afp ap bbc cnn nbc cbs abc msnbc npr pbs itv fox cnbc politico axios buzzfeed bloomberg vox slate salon time ' +
    'newsweek breitbart variety vice wired forbes fortune tass ria interfax xinhua anadolu efe dpa ansa kyodo yonhap ' +
    'al-jazeera aljazeera rt ndtv cbc rte rté euronews vogue vulture cosmopolitan people dw arte upi mcclatchy pti ' +
    'itar-tass tmz espn usa lbc mashable gawker univision telemundo c-span haaretz'
  ).split(' '),
);

/** True for the written name of a news outlet ("Reuters", "ABC News", "The New York Times"). */
export function isOutlet(name: string): boolean {
  const words = name.toLowerCase().split(/[\s.]+/u);
  return (
    words.some((word) => OUTLET_WORDS.has(word) || OUTLETS.has(word)) ||
    /^(?:al[- ]jazeera|agence france-presse|the sun|the hill|daily beast|the intercept|middle east eye)$/u.test(
      name.toLowerCase(),
    )
  );
}
