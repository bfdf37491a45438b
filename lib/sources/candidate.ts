/** What a public source knows of a show: facts for a new record, never a decision. A maintainer makes a record of it. */

import * as v from 'valibot';
import { decodeText } from '@/lib/dataset/bytes';
import type { FindPlatform } from '@/lib/dataset/find-platform';
import { type CalendarDate, isCalendarDate, yearOf } from '@/lib/shows/calendar-date';
import type { Show, ShowPlatform } from '@/lib/shows/show';
import { type Connection, fetchBytes } from './fetch-bytes';
import { SourceError } from './source-error';

/** Largest answer of a service that is read, in bytes: a show with all its episodes takes about 1 MB. */
const LARGEST_ANSWER = 8 * 1024 * 1024;

export type Candidate = {
  /** A record with a proposed id, no events and `checkedTo` null: nobody has looked for news yet. */
  show: Show;
  /** Names of networks that no platform of the dataset bears. */
  unmatched: string[];
};

/** Builds a candidate from what a source gives; fields it does not know are left out. */
export function makeCandidate(
  facts: Omit<Show, 'id' | 'platforms' | 'checkedTo'>,
  networks: string[],
  findPlatform: FindPlatform,
): Candidate {
  const platforms: ShowPlatform[] = [];
  const unmatched: string[] = [];
  for (const network of networks) {
    const platform = findPlatform(network);
    if (platform === null) unmatched.push(network);
    else if (!platforms.some((known) => known.platform === platform)) platforms.push({ platform });
  }
  const id = proposeId(facts.title, facts.premiere);
  return { show: { id, ...facts, platforms, checkedTo: null }, unmatched };
}

/** The title in lower case with hyphens and the year of its premiere: "minx-2022". Empty words of other scripts leave the year. */
export function proposeId(title: string, premiere: CalendarDate | undefined): string {
  const words = title
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}|['’]/gu, '')
    .replaceAll('&', ' and ')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  return [...words, ...(premiere === undefined ? [] : [String(yearOf(premiere))])].join('-') || 'untitled';
}

/** A date of a source as a field of a record; nothing where the source has none or writes nonsense. */
export function dateField<Name extends string>(
  name: Name,
  text: string | null | undefined,
): { [Key in Name]?: CalendarDate } {
  return (text && isCalendarDate(text) ? { [name]: text } : {}) as { [Key in Name]?: CalendarDate };
}

/** A number of a source as a field of a record; nothing where it is absent or zero. */
export function countField<Name extends string>(
  name: Name,
  count: number | null | undefined,
): { [Key in Name]?: number } {
  return (count ? { [name]: count } : {}) as { [Key in Name]?: number };
}

/** Fetches and reads a JSON answer. Throws a `SourceError`, also where the answer is not in the form of `schema`. */
export async function fetchAnswer<Schema extends v.GenericSchema>(
  address: string,
  connection: Connection,
  schema: Schema,
  headers: Record<string, string> = {},
): Promise<v.InferOutput<Schema>> {
  const file = await fetchBytes(address, connection, { limit: LARGEST_ANSWER, headers });
  return readAnswer(address, schema, () => JSON.parse(decodeText(file!.bytes)) as unknown);
}

/** The answer in the form of `schema`. Throws a `SourceError` that names the field which is not as documented. */
export function readAnswer<Schema extends v.GenericSchema>(
  address: string,
  schema: Schema,
  read: () => unknown,
): v.InferOutput<Schema> {
  let value: unknown;
  try {
    value = read();
  } catch (cause) {
    throw new SourceError('unexpected-answer', address, 'The answer is not JSON', { cause });
  }
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new SourceError('unexpected-answer', address, `${v.getDotPath(issue) ?? 'The answer'} is not as documented`);
}
