/** Releases: what is written is read back the same, and nothing else is accepted. */

import { describe, expect, test } from 'vitest';
import { encodeText } from '@/lib/dataset/bytes';
import { canonicalDataset, writeParts } from '@/lib/dataset/parts';
import { applyDelta, makeDelta, parseDelta, serializeDelta } from '@/lib/dataset/delta';
import type { Dataset } from '@/lib/dataset/dataset';
import { type Manifest, serializeManifest } from '@/lib/dataset/manifest';
import { readDelta, verifyRelease } from '@/lib/dataset/read-release';
import { readReleaseFile, writeReleaseFile } from '@/lib/dataset/release-file';
import { writeRelease } from '@/lib/dataset/write-release';
import { DATASET_FOLDER, readDatasetFolder } from '@/scripts/read-dataset';
import { makeShow } from '@/tests/makers';
import { makeDataset, makeRelease, makeTrust, signAgain, TEST_DAY } from '@/tests/release-makers';

type Release = Awaited<ReturnType<typeof makeRelease>>;

const read = (release: Pick<Release, 'manifestBytes' | 'signature' | 'parts'>, trust = makeTrust()) =>
  verifyRelease({ manifest: release.manifestBytes, signature: release.signature, parts: release.parts }, trust);

/** The code a release is refused with. */
const refusal = (reading: Promise<unknown>) =>
  reading.then(
    () => 'accepted',
    (error: { code?: string; message: string }) => error.code ?? error.message,
  );

/** A release whose manifest was changed and signed again, as a careless publisher might. */
async function withManifest(release: Release, change: (manifest: Manifest) => unknown) {
  const manifestBytes = encodeText(JSON.stringify(change(structuredClone(release.manifest))));
  return { ...release, manifestBytes, signature: await signAgain(manifestBytes) };
}

/** A release with one part exchanged for other bytes, its manifest corrected and signed again. */
async function withRecords(dataset: Dataset) {
  const release = await makeRelease(makeDataset(1));
  const parts = await writeParts(dataset);
  const changed = await withManifest(release, (manifest) => ({
    ...manifest,
    parts: parts.map(({ path, length, sha256, kind }) => ({ path, length, sha256, kind })),
  }));
  return { ...changed, parts: new Map(parts.map((part) => [part.path, part.bytes])) };
}

test('what is written is read back the same', async () => {
  const dataset = makeDataset(200);
  expect((await read(await makeRelease(dataset))).dataset).toEqual(dataset);
});

test('the bundled dataset survives writing and verifying unchanged', async () => {
  const dataset = await readDatasetFolder(DATASET_FOLDER);
  expect((await read(await makeRelease(dataset))).dataset).toEqual(dataset);
});

test('the same dataset, version and moment give the same bytes, whatever order the records come in', async () => {
  const dataset = makeDataset(100);
  const reversed = { shows: dataset.shows.toReversed(), platforms: dataset.platforms.toReversed() };
  const [one, other] = [await makeRelease(dataset), await makeRelease(reversed)];
  expect(other.manifestBytes).toEqual(one.manifestBytes);
  expect([...other.files]).toEqual([...one.files]);
});

test('one changed show leaves all parts but its own as they were', async () => {
  const dataset = makeDataset(300);
  const changed = canonicalDataset({
    ...dataset,
    shows: dataset.shows.map((show, index) => (index === 7 ? { ...show, title: 'Renamed' } : show)),
  });
  const [before, after] = [await makeRelease(dataset), await makeRelease(changed)];
  const kept = after.manifest.parts.filter(({ path }) => before.parts.has(path));
  expect(after.manifest.parts.length - kept.length).toBe(1);
});

test('an added show moves no other into another part', async () => {
  const dataset = makeDataset(300);
  const grown = canonicalDataset({ ...dataset, shows: [...dataset.shows, makeShow({ id: 'aaa-2020' })] });
  const [before, after] = [await makeRelease(dataset), await makeRelease(grown)];
  expect(after.manifest.parts.filter(({ path }) => !before.parts.has(path))).toHaveLength(1);
});

test('a record that is not valid is never published', async () => {
  const dataset = { shows: [makeShow({ premiere: '2021-02-30' })], platforms: [] };
  await expect(writeRelease(dataset, { version: 2026112301, created: TEST_DAY })).rejects.toThrow(/premiere/);
});

