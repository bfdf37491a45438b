/** What the maintainer's desk does: the feed, the sync, the edits and the dataset as a file. */

import { useEffect, useMemo, useState } from 'preact/hooks';
import type { DeskProps, EditRow } from '@/components/MaintainersDesk';
import { type Speech, useSpeech } from '@/components/texts';
import { askForAddress } from '@/lib/extension/permissions';
import { checkAddress } from '@/lib/sources/allowed-address';
import { LOOPBACK_ALLOWED } from '@/lib/sources/built-feed';
import type { DatasetDatabase } from '@/lib/store/database';
import { readPointers } from '@/lib/store/generations';
import type { PersonalDocument, PersonalDocuments } from '@/lib/store/personal-documents';
import type { SyncState } from '@/lib/sync/sync-state';
import { openDeskSync } from './desk-sync';
import { type DatasetKeeper, readableVersion } from './read-data';
import { saveFile } from './save-file';
import { showSync } from './show-sync';

type DeskDoors = {
  /** The folder of the feed in use; empty where there is none. */
  feedAddress: string;
  personal: PersonalDocuments;
  keeper: DatasetKeeper;
  database: DatasetDatabase;
  /** Called after another dataset became active, or the edits over it changed. */
  onDataset: () => Promise<void>;
  /** Keeps the maintainer's own feed; null for the one of the build. */
  onFeed: (address: string | null) => Promise<void>;
};

/** The desk's part of the options page, ready to be drawn. */
export function useDesk({ feedAddress, personal, keeper, database, onDataset, onFeed }: DeskDoors): DeskProps {
  const speech = useSpeech();
  const [state, setState] = useState<SyncState>({ step: 'idle', outcome: null });
  const [previousVersion, setPreviousVersion] = useState<string | null>(null);
  const [edits, setEdits] = useState<EditRow[]>([]);
  const [feedProblem, setFeedProblem] = useState<string | null>(null);
  const sync = useMemo(
    () => openDeskSync({ address: feedAddress, database, documents: personal, onState: setState }),
    [feedAddress],
  );

  const readDesk = async () => {
    setEdits(showEdits(await personal.read('edits'), speech));
    setPreviousVersion(await readPreviousVersion(database, speech).catch(() => null));
  };
  const afterExchange = async (done: Promise<SyncState>) => {
    if ((await done).step === 'active') await onDataset();
    await readDesk();
  };
  const saveFeed = async (address: string) => {
    setFeedProblem(null);
    if (address === '') return onFeed(null);
    try {
      checkAddress(address, LOOPBACK_ALLOWED);
    } catch {
      return setFeedProblem(speech.say('feed_refused'));
    }
    if (!(await askForAddress(address))) return setFeedProblem(speech.say('feed_not_allowed'));
    await onFeed(address);
  };

  useEffect(() => void readDesk(), []);

  return {
    feedAddress,
    feedProblem,
    onFeedAddress: (address) => void saveFeed(address),
    sync: showSync(state, speech),
    previousVersion,
    syncActions: {
      onCheck: () => void sync.update('preview'),
      onCancel: () => sync.cancel(),
      onApply: () => void afterExchange(sync.apply()),
      onDismiss: () => sync.discard(),
      onRollBack: () => void afterExchange(sync.rollBack()),
    },
    edits,
    onRemoveEdit: (id) =>
      void personal
        .change('edits', ({ edits: all }) => ({ edits: all.filter((edit) => edit.id !== id) }))
        .then(() => Promise.all([onDataset(), readDesk()])),
    onImportDataset: (file) => void file.arrayBuffer().then((bytes) => sync.importFile(new Uint8Array(bytes))),
    onExportDataset: () => void exportDataset(keeper),
  };
}

function showEdits({ edits }: PersonalDocument<'edits'>, { say }: Speech): EditRow[] {
  return edits.map(({ id, before, after, made }) => ({
    id,
    title: (after ?? before)?.title ?? id,
    date: made,
    note: say(before === null ? 'edit_added' : after === null ? 'edit_removed' : 'edit_changed'),
  }));
}

/** The version to go back to; null where there is nothing before the active one. */
async function readPreviousVersion(database: DatasetDatabase, { say }: Speech): Promise<string | null> {
  const { active, previous } = await readPointers(database);
  if (active === previous) return null;
  if (previous === 0) return say('sync_packaged');
  const row = await database.generations.get(previous);
  return row === undefined ? null : readableVersion(row.version);
}

/** Saves the dataset in use, edits included, for reading and reviewing. */
async function exportDataset(keeper: DatasetKeeper): Promise<void> {
  const { version, content } = await keeper.read(async (dataset) => {
    const { counts, version: number } = dataset.manifest();
    const shows = await dataset.shows(Array.from({ length: counts.shows }, (_, ordinal) => ordinal));
    return { version: number, content: { platforms: await dataset.platforms(), shows } };
  });
  saveFile(`greenlit-dataset-${version}.json`, 'application/json', `${JSON.stringify(content, null, 1)}\n`);
}
