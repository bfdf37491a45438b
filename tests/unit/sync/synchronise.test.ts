/** Updates from end to end: a feed in memory, a database in memory, and everything that can go wrong between them. */

import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Bytes, decodeText, encodeText, fromBase64, toBase64 } from '@/lib/dataset/bytes';
import type { Dataset } from '@/lib/dataset/dataset';
import { writeReleaseFile } from '@/lib/dataset/release-file';
import { openActiveDataset } from '@/lib/store/active-dataset';
import { openPersonalDocuments } from '@/lib/store/personal-documents';
import { secondsToNextCheck } from '@/lib/sync/next-check';
import { createSync, type Lock, type SyncOptions } from '@/lib/sync/synchronise';
import type { SyncState } from '@/lib/sync/sync-state';
import { FEED_ADDRESS, makeFeed } from '@/tests/feed-maker';
import { makeDataset, makeRelease, signAgain, TEST_DAY, TEST_KEY } from '@/tests/release-makers';
import { makeDatabase, makePackage } from '@/tests/unit/store/store-makers';

afterEach(() => {
  vi.restoreAllMocks();
});

type Release = Awaited<ReturnType<typeof makeRelease>>;

const packaged = makeDataset(100);

/** A signature file in good form whose signature is another one. */
function withOtherSignature(file: Bytes): Bytes {
  const { key, signature } = JSON.parse(decodeText(file)) as { key: string; signature: string };
  const bytes = fromBase64(signature)!;
  bytes[7]! ^= 1;
  return encodeText(`${JSON.stringify({ key, signature: toBase64(bytes) })}\n`);
}

/** The packaged dataset with the titles of the first `count` shows changed. */
function change(dataset: Dataset, count: number, word = 'Renamed'): Dataset {
  return {
    ...dataset,
    shows: dataset.shows.map((show, index) => (index < count ? { ...show, title: `${word} ${index}` } : show)),
  };
}

const gentle = change(packaged, 3);
const drastic = change(packaged, 50);

/** A lock as one browser has it: whoever comes while it is held goes away at once. */
function makeLock(): Lock {
  let held = false;
  return async (task) => {
    if (held) return null;
    held = true;
    try {
      return await task();
    } finally {
      held = false;
    }
  };
}

async function makeWorld(release: Release, facts: Partial<SyncOptions> = {}) {
  const feed = makeFeed(release);
  const items: Record<string, unknown> = {};
  const storage = { writes: 0 };
  const documents = openPersonalDocuments({
    get: async () => items,
    set: async (changed) => {
      storage.writes++;
      Object.assign(items, changed);
    },
  });
  const states: SyncState[] = [];
  const options: SyncOptions = {
    feed: { address: FEED_ADDRESS, keys: [TEST_KEY] },
    connection: { fetch: feed.fetch },
    database: makeDatabase(new IDBFactory()),
    readPackaged: await makePackage(packaged),
    documents,
    buildIndexes: async () => ({ titleIndex: new ArrayBuffer(8), searchIndex: new ArrayBuffer(8) }),
    lock: makeLock(),
    now: () => TEST_DAY,
    onState: (state) => states.push(state),
    ...facts,
  };
  /** The title of the first show a reader sees now, which tells the datasets apart. */
  const firstTitle = async () => {
    const { database, readPackaged } = options;
    return (await (await openActiveDataset({ database, readPackaged })).shows([0]))[0]!.title;
  };
  return { feed, storage, documents, states, options, sync: createSync(options), firstTitle };
}

const versioned = (dataset: Dataset, version = 2026112301) => makeRelease(dataset, { version });

test('an update goes through its steps and changes what is read', async () => {
  const { sync, states, firstTitle } = await makeWorld(await versioned(gentle));
  expect(await sync.update('unasked')).toEqual({ step: 'active', version: 2026112301 });
  const steps = states.map(({ step }) => step).filter((step, index, all) => step !== all[index - 1]);
  expect(steps).toEqual(['checking', 'downloading', 'verifying', 'staging', 'active']);
  expect(await firstTitle()).toBe('Renamed 0');
});

test('a second update finds nothing new and asks one question', async () => {
  const { sync, feed } = await makeWorld(await versioned(gentle));
  await sync.update('unasked');
  feed.asked.length = 0;
  expect(await sync.update('unasked')).toEqual({ step: 'idle', outcome: 'current' });
  expect(feed.asked).toEqual(['manifest.json']);
});

test('a database that was lost is filled again although the feed says "not changed"', async () => {
  const { sync, options, firstTitle } = await makeWorld(await versioned(gentle));
  await sync.update('unasked');
  await options.database.delete({ disableAutoOpen: false });
  expect(await firstTitle()).toBe('Harbour 0');
  expect(await sync.update('unasked')).toEqual({ step: 'active', version: 2026112301 });
  expect(await firstTitle()).toBe('Renamed 0');
});

