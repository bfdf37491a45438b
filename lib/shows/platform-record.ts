/** What a platform did with its shows: who decided what, and how far each show got there. */

import { type Day, firstDay, lastDay } from './calendar-date';
import type { Show } from './show';
import type { Status } from './status';
import { type StatusReport, statusAt } from './status-at';
import type { Run } from './survival';
import type { EventType, TimelineEvent } from './timeline-event';

/** Events by which a platform decides about a show. */
const DECIDES: ReadonlySet<EventType> = new Set([
  'series_ordered',
  'renewed',
  'final_season_announced',
  'final_season_reversed',
  'cancelled',
  'renewal_reversed',
  'saved',
  'shelved',
  'revived',
]);

const OVER: ReadonlySet<Status> = new Set(['cancelled', 'unrenewed', 'ended', 'shelved']);

/** Whether this event of the show was the platform's decision: it runs the show by then, or is the one that takes it over. */
export function isDecisionOf(platform: string, show: Show, event: TimelineEvent): boolean {
  if (!DECIDES.has(event.type)) return false;
  if (event.to !== undefined) return event.to === platform;
  const day = lastDay(event.date);
  const begun = show.platforms.filter(({ from }) => from === undefined || firstDay(from) <= day);
  const running = begun.filter(({ to }) => to === undefined || lastDay(to) >= day);
  // An order comes before the first day on air, a late cancellation after the last one.
  const deciding = running.length > 0 ? running : [begun.at(-1) ?? show.platforms[0]];
  return deciding.some((run) => run?.platform === platform);
}

/**
 * How a show fared on the platform where it began. Null where that cannot be counted: the log is not complete, the seasons are not
 * known, or it was made as a complete story and nobody ever had to decide. What came after it left counts for nothing here: a
 * cancelled show is over though another platform saved it, and one that moved away stays undecided.
 */
export function runOn(platform: string, show: Show, today: Day): Run | null {
  if (show.complete !== true || show.platforms[0]?.platform !== platform || isOneStory(show)) return null;
  const { stay, until } = stayOn(platform, show, today);
  const report = statusAt(stay, until);
  const started = (stay.seasons ?? []).filter(({ premiere }) => premiere !== undefined && lastDay(premiere) <= until);
  if (started.length === 0) return null;
  const last = Math.max(...started.map(({ number }) => number));
  return {
    seasons: Math.max(last, promised(report)),
    over: OVER.has(report.status) || report.status === 'final_season',
  };
}

function isOneStory({ limited, events }: Show): boolean {
  return limited === true && !(events ?? []).some(({ type }) => type === 'category_changed');
}

/** The show as it stood when it left the platform, or today's where it did not. */
function stayOn(platform: string, show: Show, today: Day): { stay: Show; until: Day } {
  const events = show.events ?? [];
  const leaving = events.findIndex(
    ({ type, to }) => (type === 'saved' || type === 'moved') && to !== undefined && to !== platform,
  );
  const day = leaving < 0 ? null : lastDay(events[leaving]!.date);
  if (day === null || day > today) return { stay: show, until: today };
  const { end, ...facts } = show;
  const stay: Show = {
    ...facts,
    ...(end !== undefined && lastDay(end) <= day ? { end } : {}),
    events: events.slice(0, leaving),
    seasons: (show.seasons ?? []).filter(({ premiere }) => premiere !== undefined && lastDay(premiere) <= day),
  };
  return { stay, until: day };
}

/** The last season that is ordered or announced beyond those that began. */
function promised({ status, seasons }: StatusReport): number {
  const ahead: Status[] = ['renewed', 'saved', 'revived', 'final_season'];
  return ahead.includes(status) ? Math.max(0, ...seasons) : 0;
}
