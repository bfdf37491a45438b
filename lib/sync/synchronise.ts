/** Brings the dataset up to date: check, download, verify, preview, stage, activate; each step old or new, never between. */

import type { Bytes } from '@/lib/dataset/bytes';
import { breachesOf } from '@/lib/dataset/change-budget';
import type { Dataset } from '@/lib/dataset/dataset';
import { compareDatasets } from '@/lib/dataset/diff';
import type { Trust } from '@/lib/dataset/read-release';
import type { PublicKey } from '@/lib/dataset/signature';
import { dayOf } from '@/lib/shows/calendar-date';
import { readImportedRelease } from '@/lib/sources/file';
import { checkFeed, downloadRelease, type Offer } from '@/lib/sources/signed-feed';
import { failureOf, SourceError } from '@/lib/sources/source-error';
import type { Connection } from '@/lib/sources/fetch-bytes';
import { openActiveDataset } from '@/lib/store/active-dataset';
import type { DatasetDatabase } from '@/lib/store/database';
import { activateGeneration, rollBack, stageGeneration } from '@/lib/store/generations';
import type { PersonalDocuments } from '@/lib/store/personal-documents';
import { isBusy, type Outcome, type Preview, type SyncState } from './sync-state';

/** Runs a task alone in the whole extension; null, at once, where another context is at it. */
export type Lock = <T>(task: () => Promise<T>) => Promise<T | null>;

export type SyncOptions = {
  feed: { address: string; keys: readonly PublicKey[] };
  connection: Omit<Connection, 'signal'>;
  database: DatasetDatabase;
  readPackaged(path: string): Promise<ArrayBuffer>;
  documents: PersonalDocuments;
  /** Makes the indexes of a dataset; they are stored with it. */
  buildIndexes(dataset: Dataset): Promise<{ titleIndex: ArrayBuffer; searchIndex: ArrayBuffer }>;
  lock: Lock;
  now(): Date;
  onState(state: SyncState): void;
};

export type Sync = {
  state(): SyncState;
  /**
   * Looks for a newer release. `unasked` applies it where it keeps within the change budget; else it waits as a preview. Never
   * throws: the state tells what became of it.
   */
  update(manner: 'unasked' | 'preview'): Promise<SyncState>;
  /** Verifies an imported file and waits with its preview. */
  importFile(bytes: Bytes): Promise<SyncState>;
  /** Applies what is previewed. */
  apply(): Promise<SyncState>;
  /** Lets go of what is previewed. */
  discard(): void;
  /** Stops an update at the next step; what was staged is never made active. */
  cancel(): void;
  /** Goes back to the dataset before, and does not take the newer one again unasked. */
  rollBack(): Promise<SyncState>;
};

type Prepared = { offer: Offer; dataset: Dataset; preview: Preview };
type Held = { dataset: Dataset; contentHash: string; version: number };

