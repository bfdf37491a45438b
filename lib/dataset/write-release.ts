/** Writes a release: the parts of a dataset, deltas from earlier releases, and the manifest that describes them. */

import { type Bytes, sha256 } from './bytes';
import type { Dataset } from './dataset';
import { makeDelta, serializeDelta } from './delta';
import {
  ATTRIBUTION,
  type DeltaEntry,
  LICENCE,
  type Manifest,
  RELEASE_FORMAT,
  SCHEMA_VERSION,
  serializeManifest,
} from './manifest';
import { canonicalDataset, contentHashOf, writeParts } from './parts';

/** Days a release may pass for current: after as many of silence an order is worded "as of" too. */
const CURRENT_DAYS = 120;

/** A delta larger than this share of all parts is not worth its keep: the changed parts alone are about as small. */
const WORTHWHILE_SHARE = 0.5;

export type ReleaseOptions = {
  version: number;
  /** When it was made; milliseconds are dropped. */
  created: Date;
  /** Earlier releases that clients may still hold. */
  bases?: { version: number; dataset: Dataset }[];
};

export type WrittenRelease = {
  manifest: Manifest;
  /** What a signature is made over. */
  manifestBytes: Bytes;
  /** Parts and deltas by path. */
  files: Map<string, Bytes>;
};

/**
 * A release of `dataset`. Deterministic: the same records, version, moment and bases give the same bytes. Throws where a
 * record is not valid.
 */
export async function writeRelease(dataset: Dataset, options: ReleaseOptions): Promise<WrittenRelease> {
  const content = canonicalDataset(dataset);
  const parts = await writeParts(content);
  const full = parts.reduce((sum, part) => sum + part.length, 0);
  const files = new Map(parts.map((part) => [part.path, part.bytes]));
  const deltas: DeltaEntry[] = [];
  for (const { version, dataset: base } of options.bases ?? []) {
    const from = canonicalDataset(base);
    const bytes = serializeDelta(makeDelta(from, content));
    if (bytes.length > full * WORTHWHILE_SHARE) continue;
    const hash = await sha256(bytes);
    const path = `deltas/${hash}.json`;
    files.set(path, bytes);
    deltas.push({
      path,
      length: bytes.length,
      sha256: hash,
      base: { version, contentHash: await contentHashOf(from) },
    });
  }
  const manifest: Manifest = {
    format: RELEASE_FORMAT,
    schemaVersion: SCHEMA_VERSION,
    version: options.version,
    created: momentOf(options.created),
    expires: momentOf(new Date(options.created.getTime() + CURRENT_DAYS * 86_400_000)),
    counts: {
      shows: content.shows.length,
      platforms: content.platforms.length,
      events: content.shows.reduce((sum, show) => sum + (show.events?.length ?? 0), 0),
    },
    contentHash: await contentHashOf(content),
    licence: LICENCE,
    attribution: ATTRIBUTION,
    parts: parts.map(({ path, length, sha256: hash, kind }) => ({ path, length, sha256: hash, kind })),
    deltas,
  };
  return { manifest, manifestBytes: serializeManifest(manifest), files };
}

function momentOf(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
