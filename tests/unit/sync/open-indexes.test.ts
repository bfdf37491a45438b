/** Opening the indexes: as they are stored, or built anew where they are not stored or an older version stored them. */

import { IDBFactory } from 'fake-indexeddb';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { encodeText } from '@/lib/dataset/bytes';
import { PACKAGED_PATHS } from '@/lib/dataset/packaged-paths';
import { foldText } from '@/lib/recognition/fold-text';
import { scan } from '@/lib/recognition/scan';
import { searchEntryOf, writeSearchEntries } from '@/lib/search/search-entry';
import { searchTitles } from '@/lib/search/search-titles';
import { openActiveDataset } from '@/lib/store/active-dataset';
import { activateGeneration, stageGeneration } from '@/lib/store/generations';
import { makeBuildIndexes } from '@/lib/sync/build-indexes';
import { openSearch, openTitles } from '@/lib/sync/open-indexes';
import { makeDataset } from '@/tests/release-makers';
import { makeDatabase, makePackage, makeVerified } from '@/tests/unit/store/store-makers';

const packaged = makeDataset(3);
const downloaded = makeDataset(130, 'Island');

async function readPackaged(path: string): Promise<ArrayBuffer> {
  if (path === PACKAGED_PATHS.commonness) return new Uint8Array(readFileSync('assets/commonness.bin')).buffer;
  if (path === PACKAGED_PATHS.searchEntries)
    return encodeText(writeSearchEntries(packaged.shows.map(searchEntryOf))).buffer;
  return (await makePackage(packaged))(path);
}

/** A downloaded generation whose indexes went through `change` before they were stored. */
async function openStored(change: (index: ArrayBuffer) => ArrayBuffer) {
  const database = makeDatabase(new IDBFactory());
  const { titleIndex, searchIndex } = await makeBuildIndexes(readPackaged)(downloaded);
  const release = await makeVerified(downloaded, 2026112301);
  const stored = { ...release, titleIndex: change(titleIndex), searchIndex: change(searchIndex) };
  await activateGeneration(database, await stageGeneration(database, stored));
  return openActiveDataset({ database, readPackaged });
}

const asStored = (index: ArrayBuffer) => index;
const ofLayoutOne = (index: ArrayBuffer) => {
  new Uint32Array(index)[1] = 1;
  return index;
};
const cutShort = (index: ArrayBuffer) => index.slice(0, 40);

describe.each([
  ['as they were stored', asStored],
  ['built anew from an older layout', ofLayoutOne],
  ['built anew where they are cut short', cutShort],
])('indexes of a downloaded generation, %s', (_, change) => {
  test('find its titles in a text', async () => {
    const titles = await openTitles(await openStored(change), readPackaged);
    expect(titles.showCount).toBe(130);
    expect(scan(foldText('Nobody saw Island 77 coming.'), titles).length).toBeGreaterThan(0);
  });

  test('find its titles by what is typed', async () => {
    const search = await openSearch(await openStored(change));
    expect(searchTitles(search, 'islnad 77', 1)[0]).toMatchObject({ title: 'Island 77', ordinal: 77, year: 2019 });
  });
});

describe('indexes of the package', () => {
  test('the search index is built from the entries it carries', async () => {
    const search = await openSearch(await openActiveDataset({ database: null, readPackaged }));
    expect(searchTitles(search, 'harbour 2', 1)[0]).toMatchObject({ id: 'show-0002-2019', ordinal: 2 });
  });

  test('a title index that cannot be read is an error that says so', async () => {
    const dataset = await openActiveDataset({ database: null, readPackaged });
    await expect(openTitles(dataset, readPackaged)).rejects.toThrow(/title index/);
  });
});
