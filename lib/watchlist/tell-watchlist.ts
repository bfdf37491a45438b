/** Everything the popup says of the shows a reader follows: where each stands, what is new, and what is to come. */

import { type Day, yearOf } from '@/lib/shows/calendar-date';
import type { Message } from '@/lib/shows/message';
import type { Show } from '@/lib/shows/show';
import type { Status } from '@/lib/shows/status';
import { statusAt } from '@/lib/shows/status-at';
import { type PlatformNames, statusSentence } from '@/lib/shows/status-words';
import { type Followed, type News, type NewsKind, newsOf } from './news';
import { type Upcoming, upcomingOf } from './upcoming';

export type FollowedShow = {
  id: string;
  /** The id it is followed by: an older one where records were merged since. */
  followedAs: string;
  title: string;
  year: number | null;
  status: Status;
  sentence: Message;
  /** Null where nothing is new since it was told last. */
  news: News | null;
};

export type ToldWatchlist = { shows: FollowedShow[]; upcoming: Upcoming[] };

type WatchlistQuestion = {
  watchlist: { followed: readonly Followed[]; announce: readonly NewsKind[] };
  /** The shows followed, as far as they are in the data. */
  shows: readonly Show[];
  platformName: PlatformNames;
  today: Day;
};

export function tellWatchlist({ watchlist, shows, platformName, today }: WatchlistQuestion): ToldWatchlist {
  const entries = new Map(watchlist.followed.map((entry) => [entry.id, entry]));
  return {
    shows: shows.map((show) => {
      const now = statusAt(show, today);
      const entry = entryOf(show, entries);
      return {
        id: show.id,
        followedAs: entry?.id ?? show.id,
        title: show.title,
        year: show.premiere === undefined ? null : yearOf(show.premiere),
        status: now.status,
        sentence: statusSentence(show, now, platformName),
        news: entry === null ? null : newsOf(show, entry, watchlist.announce, today),
      };
    }),
    upcoming: upcomingOf(shows, today),
  };
}

/** How many of the shows followed have news: the number beside the icon. */
export function countNews({ watchlist, shows, today }: Omit<WatchlistQuestion, 'platformName'>): number {
  const entries = new Map(watchlist.followed.map((entry) => [entry.id, entry]));
  return shows.filter((show) => {
    const entry = entryOf(show, entries);
    return entry !== null && newsOf(show, entry, watchlist.announce, today) !== null;
  }).length;
}

/** A show may be followed under an id that it had before records were merged. */
function entryOf({ id, formerIds = [] }: Show, entries: ReadonlyMap<string, Followed>): Followed | null {
  return [id, ...formerIds].map((known) => entries.get(known)).find((entry) => entry !== undefined) ?? null;
}
