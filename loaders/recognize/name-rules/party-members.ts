import type { NameRule } from '../name.js';

const MEMBER = /\b(?:Democrat|Republican)$/u;
const ONE = /\b(?:a|an|the|one|another|each|every|fellow|veteran|his|her|their)\s+$/iu;

/** "One House Democrat", "the Ohio Republican": a member of a party is a person who has another name. */
export const dropPartyMember: NameRule = (name, text) =>
  name.type !== 'EVENT' &&
  MEMBER.test(text.slice(name.start, name.end)) &&
  ONE.test(text.slice(Math.max(0, name.start - 12), name.start))
    ? null
    : name;
