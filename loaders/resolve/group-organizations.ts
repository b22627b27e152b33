import type { Article, Mention } from '../article.js';
import { acronymLinks } from './acronyms.js';
import { foldName } from './fold.js';
import { cleanSurface, fullestName } from './fullest-name.js';
import { groupBy } from '../../src/collections.js';
import type { Group } from './group.js';
import { organizationId } from './ids.js';
import { kindOfOrganization } from './organization-kind.js';
import { knownOrganization, organizationKey, writtenOrganizationKey } from './organization-key.js';
import { shortFormLinks } from './short-forms.js';
import { createUnion } from './union.js';

/**
 * Groups the mentions that name organisations: by their key (the table of well-known bodies included), by an acronym
 * that stands in brackets beside its expansion or spells its initials, by "also known as", and by a shorter form
 * that is the end of just one longer name.
 */
export function groupOrganizations(article: Article, mentions: readonly Mention[]): Group[] {
  const surfaceOf = (mention: Mention): string =>
    cleanSurface(article.text.slice(mention.start, mention.end));
  const byForm = groupBy(mentions, (mention) => writtenOrganizationKey(surfaceOf(mention)));
  byForm.delete('');
  const forms = [...byForm].map(([key, members]) => ({
    key,
    members,
    surface: surfaceOf(members[0] as Mention),
  }));
  const union = createUnion(forms.map((form) => form.key));
  const acronyms = acronymLinks(article.text, mentions, forms, writtenOrganizationKey);
  for (const [a, b] of acronyms) union.join(a, b);
  const explained = new Set(acronyms.flat());
  const byTable = groupBy(
    forms.filter((form) => !explained.has(form.key)),
    (form) => organizationKey(form.surface),
  );
  for (const same of byTable.values())
    for (const form of same.slice(1)) union.join(same[0]?.key ?? form.key, form.key);
  for (const [a, b] of shortFormLinks(forms.map((form) => form.key))) union.join(a, b);
  return union.sets().map((keys) =>
    toGroup(
      article,
      keys.flatMap((key) => byForm.get(key) ?? []),
    ),
  );
}

function toGroup(article: Article, members: readonly Mention[]): Group {
  const mentions = [...members].sort((a, b) => a.start - b.start);
  const name = withoutThe(
    fullestName(article.text, mentions, (surface) => foldName(withoutThe(surface)).length),
  );
  const surfaces = [name, ...mentions.map((mention) => article.text.slice(mention.start, mention.end))];
  const known = surfaces
    .map((surface) => knownOrganization(writtenOrganizationKey(surface)))
    .find((row) => row !== null);
  const canonical = knownOrganization(writtenOrganizationKey(name)) ?? (isAcronym(name) ? known : null);
  const kind = canonical?.kind ?? kindOfOrganization(surfaces) ?? known?.kind;
  const id = organizationId(canonical?.name ?? name);
  return { type: 'ORGANIZATION', mentions, entity: { id, name, ...(kind === undefined ? {} : { kind }) } };
}

function isAcronym(name: string): boolean {
  return !/\p{Ll}/u.test(name);
}

function withoutThe(name: string): string {
  return name.replace(/^the\s+(?=\S)/iu, '');
}
