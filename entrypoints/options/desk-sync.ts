/** The sync of this page: its doors to network, package and storage. */

import { packagedFiles } from '@/lib/extension/package-files';
import { updateAlone } from '@/lib/extension/update-lock';
import { BUILT_FEED, LOOPBACK_ALLOWED } from '@/lib/sources/built-feed';
import type { DatasetDatabase } from '@/lib/store/database';
import type { PersonalDocuments } from '@/lib/store/personal-documents';
import { makeBuildIndexes } from '@/lib/sync/build-indexes';
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
  return createSync({
    feed: { address, keys: BUILT_FEED.keys },
    connection: { fetch: fetch.bind(globalThis), loopback: LOOPBACK_ALLOWED },
    database,
    readPackaged,
    documents,
    buildIndexes: makeBuildIndexes(readPackaged),
    lock: updateAlone,
    now: () => new Date(),
    onState,
  });
}