test('no feed, no update', async () => {
  const { sync, states } = await makeWorld(await versioned(gentle), { feed: { address: '', keys: [] } });
  expect(await sync.update('unasked')).toEqual({ step: 'idle', outcome: null });
  expect(states).toEqual([]);
});

describe('a preview', () => {
  test('waits for the word where too much would change', async () => {
    const { sync, firstTitle } = await makeWorld(await versioned(drastic));
    const state = await sync.update('unasked');
    expect(state).toMatchObject({
      step: 'previewing',
      preview: { version: 2026112301, from: 2026112300, breaches: [{ reason: 'many-shows', changed: 50, of: 100 }] },
    });
    expect(await firstTitle()).toBe('Harbour 0');
    expect(await sync.apply()).toEqual({ step: 'active', version: 2026112301 });
    expect(await firstTitle()).toBe('Renamed 0');
  });

  test('is what a maintainer gets who asks for it', async () => {
    const { sync } = await makeWorld(await versioned(gentle));
    const state = await sync.update('preview');
    expect(state.step === 'previewing' && state.preview.diff.shows.changed.map(({ title }) => title)).toEqual([
      'Renamed 0',
      'Renamed 1',
      'Renamed 2',
    ]);
  });

  test('that is discarded changes nothing and cannot be applied any more', async () => {
    const { sync, firstTitle } = await makeWorld(await versioned(gentle));
    await sync.update('preview');
    sync.discard();
    expect(await sync.apply()).toEqual({ step: 'idle', outcome: 'discarded' });
    expect(await firstTitle()).toBe('Harbour 0');
  });

  test('is not applied over another dataset than it was made for', async () => {
    const world = await makeWorld(await versioned(gentle));
    await world.sync.update('preview');
    world.feed.publish(await versioned(change(packaged, 2, 'Third'), 2026112302));
    await createSync(world.options).update('unasked');
    expect(await world.sync.apply()).toEqual({ step: 'idle', outcome: 'current' });
    expect(await world.firstTitle()).toBe('Third 0');
  });

  test('comes from an imported file too', async () => {
    const { sync, firstTitle } = await makeWorld(await versioned(packaged));
    const { manifestBytes: manifest, signature, parts } = await versioned(gentle, 2026112302);
    expect((await sync.importFile(writeReleaseFile({ manifest, signature, parts }))).step).toBe('previewing');
    await sync.apply();
    expect(await firstTitle()).toBe('Renamed 0');
  });
});

test('going back brings the dataset before, and the newer one does not return unasked', async () => {
  const { sync, feed, firstTitle } = await makeWorld(await versioned(gentle));
  await sync.update('unasked');
  expect(await sync.rollBack()).toEqual({ step: 'active', version: 2026112300 });
  expect(await firstTitle()).toBe('Harbour 0');
  expect(await sync.update('unasked')).toEqual({ step: 'idle', outcome: 'held-back' });
  expect((await sync.update('preview')).step).toBe('previewing');
  feed.publish(await versioned(change(packaged, 2, 'Third'), 2026112302));
  await sync.update('unasked');
  expect(await firstTitle()).toBe('Third 0');
});

test('of three contexts that update at once, one does', async () => {
  const { sync, options } = await makeWorld(await versioned(gentle));
  const others = [createSync(options), createSync(options)];
  const states = await Promise.all([sync, ...others].map((each) => each.update('unasked')));
  expect(states.map(({ step }) => step)).toEqual(['active', 'idle', 'idle']);
});

test('a cancelled download ends at once and changes nothing', async () => {
  const release = await versioned(gentle);
  const { sync, feed, firstTitle } = await makeWorld(release);
  for (const { path } of release.manifest.parts) feed.faults.set(path, () => new Promise(() => undefined));
  const updating = sync.update('unasked');
  await vi.waitFor(() => expect(feed.asked.length).toBeGreaterThan(2));
  sync.cancel();
  expect(await updating).toEqual({ step: 'idle', outcome: 'cancelled' });
  expect(await firstTitle()).toBe('Harbour 0');
});

