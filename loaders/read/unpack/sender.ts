/** Who a message is from: a person, an outlet, or a person of an outlet. */

/** Null where the name does not say. */
export interface Sender {
  readonly byline: string | null;
  readonly publisher: string | null;
}

/** Mailboxes that no person has. */
const OFFICE =
  /^(?:no-?reply|do-?not-?reply|news\w*|newsletters?|alerts?|info|hello|press\w*|media|editor(?:s|ial)?|mail|contact|updates?|digest|daily|weekly|notifications?|subscriptions?)\b/iu;

/** "Ada Quill from The Lune Post", "Ada Quill, The Lune Post", "Ada Quill | The Lune Post". */
const OF_OUTLET = /^(.{3,60}?)(?:\s+(?:from|at|via)\s+|\s*[,|@·]\s*|\s+[–—-]\s+)(.{2,60})$/u;

/** Two to four words, each like a name: "Ada Quill", "Ada de la Quill", "A. B. Quill". */
const PERSON =
  /^(?:\p{Lu}[\p{L}'’.-]*)(?:\s+(?:(?:de|van|von|der|den|la|le|al|bin|ben|da|di|dos|del)|\p{Lu}[\p{L}'’.-]*)){1,3}$/u;

/** Words that outlets have in their names and people do not. */
const OUTLET =
  /\b(?:the|news|newsletter|times|post|daily|weekly|journal|gazette|herald|tribune|press|media|today|review|report|bulletin|briefing|digest|magazine|chronicle|observer|telegraph|guardian|agency|office|ministry|department|university|institute|council|union|team|desk|staff|group|inc|ltd|tv|radio|online)\b/iu;

/** Reads a sender's name. Mail to a list without a person's name is the outlet's. */
export function readSender(from: { name: string; address: string } | null, isList: boolean): Sender {
  const name = (from?.name ?? '').replace(/^["'\s]+|["'\s]+$/gu, '');
  if (name === '' || name.includes('@')) return { byline: null, publisher: null };
  const parts = OF_OUTLET.exec(name);
  if (parts && isPerson(parts[1]!)) return { byline: parts[1]!, publisher: parts[2]! };
  const isOffice = OFFICE.test(from?.address ?? '');
  if (isPerson(name) && !isOffice) return { byline: name, publisher: null };
  return { byline: null, publisher: isOffice || isList || OUTLET.test(name) ? name : null };
}

function isPerson(name: string): boolean {
  return PERSON.test(name) && !OUTLET.test(name);
}
