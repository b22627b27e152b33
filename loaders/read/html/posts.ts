/** Posts from social networks, embedded in a page. */
import { findWrittenDay } from '../months.js';
import { readAttribution } from '../text/post.js';
import { type DomElement, closest, namesOf } from './dom.js';

const NAMES =
  /(?<![\w-])(?:twitter-(?:tweet|video)|tweet|embedded-tweet|tweet-embed|embed-twitter|instagram-media|fb-post|tiktok-embed|bluesky-embed|mastodon-embed|truthsocial-embed|threads-embed|reddit-card|reddit-embed)(?![\w-])/iu;

/** The element of the post that an element stands in; null when it stands in none. */
export function postAround(element: DomElement): DomElement | null {
  return closest(element, isPost);
}

/** True for the element that holds one post. */
export function isPost(element: DomElement): boolean {
  return (
    ['blockquote', 'div', 'figure', 'section'].includes(element.localName) && NAMES.test(namesOf(element))
  );
}

/** Who wrote a post and on which day, from its closing line. */
export function describePost(text: string): {
  author?: { name: string | null; handle: string | null };
  date?: string;
} {
  const lines = text.split('\n').reverse();
  for (const line of [...lines, lines.slice().reverse().join(' ')]) {
    const attribution = readAttribution(line);
    if (!attribution) continue;
    const day = attribution.date ?? findWrittenDay(lines[0] ?? '')?.day;
    return { author: attribution.author, ...(day === undefined ? {} : { date: day }) };
  }
  return {};
}
