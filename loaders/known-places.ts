/** The gazetteer's places as nodes, for the write stage. */

import { placeId } from './resolve/ids.js';
import type { Gazetteer } from './resolve/places/gazetteer.js';
import type { Place } from './resolve/places/place.js';
import type { ContainersOf, KnownPlace, KnownPlaces, PlaceOfEntity } from './write/chains.js';

const PREFIX = 'place:';

/** What the gazetteer knows around a place, and of an entity. It is opened at the first question. */
export function createKnownPlaces(gazetteer: Gazetteer): KnownPlaces {
  const containersOf: ContainersOf = (gazetteerId) => {
    const place = gazetteer.place(gazetteerId);
    return place === null ? [] : gazetteer.containers(place).map(toKnownPlace);
  };
  const placeOfEntity: PlaceOfEntity = (id) => {
    if (!id.startsWith(PREFIX)) return null;
    const place = gazetteer.placeOfIdPart(id.slice(PREFIX.length));
    return place === null ? null : toKnownPlace(place);
  };
  return { containersOf, placeOfEntity };
}

function toKnownPlace({ gazetteerId, name, kind, latitude, longitude, countryCode }: Place): KnownPlace {
  return {
    id: placeId({ gazetteerId, name, within: null }),
    name,
    properties: { kind, latitude, longitude, countryCode, gazetteerId },
  };
}
