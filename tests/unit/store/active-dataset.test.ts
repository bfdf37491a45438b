/** The active dataset: the newest one, and the package whenever the browser's storage fails. */

import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Dataset } from '@/lib/dataset/dataset';
import { DatasetLostError, keepActiveDataset, openActiveDataset } from '@/lib/store/active-dataset';
import { activateGeneration, stageGeneration } from '@/lib/store/generations';
import { makeShow } from '@/tests/makers';
import { makeDataset } from '@/tests/release-makers';
import { canonicalDataset } from '@/lib/dataset/parts';
import { makeDatabase, makePackage, makeVerified } from './store-makers';

afterEach(() => {
  vi.restoreAllMocks();
});

const packaged = makeDataset(3);
const downloaded = makeDataset(130, 'Island');

async function makeStored(dataset: Dataset = downloaded, version = 2026112301) {
  const database = makeDatabase(new IDBFactory());
  await activateGeneration(database, await stageGeneration(database, await makeVerified(dataset, version)));
  return { database, readPackaged: await makePackage(packaged) };
}

const textOf = (bytes: ArrayBuffer) => new TextDecoder().decode(bytes);

describe('which dataset is active', () => {
  test('the downloaded one where it is newer', async () => {
    const dataset = await openActiveDataset(await makeStored());
    expect(dataset.origin).toBe('downloaded');
    expect(textOf(await dataset.titleIndex())).toBe('titles of 2026112301');
    expect(textOf(await dataset.searchIndex())).toBe('search of 2026112301');
    expect(await dataset.platforms()).toEqual(downloaded.platforms);
  });

  test.each([2026112300, 2026112200])('the packaged one where the download is version %i', async (version) => {
    expect((await openActiveDataset(await makeStored(downloaded, version))).origin).toBe('packaged');
  });

  test('the packaged one where nothing was downloaded', async () => {
    const database = makeDatabase(new IDBFactory());
    const dataset = await openActiveDataset({ database, readPackaged: await makePackage(packaged) });
    expect(await dataset.shows([2, 0])).toEqual([packaged.shows[2], packaged.shows[0]]);
    expect(await dataset.platforms()).toEqual(packaged.platforms);
  });
});

describe('reading', () => {
  test('gives shows in the order asked for, across shards', async () => {
    const dataset = await openActiveDataset(await makeStored());
    const places = [129, 0, 64, 63, 0];
    expect(await dataset.shows(places)).toEqual(places.map((place) => downloaded.shows[place]));
  });

  test('says which place there is no show at', async () => {
    const dataset = await openActiveDataset({ database: null, readPackaged: await makePackage(packaged) });
    await expect(dataset.shows([3])).rejects.toThrow(/place 3/);
  });

  test('finds a show by its id, also by one it had before', async () => {
    const merged = canonicalDataset({
      ...downloaded,
      shows: downloaded.shows.map((show, index) => (index === 77 ? { ...show, formerIds: ['once-2018'] } : show)),
    });
    const dataset = await openActiveDataset(await makeStored(merged));
    for (const place of [0, 63, 64, 129])
      expect(await dataset.showById(merged.shows[place]!.id)).toEqual(merged.shows[place]);
    expect(await dataset.showById('once-2018')).toEqual(merged.shows[77]);
    expect(await dataset.showById('nobody-2018')).toBeNull();
    expect(await dataset.showById('zzz-2018')).toBeNull();
  });

  test('shows the maintainer’s edits over the release', async () => {
    const before = downloaded.shows[5]!;
    const edit = { id: before.id, before, after: { ...before, title: 'Corrected' }, made: '2026-11-23' };
    const dataset = await openActiveDataset({ ...(await makeStored()), readEdits: async () => [edit] });
    expect((await dataset.shows([4, 5])).map(({ title }) => title)).toEqual(['Island 4', 'Corrected']);
    expect((await dataset.showById(before.id))?.title).toBe('Corrected');
  });
});

