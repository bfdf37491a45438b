/** The facts about the dataset in use, for the reader and the maintainer. */

import type { DataSummary } from '@/components/DataFacts';
import { versionDay } from '@/lib/dataset/manifest';
import { type Day, daysBetween } from '@/lib/shows/calendar-date';
import type { keepActiveDataset } from '@/lib/store/active-dataset';

export type DatasetKeeper = ReturnType<typeof keepActiveDataset>;

/** `feed` says whether this build, or the maintainer, has one. */
export function readDataSummary(keeper: DatasetKeeper, today: Day, feed: boolean): Promise<DataSummary> {
  return keeper.read(async (dataset) => {
    const { version, created, counts } = dataset.manifest();
    const shows = await dataset.shows(Array.from({ length: counts.shows }, (_, ordinal) => ordinal));
    const checked = shows.map((show) => show.checkedTo ?? '').reduce((a, b) => (b > a ? b : a), '');
    return {
      version: readableVersion(version),
      created: created.slice(0, 10),
      from: dataset.origin === 'packaged' ? 'packaged' : 'synced',
      shows: counts.shows,
      platforms: counts.platforms,
      checkedTo: checked === '' ? null : checked,
      unheard: checked === '' ? 0 : Math.max(0, daysBetween(checked, today)),
      age: Math.max(0, daysBetween(created.slice(0, 10), today)),
      feed,
    };
  });
}

/** 2026112301 → "2026-11-23 (1)"; the first of a day goes without its number. */
export function readableVersion(version: number): string {
  const count = version % 100;
  return count === 0 ? versionDay(version) : `${versionDay(version)} (${count})`;
}
