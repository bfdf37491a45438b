/** Makes the indexes of a downloaded dataset, by the same steps as those of the packaged one. */

import type { Dataset } from '@/lib/dataset/dataset';
import { PACKAGED_PATHS } from '@/lib/dataset/packaged-paths';
import { buildTitleIndex } from '@/lib/recognition/build-title-index';
import { readCommonness } from '@/lib/recognition/commonness';
import { buildSearchIndex } from '@/lib/search/build-search-index';
import { searchEntryOf } from '@/lib/search/search-entry';

/** A builder that reads the table of common phrases from the package when it is first needed. */
export function makeBuildIndexes(
  readPackaged: (path: string) => Promise<ArrayBuffer>,
): (dataset: Dataset) => Promise<{ titleIndex: ArrayBuffer; searchIndex: ArrayBuffer }> {
  return async (dataset) => {
    const commonness = readCommonness(new Uint8Array(await readPackaged(PACKAGED_PATHS.commonness)));
    return {
      titleIndex: buildTitleIndex(dataset, commonness),
      searchIndex: buildSearchIndex(dataset.shows.map(searchEntryOf)),
    };
  };
}
