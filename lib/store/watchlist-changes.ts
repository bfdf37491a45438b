/** The watchlist with one thing changed: followed, told, brought in from elsewhere. */

import type { Show } from '@/lib/shows/show';
import type { Followed, Told } from '@/lib/watchlist/news';
import type { PersonalDocument } from './personal-documents';

type Watchlist = PersonalDocument<'watchlist'>;

/** The watchlist with one more show. Following twice keeps the first day. */
export function withFollowed(watchlist: Watchlist, entry: Followed): Watchlist {
  const known = watchlist.followed.some(({ id }) => id === entry.id);
  return known ? watchlist : { ...watchlist, followed: [...watchlist.followed, entry] };
}

/** The watchlist without a show, whichever of its ids it was followed by. */
export function withoutFollowed(
  watchlist: Watchlist,
  { id, formerIds = [] }: Pick<Show, 'id' | 'formerIds'>,
): Watchlist {
  const ids = new Set([id, ...formerIds]);
  return { ...watchlist, followed: watchlist.followed.filter((entry) => !ids.has(entry.id)) };
}

/** The watchlist after the reader was told these things. A show that is not followed any more stays so. */
export function withTold(watchlist: Watchlist, told: ReadonlyMap<string, Told>): Watchlist {
  const followed = watchlist.followed.map((entry) => ({ ...entry, told: told.get(entry.id) ?? entry.told }));
  return { ...watchlist, followed };
}
