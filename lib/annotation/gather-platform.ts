/** What the worker hands over for a platform's card. Its record is reckoned where the card is drawn: the worker's bytes are dear. */

import type { CalendarDate, Day } from '@/lib/shows/calendar-date';
import { type Platform, presentName } from '@/lib/shows/platform';
import type { Show } from '@/lib/shows/show';
import type { PlatformFacts } from './card-content';

export type PlatformQuestion = {
  id: string;
  platforms: readonly Platform[];
  shows: readonly Show[];
  articleDate: CalendarDate | null;
  today: Day;
};

/** The shows of a platform that have a log, now or once; null where there is no such platform. */
export function gatherPlatform({ id, platforms, shows, articleDate, today }: PlatformQuestion): PlatformFacts | null {
  const platform = platforms.find((candidate) => candidate.id === id);
  if (platform === undefined) return null;
  return {
    kind: 'platform',
    id,
    platform,
    names: Object.fromEntries(platforms.map((other) => [other.id, presentName(other)])),
    shows: shows.filter(
      (show) => (show.complete === true || show.events?.length) && show.platforms.some((run) => run.platform === id),
    ),
    articleDate,
    today,
  };
}
