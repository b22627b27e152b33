/** The lines of a PDF page: runs of glyphs on one baseline, put together to words. */

/** A run of glyphs as the page draws it. Points, from the lower left corner. */
export interface Glyphs {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Of the font, in points. */
  readonly size: number;
}

/** A stretch of words on one baseline, in one column. */
export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** Shares of the font's size. A gap as wide as this parts words; one as wide as that, columns. */
const WORD_GAP = 0.18;
const COLUMN_GAP = 1.4;

/** Baselines nearer than this share of the size are one line: small capitals and indices are shifted. */
const SAME_LINE = 0.45;

/** The lines of a page from top to bottom, each cut where its columns are parted. */
export function collectLines(glyphs: readonly Glyphs[]): Line[] {
  const drawn = glyphs.filter(({ text, size }) => text.trim() !== '' && size > 0);
  const rows: Glyphs[][] = [];
  for (const each of [...drawn].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    if (row && Math.abs(row[0]!.y - each.y) < SAME_LINE * Math.max(row[0]!.size, each.size)) row.push(each);
    else rows.push([each]);
  }
  return rows.flatMap((row) => cutRow([...row].sort((a, b) => a.x - b.x)));
}

function cutRow(row: readonly Glyphs[]): Line[] {
  const groups: Glyphs[][] = [];
  for (const each of row) {
    const last = groups.at(-1)?.at(-1);
    if (last && each.x - (last.x + last.width) < COLUMN_GAP * Math.max(last.size, each.size))
      groups.at(-1)!.push(each);
    else groups.push([each]);
  }
  return groups.map(joinGlyphs);
}

function joinGlyphs(group: readonly Glyphs[]): Line {
  let text = '';
  group.forEach((each, index) => {
    const before = group[index - 1];
    const gap = before ? each.x - (before.x + before.width) : 0;
    const isApart = before && gap > WORD_GAP * each.size && !/\s$/u.test(text) && !/^\s/u.test(each.text);
    text += (isApart ? ' ' : '') + each.text;
  });
  return {
    text: text.replace(/\s+/gu, ' ').trim(),
    left: group[0]!.x,
    right: Math.max(...group.map(({ x, width }) => x + width)),
    y: group[0]!.y,
    // The size of most letters: a drop capital does not make its line a heading.
    size: [...group].sort((a, b) => b.text.length - a.text.length)[0]!.size,
  };
}