describe('refused before anything is written', () => {
  /** Counts what reaches the database and the storage from now on. */
  function countWrites(storage: { writes: number }): () => number {
    const before = storage.writes;
    const spies = (['put', 'add', 'delete', 'clear'] as const).map((name) => vi.spyOn(IDBObjectStore.prototype, name));
    return () => storage.writes - before + spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
  }

  const signed = async (bytes: Uint8Array<ArrayBuffer>) => ({
    manifestBytes: bytes,
    signature: await signAgain(bytes),
  });
  const rewritten = async (release: Release, change: (text: string) => string) =>
    signed(encodeText(change(new TextDecoder().decode(release.manifestBytes))));
  const withPart = (release: Release, bytes: (old: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>) => ({
    files: new Map([...release.files].map(([path, old]) => [path, bytes(old)])),
  });

  test.each<[string, (release: Release) => Partial<Release> | Promise<Partial<Release>>, string]>([
    [
      'a truncated manifest',
      ({ manifestBytes }) => ({ manifestBytes: manifestBytes.slice(0, 500) }),
      'wrong-signature',
    ],
    [
      'a truncated manifest, signed',
      (release) => rewritten(release, (text) => text.slice(0, 500)),
      'malformed-manifest',
    ],
    [
      'a wrong type',
      (release) => rewritten(release, (text) => text.replace('"version": 2026112301', '"version": "2026112301"')),
      'malformed-manifest',
    ],
    [
      'an unknown field',
      (release) => rewritten(release, (text) => text.replace('{', '{"script": 1,')),
      'malformed-manifest',
    ],
    [
      '__proto__',
      (release) => rewritten(release, (text) => text.replace('{', '{"__proto__": {},')),
      'malformed-manifest',
    ],
    ['a manifest of ten megabytes', () => signed(encodeText('x'.repeat(10_000_000))), 'too-many-bytes'],
    [
      'a schema of the future',
      (release) => rewritten(release, (text) => text.replace('"schemaVersion": 1', '"schemaVersion": 2')),
      'future-schema',
    ],
    ['a version of the future', async () => versioned(gentle, 2036112301), 'future-version'],
    ['a wrong signature', ({ signature }) => ({ signature: withOtherSignature(signature) }), 'wrong-signature'],
    [
      'a damaged part',
      (release) => withPart(release, (old) => old.map((byte, index) => (index === 9 ? byte ^ 1 : byte))),
      'wrong-hash',
    ],
    ['a shortened part', (release) => withPart(release, (old) => old.slice(1)), 'wrong-length'],
  ])('%s', async (_, damage, code) => {
    const release = await versioned(change(makeDataset(20, 'Island'), 20));
    const { sync, storage, firstTitle } = await makeWorld({ ...release, ...(await damage(release)) });
    const writes = countWrites(storage);
    const state = await sync.update('preview');
    expect(state.step === 'failed' && state.failure.code).toBe(code);
    expect(state.step === 'failed' && state.failure.message.length).toBeGreaterThan(10);
    expect(writes()).toBe(0);
    expect(await firstTitle()).toBe('Harbour 0');
  });

  test('an older version than was ever seen, and another of the same number', async () => {
    const { sync, feed, storage } = await makeWorld(await versioned(gentle, 2026112303));
    await sync.update('unasked');
    const writes = countWrites(storage);
    for (const release of [await versioned(gentle, 2026112302), await versioned(drastic, 2026112303)]) {
      feed.publish(release);
      // A server that claims to have something new although its manifest is old.
      feed.faults.set('manifest.json', () => new Response(release.manifestBytes.slice()));
      const state = await sync.update('unasked');
      expect(state.step === 'failed' && state.failure.code).toBe('older-version');
    }
    expect(writes()).toBe(0);
  });
});

test('a feed that is behind the package is no failure', async () => {
  const { sync } = await makeWorld(await versioned(gentle, 2026112200));
  expect(await sync.update('unasked')).toEqual({ step: 'idle', outcome: 'current' });
});

test('a storage that is full leaves the old dataset and says so', async () => {
  const { sync, firstTitle } = await makeWorld(await versioned(gentle));
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
    throw new DOMException('The disk is full', 'QuotaExceededError');
  });
  const state = await sync.update('unasked');
  expect(state.step === 'failed' && state.failure).toMatchObject({ code: 'storage', remedy: 'retryable' });
  expect(await firstTitle()).toBe('Harbour 0');
});

test('an expired release is applied and named stale', async () => {
  const { sync } = await makeWorld(await versioned(gentle), { now: () => new Date('2028-01-01T00:00:00Z') });
  const state = await sync.update('preview');
  expect(state.step === 'previewing' && state.preview.stale).toBe(true);
});

describe('the next check', () => {
  const failure = { code: 'unreachable', remedy: 'retryable', message: '', address: null, retryAfter: null } as const;

  test('comes after twelve hours to a day where all went well', () => {
    expect([0, 1].map((random) => secondsToNextCheck(0, null, random))).toEqual([43_200, 86_400]);
  });

  test('comes sooner after a failure, and at most twenty times in a day of failures', () => {
    let seconds = 0;
    let attempts = 0;
    while (seconds < 86_400) seconds += secondsToNextCheck(++attempts, failure, 0);
    expect(attempts).toBeLessThanOrEqual(20);
    expect(secondsToNextCheck(1, failure, 0)).toBe(60);
  });

  test('waits as long as the server asks, and not at all eagerly for what cannot mend itself', () => {
    expect(secondsToNextCheck(1, { ...failure, retryAfter: 7200 }, 0)).toBe(7200);
    expect(secondsToNextCheck(1, { ...failure, remedy: 'terminal' }, 0)).toBe(43_200);
  });
});
