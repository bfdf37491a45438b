/** The announced starts and ends of seasons that are still to come. */

import { type CalendarDate, type Day, firstDay } from '@/lib/shows/calendar-date';
import { eventWords } from '@/lib/shows/event-words';
import type { Message } from '@/lib/shows/message';
import type { Show } from '@/lib/shows/show';
import { timelineOf } from '@/lib/shows/timeline';

export type Upcoming = { id: string; title: string; date: CalendarDate; sentence: Message };

/** What is to come for these shows from `today` on, the nearest first. A date of a month or year counts until it is over. */
export function upcomingOf(shows: readonly Show[], today: Day): Upcoming[] {
  const dates = shows.flatMap((show) =>
    timelineOf(show)
      .filter(({ derived, day }) => derived && day >= today)
      // The end of the last season and of the show are one evening.
      .filter(
        ({ type, day }, _, all) => type !== 'season_ended' || !all.some((e) => e.type === 'finale' && e.day === day),
      )
      .map((entry) => ({ id: show.id, title: show.title, date: entry.date, sentence: eventWords(entry, (id) => id) })),
  );
  return dates.sort((a, b) => compare(firstDay(a.date), firstDay(b.date)) || compare(a.title, b.title));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
