/** Shows by what became of them and where they run: what a list of all shows is filtered by. */

import type { Day } from '@/lib/shows/calendar-date';
import { yearOf } from '@/lib/shows/calendar-date';
import type { Message } from '@/lib/shows/message';
import { type Platform, presentName } from '@/lib/shows/platform';
import type { Show } from '@/lib/shows/show';
import type { Status } from '@/lib/shows/status';
import { statusAt } from '@/lib/shows/status-at';
import { type Family, familyOf } from '@/lib/shows/status-family';
import { datedWords } from '@/lib/shows/status-words';

/** A show as a filtered list shows it. */
export type Facet = {
  id: string;
  title: string;
  year: number | null;
  status: Status;
  asOf: boolean;
  word: Message;
  /** Names of the platforms it runs or ran on. */
  platforms: string[];
  /** The day of what made its status; null where none is known. */
  decided: Day | null;
};

/** Null stands for all. */
export type ShowFilter = { family: Family | null; platform: string | null };

export const NO_FILTER: ShowFilter = { family: null, platform: null };

export function facetsOf(shows: readonly Show[], platforms: readonly Platform[], today: Day): Facet[] {
  const names = new Map(platforms.map((platform) => [platform.id, presentName(platform)]));
  return shows.map((show) => {
    const report = statusAt(show, today);
    return {
      id: show.id,
      title: show.title,
      year: show.premiere === undefined ? null : yearOf(show.premiere),
      status: report.status,
      asOf: report.asOf,
      word: datedWords(report).at(-1)!,
      platforms: [...new Set(show.platforms.map(({ platform }) => names.get(platform) ?? platform))],
      decided: report.event?.day ?? null,
    };
  });
}

export function fits({ status, platforms }: Facet, { family, platform }: ShowFilter): boolean {
  return (family === null || familyOf(status) === family) && (platform === null || platforms.includes(platform));
}

/** The shows that fit, those decided last first. */
export function filterShows(facets: readonly Facet[], filter: ShowFilter): Facet[] {
  return facets
    .filter((facet) => fits(facet, filter))
    .sort((a, b) => compare(b.decided ?? '', a.decided ?? '') || compare(a.title, b.title));
}

/** Platforms to choose from, those with the most shows of a known status first; of equals by name. */
export function platformChoices(facets: readonly Facet[]): string[] {
  const counts = new Map<string, number>();
  for (const { status, platforms } of facets) {
    if (status === 'unknown') continue;
    for (const name of platforms) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort(([a, left], [b, right]) => right - left || compare(a, b)).map(([name]) => name);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
