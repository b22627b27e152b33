import { describe, expect, it } from 'vitest';
import { outletCountry } from '../../../loaders/resolve/outlet-country.js';

describe('the country of an outlet', () => {
  it.each<[string | null, string | null, string]>([
    ['https://www.nytimes.com/2020/01/02/world/a.html', null, 'US'],
    ['https://edition.cnn.com/a', null, 'US'],
    ['https://www.bbc.co.uk/news/1', null, 'GB'],
    ['https://www.bbc.com/news/1', 'BBC News', 'GB'],
    ['https://www.harbour-echo.co.uk/a', 'Harbour Echo', 'GB'],
    ['https://www.harbour-echo.com.au/a', null, 'AU'],
    ['https://harbour.com.co/a', null, 'CO'],
    ['https://www.state.gov/a', null, 'US'],
    [null, 'The Times of India', 'IN'],
    [null, 'The Guardian', 'GB'],
    [null, 'guardian.ng', 'NG'],
    ['https://aggregator.example/1', 'Al Jazeera', 'QA'],
  ])('%s, %s: %s', (url, publisher, expected) => {
    expect(outletCountry({ url, publisher })).toBe(expected);
  });

  it.each<[string | null, string | null]>([
    [null, null],
    ['https://harbour-echo.com/a', 'Harbour Echo'],
    ['https://harbour.io/a', null],
    ['https://harbour.tv/a', null],
    ['https://harbour.eu/a', null],
    ['https://192.0.2.7/a', null],
    ['not an address', 'Northgate Wire'],
  ])('is not guessed: %s, %s', (url, publisher) => {
    expect(outletCountry({ url, publisher })).toBeNull();
  });
});
