/** The parts of a release: canonical JSON Lines, shows spread over buckets by their ids so that a change touches few of them. */

import type { Platform } from '@/lib/shows/platform';
import type { Show } from '@/lib/shows/show';
import { type Bytes, decodeText, encodeText, sha256 } from './bytes';
import { compareIds, type Dataset } from './dataset';
import type { PartEntry } from './manifest';
import { ReleaseError } from './release-error';
import { PLATFORM, readRecord, SHOW } from './schema';

/** Parts that shows are spread over. With 64, a week's 30 changes among 20,000 shows leave two thirds of the bytes unchanged. */
const BUCKETS = 64;

export type Part = PartEntry & { bytes: Bytes };

/** All parts of a dataset, platforms first. The same records give the same parts on every machine; no part is empty. */
export async function writeParts(dataset: Dataset): Promise<Part[]> {
  const buckets = Array.from({ length: BUCKETS }, (): Show[] => []);
  for (const show of dataset.shows) buckets[bucketOf(show.id)]!.push(show);
  const platforms = dataset.platforms.length === 0 ? [] : [writePart('platforms', dataset.platforms)];
  return Promise.all([
    ...platforms,
    ...buckets.filter(({ length }) => length > 0).map((shows) => writePart('shows', shows)),
  ]);
}

/** The records of a part. Throws a `ReleaseError` that names the line where one is not as it must be. */
export function readPart(entry: PartEntry, bytes: Bytes): { shows: Show[]; platforms: Platform[] } {
  return entry.kind === 'shows'
    ? { shows: readLines(entry.path, bytes, SHOW), platforms: [] }
    : { shows: [], platforms: readLines(entry.path, bytes, PLATFORM) };
}

/** SHA-256 of a dataset's content: a line for each platform, an empty line, a line for each show, all in order of ids. */
export async function contentHashOf(dataset: Dataset): Promise<string> {
  return sha256(encodeText(`${linesOf(dataset.platforms)}\n${linesOf(dataset.shows)}`));
}

/**
 * The dataset in canonical form: records with their fields in the order of the schema, sorted by id. Throws where a record is
 * not valid, so that nothing malformed is ever published.
 */
export function canonicalDataset({ shows, platforms }: Dataset): Dataset {
  return {
    shows: shows.map((show) => canonical(SHOW, show)).sort(compareIds),
    platforms: platforms.map((platform) => canonical(PLATFORM, platform)).sort(compareIds),
  };
}

function canonical<Schema extends typeof SHOW | typeof PLATFORM>(schema: Schema, input: { id: string }) {
  const { record, problems } = readRecord(schema, input);
  if (record !== null) return record;
  const [problem] = problems;
  throw new Error(
    `${input.id} is not valid at ${problem!.path.join('.')}: ${problem!.message}. Run npm run dataset -- validate`,
  );
}

async function writePart(kind: PartEntry['kind'], records: readonly (Show | Platform)[]): Promise<Part> {
  const bytes = encodeText(linesOf(records));
  const hash = await sha256(bytes);
  return { path: `parts/${hash}.jsonl`, length: bytes.length, sha256: hash, kind, bytes };
}

function linesOf(records: readonly (Show | Platform)[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}

function readLines<Schema extends typeof SHOW | typeof PLATFORM>(path: string, bytes: Bytes, schema: Schema) {
  const refuse = (line: number, message: string, cause?: unknown) =>
    new ReleaseError('malformed-record', `${path}:${line} ${message}`, cause);
  let text: string;
  try {
    text = decodeText(bytes);
  } catch (cause) {
    throw refuse(1, 'is not UTF-8', cause);
  }
  if (!text.endsWith('\n')) throw refuse(1, 'is cut off');
  return text
    .slice(0, -1)
    .split('\n')
    .map((line, index) => {
      let value: unknown;
      try {
        value = JSON.parse(line);
      } catch (cause) {
        throw refuse(index + 1, 'is not JSON', cause);
      }
      const { record, problems } = readRecord(schema, value);
      if (record === null) throw refuse(index + 1, `${problems[0]!.path.join('.')} ${problems[0]!.message}`);
      if (JSON.stringify(record) !== line) throw refuse(index + 1, 'is not in canonical form');
      return record;
    });
}

/** FNV-1a (32 bit) of an id; ids are ASCII, so code units are bytes. Its values must never change: buckets rest on them. */
function bucketOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index++) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  return (hash >>> 0) % BUCKETS;
}
