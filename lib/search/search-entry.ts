/** What a search knows of a show, and the short text the package carries it in: an index is built from these and nothing else. */

import { yearOf } from '@/lib/shows/calendar-date';
import type { Show } from '@/lib/shows/show';

export type SearchEntry = {
  id: string;
  title: string;
  /** Its other names. */
  aliases: string[];
  /** The year of the premiere, 0 where unknown. */
  year: number;
  /** 0 to 255: what is much written about and lately on comes first. */
  prominence: number;
};

export function searchEntryOf(show: Show): SearchEntry {
  return {
    id: show.id,
    title: show.title,
    aliases: (show.aliases ?? []).map(({ name }) => name),
    year: show.premiere === undefined ? 0 : yearOf(show.premiere),
    prominence: prominenceOf(show),
  };
}

/**
 * What is much written about comes first, by the only traces of it in a record: seasons, logged news, cast, other names; and a
 * show on lately before one long gone.
 */
function prominenceOf(show: Show): number {
  const seasons = Math.min(10, show.seasons?.length ?? show.seasonCount ?? 0) / 10;
  const news = Math.min(12, show.events?.length ?? 0) / 12;
  const known = Math.min(8, (show.cast?.length ?? 0) + (show.aliases?.length ?? 0)) / 8;
  const recency = Math.min(1, Math.max(0, (latestYear(show) - 1960) / 65));
  return Math.round(seasons * 65 + news * 65 + known * 25 + recency * 100);
}

/** The year of the latest season that has one, else of the end or the premiere. */
function latestYear({ seasons = [], end, premiere }: Show): number {
  const dates = [premiere, end, ...seasons.flatMap((season) => [season.premiere, season.finale])];
  return dates.reduce(
    (latest, date) => (date === undefined || date === null ? latest : Math.max(latest, yearOf(date))),
    1950,
  );
}

/** An entry as it is written: an empty id is the one that follows from title and year, as nearly all do. */
type Written = [id: string, title: string, year: number, prominence: number, ...aliases: string[]];

/** The entries as text: a sixth of what their index would add to the package. */
export function writeSearchEntries(entries: readonly SearchEntry[]): string {
  const rows = entries.map(({ id, title, aliases, year, prominence }): Written => [
    id === usualId(title, year) ? '' : id,
    title,
    year,
    prominence,
    ...aliases,
  ]);
  return JSON.stringify(rows);
}

/** The entries of a text that `writeSearchEntries` has written. */
export function readSearchEntries(text: string): SearchEntry[] {
  return (JSON.parse(text) as Written[]).map(([id, title, year, prominence, ...aliases]) => ({
    id: id === '' ? usualId(title, year) : id,
    title,
    aliases,
    year,
    prominence,
  }));
}

function usualId(title: string, year: number): string {
  return `${title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${year}`;
}
