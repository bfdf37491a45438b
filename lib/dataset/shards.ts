/** The form shows are kept in for reading a few of many: shards of 64 in the order of their ordinals, as JSON text. */

import type { Show } from '@/lib/shows/show';
import { SHARD_SIZE } from './dataset';

/** All shards of the shows of a dataset; every one but the last is full. */
export function writeShards(shows: readonly Show[]): string[] {
  return Array.from({ length: shardCount(shows.length) }, (_, shard) =>
    JSON.stringify(shows.slice(shard * SHARD_SIZE, (shard + 1) * SHARD_SIZE)),
  );
}

/** How many shards so many shows take. */
export function shardCount(shows: number): number {
  return Math.ceil(shows / SHARD_SIZE);
}

/** The shard an ordinal is in, and its place there. */
export function placeOf(ordinal: number): { shard: number; place: number } {
  return { shard: Math.floor(ordinal / SHARD_SIZE), place: ordinal % SHARD_SIZE };
}

/** The shows of a shard that this extension has written itself: verified then, believed now. */
export function readShard(text: string): Show[] {
  return JSON.parse(text) as Show[];
}

/** What finds a show by its id: the first id of each shard, and the ids that records had before they were merged. */
export type Directory = { firstIds: string[]; formerIds: [former: string, present: string][] };

/** The directory of shows sorted by id. */
export function writeDirectory(shows: readonly Show[]): Directory {
  return {
    firstIds: shows.filter((_, ordinal) => ordinal % SHARD_SIZE === 0).map(({ id }) => id),
    formerIds: shows.flatMap(({ id, formerIds = [] }) => formerIds.map((former): [string, string] => [former, id])),
  };
}

/** The shard a show's record is in if it is anywhere, and the id it goes by today; null where no shard can hold it. */
export function findShard({ firstIds, formerIds }: Directory, id: string): { shard: number; id: string } | null {
  const present = formerIds.find(([former]) => former === id)?.[1] ?? id;
  const shard = firstIds.findLastIndex((first) => first <= present);
  return shard === -1 ? null : { shard, id: present };
}
