/** Releases and generations with the browser's own WebCrypto and IndexedDB. */

import { afterEach, expect, test } from 'vitest';
import { encodeText } from '@/lib/dataset/bytes';
import { verifyRelease } from '@/lib/dataset/read-release';
import { keepActiveDataset } from '@/lib/store/active-dataset';
import { DatasetDatabase } from '@/lib/store/database';
import { activateGeneration, stageGeneration } from '@/lib/store/generations';
import { makeDataset, makeRelease, makeTrust } from '@/tests/release-makers';

const databases: DatasetDatabase[] = [];

function makeDatabase(): DatasetDatabase {
  const database = new DatasetDatabase('greenlit-test');
  databases.push(database);
  return database;
}

afterEach(async () => {
  for (const database of databases.splice(0)) await database.delete();
});

/** A package that holds an empty dataset. */
async function makeEmptyPackage() {
  const { manifestBytes } = await makeRelease({ shows: [], platforms: [] }, { version: 2026010100 });
  return async () => manifestBytes.buffer;
}

/** Verifies a release as if it had come over the network, and makes it active. */
async function apply(database: DatasetDatabase, dataset: ReturnType<typeof makeDataset>) {
  const release = await makeRelease(dataset);
  const verified = await verifyRelease(
    { manifest: release.manifestBytes, signature: release.signature, parts: release.parts },
    makeTrust(),
  );
  const index = encodeText('an index').buffer;
  const manifestText = new TextDecoder().decode(release.manifestBytes);
  const staged = { ...verified, manifestText, titleIndex: index, searchIndex: index };
  await activateGeneration(database, await stageGeneration(database, staged));
}

test('a release that was signed, verified and staged here is read from a new connection', async () => {
  const dataset = makeDataset(200);
  await apply(makeDatabase(), dataset);
  const kept = keepActiveDataset({ database: makeDatabase(), readPackaged: await makeEmptyPackage() });
  const shows = await kept.read((active) => active.shows([199, 64, 0]));
  expect(shows).toEqual([dataset.shows[199], dataset.shows[64], dataset.shows[0]]);
});

test('a database deleted by someone else while it is open gives way, and the package answers', async () => {
  await apply(makeDatabase(), makeDataset(200));
  const kept = keepActiveDataset({ database: makeDatabase(), readPackaged: await makeEmptyPackage() });
  expect(await kept.read(async (active) => active.origin)).toBe('downloaded');
  await new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('greenlit-test');
    request.addEventListener('success', resolve);
    request.addEventListener('error', reject);
  });
  const origin = await kept.read(async (active) => {
    if (active.manifest().counts.shows > 0) await active.shows([0]);
    return active.origin;
  });
  expect(origin).toBe('packaged');
});
