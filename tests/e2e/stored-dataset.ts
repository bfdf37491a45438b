/** Reads the dataset that an extension has stored, past all of its own code, and tells whether it is whole. */

import type { Page } from 'playwright';
import { contentHashOf } from '@/lib/dataset/parts';
import type { Manifest } from '@/lib/dataset/manifest';
import { readShard } from '@/lib/dataset/shards';
import type { Platform } from '@/lib/shows/platform';
import type { Show } from '@/lib/shows/show';
import { checkedToOf, isMadeUp, titleOf } from './editions';

type Raw = { manifestText: string; shards: string[]; platforms: string; indexes: number[]; generations: number } | null;

/** Runs in a page of the extension: the active generation as it lies in IndexedDB, null where there is none. */
async function readRaw(): Promise<Raw> {
  const answer = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(new Error(String(request.error))));
    });
  const known = await indexedDB.databases();
  if (!known.some(({ name }) => name === 'greenlit-dataset')) return null;
  const database = await answer(indexedDB.open('greenlit-dataset'));
  try {
    const stores = database.transaction(['pointers', 'generations', 'shards', 'records']);
    const of = (store: string) => stores.objectStore(store);
    const pointer = (await answer(of('pointers').get('active'))) as { generation: number } | undefined;
    if (pointer === undefined || pointer.generation === 0) return null;
    const number = pointer.generation;
    const row = (await answer(of('generations').get(number))) as { manifestText: string };
    const shards = (await answer(of('shards').getAll(IDBKeyRange.bound([number, 0], [number, 1e9])))) as {
      text: string;
    }[];
    const record = async (name: string) => (await answer(of('records').get([number, name]))) as { bytes: ArrayBuffer };
    const [titles, search, platforms] = [
      await record('title-index'),
      await record('search-index'),
      await record('platforms'),
    ];
    const keys = (await answer(of('shards').getAllKeys())) as [number, number][];
    return {
      manifestText: row.manifestText,
      shards: shards.map(({ text }) => text),
      platforms: new TextDecoder().decode(platforms.bytes),
      indexes: [titles.bytes.byteLength, search.bytes.byteLength],
      generations: new Set(keys.map(([generation]) => generation)).size,
    };
  } finally {
    database.close();
  }
}

export type StoredDataset = {
  version: number;
  /** Generations of which anything is stored, the active one included. */
  generations: number;
  /** What is not as the manifest or the edition says; empty for a whole dataset. */
  faults: string[];
};

/** The active generation, judged by its manifest and by the edition that the made-up shows tell of; null where there is none. */
export async function readStored(page: Page, editionOf: (version: number) => number): Promise<StoredDataset | null> {
  const raw = await page.evaluate(readRaw);
  if (raw === null) return null;
  const manifest = JSON.parse(raw.manifestText) as Manifest;
  const shows = raw.shards.flatMap(readShard);
  const platforms = JSON.parse(raw.platforms) as Platform[];
  const edition = editionOf(manifest.version);
  const faults = [
    shows.length !== manifest.counts.shows && `${shows.length} shows, not ${manifest.counts.shows}`,
    shows.some((show) => isMadeUp(show) && show.checkedTo !== checkedToOf(edition)) && 'shows of two editions',
    !shows.some(({ title }: Show) => title === titleOf(edition)) && `no "${titleOf(edition)}"`,
    (await contentHashOf({ shows, platforms })) !== manifest.contentHash && 'another content than was signed',
    raw.indexes.some((length) => length === 0) && 'an empty index',
  ];
  return { version: manifest.version, generations: raw.generations, faults: faults.filter((fault) => fault !== false) };
}
