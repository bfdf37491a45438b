/** All shows of the active dataset by status and platform, for the filters; brought in only when one is used. */

import { packagedFiles } from '@/lib/extension/package-files';
import { personalStorage } from '@/lib/extension/storage-area';
import { type Facet, facetsOf } from '@/lib/search/filter-shows';
import { dayOf } from '@/lib/shows/calendar-date';
import { keepActiveDataset } from '@/lib/store/active-dataset';
import { DatasetDatabase } from '@/lib/store/database';
import { openPersonalDocuments } from '@/lib/store/personal-documents';

export function readFacets(): Promise<Facet[]> {
  const personal = openPersonalDocuments(personalStorage());
  const keeper = keepActiveDataset({
    readPackaged: packagedFiles(fetch),
    database: new DatasetDatabase(),
    readEdits: async () => (await personal.read('edits')).edits,
  });
  return keeper.read(async (dataset) => {
    const ordinals = Array.from({ length: dataset.manifest().counts.shows }, (_, ordinal) => ordinal);
    return facetsOf(await dataset.shows(ordinals), await dataset.platforms(), dayOf(new Date()));
  });
}
