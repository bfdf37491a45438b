/** What a platform's card says: its names, and what it decided lately about the shows of the dataset. */

import { type CalendarDate, type Day, daysAfter, lastDay } from '@/lib/shows/calendar-date';
import { eventWords } from '@/lib/shows/event-words';
import { nameAt, type Platform, presentName } from '@/lib/shows/platform';
import type { Show } from '@/lib/shows/show';
import type { Status } from '@/lib/shows/status';
import { statusAt } from '@/lib/shows/status-at';
import type { PlatformNames } from '@/lib/shows/status-words';
import { nameOfPlatform } from './annotate-article';
import type { PlatformCard } from './card-content';

/** "Lately" on a platform's card: decisions of the last twelve months. */
const RECENT_DAYS = 365;

const DECIDED = new Set([
  'series_ordered',
  'renewed',
  'final_season_announced',
  'cancelled',
  'renewal_reversed',
  'saved',
  'shelved',
  'revived',
]);

export type PlatformQuestion = {
  platform: Platform;
  platforms: readonly Platform[];
  shows: readonly Show[];
  articleDate: CalendarDate | null;
  today: Day;
};

/** The card of a platform, from the shows whose latest platform it is. Base records without a log count nowhere. */
export function tellPlatformCard({ platform, platforms, shows, articleDate, today }: PlatformQuestion): PlatformCard {
  const platformName = nameOfPlatform({ platforms });
  const own = shows.filter((show) => show.platforms.at(-1)?.platform === platform.id);
  const then = articleDate === null ? presentName(platform) : nameAt(platform, lastDay(articleDate));
  return {
    kind: 'platform',
    id: platform.id,
    name: presentName(platform),
    formerly: then === presentName(platform) ? null : then,
    names: platform.names
      .filter(({ from, to }) => from !== undefined || to !== undefined)
      .map(({ name, from, to }) => ({ name, from: from ?? null, to: to ?? null })),
    parent: platform.parent === null ? null : platformName(platform.parent),
    decisions: recentDecisions(own, today, platformName),
    counts: countStatuses(own, today),
  };
}

function recentDecisions(shows: readonly Show[], today: Day, platformName: PlatformNames): PlatformCard['decisions'] {
  const since = daysAfter(today, -RECENT_DAYS);
  return shows
    .flatMap((show) =>
      (show.events ?? [])
        .filter((event) => DECIDED.has(event.type) && lastDay(event.date) >= since && lastDay(event.date) <= today)
        .map((event) => ({
          id: show.id,
          title: show.title,
          date: event.date,
          sentence: eventWords(event, platformName),
        })),
    )
    .sort((a, b) => (a.date < b.date ? 1 : -1));
}

function countStatuses(shows: readonly Show[], today: Day): Partial<Record<Status, number>> {
  const counts: Partial<Record<Status, number>> = {};
  for (const show of shows) {
    const { status } = statusAt(show, today);
    if (status === 'unknown') continue;
    // A forecast decides nothing: such a show waits like any other.
    const counted = status === 'bubble' ? 'pending' : status;
    counts[counted] = (counts[counted] ?? 0) + 1;
  }
  return counts;
}
