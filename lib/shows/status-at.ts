/** The status of a show on a day, and how far our knowledge reaches: derived from its timeline, never stored. */

import { type Day, daysBetween, firstDay, lastDay } from './calendar-date';
import type { Show } from './show';
import { type Status, transition } from './status';
import { type TimelineEntry, timelineOf } from './timeline';

export type StatusReport = {
  status: Status;
  /** What made it so; null for `unknown`. */
  event: TimelineEntry | null;
  /** The seasons the status speaks of: those ordered and not begun, the one airing, the last one. */
  seasons: number[];
  /** The platform that saved or revived it, else null. */
  platform: string | null;
  /** The last day our knowledge covers, not after the day asked about; null where nobody looked. */
  knownTo: Day | null;
  /** True where the words must say "as of": the status rests on silence that is too long, or an announced day has passed. */
  asOf: boolean;
  /** True for a cancelled show whose last episodes were still coming out. */
  stillAiring: boolean;
  /** True where the event that decided was read in a source; for an announced ending its announcement must have been. */
  verified: boolean;
  /** True where a date known only to the month or year leaves open whether an event had happened by that day. */
  ambiguous: boolean;
};

/** Days of silence after which `pending` and `airing` are no longer plain fact: decisions come about this fast. */
const SILENCE_DAYS = 30;
/** Days after which an order, an announced ending or a pause is worded "as of". */
const ORDER_DAYS = 120;

const RESTS_ON_SILENCE: ReadonlySet<Status> = new Set(['airing', 'pending', 'bubble']);
const RESTS_ON_ORDER: ReadonlySet<Status> = new Set([
  'ordered',
  'renewed',
  'final_season',
  'hiatus',
  'saved',
  'revived',
]);

/** What the seasons and orders amount to while the timeline is read from its beginning. */
type Progress = {
  status: Status;
  event: TimelineEntry | null;
  started: number;
  ended: number;
  ordered: number;
  lastSeason: number | null;
  /** What announced the last season, while one is announced. */
  announcement: TimelineEntry | null;
  limited: boolean;
  platform: string | null;
};

/** The status of `show` on `day` as far as its record knows. Needs no clock: a later day never makes an earlier word false. */
export function statusAt(show: Show, day: Day): StatusReport {
  const timeline = timelineOf(show).filter((entry) => entry.type !== 'finale' || !knownOnlyLater(show, entry));
  const edge = knowledgeEdge(show, day);
  const known = timeline.filter((entry) => entry.day <= day && (!entry.derived || entry.day <= (edge ?? '')));
  const ahead = timeline.filter((entry) => entry.derived && entry.day <= day && entry.day > (edge ?? ''));
  const progress = known.reduce(advance, beginning(show));
  const status = progress.status === 'ended' && !provenEnd(show, progress) ? 'unknown' : progress.status;
  const unlogged = (show.events ?? []).length === 0 && show.limited !== true && !show.complete;
  const settled = unlogged ? 'unknown' : status;
  return {
    status: settled,
    event: settled === 'unknown' ? null : progress.event,
    seasons: seasonsOf(settled, progress),
    platform: settled === 'saved' || settled === 'revived' ? progress.platform : null,
    knownTo: edge,
    asOf: isOld(settled, edge, day, ahead.length > 0),
    stillAiring:
      settled === 'cancelled' && progress.started > progress.ended && !isOld('airing', edge, day, ahead.length > 0),
    verified: isVerified(progress),
    ambiguous: timeline.some((entry) => entry.day > day && firstDay(entry.date) <= day && entry.date.length < 10),
  };
}

/** A last season starts and ends by itself, so that its announcement is what somebody must have read. */
function isVerified({ event, announcement, status }: Progress): boolean {
  if (event === null) return false;
  if (event.derived && announcement !== null && (status === 'final_season' || status === 'ended'))
    return announcement.checked !== null;
  return event.derived || event.checked !== null;
}

/** Decisions that a last episode can wait for: until they came nobody could know that it had been the last. */
const LAST_WORDS = new Set<TimelineEntry['type']>([
  'cancelled',
  'renewal_reversed',
  'shelved',
  'final_season_announced',
]);

/** True where the end of a show is hindsight on its last day: it was cancelled weeks after its last episode. */
function knownOnlyLater(show: Show, finale: TimelineEntry): boolean {
  return (show.events ?? []).some((event) => LAST_WORDS.has(event.type) && firstDay(event.date) > finale.day);
}

/** The last day of our knowledge, not after `day`: someone looked, or something dated happened. */
function knowledgeEdge(show: Show, day: Day): Day | null {
  const days = timelineOf(show).flatMap((entry) => (entry.derived ? [] : [entry.day]));
  if (show.checkedTo !== null) days.push(show.checkedTo);
  if (show.end !== undefined) days.push(lastDay(show.end));
  const reached = days.map((known) => (known < day ? known : day));
  return reached.length === 0 ? null : reached.reduce((a, b) => (a > b ? a : b));
}

