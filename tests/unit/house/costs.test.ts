/** What things cost, counted where time would depend on the machine: bytes of an index, transactions of an import. */

import { IDBDatabase, IDBFactory } from 'fake-indexeddb';
import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { buildTitleIndex } from '@/lib/recognition/build-title-index';
import { readCommonness } from '@/lib/recognition/commonness';
import { openTitleIndex, SECTIONS } from '@/lib/recognition/title-index';
import { activateGeneration, stageGeneration } from '@/lib/store/generations';
import { DATASET_FOLDER, readDatasetFolder } from '@/scripts/read-dataset';
import { COMMONNESS_FILE } from '@/scripts/write-packaged-dataset';
import { makeDataset } from '@/tests/release-makers';
import { makeDatabase, makeVerified } from '@/tests/unit/store/store-makers';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('what things cost', () => {
  test('the title index takes at most 28 bytes a way to write a title, for matching, texts and meanings', async () => {
    const dataset = await readDatasetFolder(DATASET_FOLDER);
    const index = openTitleIndex(
      buildTitleIndex(dataset, readCommonness(new Uint8Array(await readFile(COMMONNESS_FILE)))),
    );
    const matching = SECTIONS.slice(0, SECTIONS.findIndex(([name]) => name === 'phraseLevels') + 1);
    const bytes = matching.reduce((sum, [name]) => sum + index[name].byteLength, 0);
    // Less than 24 where there are many: the filter has a power of two of slots, here nearly twice what it needs.
    expect(bytes / index.phraseLevels.length).toBeLessThanOrEqual(28);
  });

  test('2,048 shows are stored and made active in a dozen transactions, none of them for a single show', async () => {
    const database = makeDatabase(new IDBFactory());
    const release = await makeVerified(makeDataset(2_048), 2026112301);
    // Before the database is opened, for the library keeps the function it finds then.
    const opened = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await database.open();
    opened.mockClear();
    await activateGeneration(database, await stageGeneration(database, release));
    const writing = opened.mock.calls.filter(([, mode]) => mode === 'readwrite');
    // Two batches of sixteen shards, the indexes, and the flip.
    expect(writing).toHaveLength(4);
    expect(opened.mock.calls.length).toBeLessThanOrEqual(14);
  });
});
