/** Reads a release from untrusted bytes. Everything is verified before anything is given out, so before anything is written. */

import type { Show } from '@/lib/shows/show';
import { type Bytes, sha256 } from './bytes';
import { compareIds, type Dataset } from './dataset';
import { applyDelta, parseDelta } from './delta';
import { type DeltaEntry, type FileEntry, type Manifest, parseManifest, versionDay } from './manifest';
import { contentHashOf, readPart } from './parts';
import { ReleaseError } from './release-error';
import { checkSignature, type PublicKey } from './signature';

/** How far ahead of this machine's clock a release may be dated: clocks and time zones differ, not by more. */
const CLOCK_TOLERANCE = 48 * 3_600_000;

export type Trust = {
  keys: readonly PublicKey[];
  /** The moment the reading began. */
  now: Date;
  /** The newest release ever seen here; an older one, or another of the same number, is refused. */
  newest: { version: number; contentHash: string } | null;
};

/** A manifest whose signature, schema and version were verified. */
export type VerifiedManifest = {
  manifest: Manifest;
  /** True past its day of expiry: the data is used and named stale. */
  stale: boolean;
};

/** Verifies size, signature, form and version of a manifest, in this order. Throws a `ReleaseError`. */
export async function verifyManifest(
  manifestBytes: Bytes,
  signatureBytes: Bytes,
  trust: Trust,
): Promise<VerifiedManifest> {
  await checkSignature(manifestBytes, signatureBytes, trust.keys);
  const manifest = parseManifest(manifestBytes);
  const { version, contentHash } = manifest;
  const latest = trust.now.getTime() + CLOCK_TOLERANCE;
  if (Date.parse(versionDay(version)) > latest || Date.parse(manifest.created) > latest)
    throw new ReleaseError(
      'future-version',
      `Release ${version} is dated after today; is the clock of this machine right?`,
    );
  if (trust.newest !== null) {
    if (version < trust.newest.version)
      throw new ReleaseError('older-version', `Release ${version} is older than ${trust.newest.version}, seen before`);
    if (version === trust.newest.version && contentHash !== trust.newest.contentHash)
      throw new ReleaseError('older-version', `Another release ${version} was seen before; the number must be raised`);
  }
  return { manifest, stale: Date.parse(manifest.expires) < trust.now.getTime() };
}

/** The dataset of a verified manifest's parts, given by path. Throws a `ReleaseError`. */
export async function readParts(manifest: Manifest, parts: ReadonlyMap<string, Bytes>): Promise<Dataset> {
  const dataset: Dataset = { shows: [], platforms: [] };
  for (const entry of manifest.parts) {
    const bytes = parts.get(entry.path);
    if (bytes === undefined) throw new ReleaseError('missing-part', `${entry.path} is missing`);
    await checkFile(entry, bytes);
    const { shows, platforms } = readPart(entry, bytes);
    dataset.shows.push(...shows);
    dataset.platforms.push(...platforms);
  }
  dataset.shows.sort(compareIds);
  dataset.platforms.sort(compareIds);
  return checkDataset(manifest, dataset);
}

/** The dataset that a delta of a verified manifest makes of `base`. Throws a `ReleaseError`. */
export async function readDelta(manifest: Manifest, entry: DeltaEntry, bytes: Bytes, base: Dataset): Promise<Dataset> {
  await checkFile(entry, bytes);
  return checkDataset(manifest, await applyDelta(base, parseDelta(bytes), manifest.contentHash));
}

/** A whole release at once, as an imported file brings it. Throws a `ReleaseError`. */
export async function verifyRelease(
  release: { manifest: Bytes; signature: Bytes; parts: ReadonlyMap<string, Bytes> },
  trust: Trust,
): Promise<VerifiedManifest & { dataset: Dataset }> {
  const verified = await verifyManifest(release.manifest, release.signature, trust);
  return { ...verified, dataset: await readParts(verified.manifest, release.parts) };
}

/** Promises that the bytes are the file of the entry; throws a `ReleaseError`. */
export async function checkFile(entry: FileEntry, bytes: Bytes): Promise<void> {
  if (bytes.length !== entry.length)
    throw new ReleaseError('wrong-length', `${entry.path} has ${bytes.length} bytes, not ${entry.length}`);
  if ((await sha256(bytes)) !== entry.sha256)
    throw new ReleaseError('wrong-hash', `${entry.path} is damaged or exchanged`);
}

/** Promises that the records make up what the manifest describes: each id once, no platform unknown, counts and content as said. */
async function checkDataset(manifest: Manifest, dataset: Dataset): Promise<Dataset> {
  const refuse = (message: string) => new ReleaseError('wrong-content', message);
  const repeated = [dataset.shows, dataset.platforms].flatMap((records) =>
    records.filter(({ id }, index) => records[index - 1]?.id === id).map(({ id }) => id),
  );
  if (repeated.length > 0) throw refuse(`"${repeated[0]}" stands twice in the release`);
  const known = new Set(dataset.platforms.map(({ id }) => id));
  for (const show of dataset.shows)
    for (const id of platformsNamed(show))
      if (!known.has(id)) throw refuse(`"${show.id}" names the platform "${id}", which the release lacks`);
  const { shows, platforms, events } = manifest.counts;
  const logged = dataset.shows.reduce((sum, show) => sum + (show.events?.length ?? 0), 0);
  if (dataset.shows.length !== shows || dataset.platforms.length !== platforms || logged !== events)
    throw refuse('The release does not hold as many records as its manifest says');
  if ((await contentHashOf(dataset)) !== manifest.contentHash)
    throw refuse('The records are not those that the manifest describes');
  return dataset;
}

function platformsNamed({ platforms, events = [] }: Show): string[] {
  const fromLog = events.flatMap(({ from, to }) => [from, to].filter((id) => id !== undefined));
  return [...platforms.map(({ platform }) => platform), ...fromLog];
}
