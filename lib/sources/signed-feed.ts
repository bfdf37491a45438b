/** The signed feed: asks a folder of static files for a newer release and downloads no more of it than has changed. */

import { type Bytes, decodeText } from '@/lib/dataset/bytes';
import type { Dataset } from '@/lib/dataset/dataset';
import {
  type DeltaEntry,
  type FileEntry,
  type Manifest,
  MANIFEST_BYTES,
  MANIFEST_PATH,
  SIGNATURE_BYTES,
  SIGNATURE_PATH,
} from '@/lib/dataset/manifest';
import { writeParts } from '@/lib/dataset/parts';
import {
  checkFile,
  readDelta,
  readParts,
  type Trust,
  verifyManifest,
  type VerifiedManifest,
} from '@/lib/dataset/read-release';
import { ReleaseError } from '@/lib/dataset/release-error';
import { type Connection, fetchBytes } from './fetch-bytes';
import { SourceError } from './source-error';

/** Files fetched at once: as many as a browser opens to one HTTP/1.1 host without queueing, less two. */
const AT_ONCE = 4;

export type Offer = VerifiedManifest & {
  manifestText: string;
  /** To be handed to the next `checkFeed`. */
  etag: string | null;
};

/**
 * Asks the feed at `address` (a folder, ending in "/") for its newest manifest. Null where it is the one `etag` came with.
 * Throws a `SourceError` or a `ReleaseError`.
 */
export async function checkFeed(
  address: string,
  connection: Connection,
  trust: Trust,
  etag: string | null,
): Promise<Offer | null> {
  try {
    return await fetchManifest(address, connection, trust, etag);
  } catch (error) {
    // A release published between the two fetches leaves the manifest of one with the signature of the other: look again, once.
    if (error instanceof ReleaseError && error.code === 'wrong-signature')
      return fetchManifest(address, connection, trust, null);
    throw error;
  }
}

async function fetchManifest(
  address: string,
  connection: Connection,
  trust: Trust,
  etag: string | null,
): Promise<Offer | null> {
  const manifest = await fetchBytes(locate(address, MANIFEST_PATH), connection, { limit: MANIFEST_BYTES, etag });
  if (manifest === null) return null;
  const signature = await fetchBytes(locate(address, SIGNATURE_PATH), connection, { limit: SIGNATURE_BYTES });
  const verified = await verifyManifest(manifest.bytes, signature!.bytes, trust);
  return { ...verified, manifestText: decodeText(manifest.bytes), etag: manifest.etag };
}

export type Progress = { received: number; total: number };

/** A dataset that is here already, and what its content is named. */
export type HeldDataset = { dataset: Dataset; contentHash: string };

/**
 * The dataset of a verified manifest: by its delta from what is held, else by the parts that differ from it. All of it is
 * verified. Throws a `SourceError` or a `ReleaseError`.
 */
export async function downloadRelease(
  address: string,
  connection: Connection,
  manifest: Manifest,
  held: HeldDataset | null,
  onProgress: (progress: Progress) => void = () => undefined,
): Promise<Dataset> {
  const own = new Map((held === null ? [] : await writeParts(held.dataset)).map(({ path, bytes }) => [path, bytes]));
  const missing = manifest.parts.filter(({ path }) => !own.has(path));
  const delta = manifest.deltas.find(({ base }) => base.contentHash === held?.contentHash);
  if (held !== null && delta !== undefined && delta.length < sizeOf(missing)) {
    const dataset = await tryDelta(address, connection, manifest, delta, held.dataset, onProgress);
    if (dataset !== null) return dataset;
  }
  const fetched = await fetchAll(address, connection, missing, onProgress);
  return readParts(manifest, new Map([...own, ...fetched]));
}

/** A delta is only a short cut: where it is damaged or gone, the parts still lead there. */
async function tryDelta(
  address: string,
  connection: Connection,
  manifest: Manifest,
  delta: DeltaEntry,
  base: Dataset,
  onProgress: (progress: Progress) => void,
): Promise<Dataset | null> {
  try {
    const fetched = await fetchAll(address, connection, [delta], onProgress);
    return await readDelta(manifest, delta, fetched.get(delta.path)!, base);
  } catch (error) {
    if (error instanceof ReleaseError) return null;
    if (error instanceof SourceError && ['not-found', 'too-many-bytes'].includes(error.code)) return null;
    throw error;
  }
}

/** Fetches files a few at a time, each checked as it comes; the first failure stops the others. */
async function fetchAll(
  address: string,
  connection: Connection,
  entries: readonly FileEntry[],
  onProgress: (progress: Progress) => void,
): Promise<Map<string, Bytes>> {
  const total = sizeOf(entries);
  const files = new Map<string, Bytes>();
  const queue = [...entries];
  const failed = new AbortController();
  const signal = connection.signal === undefined ? failed.signal : AbortSignal.any([connection.signal, failed.signal]);
  let received = 0;
  const onBytes = (count: number) => {
    received += count;
    onProgress({ received, total });
  };
  // Said before the first byte, which a slow server may keep back for long.
  onBytes(0);
  const work = async () => {
    for (let entry = queue.shift(); entry !== undefined; entry = queue.shift()) {
      const file = await fetchBytes(
        locate(address, entry.path),
        { ...connection, signal },
        { limit: entry.length, onBytes },
      );
      await checkFile(entry, file!.bytes);
      files.set(entry.path, file!.bytes);
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  } catch (error) {
    queue.length = 0;
    failed.abort();
    throw error;
  }
  return files;
}

function locate(address: string, path: string): string {
  return `${address}${address.endsWith('/') ? '' : '/'}${path}`;
}

function sizeOf(entries: readonly FileEntry[]): number {
  return entries.reduce((sum, { length }) => sum + length, 0);
}
