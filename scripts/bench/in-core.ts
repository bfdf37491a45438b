/** What the bench runs of the core inside a page: recognition, and an import of many shows beside plain rows. Bundled and handed to Chromium. */

import { Dexie } from 'dexie';
import { canonicalDataset, contentHashOf } from '@/lib/dataset/parts';
import type { Manifest } from '@/lib/dataset/manifest';
import type { Article } from '@/lib/recognition/article';
import { recognise } from '@/lib/recognition/recognise';
import { openTitleIndex } from '@/lib/recognition/title-index';
import type { Show } from '@/lib/shows/show';
import { DatasetDatabase } from '@/lib/store/database';
import { activateGeneration, stageGeneration } from '@/lib/store/generations';

/** The median of so many recognitions is told. */
const RUNS = 15;
/** Rows that are put at once: more in one transaction is no faster. */
const CHUNK = 5_000;

/** Milliseconds of one recognition each, warm. */
async function recogniseTimes(article: Article): Promise<number[]> {
  const index = openTitleIndex(await (await fetch('/title-index.bin')).arrayBuffer());
  for (let run = 0; run < 60; run++) recognise(article, index);
  return Array.from({ length: RUNS }, () => {
    const before = performance.now();
    recognise(article, index);
    return performance.now() - before;
  });
}

function makeShows(count: number): Show[] {
  return Array.from({ length: count }, (_, place) => ({
    id: `show-of-the-bench-${String(place).padStart(7, '0')}-2019`,
    title: `Show ${place} of the Bench`,
    kind: 'scripted',
    platforms: [{ platform: 'netflix', from: '2019-12-18' }],
    countries: ['US'],
    premiere: '2019-12-18',
    seasons: [1, 2].map((number) => ({ number, premiere: `20${18 + number}-12-18`, finale: `20${18 + number}-12-28` })),
    creators: ['Somebody Or-Other'],
    cast: ['Some Actor', 'Some Actress'],
    origin: ['bench'],
    checkedTo: '2026-01-01',
  }));
}

/** Milliseconds of storing so many shows as a generation, verified as stored, and of putting them as plain rows. */
async function importTimes(count: number): Promise<{ ours: number; rows: number }> {
  const shows = makeShows(count);
  const dataset = canonicalDataset({ shows, platforms: [] });
  const contentHash = await contentHashOf(dataset);
  const database = new DatasetDatabase('bench-generations');
  const flat = new Dexie('bench-rows', { cache: 'disabled' });
  flat.version(1).stores({ shows: 'id' });
  await Promise.all([database.open(), flat.open()]);
  const manifest = { version: 2026112501, contentHash } as Manifest;
  let before = performance.now();
  const empty = new ArrayBuffer(8);
  const row = await stageGeneration(database, {
    manifest,
    manifestText: '{}',
    dataset,
    titleIndex: empty,
    searchIndex: empty,
  });
  await activateGeneration(database, row);
  const ours = performance.now() - before;
  before = performance.now();
  for (let start = 0; start < count; start += CHUNK)
    await flat.table('shows').bulkPut(shows.slice(start, start + CHUNK));
  const rows = performance.now() - before;
  await Promise.all([database.delete(), flat.delete()]);
  return { ours, rows };
}

/** Handed to whoever drives the page. */
const inCore = { recogniseTimes, importTimes };
export type InCore = typeof inCore;
(globalThis as typeof globalThis & { inCore?: InCore }).inCore = inCore;
