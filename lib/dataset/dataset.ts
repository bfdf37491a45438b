/** A dataset as the core sees it: shows and platforms in a fixed order, whose places recognition and search answer with. */

import type { Platform } from '@/lib/shows/platform';
import type { Show } from '@/lib/shows/show';

export type Dataset = {
  /** Sorted by id; a show's place here is its ordinal. */
  shows: Show[];
  /** Sorted by id; a platform's place here is its ordinal. */
  platforms: Platform[];
};

/** Shows are kept and read in shards of this many: 64 measured best between import time and reading a page's shows. */
export const SHARD_SIZE = 64;

/** The order of shows and of platforms in a dataset: by UTF-16 code units of the id, the same on every machine. */
export function compareIds(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