/** One synchroniser a context; `lock` keeps several contexts apart. */
export function createSync(options: SyncOptions): Sync {
  let state: SyncState = { step: 'idle', outcome: null };
  let prepared: Prepared | null = null;
  let stop = new AbortController();

  const enter = (next: SyncState): SyncState => {
    state = next;
    options.onState(next);
    return next;
  };
  const rest = (outcome: Outcome): SyncState => enter({ step: 'idle', outcome });

  /** Runs one undertaking alone, from one clock reading, and turns whatever goes wrong into a state. */
  const alone = async (first: SyncState, task: (now: Date) => Promise<SyncState>): Promise<SyncState> => {
    if (isBusy(state)) return state;
    const before = state;
    stop = new AbortController();
    enter(first);
    try {
      return (await options.lock(() => task(options.now()))) ?? enter(before);
    } catch (error) {
      prepared = null;
      const cancelled = stop.signal.aborted || (error instanceof SourceError && error.code === 'cancelled');
      return cancelled ? rest('cancelled') : enter({ step: 'failed', failure: failureOf(error) });
    }
  };

  const previewOf = (offer: Offer, dataset: Dataset, held: Held, now: Date): Preview => {
    const diff = compareDatasets(held.dataset, dataset, dayOf(now));
    const { version } = offer.manifest;
    return { version, from: held.version, diff, breaches: breachesOf(diff, held.dataset), stale: offer.stale };
  };

  const activate = async ({ offer, dataset }: Prepared): Promise<SyncState> => {
    const { version, contentHash } = offer.manifest;
    enter({ step: 'staging', version });
    const indexes = await options.buildIndexes(dataset);
    const { manifest, manifestText } = offer;
    const row = await stageGeneration(options.database, { manifest, manifestText, dataset, ...indexes }, stop.signal);
    // The number is remembered first: were it lost after the flip, an older release could be taken for new.
    await options.documents.change('releases', () => ({
      newest: { version, contentHash },
      heldBack: null,
      etag: offer.etag,
    }));
    await activateGeneration(options.database, row);
    prepared = null;
    return enter({ step: 'active', version });
  };

  const find = async (manner: 'unasked' | 'preview', now: Date): Promise<SyncState> => {
    const held = await readHeld(options);
    const { newest, heldBack, etag } = await options.documents.read('releases');
    const trust: Trust = { keys: options.feed.keys, now, newest };
    const connection: Connection = { ...options.connection, signal: stop.signal };
    // "Not changed" is an answer only for those who still have what it has not changed from.
    const known = newest !== null && held.version >= newest.version ? etag : null;
    const offer = await checkFeed(options.feed.address, connection, trust, known);
    if (offer === null || offer.manifest.version <= held.version) return rest('current');
    const { version } = offer.manifest;
    if (manner === 'unasked' && heldBack !== null && version <= heldBack) return rest('held-back');
    const onProgress = (progress: { received: number; total: number }) =>
      enter({ step: 'downloading', version, progress });
    onProgress({ received: 0, total: 0 });
    const dataset = await downloadRelease(options.feed.address, connection, offer.manifest, held, onProgress);
    enter({ step: 'verifying', version });
    prepared = { offer, dataset, preview: previewOf(offer, dataset, held, now) };
    if (manner === 'unasked' && prepared.preview.breaches.length === 0) return activate(prepared);
    return enter({ step: 'previewing', preview: prepared.preview });
  };

  return {
    state: () => state,
    update: (manner) =>
      options.feed.address === '' ? Promise.resolve(state) : alone({ step: 'checking' }, (now) => find(manner, now)),
    importFile: (bytes) =>
      alone({ step: 'checking' }, async (now) => {
        const held = await readHeld(options);
        const { newest } = await options.documents.read('releases');
        const { dataset, ...offer } = await readImportedRelease(bytes, { keys: options.feed.keys, now, newest });
        if (offer.manifest.version <= held.version) return rest('current');
        prepared = { offer, dataset, preview: previewOf(offer, dataset, held, now) };
        return enter({ step: 'previewing', preview: prepared.preview });
      }),
    apply: () => {
      const waiting = prepared;
      if (waiting === null || state.step !== 'previewing') return Promise.resolve(state);
      return alone({ step: 'staging', version: waiting.preview.version }, async () => {
        const held = await readHeld(options);
        // Another context may have gone on meanwhile: what was previewed would then not be what happens.
        return held.version === waiting.preview.from ? activate(waiting) : rest('current');
      });
    },
    discard: () => {
      if (state.step !== 'previewing') return;
      prepared = null;
      rest('discarded');
    },
    cancel: () => {
      if (isBusy(state)) stop.abort();
    },
    rollBack: () =>
      alone({ step: 'staging', version: 0 }, async () => {
        const left = await readActiveVersion(options);
        await options.documents.change('releases', (releases) => ({ ...releases, heldBack: left }));
        await rollBack(options.database);
        return enter({ step: 'active', version: await readActiveVersion(options) });
      }),
  };
}

/** The dataset that is active, without the maintainer's edits: what a release is compared with. */
async function readHeld({ database, readPackaged }: SyncOptions): Promise<Held> {
  const active = await openActiveDataset({ database, readPackaged });
  const { counts, contentHash, version } = active.manifest();
  const shows = await active.shows(Array.from({ length: counts.shows }, (_, ordinal) => ordinal));
  return { dataset: { shows, platforms: await active.platforms() }, contentHash, version };
}

async function readActiveVersion({ database, readPackaged }: SyncOptions): Promise<number> {
  return (await openActiveDataset({ database, readPackaged })).manifest().version;
}
