/** What is worth telling the follower of a show: real transitions, later than what was told before, of the kinds the reader chose. */

import type { Day } from '@/lib/shows/calendar-date';
import type { Show } from '@/lib/shows/show';
import type { Status } from '@/lib/shows/status';
import { type StatusReport, statusAt } from '@/lib/shows/status-at';

/** The kinds a reader can choose: a show goes on, comes to its end, is cut short, or starts and ends a season. */
export const NEWS_KINDS = ['renewed', 'ending', 'cancelled', 'seasons'] as const;
export type NewsKind = (typeof NEWS_KINDS)[number];

/** Chosen until the reader says otherwise: decisions, not dates. */
export const USUAL_NEWS: NewsKind[] = ['renewed', 'ending', 'cancelled'];

/** What a reader was told last: the status, the seasons it speaks of, and the day of the event that made it so. */
export type Told = { status: Status; seasons: number[]; day: Day | null };

/** A show on the watchlist. `told` is null where nothing was told yet; then what happened since it was followed is news. */
export type Followed = { id: string; since: Day; told: Told | null };

export type News = { kind: NewsKind; before: Told | null; now: Told };

/** A forecast is nobody's decision, and a status that nobody checked is no news. */
const KINDS: Record<Status, NewsKind | null> = {
  unknown: null,
  bubble: null,
  ordered: 'renewed',
  renewed: 'renewed',
  saved: 'renewed',
  revived: 'renewed',
  final_season: 'ending',
  ended: 'ending',
  limited: 'ending',
  cancelled: 'cancelled',
  unrenewed: 'cancelled',
  shelved: 'cancelled',
  airing: 'seasons',
  pending: 'seasons',
  hiatus: 'seasons',
};

/** What is known of a show on a day, as it is told. */
export function toldOf(show: Show, today: Day): Told {
  return toTold(statusAt(show, today));
}

function toTold({ status, seasons, event }: StatusReport): Told {
  return { status, seasons, day: event?.day ?? null };
}

/**
 * The news of a show, or null. A transition is real where another status (or season) was made by a verified event later than the one
 * told last: neither a correction of our record nor a step back to an older dataset is news.
 */
export function newsOf(show: Show, { since, told }: Followed, chosen: readonly NewsKind[], today: Day): News | null {
  const report = statusAt(show, today);
  const now = toTold(report);
  const kind = KINDS[now.status];
  if (kind === null || !chosen.includes(kind) || !report.verified || now.day === null) return null;
  if (now.day <= (told?.day ?? since) || sameWord(now, told)) return null;
  return { kind, before: told, now };
}

function sameWord(now: Told, told: Told | null): boolean {
  return told !== null && now.status === told.status && now.seasons.join() === told.seasons.join();
}
