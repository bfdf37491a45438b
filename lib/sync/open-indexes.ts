/** Opens the indexes of the active dataset; what is not stored in the layout this code reads is built from the shows. */

import { PACKAGED_PATHS } from '@/lib/dataset/packaged-paths';
import { buildTitleIndex } from '@/lib/recognition/build-title-index';
import { readCommonness } from '@/lib/recognition/commonness';
import { openTitleIndex, type TitleIndex } from '@/lib/recognition/title-index';
import { buildSearchIndex } from '@/lib/search/build-search-index';
import { readSearchEntries, searchEntryOf } from '@/lib/search/search-entry';
import { openSearchIndex, type SearchIndex } from '@/lib/search/search-index';
import type { Show } from '@/lib/shows/show';
import type { ActiveDataset } from '@/lib/store/active-dataset';

/** The title index. A generation that an older version of the extension stored is indexed anew; `readPackaged` reads the table that takes. */
export async function openTitles(
  dataset: ActiveDataset,
  readPackaged: (path: string) => Promise<ArrayBuffer>,
): Promise<TitleIndex> {
  const stored = await dataset.titleIndex();
  try {
    return openTitleIndex(stored);
  } catch (error) {
    if (dataset.origin === 'packaged') throw error;
    const commonness = readCommonness(new Uint8Array(await readPackaged(PACKAGED_PATHS.commonness)));
    const [shows, platforms] = await Promise.all([allShows(dataset), dataset.platforms()]);
    return openTitleIndex(buildTitleIndex({ shows, platforms }, commonness));
  }
}

/** The search index: stored with a generation, built from its entries for the package, built from the shows for an older layout. */
export async function openSearch(dataset: ActiveDataset): Promise<SearchIndex> {
  const entries = await dataset.searchEntries();
  if (entries !== null) return openSearchIndex(buildSearchIndex(readSearchEntries(entries)));
  const stored = await dataset.searchIndex();
  try {
    return openSearchIndex(stored);
  } catch {
    return openSearchIndex(buildSearchIndex((await allShows(dataset)).map(searchEntryOf)));
  }
}

function allShows(dataset: ActiveDataset): Promise<Show[]> {
  return dataset.shows(Array.from({ length: dataset.manifest().counts.shows }, (_, ordinal) => ordinal));
}