function beginning(show: Show): Progress {
  return {
    status: 'unknown',
    event: null,
    started: 0,
    ended: 0,
    ordered: 1,
    lastSeason: null,
    announcement: null,
    limited: show.limited === true,
    platform: null,
  };
}

function advance(before: Progress, entry: TimelineEntry): Progress {
  const after = { ...before };
  const last = Math.max(0, ...(entry.seasons ?? []));
  switch (entry.type) {
    case 'premiered':
    case 'season_started':
      after.started = Math.max(before.started, last);
      after.ordered = Math.max(before.ordered, last);
      break;
    case 'season_ended':
      after.ended = Math.max(before.ended, last);
      break;
    case 'finale':
      after.ended = before.started;
      break;
    case 'renewed':
    case 'saved':
    case 'revived':
    case 'final_season_reversed':
      after.ordered = Math.max(before.ordered, last || before.started + 1);
      if (entry.type !== 'renewed') after.lastSeason = after.announcement = null;
      if (entry.to !== undefined) after.platform = entry.to;
      break;
    case 'final_season_announced':
      after.lastSeason = last || Math.max(before.ordered, before.started);
      after.announcement = entry;
      after.ordered = Math.max(before.ordered, after.lastSeason);
      break;
    case 'renewal_reversed':
    case 'shelved':
      after.ordered = before.started;
      break;
    case 'category_changed':
      after.limited = false;
      break;
    case 'series_ordered':
      after.ordered = Math.max(before.ordered, last);
      break;
    case 'announced':
    case 'cancelled':
    case 'co_producer_left':
    case 'correction':
    case 'delayed':
    case 'episode_order_changed':
    case 'forecast':
    case 'hiatus_started':
    case 'midseason_break':
    case 'moved':
    case 'pilot_ordered':
    case 'removed_from_platform':
    case 'retitled':
    case 'returned_to_platform':
    case 'shopped':
    case 'spinoff_ordered':
      break;
  }
  const { outcome } = transition(before.status, entry.type);
  if (outcome === 'same') return after;
  after.status = resolve(outcome, before, after);
  // A start or an end that leaves the decision standing ("renewed through season 24") leaves its event standing too.
  if (after.status !== before.status || !entry.derived) after.event = entry;
  return after;
}

function resolve(
  outcome: Exclude<ReturnType<typeof transition>['outcome'], 'same'>,
  before: Progress,
  after: Progress,
): Status {
  switch (outcome) {
    case 'at_season_start':
      if (after.lastSeason !== null && after.started >= after.lastSeason) return 'final_season';
      if (after.lastSeason !== null && before.status === 'final_season') return 'final_season';
      return after.ordered > after.started ? 'renewed' : 'airing';
    case 'at_season_end':
    case 'at_last_season':
      if (after.lastSeason !== null) return after.ended >= after.lastSeason ? 'ended' : 'final_season';
      if (after.ordered > after.ended) return after.started > after.ended ? before.status : promise(before.status);
      return after.limited ? 'limited' : before.status === 'hiatus' ? 'hiatus' : 'pending';
    case 'at_finale':
      if (['cancelled', 'unrenewed', 'shelved'].includes(before.status)) return before.status;
      return after.limited ? 'limited' : 'ended';
    default:
      return outcome;
  }
}

/** Between seasons a save or a revival stays the news until its season starts; anything else is a renewal. */
function promise(status: Status): Status {
  return status === 'saved' || status === 'revived' || status === 'hiatus' ? status : 'renewed';
}

/**
 * An end is an end, and not a cancellation nobody logged, only where it was announced, the log is complete, or someone looked
 * for news after the last episode.
 */
function provenEnd(show: Show, progress: Progress): boolean {
  const looked = show.checkedTo !== null && show.end !== undefined && show.checkedTo > lastDay(show.end);
  return progress.lastSeason !== null || show.complete === true || looked;
}

function seasonsOf(status: Status, { started, ordered, lastSeason, event }: Progress): number[] {
  switch (status) {
    case 'renewed':
    case 'saved':
    case 'revived':
      return range(Math.max(started, status === 'renewed' ? 1 : 0) + 1, ordered);
    case 'final_season':
      return lastSeason === null ? [] : [lastSeason];
    case 'airing':
      return [started];
    case 'unrenewed':
    case 'shelved':
      return event?.seasons ?? [];
    case 'ended':
    case 'cancelled':
    case 'limited':
    case 'pending':
    case 'bubble':
    case 'hiatus':
      return started > 0 ? [started] : [];
    case 'ordered':
    case 'unknown':
      return [];
  }
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

function isOld(status: Status, knownTo: Day | null, day: Day, overtaken: boolean): boolean {
  if (knownTo === null) return false;
  const age = daysBetween(knownTo, day);
  if (RESTS_ON_SILENCE.has(status)) return overtaken || age > SILENCE_DAYS;
  if (RESTS_ON_ORDER.has(status)) return overtaken || age > ORDER_DAYS;
  return false;
}
