/** The signed feed: what is asked of it, and what is made of its answers. */

import { describe, expect, test } from 'vitest';
import { contentHashOf } from '@/lib/dataset/parts';
import { writeReleaseFile } from '@/lib/dataset/release-file';
import { readImportedRelease } from '@/lib/sources/file';
import { checkFeed, downloadRelease } from '@/lib/sources/signed-feed';
import { failureOf } from '@/lib/sources/source-error';
import { FEED_ADDRESS, makeFeed } from '@/tests/feed-maker';
import { makeDataset, makeRelease, makeTrust } from '@/tests/release-makers';

const base = makeDataset(200);
const target = {
  ...base,
  shows: base.shows.map((show, index) => (index < 3 ? { ...show, title: `Renamed ${index}` } : show)),
};
const held = { dataset: base, contentHash: await contentHashOf(base) };

const refusal = (reading: Promise<unknown>) =>
  reading.then(
    () => 'accepted',
    (error: unknown) => failureOf(error).code,
  );

test('an unchanged manifest costs one question', async () => {
  const feed = makeFeed(await makeRelease(base));
  const offer = await checkFeed(FEED_ADDRESS, feed, makeTrust(), null);
  feed.asked.length = 0;
  expect(await checkFeed(FEED_ADDRESS, feed, makeTrust(), offer!.etag)).toBeNull();
  expect(feed.asked).toEqual(['manifest.json']);
});

test('without a dataset at hand all parts are downloaded', async () => {
  const release = await makeRelease(base);
  const feed = makeFeed(release);
  expect(await downloadRelease(FEED_ADDRESS, feed, release.manifest, null)).toEqual(base);
  expect(feed.asked.toSorted()).toEqual(release.manifest.parts.map(({ path }) => path).toSorted());
});

test('with a dataset at hand only the parts that differ are downloaded', async () => {
  const release = await makeRelease(target);
  const feed = makeFeed(release);
  expect(await downloadRelease(FEED_ADDRESS, feed, release.manifest, held)).toEqual(target);
  expect(feed.asked.length).toBeLessThanOrEqual(3);
});

test('a delta from the dataset at hand is downloaded in their place', async () => {
  const release = await makeRelease(target, { bases: [{ version: 2026112300, dataset: base }] });
  const feed = makeFeed(release);
  expect(await downloadRelease(FEED_ADDRESS, feed, release.manifest, held)).toEqual(target);
  expect(feed.asked).toEqual([release.manifest.deltas[0]!.path]);
});

test.each<[string, () => Response]>([
  ['missing', () => new Response(null, { status: 404 })],
  ['damaged', () => new Response('{}')],
  ['endless', () => new Response('x'.repeat(1_000_000))],
])('a delta that is %s costs a few parts more and changes nothing', async (_, answer) => {
  const release = await makeRelease(target, { bases: [{ version: 2026112300, dataset: base }] });
  const feed = makeFeed(release);
  feed.faults.set(release.manifest.deltas[0]!.path, answer);
  expect(await downloadRelease(FEED_ADDRESS, feed, release.manifest, held)).toEqual(target);
});

test('progress names the whole before the first byte and ends with all of them', async () => {
  const release = await makeRelease(base);
  const reports: { received: number; total: number }[] = [];
  await downloadRelease(FEED_ADDRESS, makeFeed(release), release.manifest, null, (progress) => reports.push(progress));
  const total = release.manifest.parts.reduce((sum, { length }) => sum + length, 0);
  expect(reports[0]).toEqual({ received: 0, total });
  expect(reports.at(-1)).toEqual({ received: total, total });
});

test('a release published between manifest and signature is read at the second look', async () => {
  const [old, next] = [await makeRelease(base), await makeRelease(target, { version: 2026112302 })];
  const feed = makeFeed(next);
  let first = true;
  feed.faults.set('manifest.json', () => {
    const { manifestBytes } = first ? old : next;
    first = false;
    return new Response(manifestBytes.slice());
  });
  expect((await checkFeed(FEED_ADDRESS, feed, makeTrust(), null))!.manifest.version).toBe(2026112302);
});

describe('refused', () => {
  test.each<[string, string, () => Response, string]>([
    [
      'a web page in place of the manifest',
      'manifest.json',
      () => new Response('<html>Log in</html>'),
      'wrong-signature',
    ],
    ['a manifest without end', 'manifest.json', () => new Response('x'.repeat(300_000)), 'too-many-bytes'],
    ['no signature', 'manifest.sig.json', () => new Response(null, { status: 404 }), 'not-found'],
    ['a signature of nonsense', 'manifest.sig.json', () => new Response('{}'), 'malformed-signature'],
  ])('%s', async (_, path, answer, code) => {
    const feed = makeFeed(await makeRelease(base));
    feed.faults.set(path, answer);
    expect(await refusal(checkFeed(FEED_ADDRESS, feed, makeTrust(), null))).toBe(code);
  });

  test.each<[string, () => Response, string]>([
    ['missing', () => new Response(null, { status: 404 }), 'not-found'],
    ['cut off', () => new Response('{'), 'wrong-length'],
    ['longer than signed', () => new Response('x'.repeat(1_000_000)), 'too-many-bytes'],
  ])('a part that is %s', async (_, answer, code) => {
    const release = await makeRelease(base);
    const feed = makeFeed(release);
    feed.faults.set(release.manifest.parts[3]!.path, answer);
    expect(await refusal(downloadRelease(FEED_ADDRESS, feed, release.manifest, null))).toBe(code);
  });
});

test('an imported file goes through the same verification', async () => {
  const { manifestBytes: manifest, signature, parts } = await makeRelease(base);
  const file = writeReleaseFile({ manifest, signature, parts });
  expect((await readImportedRelease(file, makeTrust())).dataset).toEqual(base);
  const newest = { version: 2026112302, contentHash: 'a'.repeat(64) };
  expect(await refusal(readImportedRelease(file, makeTrust({ newest })))).toBe('older-version');
  expect(await refusal(readImportedRelease(file, makeTrust({ keys: [] })))).toBe('unknown-key');
});