describe('refused before anything is given out', () => {
  test.each<[string, (release: Release) => Partial<Release> | Promise<Partial<Release>>, string]>([
    ['a manifest cut off', ({ manifestBytes }) => ({ manifestBytes: manifestBytes.slice(0, 300) }), 'wrong-signature'],
    ['no signature', () => ({ signature: encodeText('') }), 'malformed-signature'],
    [
      'a signature of another manifest',
      async () => ({ signature: (await makeRelease(makeDataset(2))).signature }),
      'wrong-signature',
    ],
    ['a web page in place of a manifest', async () => signed(encodeText('<html></html>')), 'malformed-manifest'],
    ['a part missing', () => ({ parts: new Map() }), 'missing-part'],
    ['a part cut off', ({ parts }) => ({ parts: mapParts(parts, (bytes) => bytes.slice(0, -1)) }), 'wrong-length'],
    ['a part with one bit flipped', ({ parts }) => ({ parts: mapParts(parts, flipFirst) }), 'wrong-hash'],
  ])('%s', async (_, damage, code) => {
    const release = await makeRelease(makeDataset());
    expect(await refusal(read({ ...release, ...(await damage(release)) }))).toBe(code);
  });

  test.each<[string, (manifest: Manifest) => unknown, string]>([
    ['a schema of the future', (manifest) => ({ ...manifest, schemaVersion: 2 }), 'future-schema'],
    ['an unknown field', (manifest) => ({ ...manifest, script: 'alert(1)' }), 'malformed-manifest'],
    ['a version that is a text', (manifest) => ({ ...manifest, version: '2026112301' }), 'malformed-manifest'],
    ['a version dated the day after tomorrow', (manifest) => ({ ...manifest, version: 2026112601 }), 'future-version'],
    ['a part outside its folder', (manifest) => rename(manifest, '../../secret.jsonl'), 'malformed-manifest'],
    ['a part too large', (manifest) => resize(manifest, 10 ** 10), 'malformed-manifest'],
    ['parts too large together', (manifest) => resize(manifest, 60_000_000), 'too-large'],
    ['counts that differ', (manifest) => ({ ...manifest, counts: { ...manifest.counts, shows: 4 } }), 'wrong-content'],
    ['another content hash', (manifest) => ({ ...manifest, contentHash: 'a'.repeat(64) }), 'wrong-content'],
  ])('%s, though signed', async (_, change, code) => {
    expect(await refusal(read(await withManifest(await makeRelease(makeDataset()), change)))).toBe(code);
  });

  test('__proto__ in a manifest, which pollutes nothing', async () => {
    const { manifestBytes } = await makeRelease(makeDataset());
    const text = new TextDecoder().decode(manifestBytes).replace('{', '{"__proto__":{"polluted":true},');
    expect(await refusal(read({ ...(await makeRelease(makeDataset())), ...(await signed(encodeText(text))) }))).toBe(
      'malformed-manifest',
    );
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  const [first] = makeDataset(1).shows;
  const { platforms } = makeDataset(1);
  test.each<[string, Dataset, string]>([
    ['a show that stands twice', { shows: [first!, first!], platforms }, 'wrong-content'],
    ['a platform nobody knows', { shows: [{ ...first!, platforms: [{ platform: 'x' }] }], platforms }, 'wrong-content'],
    ['an unknown field', { shows: [{ ...first!, colour: 1 } as never], platforms }, 'malformed-record'],
    [
      'a title of ten megabytes',
      { shows: [{ ...first!, title: 'x'.repeat(10_000_000) }], platforms },
      'malformed-record',
    ],
    [
      'fields in another order',
      { shows: [Object.fromEntries(Object.entries(first!).reverse()) as never], platforms },
      'malformed-record',
    ],
  ])('records with %s, though signed', async (_, dataset, code) => {
    expect(await refusal(read(await withRecords(dataset)))).toBe(code);
  });

  test('an older version, and another content under the same number', async () => {
    const release = await makeRelease(makeDataset());
    const { contentHash } = release.manifest;
    const seen = (version: number, hash: string) => makeTrust({ newest: { version, contentHash: hash } });
    expect(await refusal(read(release, seen(2026112302, contentHash)))).toBe('older-version');
    expect(await refusal(read(release, seen(2026112301, 'a'.repeat(64))))).toBe('older-version');
    expect(await refusal(read(release, seen(2026112301, contentHash)))).toBe('accepted');
  });

  test('a key that does not count here', async () => {
    expect(await refusal(read(await makeRelease(makeDataset()), makeTrust({ keys: [] })))).toBe('unknown-key');
  });

  test('every bit flipped in manifest and signature', async () => {
    const release = await makeRelease(makeDataset(1));
    let accepted = 0;
    for (const file of ['manifestBytes', 'signature'] as const)
      for (let bit = 0; bit < release[file].length * 8; bit++) {
        const bytes = release[file].slice();
        bytes[bit >> 3]! ^= 1 << (bit & 7);
        if ((await refusal(read({ ...release, [file]: bytes }))) === 'accepted') accepted++;
      }
    expect(accepted).toBe(0);
  }, 60_000);

  test('every mixture of the parts of two releases', async () => {
    const [old, now] = [await makeRelease(makeDataset(4)), await makeRelease(makeDataset(4, 'Island'))];
    const paths = now.manifest.parts.map(({ path }) => path);
    const others = old.manifest.parts.map(({ path }) => old.parts.get(path)!);
    const accepted: number[] = [];
    for (let mixture = 0; mixture < 2 ** paths.length; mixture++) {
      const parts = new Map(
        paths.map((path, index) => [
          path,
          mixture & (1 << index) ? others[index % others.length]! : now.parts.get(path)!,
        ]),
      );
      if ((await refusal(read({ ...now, parts }))) === 'accepted') accepted.push(mixture);
    }
    // The platforms (bit 0) are the same in both releases, so exchanging them changes nothing.
    expect(accepted).toEqual([0, 1]);
  });
});

test('an expired release is read and named stale', async () => {
  const later = makeTrust({ now: new Date('2028-01-01T00:00:00Z') });
  expect((await read(await makeRelease(makeDataset()), later)).stale).toBe(true);
});

test('a release survives the way through one file', async () => {
  const release = await makeRelease(makeDataset(20));
  const file = writeReleaseFile({
    manifest: release.manifestBytes,
    signature: release.signature,
    parts: release.parts,
  });
  expect((await verifyRelease(readReleaseFile(file), makeTrust())).dataset).toEqual(makeDataset(20));
});

test('a file that is something else is refused', () => {
  expect(() => readReleaseFile(encodeText('{"format":"other"}'))).toThrow(/not a dataset/);
});

describe('a delta', () => {
  const base = makeDataset(50);
  const target = canonicalDataset({
    shows: [
      ...base.shows.slice(2).map((show, index) => (index === 3 ? { ...show, title: 'Renamed' } : show)),
      makeShow({ id: 'added-2020', title: 'Added' }),
    ],
    platforms: base.platforms,
  });

  test('gives the same dataset as the full download', async () => {
    const release = await makeRelease(target, { bases: [{ version: 2026112300, dataset: base }] });
    const [entry] = release.manifest.deltas;
    const fromDelta = await readDelta(release.manifest, entry!, release.files.get(entry!.path)!, base);
    expect(fromDelta).toEqual((await read(release)).dataset);
  });

  test('is refused on another base', async () => {
    const release = await makeRelease(target, { bases: [{ version: 2026112300, dataset: base }] });
    const [entry] = release.manifest.deltas;
    const other = makeDataset(50, 'Island');
    const reading = readDelta(release.manifest, entry!, release.files.get(entry!.path)!, other);
    expect(await refusal(reading)).toBe('wrong-content');
  });

  test('is left out where it saves nothing', async () => {
    const bases = [{ version: 2026112300, dataset: makeDataset(50, 'Island') }];
    expect((await makeRelease(base, { bases })).manifest.deltas).toEqual([]);
  });

  test('with an unknown field is refused', () => {
    const text = new TextDecoder().decode(serializeDelta(makeDelta(base, target)));
    expect(() => parseDelta(encodeText(text.replace('"title":', '"colour":1,"title":')))).toThrow(/malformed/);
  });

  test('from a dataset to itself changes nothing', async () => {
    const { manifest } = await makeRelease(base);
    expect(await applyDelta(base, makeDelta(base, base), manifest.contentHash)).toEqual(base);
  });
});

test('a manifest reads back as it was written', async () => {
  const { manifest, manifestBytes } = await makeRelease(makeDataset());
  expect(serializeManifest(manifest)).toEqual(manifestBytes);
});

async function signed(manifestBytes: Uint8Array<ArrayBuffer>) {
  return { manifestBytes, signature: await signAgain(manifestBytes) };
}

function mapParts(parts: Release['parts'], change: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>) {
  return new Map([...parts].map(([path, bytes]) => [path, change(bytes)]));
}

function flipFirst(bytes: Uint8Array<ArrayBuffer>) {
  const flipped = bytes.slice();
  flipped[0]! ^= 1;
  return flipped;
}

function rename(manifest: Manifest, path: string): Manifest {
  return { ...manifest, parts: manifest.parts.map((part) => ({ ...part, path })) };
}

function resize(manifest: Manifest, length: number): Manifest {
  return { ...manifest, parts: manifest.parts.map((part) => ({ ...part, length })) };
}
