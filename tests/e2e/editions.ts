/** Editions of one large dataset for tests: every made-up show tells of which edition it is, so that a mix of two cannot pass. */

import { compareIds, type Dataset } from '@/lib/dataset/dataset';
import type { Day } from '@/lib/shows/calendar-date';
import { makeShow } from '@/tests/makers';

/** With so many made-up shows an update takes more than a second in Chromium on two cores, and a database of 4 MB. */
export const MADE_UP = 6_000;

const SYLLABLES = ['ba', 'ke', 'di', 'lo', 'mu', 'na', 'pe', 'ri', 'so', 'tu'];

/** The title that only this edition has: a name nobody takes for another. */
export function titleOf(edition: number): string {
  const name = Array.from(String(edition).padStart(3, '0'), (digit) => SYLLABLES[Number(digit)]).join('');
  return `Quillwater ${name[0]!.toUpperCase()}${name.slice(1)}`;
}

/** The day up to which all made-up shows of this edition were checked. */
export function checkedToOf(edition: number): Day {
  return new Date(Date.UTC(2020, 0, edition)).toISOString().slice(0, 10);
}

export function isMadeUp({ id }: { id: string }): boolean {
  return id.startsWith('made-up-');
}

/**
 * `base` with the made-up shows of an edition. From one edition to the next all of them differ, but only by what the change budget
 * allows unasked: a later `checkedTo`, and one title.
 */
export function makeEdition(base: Dataset, edition: number): Dataset {
  const madeUp = Array.from({ length: MADE_UP }, (_, index) =>
    makeShow({
      id: `made-up-${index}`,
      title: index === 0 ? titleOf(edition) : `Lanternfold ${index}`,
      checkedTo: checkedToOf(edition),
    }),
  );
  return { platforms: base.platforms, shows: [...base.shows, ...madeUp].sort(compareIds) };
}
