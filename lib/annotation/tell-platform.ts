/** What a platform's card says: its names, its record, and what it decided lately about the shows of the dataset. */

import { type Day, daysAfter, lastDay } from '@/lib/shows/calendar-date';
import { eventWords } from '@/lib/shows/event-words';
import { nameAt, type Platform, presentName } from '@/lib/shows/platform';
import { isDecisionOf, runOn } from '@/lib/shows/platform-record';
import type { Show } from '@/lib/shows/show';
import type { Status } from '@/lib/shows/status';
import { type StatusReport, statusAt } from '@/lib/shows/status-at';
import { type PlatformNames, statusSentence } from '@/lib/shows/status-words';
import { intervalOf, survivalOf } from '@/lib/shows/survival';
import type { PlatformCard, PlatformFacts, PlatformRecord } from './card-content';

/** "Lately" on a platform's card: decisions of the last twelve months. */
const RECENT_DAYS = 365;

/** Shares of fewer decisions than this are left untold: they would move by three points with every show. */
const LEAST_DECISIONS = 30;

/** The card of a platform. Shows without a log count nowhere, those without a complete one not in its record. */
export function tellPlatformCard({ platform, names, shows, articleDate, today }: PlatformFacts): PlatformCard {
  const nameOf: PlatformNames = (id) => names[id] ?? id;
  const present = presentName(platform);
  const then = articleDate === null ? present : nameAt(platform, lastDay(articleDate));
  const own = shows
    .filter((show) => show.platforms.at(-1)?.platform === platform.id)
    .map((show) => ({ show, report: statusAt(show, today) }));
  const told = ({ show, report }: (typeof own)[number]) => ({
    id: show.id,
    title: show.title,
    date: report.event?.date ?? null,
    sentence: statusSentence(show, report, nameOf),
  });
  return {
    name: present,
    formerly: then === present ? null : then,
    names: platform.names
      .filter(({ from, to }) => from !== undefined || to !== undefined)
      .map(({ name, from, to }) => ({ name, from: from ?? null, to: to ?? null })),
    parent: platform.parent === null ? null : nameOf(platform.parent),
    record: recordOf(platform, shows, today),
    decisions: recentDecisions(platform, shows, today, nameOf),
    waiting: own
      .filter(({ report }) => report.status === 'pending' || report.status === 'bubble')
      .map(told)
      .sort((a, b) => compare(a.date ?? '', b.date ?? '')),
    ending: own.filter(({ report }) => isEnding(report)).map(told),
    counts: countStatuses(own.map(({ report }) => report.status)),
  };
}

function isEnding({ status, stillAiring }: StatusReport): boolean {
  return status === 'final_season' || stillAiring;
}

function recordOf({ id }: Platform, shows: readonly Show[], today: Day): PlatformRecord | null {
  const runs = shows.flatMap((show) => runOn(id, show, today) ?? []);
  const survival = survivalOf(runs, LEAST_DECISIONS);
  const [first] = survival;
  if (first === undefined) return null;
  return { shows: runs.length, renewed: first.wentOn, ...intervalOf(first.wentOn, first.decided), survival };
}

function recentDecisions(platform: Platform, shows: readonly Show[], today: Day, nameOf: PlatformNames) {
  const since = daysAfter(today, -RECENT_DAYS);
  return shows
    .flatMap((show) =>
      (show.events ?? [])
        .filter(({ date }) => lastDay(date) >= since && lastDay(date) <= today)
        .filter((event) => isDecisionOf(platform.id, show, event))
        .map((event) => ({
          id: show.id,
          title: show.title,
          date: event.date,
          sentence: eventWords(event, nameOf),
          verified: event.checked !== null,
        })),
    )
    .sort((a, b) => compare(b.date, a.date));
}

function countStatuses(statuses: Status[]): Partial<Record<Status, number>> {
  const counts: Partial<Record<Status, number>> = {};
  for (const status of statuses) {
    if (status === 'unknown') continue;
    // A forecast decides nothing: such a show waits like any other.
    const counted = status === 'bubble' ? 'pending' : status;
    counts[counted] = (counts[counted] ?? 0) + 1;
  }
  return counts;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
