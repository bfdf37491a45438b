/** The manifest of a release: what it holds, how long and of which hash every file is. docs/release-format.md explains it. */

import * as v from 'valibot';
import { isCalendarDate } from '@/lib/shows/calendar-date';
import { type Bytes, decodeText, encodeText } from './bytes';
import { ReleaseError } from './release-error';

export const RELEASE_FORMAT = 'greenlit-release';
/** Raised when an older extension could not read the records any more. */
export const SCHEMA_VERSION = 1;

/** Largest files accepted, in bytes. The manifest of 64 parts and ten deltas takes about 12 kB, 100,000 shows about 40 MB. */
export const MANIFEST_BYTES = 256 * 1024;
export const SIGNATURE_BYTES = 1024;
export const RELEASE_BYTES = 64 * 1024 * 1024;

export const MANIFEST_PATH = 'manifest.json';
export const SIGNATURE_PATH = 'manifest.sig.json';

export const LICENCE = 'CC BY-SA 4.0';
export const ATTRIBUTION = 'Greenlit dataset, its contributors, and the sources named in docs/sources.md';

/** Any difference lets two builds of one dataset differ, so the order here is the order in the file. */
export type Manifest = {
  format: typeof RELEASE_FORMAT;
  schemaVersion: number;
  /** YYYYMMDDNN: the day it was made and a number within that day. Only ever grows. */
  version: number;
  created: string;
  /** Until when it may pass for current. A stale release is still used, and named stale. */
  expires: string;
  counts: { shows: number; platforms: number; events: number };
  /** SHA-256 of all records in order: names the content however it arrived. */
  contentHash: string;
  licence: string;
  attribution: string;
  parts: PartEntry[];
  deltas: DeltaEntry[];
};

export type FileEntry = { path: string; length: number; sha256: string };
export type PartEntry = FileEntry & { kind: 'platforms' | 'shows' };
/** A file that makes the release of `base` into this one. */
export type DeltaEntry = FileEntry & { base: { version: number; contentHash: string } };

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const moment = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/), v.check(isMoment));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000));
const length = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(RELEASE_BYTES));
const version = v.pipe(v.number(), v.check(isVersion));
const words = v.pipe(v.string(), v.maxLength(500));

const MANIFEST = v.strictObject({
  format: v.literal(RELEASE_FORMAT),
  schemaVersion: v.literal(SCHEMA_VERSION),
  version,
  created: moment,
  expires: moment,
  counts: v.strictObject({ shows: count, platforms: count, events: count }),
  contentHash: hash,
  licence: words,
  attribution: words,
  parts: v.pipe(
    v.array(
      v.strictObject({
        path: v.pipe(v.string(), v.regex(/^parts\/[0-9a-f]{64}\.jsonl$/)),
        length,
        sha256: hash,
        kind: v.picklist(['platforms', 'shows']),
      }),
    ),
    v.maxLength(1000),
  ),
  deltas: v.pipe(
    v.array(
      v.strictObject({
        path: v.pipe(v.string(), v.regex(/^deltas\/[0-9a-f]{64}\.json$/)),
        length,
        sha256: hash,
        base: v.strictObject({ version, contentHash: hash }),
      }),
    ),
    v.maxLength(100),
  ),
}) satisfies v.GenericSchema<unknown, Manifest>;

export function serializeManifest(manifest: Manifest): Bytes {
  return encodeText(`${JSON.stringify(manifest, null, 2)}\n`);
}

/** Reads a manifest strictly. Throws a `ReleaseError`; a schema of the future is told from mere nonsense. */
export function parseManifest(bytes: Bytes): Manifest {
  if (bytes.length > MANIFEST_BYTES)
    throw new ReleaseError('too-large', `The manifest is larger than ${MANIFEST_BYTES} bytes`);
  let value: unknown;
  try {
    value = JSON.parse(decodeText(bytes));
  } catch (cause) {
    throw new ReleaseError('malformed-manifest', 'The manifest is not JSON: the address may lead to a web page', cause);
  }
  const result = v.safeParse(MANIFEST, value);
  if (!result.success) {
    const { schemaVersion } = (value ?? {}) as { schemaVersion?: unknown };
    if (typeof schemaVersion === 'number' && schemaVersion > SCHEMA_VERSION)
      throw new ReleaseError(
        'future-schema',
        `The release has schema ${schemaVersion}; this extension reads ${SCHEMA_VERSION}`,
      );
    const [issue] = result.issues;
    throw new ReleaseError(
      'malformed-manifest',
      `The manifest is malformed at ${v.getDotPath(issue) ?? 'its top'}: ${issue.message}`,
    );
  }
  const total = [...result.output.parts].reduce((sum, part) => sum + part.length, 0);
  if (total > RELEASE_BYTES)
    throw new ReleaseError('too-large', `The parts are larger than ${RELEASE_BYTES} bytes together`);
  return result.output;
}

/** The day a version was made: 2026112301 → "2026-11-23". */
export function versionDay(version: number): string {
  const digits = String(version);
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
}

/** The `count`th version of a day, from 0 to 99. */
export function versionOf(day: string, count: number): number {
  return Number(day.replaceAll('-', '')) * 100 + count;
}

function isVersion(version: number): boolean {
  return Number.isInteger(version) && String(version).length === 10 && isCalendarDate(versionDay(version));
}

function isMoment(text: string): boolean {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text.slice(0, 19));
}
