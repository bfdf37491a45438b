/** What cannot be true of several shows at once: ids that clash, and one show entered twice. */

import { yearOf } from '@/lib/shows/calendar-date';
import type { Show } from '@/lib/shows/show';
import type { Objection, Origin, SourceFile } from './validate';

/** Objections to shows that stand in each other's way, with the file of the later one. */
export function checkTogether(shows: Origin<Show>[]): { file: SourceFile; objections: Objection[] }[] {
  const ids = new Map<string, string>();
  const titles: TitlesSeen = new Map();
  return shows.map(({ record, file }) => {
    const objections: Objection[] = [];
    const claim = (id: string, path: (string | number)[]) => {
      const holder = ids.get(id);
      if (holder === undefined) ids.set(id, file.path);
      else
        objections.push({ severity: 'error', path, message: `"${id}" is already used by ${holder}; choose another` });
    };
    claim(record.id, ['id']);
    record.formerIds?.forEach((id, index) => claim(id, ['formerIds', index]));
    for (const other of findTwins({ record, file }, titles))
      objections.push({
        severity: 'warning',
        path: ['title'],
        message: `"${record.title}" of the same year stands in ${other} too; merge them (formerIds) if they are one show`,
      });
    return { file, objections };
  });
}

/** Shows by title and year of premiere, in the order they were met. */
type TitlesSeen = Map<string, { path: string; countries: string[] }[]>;

/**
 * The files of earlier shows that may be this one. Two countries may well make shows of one title in one year (Bordertown was Finnish
 * and American in 2016), so those that name only other countries are none; where a country is missing, nobody knows.
 */
function findTwins({ record, file }: Origin<Show>, titles: TitlesSeen): string[] {
  if (record.premiere === undefined) return [];
  const key = `${record.title.toLowerCase()} ${yearOf(record.premiere)}`;
  const earlier = titles.get(key) ?? [];
  titles.set(key, [...earlier, { path: file.path, countries: record.countries }]);
  const mayBeOne = (countries: string[]) =>
    countries.length === 0 ||
    record.countries.length === 0 ||
    countries.some((country) => record.countries.includes(country));
  return earlier.filter(({ countries }) => mayBeOne(countries)).map(({ path }) => path);
}
