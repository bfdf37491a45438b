/** Makers for the tests of the store: a database in memory, a package, a verified release. */

import { type IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { Dexie } from 'dexie';
import type { Dataset } from '@/lib/dataset/dataset';
import { encodeText } from '@/lib/dataset/bytes';
import { MANIFEST_PATH } from '@/lib/dataset/manifest';
import { PACKAGED_PATHS } from '@/lib/dataset/packaged-paths';
import { writeDirectory, writeShards } from '@/lib/dataset/shards';
import { DatasetDatabase } from '@/lib/store/database';
import type { VerifiedRelease } from '@/lib/store/generations';
import { makeRelease } from '@/tests/release-makers';

/** A database on the disk that `factory` stands for. */
export function makeDatabase(factory: IDBFactory): DatasetDatabase {
  Dexie.dependencies.indexedDB = factory;
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
  return new DatasetDatabase();
}

export async function makeVerified(dataset: Dataset, version: number): Promise<VerifiedRelease> {
  const { manifest, manifestBytes } = await makeRelease(dataset, { version });
  const index = (name: string) => encodeText(`${name} of ${version}`).buffer;
  const manifestText = new TextDecoder().decode(manifestBytes);
  return { manifest, manifestText, dataset, titleIndex: index('titles'), searchIndex: index('search') };
}

/** Reads the files of a package that holds `dataset` as the first version of 2026-11-23. */
export async function makePackage(dataset: Dataset): Promise<(path: string) => Promise<ArrayBuffer>> {
  const { manifestBytes } = await makeRelease(dataset, { version: 2026112300 });
  const files = new Map<string, ArrayBuffer>([
    [MANIFEST_PATH, manifestBytes.buffer],
    [PACKAGED_PATHS.platforms, encodeText(JSON.stringify(dataset.platforms)).buffer],
    [PACKAGED_PATHS.directory, encodeText(JSON.stringify(writeDirectory(dataset.shows))).buffer],
    [PACKAGED_PATHS.titleIndex, encodeText('titles of the package').buffer],
    [PACKAGED_PATHS.searchEntries, encodeText('entries of the package').buffer],
  ]);
  for (const [shard, text] of writeShards(dataset.shows).entries())
    files.set(PACKAGED_PATHS.shard(shard), encodeText(text).buffer);
  return async (path) => {
    const file = files.get(path);
    if (file === undefined) throw new Error(`The package has no ${path}`);
    return file;
  };
}
