/** The dataset to read: the newest of the packaged and the downloaded one, whatever state the browser's storage is in. */

import { decodeText } from '@/lib/dataset/bytes';
import { applyEdits, type ShowEdit } from '@/lib/dataset/edits';
import { type Manifest, MANIFEST_PATH, parseManifest } from '@/lib/dataset/manifest';
import { PACKAGED_PATHS } from '@/lib/dataset/packaged-paths';
import { SHARD_SIZE } from '@/lib/dataset/dataset';
import { type Directory, findShard, placeOf, readShard } from '@/lib/dataset/shards';
import type { Platform } from '@/lib/shows/platform';
import type { Show } from '@/lib/shows/show';
import type { DatasetDatabase, GenerationRow, RecordName } from './database';
import { within } from './deadline';
import { readPointers } from './generations';

/**
 * Milliseconds for finding out what is downloaded, and for one read of it. A database that falls silent costs one of each
 * before the package answers: under two seconds in all. A read during an update took 800 ms at worst.
 */
const OPEN_DEADLINE = 900;
const READ_DEADLINE = 1_000;

/**
 * One generation of the dataset. All answers are of the same generation, so ordinals from its indexes fit its shows. Where a
 * downloaded one vanishes while it is read, every method throws a `DatasetLostError`: then open again and begin anew.
 */
export type ActiveDataset = {
  readonly origin: 'packaged' | 'downloaded';
  manifest(): Manifest;
  titleIndex(): Promise<ArrayBuffer>;
  /** What a search index is built from, as text; null where one is stored. */
  searchEntries(): Promise<string | null>;
  /** The stored search index; the package has none and throws. */
  searchIndex(): Promise<ArrayBuffer>;
  /** The shows at these places, in the order asked for, with the maintainer's edits applied. */
  shows(ordinals: readonly number[]): Promise<Show[]>;
  /** All platforms, by ordinal. */
  platforms(): Promise<Platform[]>;
  /** The place of the show of this id, present or former, or null. */
  ordinalOf(id: string): Promise<number | null>;
  /** The show of this id, present or former, or null. */
  showById(id: string): Promise<Show | null>;
  /** The shows of these ids, present or former, in the order asked for; without those that it does not have. */
  showsById(ids: readonly string[]): Promise<Show[]>;
};

/** The generation that was being read is gone or unreadable. */
export class DatasetLostError extends Error {
  override readonly name = 'DatasetLostError';
}

export type DatasetOptions = {
  /** Reads a file of the package by its path under `dataset/`. */
  readPackaged(path: string): Promise<ArrayBuffer>;
  /** Null where the browser has no IndexedDB, or to read the package alone. */
  database: DatasetDatabase | null;
  /** The maintainer's edits, which are shown over whatever generation is active. */
  readEdits?(): Promise<readonly ShowEdit[]>;
};

/** Opens the newest dataset. With IndexedDB missing, broken or blocked it is the packaged one, within two seconds. */
export async function openActiveDataset(options: DatasetOptions): Promise<ActiveDataset> {
  const [manifest, downloaded] = await Promise.all([
    readPackagedManifest(options),
    options.database === null ? null : findDownloaded(options.database),
  ]);
  return downloaded !== null && downloaded.version > manifest.version
    ? withEdits(openDownloaded(options.database!, downloaded), options)
    : withEdits(openPackaged(manifest, options), options);
}

/**
 * Keeps one dataset open for many tasks. A task that loses its generation is run again from its beginning, first on whatever
 * is active by then, at last on the packaged dataset: it never sees two generations and never waits for a dead one.
 */
export function keepActiveDataset(options: DatasetOptions): {
  read<T>(task: (dataset: ActiveDataset) => Promise<T>): Promise<T>;
  /** Lets go of the open generation, after another became active. */
  forget(): void;
} {
  let opened: Promise<ActiveDataset> | null = null;
  const open = (choice: DatasetOptions) => {
    const opening = openActiveDataset(choice);
    opened = opening;
    opening.catch(() => {
      if (opened === opening) opened = null;
    });
    return opening;
  };
  const attempts = [() => opened ?? open(options), () => open(options)];
  return {
    forget() {
      opened = null;
    },
    async read(task) {
      for (const attempt of attempts) {
        try {
          return await task(await attempt());
        } catch (error) {
          if (!(error instanceof DatasetLostError)) throw error;
        }
      }
      return task(await open({ ...options, database: null }));
    },
  };
}

async function readPackagedManifest({ readPackaged }: DatasetOptions): Promise<Manifest> {
  return parseManifest(new Uint8Array(await readPackaged(MANIFEST_PATH)));
}

/** The active downloaded generation, or null where there is none that can be read in time. */
async function findDownloaded(database: DatasetDatabase): Promise<GenerationRow | null> {
  const find = async () => {
    const { active } = await readPointers(database);
    return active === 0 ? null : ((await database.generations.get(active)) ?? null);
  };
  try {
    return await within(OPEN_DEADLINE, 'Opening the downloaded dataset', find());
  } catch {
    // Whatever is wrong with the browser's storage, the package has a dataset; the next opening tries again.
    return null;
  }
}

