/** Makers of signed releases for tests, with a key made anew for each run. */

import type { Dataset } from '@/lib/dataset/dataset';
import { canonicalDataset } from '@/lib/dataset/parts';
import type { Trust } from '@/lib/dataset/read-release';
import { generateKeyPair, type PublicKey, signManifest } from '@/lib/dataset/signature';
import { type ReleaseOptions, writeRelease } from '@/lib/dataset/write-release';
import { makeEvent, makePlatform, makeShow } from './makers';

const pair = await generateKeyPair();

/** The key test releases are signed with. */
export const TEST_KEY: PublicKey = { id: 'test-key', publicKey: pair.publicKey };

export const TEST_DAY = new Date('2026-11-23T12:00:00Z');

/** `count` shows on two platforms, in canonical form. `word` goes into every title, so that two datasets differ throughout. */
export function makeDataset(count = 3, word = 'Harbour'): Dataset {
  const shows = Array.from({ length: count }, (_, index) =>
    makeShow({
      id: `show-${String(index).padStart(4, '0')}-2019`,
      title: `${word} ${index}`,
      events: [makeEvent('renewed', '2020-03-02', { seasons: [2] })],
    }),
  );
  return canonicalDataset({ shows, platforms: [makePlatform('netflix', 'Netflix'), makePlatform('hbo', 'HBO')] });
}

/** A release of `dataset` with its signature, as a server would offer it. */
export async function makeRelease(dataset: Dataset, options: Partial<ReleaseOptions> = {}) {
  const written = await writeRelease(dataset, { version: 2026112301, created: TEST_DAY, ...options });
  const signature = await signManifest(written.manifestBytes, TEST_KEY.id, pair.privateKey);
  const parts = new Map([...written.files].filter(([path]) => path.startsWith('parts/')));
  return { ...written, signature, parts };
}

export function makeTrust(facts: Partial<Trust> = {}): Trust {
  return { keys: [TEST_KEY], now: TEST_DAY, newest: null, ...facts };
}

/** Signs a manifest that a test has tampered with. */
export async function signAgain(manifestBytes: Uint8Array<ArrayBuffer>) {
  return signManifest(manifestBytes, TEST_KEY.id, pair.privateKey);
}
