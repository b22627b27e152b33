/** The sets that names are judged on. */
import { loadSet, type GoldDocument } from '../score/sets.js';
import { loadGumNames } from './gum-names.js';
import { loadNewswireNames } from './newswire-names.js';
import { loadPoliticsNames } from './politics-names.js';
import { loadRe3dNames } from './re3d-names.js';

export const NAME_SETS = ['gum', 'politics', 're3d', 'seeds', 'newswire'] as const;
export type NameSet = (typeof NAME_SETS)[number];

/** In words, for the head of a table. */
export const NAME_SET_TITLES: Readonly<Record<NameSet, string>> = {
  gum: 'GUM, news and interviews',
  politics: 'CrossNER politics, dev sentences',
  re3d: 're3d, documents on Syria and Iraq',
  seeds: 'five articles on one war, read while rules were written',
  newswire: 'newswire written for this project, kept from training',
};

const LOADERS: Readonly<Record<NameSet, () => GoldDocument[] | null>> = {
  gum: loadGumNames,
  politics: loadPoliticsNames,
  re3d: loadRe3dNames,
  seeds: () => loadSet('seeds'),
  newswire: loadNewswireNames,
};

/** The documents of a set; null when the material that it is about is not there. */
export function loadNameSet(name: NameSet): GoldDocument[] | null {
  return LOADERS[name]();
}
