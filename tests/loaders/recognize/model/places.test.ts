import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MODEL_FOLDER } from '../../../../loaders/recognize/model/folder.js';
import { createPlaceReader } from '../../../../loaders/recognize/model/places.js';

describe('the places that the gazetteer has', async () => {
  const read = await createPlaceReader(join(MODEL_FOLDER, 'places.bin'));

  it.each([
    ['Trade between Port Harcourt and Taiwan grew', [0, 0, 1, 1, 0, 1, 0]],
    ['PSD held Gherla', [0, 0, 2]],
    ['in SÃO PAULO today', [0, 1, 1, 0]],
    ['He read the paper in the bath', [0, 0, 0, 0, 0, 0, 0]],
    ['', []],
  ])('are marked in: %s', (sentence, classes) => {
    expect(read(sentence.split(' ').filter((word) => word !== ''))).toEqual(classes);
  });

  it('are not looked for where a run begins in a small letter or a number', () => {
    expect(read(['gherla', '2024'])).toEqual([0, 0]);
  });
});