describe('with a storage that fails', () => {
  /** The titles a task reads, and from where, within two seconds. */
  async function readFirst(options: Parameters<typeof keepActiveDataset>[0], disturb?: () => unknown) {
    const kept = keepActiveDataset(options);
    await kept.read(async (dataset) => dataset.manifest());
    await disturb?.();
    const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('no answer in 2 s')), 2_000));
    return Promise.race([
      late,
      kept.read(async (dataset) => {
        await dataset.titleIndex();
        return [dataset.origin, (await dataset.shows([0]))[0]!.title];
      }),
    ]);
  }

  test('missing, the package answers', async () => {
    expect(await readFirst({ database: null, readPackaged: await makePackage(packaged) })).toEqual([
      'packaged',
      'Harbour 0',
    ]);
  });

  test('refusing to open, the package answers', async () => {
    const factory = new IDBFactory();
    factory.open = () => {
      throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
    };
    const options = { database: makeDatabase(factory), readPackaged: await makePackage(packaged) };
    expect(await readFirst(options)).toEqual(['packaged', 'Harbour 0']);
  });

  test('never answering to open, the package answers', async () => {
    const factory = new IDBFactory();
    factory.open = () => ({ addEventListener: () => undefined }) as never;
    const options = { database: makeDatabase(factory), readPackaged: await makePackage(packaged) };
    expect(await readFirst(options)).toEqual(['packaged', 'Harbour 0']);
  });

  test('deleted while it is read, the package answers', async () => {
    const options = await makeStored();
    expect(await readFirst(options, () => options.database.delete({ disableAutoOpen: false }))).toEqual([
      'packaged',
      'Harbour 0',
    ]);
  });

  test('emptied of its shows, the package answers', async () => {
    const options = await makeStored();
    expect(await readFirst(options, () => options.database.shards.clear())).toEqual(['packaged', 'Harbour 0']);
  });

  test('holding a shard that is cut off, the package answers', async () => {
    const options = await makeStored();
    const cut = () =>
      options.database.shards.toCollection().modify((shard) => void (shard.text = shard.text.slice(0, 99)));
    expect(await readFirst(options, cut)).toEqual(['packaged', 'Harbour 0']);
  });

  test('falling silent, the package answers', async () => {
    const options = await makeStored();
    const silence = () =>
      vi
        .spyOn(IDBObjectStore.prototype, 'get')
        .mockImplementation(() => ({ addEventListener: () => undefined }) as never);
    expect(await readFirst(options, silence)).toEqual(['packaged', 'Harbour 0']);
  });

  test('closed by another window, it opens again unnoticed', async () => {
    const options = await makeStored();
    expect(await readFirst(options, () => options.database.close({ disableAutoOpen: false }))).toEqual([
      'downloaded',
      'Island 0',
    ]);
  });
});

test('a task that meets a new generation begins anew and never sees two', async () => {
  const { database, readPackaged } = await makeStored();
  const kept = keepActiveDataset({ database, readPackaged });
  await kept.read(async (dataset) => dataset.titleIndex());
  for (const version of [2026112302, 2026112303, 2026112304]) {
    const next = makeDataset(130, `Version ${version}`);
    await activateGeneration(database, await stageGeneration(database, await makeVerified(next, version)));
  }
  const seen = await kept.read(async (dataset) => [
    textOf(await dataset.titleIndex()),
    (await dataset.shows([0]))[0]!.title,
  ]);
  expect(seen).toEqual(['titles of 2026112304', 'Version 2026112304 0']);
});

test('an error of the task itself is the task’s own', async () => {
  const kept = keepActiveDataset(await makeStored());
  await expect(kept.read(async () => Promise.reject(new Error('its own')))).rejects.toThrow('its own');
  await expect(kept.read(async () => Promise.reject(new DatasetLostError('lost for good')))).rejects.toThrow('lost');
});

test('a show of the package that is asked for by an unknown shard is a clear error', async () => {
  const options = { database: null, readPackaged: await makePackage({ shows: [makeShow()], platforms: [] }) };
  await expect((await openActiveDataset(options)).shows([500])).rejects.toThrow(/derived\/shards\/7\.json/);
});
