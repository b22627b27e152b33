import { readFileSync } from 'node:fs';
import { projectFile } from '../../../src/project.js';
import type { NameRule } from '../name.js';

const MEMBER = /\b(?:Democrat|Republican)$/u;
const OFFICE = /^(?:Democratic|Republican|Independent|GOP|DFL)\s(?:Reps?|Sens?|Govs?|Lt|Del)$/u;
const ONE = /\b(?:a|an|the|one|another|each|every|fellow|veteran|his|her|their)\s+$/iu;
const STATES = JSON.parse(readFileSync(projectFile('loaders/models/us-states.json'), 'utf8')) as string[];
const STATE_BEFORE_MEMBER = new RegExp(`^(?:${STATES.join('|')})(?= (?:Democrat|Republican)$)`, 'u');

/** "Sen. Ada Reyes, R-N.H.,", "(D-Nev.)": what stands behind the letter of a party is a state. */
export const settlePartyState: NameRule = (name, text) => {
  const before = text.slice(Math.max(0, name.start - 4), name.start);
  const isBehind = /[,(]\s?[RDI][-‑]$/u.test(before);
  const isWith = /[,(]\s?$/u.test(before) && /^[RDI][-‑]\p{Lu}/u.test(text.slice(name.start, name.end));
  if (!isBehind && !isWith) return name;
  return { ...name, type: 'PLACE', start: isWith ? name.start + 2 : name.start };
};

/** "One House Democrat", "the Ohio Republican", "Democratic Rep": a member of a party is a person who has another name; Ohio is a place. */
export const dropPartyMember: NameRule = (name, text) => {
  const words = text.slice(name.start, name.end);
  // "said Democratic Rep. Ada Reyes": party and office belong to the person who is named behind them.
  if (OFFICE.test(words) && /^\.\s\p{Lu}/u.test(text.slice(name.end, name.end + 3))) return null;
  const before = text.slice(Math.max(0, name.start - 12), name.start);
  if (name.type === 'EVENT' || !MEMBER.test(words) || !ONE.test(before)) return name;
  const state = STATE_BEFORE_MEMBER.exec(words);
  return state === null ? null : { ...name, end: name.start + state[0].length, type: 'PLACE' };
};
