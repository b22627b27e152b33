const LATIN = /^[\p{Script=Latin}\p{M}\p{Nd}\s'’‘ʻʼ`.()\-–]+$/u;
const ARTICLE_START = /^(?:al|el|ad|an|ar|as|ash|at|az|'s|’s|ez|es)[- ]?\p{Lu}/u;
const TYPE_WORD =
  /^(.{3,}?) (?:Province|Governorate|Oblast['’]?|oblast|State|Region|Department|Republic|Krai|Kray|County|Prefecture|Voivodeship|Division)$/u;
const TYPE_START =
  /^(?:State of|Republic of|Province of|Region of|City and Borough of|City and County of|Metropolitan Borough of|Royal Borough of|Borough of|District of|County of|City of) (.{3,})$/u;
/** Stripping the word would leave something that is no name: "Northern Region", "Central Department". */
const DIRECTION =
  /^(?:Northern|Southern|Eastern|Western|Central|North|South|East|West|Upper|Lower|Coast|Capital|Federal|North[- ]?(?:east|west)(?:ern)?|South[- ]?(?:east|west)(?:ern)?)$/iu;

/**
 * True for an alternate name that English news may write: Latin letters and a capital. GeoNames also lists
 * transliterations in lower case ("a bu zha bi"), airport codes and abbreviations, which are left out.
 */
export function isNewsName(name: string): boolean {
  if (!LATIN.test(name)) return false;
  if (!/^[\p{Lu}'’‘ʻʼ]/u.test(name) && !ARTICLE_START.test(name)) return false;
  return !/^[A-Z0-9]{1,5}$/.test(name);
}

/** A region's names: as listed, and without its type word ("Kyiv Oblast" is also "Kyiv"). */
export function plainRegionNames(name: string, kind: 'region' | 'district'): string[] {
  const plain = TYPE_START.exec(name)?.[1] ?? (kind === 'region' ? TYPE_WORD.exec(name)?.[1] : undefined);
  return plain === undefined || DIRECTION.test(plain) ? [name] : [name, plain];
}
