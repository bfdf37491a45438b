/** The sync of this page: its doors to network, package and storage. */

import { packagedFiles } from '@/lib/extension/package-files';
import { updateAlone } from '@/lib/extension/update-lock';
import type { Dataset } from '@/lib/dataset/dataset';
import { PACKAGED_PATHS } from '@/lib/dataset/packaged-paths';
import { buildTitleIndex } from '@/lib/recognition/build-title-index';
import { readCommonness } from '@/lib/recognition/commonness';
import { buildSearchIndex } from '@/lib/search/build-search-index';
import { BUILT_FEED } from '@/lib/sources/built-feed';
import type { DatasetDatabase } from '@/lib/store/database';
import type { PersonalDocuments } from '@/lib/store/personal-documents';
import { createSync, type Sync } from '@/lib/sync/synchronise';
import type { SyncState } from '@/lib/sync/sync-state';

type SyncDoors = {
  /** The folder of the feed; empty where there is none. */
  address: string;
  database: DatasetDatabase;
  documents: PersonalDocuments;
  onState: (state: SyncState) => void;
};

export function openDeskSync({ address, database, documents, onState }: SyncDoors): Sync {
  const readPackaged = packagedFiles(fetch);
  const buildIndexes = async (dataset: Dataset) => {
    const commonness = readCommonness(new Uint8Array(await readPackaged(PACKAGED_PATHS.commonness)));
    return { titleIndex: buildTitleIndex(dataset, commonness), searchIndex: buildSearchIndex(dataset) };
  };
  return createSync({
    feed: { address: address === '' || address.endsWith('/') ? address : `${address}/`, keys: BUILT_FEED.keys },
    connection: { fetch: fetch.bind(globalThis), loopback: isLoopback(BUILT_FEED.address) },
    database,
    readPackaged,
    documents,
    buildIndexes,
    lock: updateAlone,
    now: () => new Date(),
    onState,
  });
}

/** Only a test build is made for a feed on its own machine. */
export function isLoopback(address: string): boolean {
  return address.startsWith('http://127.0.0.1:');
}
