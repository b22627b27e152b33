import type { NameRule } from '../name.js';

const AGENCY =
  /^(?:Getty(?:\s+Images)?|AFP|AP|Associated\s+Press|Reuters|EPA|PA(?:\s+Media|\s+Wire)?|Rex(?:\s+Features)?|Shutterstock|Alamy|iStock|Corbis|Xinhua|Anadolu(?:\s+Agency)?|SWNS|Splash\s+News|BBC|CNN)\b/u;
const JOINED = /^(Getty(?:\s+Images)?|AFP|AP|Reuters|EPA)[\s/:]+(?=\p{Lu})/u;

/** A picture agency is an organisation, never a person or a place, and its credit is no part of the name after it. */
export const settleAgency: NameRule = (name, text) => {
  const words = text.slice(name.start, name.end);
  if (!AGENCY.test(words)) return name;
  const credit = AGENCY.exec(words)?.[0] ?? '';
  if (credit.length === words.length)
    return name.type === 'ORGANIZATION' ? name : { ...name, type: 'ORGANIZATION' };
  const joined = JOINED.exec(words);
  return joined !== null && name.type !== 'ORGANIZATION'
    ? { ...name, start: name.start + joined[0].length }
    : name;
};
