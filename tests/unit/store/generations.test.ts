/** Generations: whatever stops an update leaves the old dataset or the new one, whole. */

import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Dataset } from '@/lib/dataset/dataset';
import { openActiveDataset } from '@/lib/store/active-dataset';
import { activateGeneration, readPointers, rollBack, stageGeneration } from '@/lib/store/generations';
import { makeDataset } from '@/tests/release-makers';
import { makeDatabase, makePackage, makeVerified } from './store-makers';

afterEach(() => {
  vi.restoreAllMocks();
});

/** Applies a dataset as version `version`. */
async function apply(factory: IDBFactory, dataset: Dataset, version: number) {
  const database = makeDatabase(factory);
  await activateGeneration(database, await stageGeneration(database, await makeVerified(dataset, version)));
  database.close();
}

/** All shows a reader gets who opens the database now; `packaged` are there from the start. */
async function readAll(factory: IDBFactory, packaged: Dataset): Promise<Dataset['shows']> {
  const database = makeDatabase(factory);
  const dataset = await openActiveDataset({ readPackaged: await makePackage(packaged), database });
  const shows = await dataset.shows(Array.from({ length: dataset.manifest().counts.shows }, (_, ordinal) => ordinal));
  database.close();
  return shows;
}

const WRITES = ['put', 'add', 'delete'] as const;

/** Lets so many writes happen and none after: what a killed process does. Counts them all. */
function stopAfter(allowed: number): { writes: () => number } {
  let writes = 0;
  for (const name of WRITES) {
    const original = IDBObjectStore.prototype[name] as (...words: unknown[]) => unknown;
    vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function (this: unknown, ...words: unknown[]) {
      if (++writes > allowed) throw new DOMException('killed', 'AbortError');
      return original.apply(this, words) as never;
    });
  }
  return { writes: () => writes };
}

const old = makeDataset(700);
const next = makeDataset(700, 'Island');
const third = makeDataset(700, 'Mountain');

describe('an update that is killed', () => {
  test('at any of twenty writes leaves the old dataset or the new one', async () => {
    const factory = new IDBFactory();
    await apply(factory, old, 2026112302);
    const counter = stopAfter(Number.POSITIVE_INFINITY);
    await apply(factory, next, 2026112303);
    const total = counter.writes();
    vi.restoreAllMocks();
    expect(total).toBeGreaterThan(12);

    const outcomes: string[] = [];
    for (let point = 0; point < 20; point++) {
      const disk = new IDBFactory();
      await apply(disk, old, 2026112302);
      stopAfter(Math.floor((point * total) / 20));
      await apply(disk, next, 2026112303).catch(() => undefined);
      vi.restoreAllMocks();
      const read = JSON.stringify(await readAll(disk, makeDataset(1)));
      outcomes.push(read === JSON.stringify(old.shows) ? 'old' : read === JSON.stringify(next.shows) ? 'new' : 'mix');
      // The next update clears up and succeeds.
      await apply(disk, third, 2026112304);
      expect(await readAll(disk, makeDataset(1))).toEqual(third.shows);
    }
    expect(outcomes.filter((outcome) => outcome === 'mix')).toEqual([]);
    expect(outcomes).toContain('old');
  }, 120_000);

  test('leaves nothing behind after the next one', async () => {
    const factory = new IDBFactory();
    await apply(factory, old, 2026112302);
    stopAfter(5);
    await apply(factory, next, 2026112303).catch(() => undefined);
    vi.restoreAllMocks();
    await apply(factory, third, 2026112304);
    const database = makeDatabase(factory);
    const numbers = new Set((await database.shards.toArray()).map(({ generation }) => generation));
    expect(numbers.size).toBe(2);
  });
});

test('a cancelled update changes nothing', async () => {
  const database = makeDatabase(new IDBFactory());
  const staging = stageGeneration(database, await makeVerified(next, 2026112303), AbortSignal.abort());
  await expect(staging).rejects.toThrow(/aborted/);
  expect(await readPointers(database)).toEqual({ active: 0, previous: 0 });
});

test('data that the browser stores wrongly is never made active', async () => {
  const database = makeDatabase(new IDBFactory());
  const original = IDBObjectStore.prototype.add;
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, value, key) {
    const damaged = typeof value.text === 'string' ? { ...value, text: value.text.replace('Island', 'Xsland') } : value;
    return original.call(this, damaged, key);
  });
  await expect(stageGeneration(database, await makeVerified(next, 2026112303))).rejects.toThrow(/has not stored/);
});

describe('going back', () => {
  test('leads to the generation before, and a second time to the newer one again', async () => {
    const factory = new IDBFactory();
    await apply(factory, old, 2026112302);
    await apply(factory, next, 2026112303);
    const database = makeDatabase(factory);
    await rollBack(database);
    expect(await readAll(factory, makeDataset(1))).toEqual(old.shows);
    await rollBack(database);
    expect(await readAll(factory, makeDataset(1))).toEqual(next.shows);
  });

  test('from the first download leads to the package', async () => {
    const factory = new IDBFactory();
    await apply(factory, next, 2026112303);
    await rollBack(makeDatabase(factory));
    expect(await readAll(factory, makeDataset(1))).toEqual(makeDataset(1).shows);
  });
});
