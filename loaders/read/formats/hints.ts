/** What office programs write into a file of its title and author, where it is no template's. */

/** "Microsoft Word - story_final.docx", "untitled", "Document1", "layout.indd". */
const JUNK_TITLE =
  /^(?:microsoft (?:word|powerpoint)\b|untitled|document ?\d*$|doc\d+$|slide ?\d+|presentation\d*$|title$|layout \d|[\w-]+$|.*\.(?:docx?|rtf|odt|indd|pdf|qxp|pages|html?|tex|dvi|ps)$)/iu;

/** Accounts of programs and offices. */
const JUNK_AUTHOR =
  /^(?:admin\w*|administrator|user\d*|owner|author|unknown|anonymous|root|guest|default|test|microsoft.*|python-docx|pc|hp|dell|lenovo|acer|windows user|[\w.]+@.*|\S+)$/iu;

/** A file's title when it can be a headline: two words or more, and no file's name; else null. */
export function titleHint(title: string | null): string | null {
  return title === null || JUNK_TITLE.test(title.trim()) ? null : title.trim();
}

/** A file's author when it can be a person's name: two words or more; else null. */
export function authorHint(author: string | null): string | null {
  return author === null || JUNK_AUTHOR.test(author.trim()) || /\d/u.test(author) ? null : author.trim();
}
