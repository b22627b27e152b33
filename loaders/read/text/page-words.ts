/** The vocabulary of a page's buttons, labels and counters: a short line made of nothing else is no part of the article. */

/** Words that only a page's own parts use; one of them makes a line of page words a label. */
const STRONG = new Set(
  `share shares sharing tweet retweet retweets email e-mail mail print save bookmark copy link links whatsapp facebook
twitter linkedin pinterest reddit messenger telegram instagram youtube tiktok flipboard pocket comment comments reply
replies advertisement advertising advert ad ads sponsor sponsored subscribe login register menu navigation skip cookies
gallery fullscreen enlarge toggle caption captions loading newsletter newsletters click scroll refresh gift panel
likes followers subscribers views updated published`.split(/\s+/u),
);

/** Words that stand beside them; alone they may be a heading ("More", "Live", "The story"). */
const WEAK = new Set(
  `a about above account add all and are article articles as at back be below by close closed content continue continues
font for from full gone hide hidden here image images in is it join leave less like live load log more my new next no
now of off on open options or our out page photo photos picture pictures please post posts preferences previous
read reading related see send settings show sign size skip source start stories story the them this to tools top us up
via video videos view views watch with x you your message messages conversation manage email address your day latest news edition
expand collapse preview listen download embed transcript kindly one only reactions turned disabled can only`.split(
    /\s+/u,
  ),
);

const MAX_WORDS = 8;

/** True for "Share this page", "7 View comments", "FacebookTwitterLinkedinEMail", "Story continues below this ad". */
export function isPageLabel(words: string): boolean {
  const each = words
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .toLowerCase()
    .match(/[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu)
    ?.map((word) => word.replace(/['’]s$|[.,]+$/gu, ''));
  if (each === undefined || each.length > MAX_WORDS || /["“”:]./u.test(words)) return false;
  return (
    each.some((word) => STRONG.has(word)) &&
    each.every((word) => STRONG.has(word) || WEAK.has(word) || /^[\d.,]+[km]?$/u.test(word))
  );
}
