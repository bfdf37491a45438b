/** A show's whole timeline: the decisions its log holds and the starts and ends that follow from its seasons. */

import { type CalendarDate, type Day, lastDay } from './calendar-date';
import type { Show } from './show';
import type { EventType, TimelineEvent } from './timeline-event';

export type TimelineEntry = TimelineEvent & {
  /** The day from which it has surely happened: the last one its date can mean. */
  day: Day;
  /** True where it follows from the seasons rather than from the log. */
  derived: boolean;
};

/**
 * All that happened to a show or is announced for it, in order of time. Logged events keep their order; of one day,
 * what the seasons say stands before what people decided.
 */
export function timelineOf(show: Show): TimelineEntry[] {
  const logged = inOrder(show.events ?? []);
  const derived = startsAndEnds(show).sort((a, b) => compare(a.day, b.day));
  const merged: TimelineEntry[] = [];
  let next = 0;
  for (const entry of logged) {
    while (next < derived.length && derived[next]!.day <= entry.day) merged.push(derived[next++]!);
    merged.push(entry);
  }
  return [...merged, ...derived.slice(next)];
}

/** A coarse date must not push an event behind later ones of the log, so a day is never after the next one's. */
function inOrder(events: TimelineEvent[]): TimelineEntry[] {
  const entries = events.map((event) => ({ ...event, day: lastDay(event.date), derived: false }));
  for (let i = entries.length - 2; i >= 0; i--) {
    const following = entries[i + 1]!;
    if (entries[i]!.day > following.day) entries[i]!.day = following.day;
  }
  return entries;
}

function startsAndEnds(show: Show): TimelineEntry[] {
  const entries: TimelineEntry[] = [];
  const add = (date: CalendarDate | undefined, type: EventType, seasons: number[]) => {
    if (date === undefined) return;
    const day = lastDay(date);
    entries.push({ date, type, seasons, certainty: 'official', source: null, checked: null, day, derived: true });
  };
  const seasons = [...(show.seasons ?? [])].sort((a, b) => a.number - b.number);
  if (seasons.length === 0) add(show.premiere, 'premiered', [1]);
  for (const season of seasons) {
    add(season.premiere, season === seasons[0] ? 'premiered' : 'season_started', [season.number]);
    add(season.finale, 'season_ended', [season.number]);
  }
  add(show.end, 'finale', []);
  return entries;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
