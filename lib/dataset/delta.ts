/** What turns one release into the next: the records put and the ids removed. */

import * as v from 'valibot';
import { type Bytes, decodeText, encodeText } from './bytes';
import { compareIds, type Dataset } from './dataset';
import { contentHashOf } from './parts';
import { ReleaseError } from './release-error';
import { PLATFORM, SHOW } from './schema';

type Change<Record> = { removed: string[]; put: Record[] };
export type Delta = { shows: Change<Dataset['shows'][number]>; platforms: Change<Dataset['platforms'][number]> };

const ids = v.array(v.pipe(v.string(), v.maxLength(200)));
const DELTA = v.strictObject({
  shows: v.strictObject({ removed: ids, put: v.array(SHOW) }),
  platforms: v.strictObject({ removed: ids, put: v.array(PLATFORM) }),
}) satisfies v.GenericSchema<unknown, Delta>;

/** What must be done to `base` to get `target`. Both are canonical. */
export function makeDelta(base: Dataset, target: Dataset): Delta {
  return { shows: changeOf(base.shows, target.shows), platforms: changeOf(base.platforms, target.platforms) };
}

export function serializeDelta(delta: Delta): Bytes {
  return encodeText(`${JSON.stringify(delta)}\n`);
}

/** Reads a delta strictly. Throws a `ReleaseError`. */
export function parseDelta(bytes: Bytes): Delta {
  try {
    return v.parse(DELTA, JSON.parse(decodeText(bytes)));
  } catch (cause) {
    throw new ReleaseError('malformed-record', `The delta is malformed: ${(cause as Error).message}`, cause);
  }
}

/**
 * The dataset that `delta` makes of `base`. Promises that its content is the one named by `contentHash`, and throws a
 * `ReleaseError` otherwise: a wrong base, a delta of another release and a damaged one all show here.
 */
export async function applyDelta(base: Dataset, delta: Delta, contentHash: string): Promise<Dataset> {
  const result: Dataset = {
    shows: applyChange(base.shows, delta.shows),
    platforms: applyChange(base.platforms, delta.platforms),
  };
  if ((await contentHashOf(result)) !== contentHash)
    throw new ReleaseError('wrong-content', 'The delta does not lead from the dataset at hand to the release');
  return result;
}

function changeOf<Record extends { id: string }>(base: Record[], target: Record[]): Change<Record> {
  const before = new Map(base.map((record) => [record.id, JSON.stringify(record)]));
  const after = new Set(target.map((record) => record.id));
  return {
    removed: base.filter((record) => !after.has(record.id)).map((record) => record.id),
    put: target.filter((record) => before.get(record.id) !== JSON.stringify(record)),
  };
}

function applyChange<Record extends { id: string }>(base: Record[], { removed, put }: Change<Record>): Record[] {
  const gone = new Set([...removed, ...put.map((record) => record.id)]);
  return [...base.filter((record) => !gone.has(record.id)), ...put].sort(compareIds);
}
