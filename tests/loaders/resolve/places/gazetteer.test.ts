import { describe, expect, it } from 'vitest';
import { createGazetteer } from '../../../../loaders/resolve/places/gazetteer.js';
import { decodeGazetteer, encodeGazetteer } from '../../../../loaders/resolve/places/gazetteer-file.js';

const gazetteer = createGazetteer();

function described(name: string): string[] {
  return gazetteer.lookup(name).map((place) => `${place.name}, ${place.kind}, ${place.countryCode}`);
}

describe('the gazetteer', () => {
  it.each([
    ['Aleppo', 'Aleppo, city, SY'],
    ['ALEPPO', 'Aleppo, city, SY'],
    ['Aleppo province', 'Aleppo, region, SY'],
    ['Kiev', 'Kyiv, capital, UA'],
    ['The Hague', 'The Hague, city, NL'],
    ['St Louis', 'St. Louis, city, US'],
    ['Burma', 'Myanmar, country, MM'],
    ['Ivory Coast', 'Ivory Coast, country, CI'],
    ['DRC', 'Democratic Republic of the Congo, country, CD'],
    ['U.K.', 'United Kingdom, country, GB'],
    ['Britain', 'United Kingdom, country, GB'],
    ['America', 'United States, country, US'],
    ['New York', 'New York City, city, US'],
    ['Gaza', 'Gaza Strip, region, PS'],
    ['NSW', 'New South Wales, region, AU'],
    ['Surrey', 'Surrey, district, GB'],
    ['Middle East', 'Middle East, area, null'],
    ['the Donbass', 'Donbas, area, UA'],
    ['the Black Sea', 'Black Sea, sea, null'],
    ['Europe', 'Europe, continent, null'],
    ['Cologne', 'Cologne, city, DE'],
    ['Hasakah', 'Al-Hasakah, region, SY'],
    ['Peking', 'Beijing, capital, CN'],
  ])('knows %s as %s', (name, expected) => {
    expect(described(name)).toContain(expected);
  });

  it.each(['', 'Qaterji', 'Blorptown', '123', 'the', '北京'])('does not know "%s"', (name) => {
    expect(described(name)).toEqual([]);
  });

  it('gives a place whole, and again by its id', () => {
    const [place] = gazetteer.lookup('Aleppo').filter(({ kind }) => kind === 'city');
    expect(place).toEqual({
      gazetteerId: 'geonames:170063',
      name: 'Aleppo',
      kind: 'city',
      latitude: 36.2012,
      longitude: 37.1612,
      countryCode: 'SY',
      population: 1602264,
      parents: ['geonames-code:SY.09', 'geonames:163843', 'geonames:6255147'],
    });
    expect(gazetteer.place('geonames:170063')).toEqual(place);
  });

  it('climbs from a town to its continent', () => {
    const [paris] = gazetteer
      .lookup('Paris')
      .filter((place) => place.parents.includes('geonames-code:US.TX'));
    const names = paris === undefined ? [] : gazetteer.containers(paris).map(({ name }) => name);
    expect(names).toEqual(['Lamar County', 'Texas', 'United States', 'North America']);
  });

  it('finds a country by its code', () => {
    expect(gazetteer.country('SY')?.name).toBe('Syria');
    expect(gazetteer.country('ZZ')).toBeNull();
  });

  it.each(['geonames:0', 'geonames:99999999', 'geonames-code:ZZ.01', 'iso3166:SY', ''])(
    'has no place with the id "%s"',
    (id) => {
      expect(gazetteer.place(id)).toBeNull();
    },
  );

  it('reads nothing before the first question, then says which file is missing', () => {
    const missing = createGazetteer({ file: '/nowhere/places.bin.br' });
    expect(() => missing.lookup('Aleppo')).toThrow('/nowhere/places.bin.br');
  });
});

describe('the gazetteer file', () => {
  it('comes back as it was written', () => {
    const bytes = encodeGazetteer(
      [
        {
          id: 'dateline:sea:test',
          name: 'Test Sea',
          kind: 'sea',
          latitude: -12.5,
          longitude: 179.9999,
          population: 0,
          parent: -1,
        },
        {
          id: 'geonames:1',
          name: 'Länd',
          kind: 'country',
          latitude: 1,
          longitude: -1,
          population: 5_000_000_000 % 4_294_967_296,
          parent: -1,
          code: 'LD',
        },
        {
          id: 7,
          name: 'Town',
          kind: 'town',
          latitude: 1.2345,
          longitude: -1.5,
          population: 12_345,
          parent: 1,
        },
        {
          id: 5,
          name: 'Ville',
          kind: 'village',
          latitude: -1.2345,
          longitude: 1.5,
          population: 0,
          parent: 1,
        },
      ],
      [
        { key: 'land', rows: [{ row: 1, primary: true }] },
        {
          key: 'lane',
          rows: [
            { row: 2, primary: false },
            { row: 3, primary: true },
          ],
        },
      ],
    );
    const table = decodeGazetteer(bytes);
    const text = new TextDecoder();
    expect({
      textIds: table.textIds,
      numberIds: [...table.numberIds],
      kinds: [...table.kinds],
      parents: [...table.parents],
      latitudes: [...table.latitudes],
      longitudes: [...table.longitudes],
      populations: [...table.populations],
      codes: [...table.codes],
      names: text.decode(table.names),
      keys: text.decode(table.keys),
      keyStarts: [...table.keyStarts],
      postings: [...table.postings],
      postingStarts: [...table.postingStarts],
    }).toEqual({
      textIds: ['dateline:sea:test', 'geonames:1'],
      numberIds: [7, 5],
      kinds: [10, 1, 6, 7],
      parents: [-1, -1, 1, 1],
      latitudes: [-125_000, 10_000, 12_345, -12_345],
      longitudes: [1_799_999, -10_000, -15_000, 15_000],
      populations: [0, 705_032_704, 12_345, 0],
      codes: [[1, 'LD']],
      names: 'Test Sea\nLänd\nTown\nVille\n',
      keys: 'landlane',
      keyStarts: [0, 4, 8],
      postings: [3, 4, 7],
      postingStarts: [0, 1, 3],
    });
  });

  it('refuses another format', () => {
    expect(() => decodeGazetteer(Buffer.from([1, 0, 0, 0, 9]))).toThrow(
      'expected gazetteer format 1, but got 9',
    );
  });
});
