import { yearRange } from './calendar.js';
import type { DateRule, DateSetting } from './rule.js';

const CUE_BEFORE =
  /(?:^|[^\p{L}\p{N}])(?:in|since|until|till|by|from|to|through|during|of|after|before|between|and|or|around|circa|early|late|mid|year|years|summer|winter|spring|autumn|fall|season|the|a|an|its|his|her|their|our|this|that|last|and the|election|class)[\s-]$/iu;
const COUNTED =
  /^[\s-](?:people|persons|men|women|children|civilians|troops|soldiers|fighters|refugees|migrants|residents|workers|victims|families|houses|homes|jobs|cases|deaths|votes|dollars|euros|pounds|percent|per cent|tonnes?|tons?|kilomet|km|miles?|met(?:er|re)s?|feet|foot|square|barrels|rounds|prisoners|students|employees|others|or so|million|billion|hours|a\.m|p\.m|GMT|UTC|local time|mph|kg|calories|volts|years?)/iu;
const PLURAL_BEHIND = /^\s\p{Ll}{2,}(?:s|ren|men)\b/u;
const RANGE_BEHIND = /^\s?[-–—]\s?(?:1[5-9]|20)?\d\d(?!\d)/u;
const SERIES_BEFORE =
  /\b(?:Cup|Games|Olympics|Paralympics|Euro|Eurovision|Expo|Championships?|Festival|Awards?|Conference|Summit|Election|Elections|Tour) $/u;
const EVENT_BEHIND =
  /^\s(?:\p{Lu}[\p{L}-]+|(?:\p{Ll}+ )?(?:elections?|war|attacks?|bombings?|earthquake|quake|tsunami|coup|uprising|revolution|invasion|crisis|massacre|olympics|games|world cup|referendum|ceasefire|deal|accord|agreement|treaty|summit|protests?|riots?|film|movie|book|report|study|survey|census|budget|law|hurricane|storm|floods?|fire|crash|outbreak|epidemic|pandemic|season|campaign|presidential|parliamentary|general|midterm|financial|economic))/u;
const OPENING = /(?:^|\p{L}, |[(\[“"‘.:;–—]\s?|\d\s?[-–/]\s?)$/u;

const OPEN_BEHIND = /^(?:$|[\s)\],.;:–—-])/u;

/** A year standing by itself: "in 2011", "the 2004 tsunami", "(1914-1918)"; never a count or a price. */
export const YEAR_RULE: DateRule = {
  name: 'year',
  pattern:
    /(?:(?<=(?<!\p{L})(?:mid|early|late|pre|post)-)|(?<![\p{L}\p{N}$£€#@_/&=-]|\d[.,:]))(?<year>1[5-9]\d\d|20\d\d)(?!\p{L}|\p{N}|[.,:]\d|%|[°$€£])/gu,
  read: (setting) =>
    isYear(setting) ? { range: yearRange(Number(setting.group('year'))), precision: 'YEAR' } : null,
};

function isYear({ before, behind }: DateSetting): boolean {
  if (COUNTED.test(behind)) return false;
  if (EVENT_BEHIND.test(behind) || RANGE_BEHIND.test(behind) || SERIES_BEFORE.test(before)) return true;
  if (/(?:mid|early|late|pre|post)-$/iu.test(before)) return true;
  if (/\p{L}['’]s?\s$/u.test(before)) return !PLURAL_BEHIND.test(behind);
  if (/(?:^|\s)(?:in|since|until|during|year)\s$/iu.test(before)) return true;
  if (CUE_BEFORE.test(before)) return !PLURAL_BEHIND.test(behind);
  return OPENING.test(before) && OPEN_BEHIND.test(behind) && !PLURAL_BEHIND.test(behind);
}
