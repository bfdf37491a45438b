/** What differs between two datasets, as a maintainer wants to read it before applying the newer one. */

import { type Day, yearOf } from '@/lib/shows/calendar-date';
import { type Platform, presentName } from '@/lib/shows/platform';
import type { Show } from '@/lib/shows/show';
import type { Status } from '@/lib/shows/status';
import { statusAt } from '@/lib/shows/status-at';
import type { Dataset } from './dataset';

/** A record named so that a person knows which one it is. */
export type Named = { id: string; title: string; year: number | null };

type ShowChange = Named & {
  /** The fields that differ, in the order of the record. */
  fields: string[];
  /** Present where the status differs on the day of comparison. */
  status?: { from: Status; to: Status };
};

type PlatformChange = { id: string; name: string; fields: string[] };

/** Each list is in the order of ids. */
export type DatasetDiff = {
  shows: { added: Named[]; removed: Named[]; changed: ShowChange[] };
  platforms: { added: PlatformChange[]; removed: PlatformChange[]; changed: PlatformChange[] };
};

/** Compares two datasets record by record. Statuses are those of `day`. */
export function compareDatasets(before: Dataset, after: Dataset, day: Day): DatasetDiff {
  const shows = pair(before.shows, after.shows);
  const platforms = pair(before.platforms, after.platforms);
  return {
    shows: {
      added: shows.added.map(nameShow),
      removed: shows.removed.map(nameShow),
      changed: shows.changed.map(([old, now]) => changeOfShow(old, now, day)),
    },
    platforms: {
      added: platforms.added.map((platform) => namePlatform(platform, [])),
      removed: platforms.removed.map((platform) => namePlatform(platform, [])),
      changed: platforms.changed.map(([old, now]) => namePlatform(now, fieldsThatDiffer(old, now))),
    },
  };
}

/** Whether nothing differs. */
export function isEmptyDiff({ shows, platforms }: DatasetDiff): boolean {
  return [shows, platforms].every(
    ({ added, removed, changed }) => added.length + removed.length + changed.length === 0,
  );
}

function changeOfShow(old: Show, now: Show, day: Day): ShowChange {
  const [from, to] = [statusAt(old, day).status, statusAt(now, day).status];
  const change = { ...nameShow(now), fields: fieldsThatDiffer(old, now) };
  return from === to ? change : { ...change, status: { from, to } };
}

function pair<Record extends { id: string }>(before: Record[], after: Record[]) {
  const old = new Map(before.map((record) => [record.id, record]));
  const present = new Set(after.map(({ id }) => id));
  const changed: [Record, Record][] = [];
  for (const record of after) {
    const earlier = old.get(record.id);
    if (earlier !== undefined && JSON.stringify(earlier) !== JSON.stringify(record)) changed.push([earlier, record]);
  }
  return {
    added: after.filter(({ id }) => !old.has(id)),
    removed: before.filter(({ id }) => !present.has(id)),
    changed,
  };
}

function fieldsThatDiffer(a: object, b: object): string[] {
  const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  const names = new Set([...left.keys(), ...right.keys()]);
  return [...names].filter((name) => JSON.stringify(left.get(name)) !== JSON.stringify(right.get(name)));
}

function nameShow({ id, title, premiere }: Show): Named {
  return { id, title, year: premiere === undefined ? null : yearOf(premiere) };
}

function namePlatform(platform: Platform, fields: string[]): PlatformChange {
  return { id: platform.id, name: presentName(platform), fields };
}
