/** What cannot be true of several shows at once: ids that clash, and one show entered twice. */

import { yearOf } from '@/lib/shows/calendar-date';
import type { Show } from '@/lib/shows/show';
import type { Objection, Origin, SourceFile } from './validate';

/** Objections to shows that stand in each other's way, with the file of the later one. */
export function checkTogether(shows: Origin<Show>[]): { file: SourceFile; objections: Objection[] }[] {
  const ids = new Map<string, string>();
  const titles = new Map<string, string>();
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
    // Two countries may well make a show of one title in one year: Bordertown was Finnish and American in 2016.
    const twin =
      record.premiere === undefined
        ? null
        : [record.title.toLowerCase(), yearOf(record.premiere), record.countries[0]].join(' ');
    const other = twin === null ? undefined : titles.get(twin);
    if (twin !== null) titles.set(twin, file.path);
    if (other !== undefined)
      objections.push({
        severity: 'warning',
        path: ['title'],
        message: `"${record.title}" of the same year stands in ${other} too; merge them (formerIds) if they are one show`,
      });
    return { file, objections };
  });
}
