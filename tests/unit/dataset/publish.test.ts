/** The maintainer's commands: what is packaged, and what is published and served. */

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Dataset } from '@/lib/dataset/dataset';
import { parseManifest } from '@/lib/dataset/manifest';
import { canonicalDataset, contentHashOf } from '@/lib/dataset/parts';
import { generateKeyPair } from '@/lib/dataset/signature';
import { checkFeed, downloadRelease } from '@/lib/sources/signed-feed';
import { openActiveDataset } from '@/lib/store/active-dataset';
import { publishRelease } from '@/scripts/dataset/publish';
import type { SigningKey } from '@/scripts/development-key';
import { portOf, serveFeed } from '@/scripts/dataset/serve';
import { DATASET_FOLDER, readDatasetFolder } from '@/scripts/read-dataset';
import { COMMONNESS_FILE, packagedFiles } from '@/scripts/write-packaged-dataset';
import { makeDataset, makeTrust, TEST_DAY } from '@/tests/release-makers';

const renamed = (dataset: Dataset, count: number, word: string): Dataset => ({
  ...dataset,
  shows: dataset.shows.map((show, index) => (index < count ? { ...show, title: `${word} ${index}` } : show)),
});

const readCommonness = async () => new Uint8Array(await readFile(COMMONNESS_FILE));

describe('the packaged dataset', () => {
  let dataset: Dataset;
  let files: Map<string, string | Uint8Array>;
  beforeAll(async () => {
    dataset = await readDatasetFolder(DATASET_FOLDER);
    ({ files } = await packagedFiles(dataset, await readCommonness()));
  });

  test('takes at most 1.5 MB compressed, and no file takes more than the 5 MB that stores still read', () => {
    const contents = [...files.values()].map((content) => Buffer.from(content));
    expect(gzipSync(Buffer.concat(contents), { level: 9 }).length).toBeLessThanOrEqual(1_500_000);
    expect(Math.max(...contents.map(({ length }) => length))).toBeLessThanOrEqual(5_000_000);
  });

  test('holds exactly the content that its manifest names', async () => {
    const readPackaged = async (path: string) => new Uint8Array(Buffer.from(files.get(path)!)).buffer;
    const active = await openActiveDataset({ readPackaged, database: null });
    const shows = await active.shows(dataset.shows.map((_, ordinal) => ordinal));
    const content = { shows, platforms: await active.platforms() };
    expect(await contentHashOf(content)).toBe(active.manifest().contentHash);
    expect(content).toEqual(canonicalDataset(dataset));
  });

  test('is the same, byte for byte, from two builds', async () => {
    const [one, other] = await Promise.all(
      [0, 1].map(async () => packagedFiles(makeDataset(150), await readCommonness())),
    );
    expect([...other!.files]).toEqual([...one!.files]);
  });

  test('is older than a release published on the day of its last check', async () => {
    const { manifest } = await packagedFiles(makeDataset(), await readCommonness());
    expect(manifest.version).toBe(2026010100);
  });
});

describe('publishing', () => {
  let folder: string;
  let key: SigningKey;
  beforeAll(async () => {
    key = { id: 'maintainer', ...(await generateKeyPair()) };
    folder = await mkdtemp(join(tmpdir(), 'greenlit-feed-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const first = makeDataset(200);
  const second = renamed(first, 3, 'Second');
  const readManifest = async () => parseManifest(new Uint8Array(await readFile(join(folder, 'manifest.json'))));

  test('numbers releases by day, makes deltas, holds back what changes too much, and is served to clients', async () => {
    const published = await publishRelease(first, folder, key, TEST_DAY);
    expect(published.manifest?.version).toBe(2026112301);
    expect((await publishRelease(first, folder, key, TEST_DAY)).manifest).toBeNull();

    const again = await publishRelease(second, folder, key, TEST_DAY);
    expect(again.manifest?.version).toBe(2026112302);
    expect(again.manifest?.deltas.map(({ base }) => base.version)).toEqual([2026112301]);

    const drastic = renamed(first, 100, 'Third');
    const held = await publishRelease(drastic, folder, key, TEST_DAY);
    expect(held.held).toEqual(['100 of 200 shows change and 0 vanish, more than one in twenty']);
    expect((await readManifest()).version).toBe(2026112302);
    expect((await publishRelease(drastic, folder, key, TEST_DAY, true)).manifest?.version).toBe(2026112303);

    const server = await serveFeed(folder, 0);
    try {
      const address = `http://127.0.0.1:${portOf(server)}/feed/`;
      const connection = { fetch, loopback: true };
      const offer = await checkFeed(address, connection, makeTrust({ keys: [key] }), null);
      const base = { dataset: second, contentHash: await contentHashOf(second) };
      expect(await downloadRelease(address, connection, offer!.manifest, base)).toEqual(drastic);
      expect(await checkFeed(address, connection, makeTrust({ keys: [key] }), offer!.etag)).toBeNull();
      expect((await fetch(`${address}../../etc/passwd`)).status).toBe(404);
    } finally {
      server.close();
      server.closeAllConnections();
    }
  });
});
