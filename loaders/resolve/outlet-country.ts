import { readFileSync } from 'node:fs';
import { projectFile } from '../../src/project.js';
import type { Article } from '../article.js';

/** Country code, then host, then the names that the outlet goes by. */
type OutletFile = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

const OUTLETS = JSON.parse(readFileSync(projectFile('loaders/models/outlets.json'), 'utf8')) as OutletFile;
const COUNTRY_OF_HOST = new Map(
  Object.entries(OUTLETS).flatMap(([country, hosts]) =>
    Object.keys(hosts).map((host): [string, string] => [host, country]),
  ),
);
const COUNTRY_OF_NAME = new Map(
  Object.entries(OUTLETS).flatMap(([country, hosts]) =>
    Object.values(hosts)
      .flat()
      .map((name): [string, string] => [plainName(name), country]),
  ),
);
/** Top-level domains of two letters that sites of all countries take for how they read. */
const SOLD_DOMAINS: ReadonlySet<string> = new Set(
  'ac ag ai am bz cc cd co dj eu fm gg gl io is la li ly me mn ms mu nu pw sc sh si so st tk to tv ug vc vu ws'.split(
    ' ',
  ),
);

/**
 * Where an article's outlet is: ISO 3166-1 alpha-2, null when it cannot be told. A known host or name decides, else a
 * country's own top-level domain. `.gov`, `.mil` and `.edu` belong to the United States.
 */
export function outletCountry({ url, publisher }: Pick<Article, 'url' | 'publisher'>): string | null {
  const host = hostOf(url) ?? hostOf(`https://${publisher?.trim() ?? ''}`);
  const byName = publisher === null ? undefined : COUNTRY_OF_NAME.get(plainName(publisher));
  return (host === null ? null : countryOfKnownHost(host)) ?? byName ?? countryOfDomain(host);
}

function hostOf(url: string | null): string | null {
  const host = url !== null && URL.canParse(url) ? new URL(url).hostname : '';
  return /\.[a-z]{2,}$/u.test(host) ? host : null;
}

/** "edition.cnn.com" is on "cnn.com". */
function countryOfKnownHost(host: string): string | null {
  const labels = host.split('.');
  for (let at = 0; at < labels.length - 1; at++) {
    const country = COUNTRY_OF_HOST.get(labels.slice(at).join('.'));
    if (country !== undefined) return country;
  }
  return null;
}

function countryOfDomain(host: string | null): string | null {
  const domain = host?.split('.').at(-1) ?? '';
  if (/^(?:gov|mil|edu)$/u.test(domain)) return 'US';
  if (!/^[a-z]{2}$/u.test(domain)) return null;
  // ".com.co" and ".gov.ly" are for those who are there, ".co" and ".ly" for everybody.
  const isOwn = /\.(?:com|net|org|gov|edu|ac|co|info)\.[a-z]{2}$/u.test(host ?? '');
  if (SOLD_DOMAINS.has(domain) && !isOwn) return null;
  return domain === 'uk' ? 'GB' : domain.toUpperCase();
}

function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the\s+/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
