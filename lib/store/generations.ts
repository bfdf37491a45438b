/** Generations of the dataset: staged whole beside the active one, verified as stored, then made active by one flip of a pointer. */

import { Dexie } from 'dexie';
import { encodeText } from '@/lib/dataset/bytes';
import type { Dataset } from '@/lib/dataset/dataset';
import type { Manifest } from '@/lib/dataset/manifest';
import { writeDirectory, writeShards } from '@/lib/dataset/shards';
import type { DatasetDatabase, GenerationRow, RecordName, RecordRow, ShardRow } from './database';
import { READ_DEADLINE, within, WRITE_DEADLINE } from './deadline';

/** A release that was verified, with the indexes made from it. */
export type VerifiedRelease = {
  manifest: Manifest;
  manifestText: string;
  dataset: Dataset;
  titleIndex: ArrayBuffer;
  searchIndex: ArrayBuffer;
};

/** Shards in one transaction: about 400 kB, so that a reader never waits long behind it. */
const SHARDS_IN_BATCH = 16;

export type Pointers = { active: number; previous: number };

/** Which generation is active and which comes before it; 0 is the packaged release. */
export async function readPointers(database: DatasetDatabase): Promise<Pointers> {
  const rows = await within(READ_DEADLINE, 'Reading the pointers', database.pointers.toArray());
  const generationOf = (name: string) => rows.find((row) => row.name === name)?.generation ?? 0;
  return { active: generationOf('active'), previous: generationOf('previous') };
}

/**
 * Writes a release beside whatever is there and verifies it as stored. It is nobody's yet: until `activateGeneration` a reader
 * never sees it, and what a crash leaves behind is collected later. The caller holds the lock of updates.
 */
export async function stageGeneration(
  database: DatasetDatabase,
  release: VerifiedRelease,
  signal?: AbortSignal,
): Promise<GenerationRow> {
  await collectGarbage(database);
  const number = await nextNumber(database);
  const shards = writeShards(release.dataset.shows).map((text, shard): ShardRow => ({
    generation: number,
    number: shard,
    text,
  }));
  for (let start = 0; start < shards.length; start += SHARDS_IN_BATCH) {
    signal?.throwIfAborted();
    const batch = shards.slice(start, start + SHARDS_IN_BATCH);
    await within(WRITE_DEADLINE, 'Writing shows', database.shards.bulkAdd(batch));
  }
  const record = (name: RecordName, bytes: ArrayBuffer): RecordRow => ({ generation: number, name, bytes });
  const records = [
    record('title-index', release.titleIndex),
    record('search-index', release.searchIndex),
    record('platforms', encodeText(JSON.stringify(release.dataset.platforms)).buffer),
  ];
  await within(WRITE_DEADLINE, 'Writing the indexes', database.records.bulkAdd(records));
  const row: GenerationRow = {
    number,
    version: release.manifest.version,
    contentHash: release.manifest.contentHash,
    manifestText: release.manifestText,
    shows: release.dataset.shows.length,
    directory: writeDirectory(release.dataset.shows),
  };
  await checkStored(database, shards, records);
  signal?.throwIfAborted();
  return row;
}

/** Makes a staged generation the active one; the one before stays for going back. One transaction: it happens or it does not. */
export async function activateGeneration(database: DatasetDatabase, row: GenerationRow): Promise<void> {
  const flip = database.transaction('rw', database.generations, database.pointers, async () => {
    const active = await database.pointers.get('active');
    await database.generations.put(row);
    await database.pointers.put({ name: 'previous', generation: active?.generation ?? 0 });
    await database.pointers.put({ name: 'active', generation: row.number });
  });
  await within(WRITE_DEADLINE, 'Making the new dataset active', flip);
}

/** Exchanges the active generation for the one before; doing it twice changes nothing. */
export async function rollBack(database: DatasetDatabase): Promise<Pointers> {
  const flip = database.transaction('rw', database.pointers, async () => {
    const active = (await database.pointers.get('active'))?.generation ?? 0;
    const previous = (await database.pointers.get('previous'))?.generation ?? 0;
    await database.pointers.put({ name: 'previous', generation: active });
    await database.pointers.put({ name: 'active', generation: previous });
    return { active: previous, previous: active };
  });
  return within(WRITE_DEADLINE, 'Going back to the dataset before', flip);
}

/** Deletes every generation but the active and the previous one, and what an interrupted update left. */
async function collectGarbage(database: DatasetDatabase): Promise<void> {
  const { active, previous } = await readPointers(database);
  const kept = new Set([active, previous]);
  const numbers = await within(READ_DEADLINE, 'Listing generations', listNumbers(database));
  for (const number of numbers) {
    if (kept.has(number)) continue;
    const all = [[number, Dexie.minKey] as [number, never], [number, Dexie.maxKey] as [number, never]] as const;
    const cleared = Promise.all([
      database.generations.delete(number),
      database.shards
        .where('[generation+number]')
        .between(...all)
        .delete(),
      database.records
        .where('[generation+name]')
        .between(...all)
        .delete(),
    ]);
    await within(WRITE_DEADLINE, 'Deleting an old dataset', cleared);
  }
}

/** A number never used by anything still stored. */
async function nextNumber(database: DatasetDatabase): Promise<number> {
  const { active, previous } = await readPointers(database);
  const numbers = await within(READ_DEADLINE, 'Listing generations', listNumbers(database));
  return Math.max(0, active, previous, ...numbers) + 1;
}

async function listNumbers(database: DatasetDatabase): Promise<number[]> {
  const generations = await database.generations.toCollection().primaryKeys();
  const shards = await database.shards.toCollection().primaryKeys();
  const records = await database.records.toCollection().primaryKeys();
  return [...new Set([...generations, ...shards.map(([number]) => number), ...records.map(([number]) => number)])];
}

/**
 * Reads a staged generation back and compares it, letter by letter, with what was to be written: that was verified before, so it need
 * not be parsed and hashed again, which took half of an import.
 */
async function checkStored(database: DatasetDatabase, shards: ShardRow[], records: RecordRow[]): Promise<void> {
  const stored = await within(
    WRITE_DEADLINE,
    'Reading the new dataset back',
    database.shards.bulkGet(shards.map(({ generation, number }): [number, number] => [generation, number])),
  );
  const indexes = await within(
    WRITE_DEADLINE,
    'Reading the new indexes back',
    database.records.bulkGet(records.map(({ generation, name }): [number, string] => [generation, name])),
  );
  const complete =
    shards.every(({ text }, place) => stored[place]?.text === text) &&
    records.every(({ bytes }, place) => isSame(bytes, indexes[place]?.bytes));
  if (!complete) throw new Error('The browser has not stored the new dataset as it was given; the old one stays');
}

function isSame(given: ArrayBuffer, stored: ArrayBuffer | undefined): boolean {
  if (stored === undefined || stored.byteLength !== given.byteLength) return false;
  const [a, b] = [new Uint8Array(given), new Uint8Array(stored)];
  return a.every((byte, place) => byte === b[place]);
}
