/** `dataset list`: the shows of the dataset, one a line, for reading or as JSON. */

import { firstDay, precisionOf, yearOf } from '@/lib/shows/calendar-date';
import type { Show } from '@/lib/shows/show';
import { nameAt, type Platform } from '@/lib/shows/platform';
import { type TimelineEntry, timelineOf } from '@/lib/shows/timeline';
import { DATASET_FOLDER, readDatasetFolder } from '@/scripts/read-dataset';

/** `--json` prints one object a line; `--events` adds the whole timeline, derived starts and ends too. */
export async function list(words: string[]): Promise<number> {
  const { shows, platforms } = await readDatasetFolder(DATASET_FOLDER);
  const byId = new Map(platforms.map((platform) => [platform.id, platform]));
  for (const show of shows) {
    if (!words.includes('--json')) console.log(`${show.id}  ${show.title}`);
    else console.log(JSON.stringify(words.includes('--events') ? listedWithEvents(show, byId) : listed(show)));
  }
  return 0;
}

function listed({ id, title, premiere, aliases = [] }: Show) {
  return {
    id,
    title,
    year: premiere === undefined ? null : yearOf(premiere),
    aliases: aliases.map(({ name }) => name),
  };
}

/** What `--json --events` prints of a show. */
export function listedWithEvents(show: Show, platforms: ReadonlyMap<string, Platform>) {
  const events = timelineOf(show).map((entry) => ({
    date: entry.date,
    precision: precisionOf(entry.date),
    type: entry.type,
    seasons: entry.seasons ?? [],
    platform: platformNameOf(entry, show, platforms),
    certainty: entry.certainty,
    checked: entry.checked,
    source: entry.source,
  }));
  return { ...listed(show), checkedTo: show.checkedTo, events };
}

/** The platform an event leads to or away from, else the one that had the show then, by its name of that day. */
function platformNameOf(entry: TimelineEntry, show: Show, platforms: ReadonlyMap<string, Platform>): string | null {
  const then = show.platforms.findLast(({ from }) => from === undefined || firstDay(from) <= entry.day);
  const id = entry.to ?? entry.from ?? (then ?? show.platforms[0])?.platform;
  const platform = id === undefined ? undefined : platforms.get(id);
  return platform === undefined ? null : nameAt(platform, entry.day);
}