/** How a generation is reached; what it means is the same for both. */
type Access = {
  directory(): Promise<Directory>;
  shard(number: number): Promise<Show[]>;
  titleIndex(): Promise<ArrayBuffer>;
  searchEntries(): Promise<string | null>;
  searchIndex(): Promise<ArrayBuffer>;
  platforms(): Promise<Platform[]>;
};

function openPackaged(manifest: Manifest, { readPackaged }: DatasetOptions): ActiveDataset {
  const text = async (path: string) => decodeText(new Uint8Array(await readPackaged(path)));
  return reading('packaged', manifest, {
    directory: async () => JSON.parse(await text(PACKAGED_PATHS.directory)) as Directory,
    shard: async (number) => readShard(await text(PACKAGED_PATHS.shard(number))),
    titleIndex: () => readPackaged(PACKAGED_PATHS.titleIndex),
    searchEntries: () => text(PACKAGED_PATHS.searchEntries),
    searchIndex: () => Promise.reject(new Error('The package stores no search index; build it from searchEntries()')),
    platforms: async () => JSON.parse(await text(PACKAGED_PATHS.platforms)) as Platform[],
  });
}

function openDownloaded(database: DatasetDatabase, row: GenerationRow): ActiveDataset {
  const manifest = JSON.parse(row.manifestText) as Manifest;
  const bytesOf = async (name: RecordName) => (await database.records.get([row.number, name]))?.bytes;
  return reading('downloaded', manifest, {
    directory: async () => row.directory,
    shard: (number) =>
      found(`shard ${number}`, async () => {
        const stored = await database.shards.get([row.number, number]);
        return stored === undefined ? undefined : readShard(stored.text);
      }),
    titleIndex: () => found('the title index', () => bytesOf('title-index')),
    searchEntries: () => Promise.resolve(null),
    searchIndex: () => found('the search index', () => bytesOf('search-index')),
    platforms: () =>
      found('the platforms', async () => {
        const bytes = await bytesOf('platforms');
        return bytes === undefined ? undefined : (JSON.parse(decodeText(new Uint8Array(bytes))) as Platform[]);
      }),
  });
}

/** What `read` finds; nothing, a failure or silence all mean that the generation is lost. */
async function found<T>(name: string, read: () => Promise<T | undefined>): Promise<T> {
  let value: T | undefined;
  try {
    value = await within(READ_DEADLINE, `Reading ${name}`, read());
  } catch (cause) {
    throw new DatasetLostError(`The downloaded dataset cannot be read (${name})`, { cause });
  }
  if (value === undefined) throw new DatasetLostError(`The downloaded dataset lacks ${name}`);
  return value;
}

function reading(origin: ActiveDataset['origin'], manifest: Manifest, access: Access): ActiveDataset {
  const readShards = async (numbers: Iterable<number>) =>
    new Map(
      await Promise.all(
        [...new Set(numbers)].map(async (number): Promise<[number, Show[]]> => [number, await access.shard(number)]),
      ),
    );
  const showsById = async (ids: readonly string[]) => {
    const directory = await access.directory();
    const places = ids.map((id) => findShard(directory, id)).filter((place) => place !== null);
    const shards = await readShards(places.map(({ shard }) => shard));
    return places.flatMap(({ shard, id }) => shards.get(shard)?.find((show) => show.id === id) ?? []);
  };
  return {
    origin,
    manifest: () => manifest,
    titleIndex: access.titleIndex,
    searchEntries: access.searchEntries,
    searchIndex: access.searchIndex,
    platforms: access.platforms,
    async shows(ordinals) {
      const shards = await readShards(ordinals.map((ordinal) => placeOf(ordinal).shard));
      return ordinals.map((ordinal) => {
        const { shard, place } = placeOf(ordinal);
        const show = shards.get(shard)?.[place];
        if (show === undefined) throw new RangeError(`The dataset has no show at place ${ordinal}`);
        return show;
      });
    },
    async ordinalOf(id) {
      const found = findShard(await access.directory(), id);
      if (found === null) return null;
      const place = (await access.shard(found.shard)).findIndex((show) => show.id === found.id);
      return place < 0 ? null : found.shard * SHARD_SIZE + place;
    },
    showById: async (id) => (await showsById([id]))[0] ?? null,
    showsById,
  };
}

/** The same dataset with the maintainer's edits over its shows. Titles that edits change are found once a release has them. */
function withEdits(dataset: ActiveDataset, { readEdits }: DatasetOptions): ActiveDataset {
  if (readEdits === undefined) return dataset;
  const edited = async (shows: Show[]) => {
    const edits = await readEdits();
    if (edits.length === 0) return shows;
    // A show that an edit removes is still shown as it was: places must not shift, and the index knows it until the next release.
    return shows.map(
      (show) =>
        applyEdits(
          [show],
          edits.filter(({ id }) => id === show.id),
        ).shows[0] ?? show,
    );
  };
  return {
    ...dataset,
    shows: async (ordinals) => edited(await dataset.shows(ordinals)),
    showById: async (id) => (await edited(await dataset.showsById([id])))[0] ?? null,
    showsById: async (ids) => edited(await dataset.showsById(ids)),
  };
}
