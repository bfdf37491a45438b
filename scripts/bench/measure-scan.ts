/** Measures the scan against the least that reading a text can cost, and against other people's matchers. Runs in Node and in a page. */

import { buildTitleIndex } from '@/lib/recognition/build-title-index';
import { readCommonness } from '@/lib/recognition/commonness';
import { foldText } from '@/lib/recognition/fold-text';
import { scan } from '@/lib/recognition/scan';
import { openTitleIndex, SECTIONS, type TitleIndex } from '@/lib/recognition/title-index';
import type { Show } from '@/lib/shows/show';
import { interleave, ratioOf, median } from './interleave';
import { atLeast, atMost, figure, type Row } from './row';

export type ScanMaterial = {
  /** Shows by how many there are. */
  shows: Record<number, Show[]>;
  commonness: Uint8Array;
  /** Makes a text of so many characters. */
  text(characters: number): string;
  peers: Record<string, { most: number; make(titles: string[]): (text: string) => number }>;
  progress(line: string): void;
};

/** What the scan must not cost more than, as a multiple of summing the units of the same text. */
const AGAINST_FLOOR: [count: number, limit: number][] = [
  [10_000, 4.5],
  [100_000, 6.5],
];
/** How many times faster than the fastest of the others it must be. */
const AGAINST_PEERS: [count: number, limit: number][] = [
  [10_000, 4],
  [100_000, 8],
];
const ARTICLES = 80 * 1024;

/** The index of so many shows, as bytes. */
function indexOf({ shows, commonness }: ScanMaterial, count: number): ArrayBuffer {
  return buildTitleIndex({ shows: shows[count]!, platforms: [] }, readCommonness(commonness));
}

function sumUnits(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at);
  return sum;
}

function scanText(text: string, index: TitleIndex): number {
  return scan(foldText(text), index).length;
}

export function measureScan(material: ScanMaterial): Row[] {
  const text = material.text(ARTICLES);
  return AGAINST_FLOOR.flatMap(([count, limit], place) => {
    material.progress(`scan, ${count} titles`);
    const index = openTitleIndex(indexOf(material, count));
    const turns = interleave({ floor: () => sumUnits(text), scan: () => scanText(text, index) });
    const row = atMost(`scan / summing charCodeAt, ${count} titles`, ratioOf(turns, 'scan', 'floor'), limit);
    return [row, ...measurePeers(material, count, index, text, AGAINST_PEERS[place]![1])];
  });
}

function measurePeers(
  { peers, shows, progress }: ScanMaterial,
  count: number,
  index: TitleIndex,
  text: string,
  limit: number,
): Row[] {
  // They are given titles and aliases alone; ours finds more ways to write them.
  const titles = [
    ...new Set(shows[count]!.flatMap(({ title, aliases = [] }) => [title, ...aliases.map(({ name }) => name)])),
  ];
  const ratios = new Map<string, number>();
  for (const [name, { most, make }] of Object.entries(peers)) {
    if (count > most) continue;
    progress(`${name}, ${count} titles`);
    const peer = make(titles);
    const turns = interleave({ ours: () => scanText(text, index), peer: () => peer(text) });
    ratios.set(name, ratioOf(turns, 'peer', 'ours'));
  }
  const [fastest] = [...ratios].sort(([, a], [, b]) => a - b);
  if (fastest === undefined) return [];
  return [
    atLeast(`times faster than the fastest matcher (${fastest[0]}), ${count} titles`, fastest[1], limit),
    ...[...ratios].map(([name, ratio]) => figure(`times faster than ${name}, ${count} titles`, ratio)),
  ];
}

/** What the index takes and how soon it is there. */
export function measureIndex(material: ScanMaterial): Row[] {
  const count = 100_000;
  material.progress('index');
  const buffer = indexOf(material, count);
  const index = openTitleIndex(buffer);
  const matching = SECTIONS.slice(0, SECTIONS.findIndex(([name]) => name === 'phraseLevels') + 1);
  const bytes = matching.reduce((sum, [name]) => sum + index[name].byteLength, 0);
  const turns = interleave({ open: () => openTitleIndex(buffer) });
  return [
    atMost('index bytes a title: matching, texts and meanings', bytes / count, 24),
    figure('index bytes a title: the profiles for judging besides', buffer.byteLength / count - bytes / count),
    atMost('index, ms from bytes to ready', median(turns.open!), 0.3),
  ];
}

/** How time grows: the exponent of the line through the measured points, both axes logarithmic. */
export function measureGrowth(material: ScanMaterial): Row[] {
  material.progress('growth');
  const text = material.text(ARTICLES);
  const indexes = Object.keys(material.shows)
    .map(Number)
    .sort((a, b) => a - b)
    .map((count) => [count, openTitleIndex(indexOf(material, count))] as const);
  const byTitles = interleave(
    Object.fromEntries(indexes.map(([count, index]) => [count, () => scanText(text, index)])),
  );
  const middle = indexes[0]![1];
  const lengths = [8 * 1024, 80 * 1024, 800 * 1024, 8000 * 1024];
  const texts = lengths.map((length) => [length, material.text(length)] as const);
  const byLength = interleave(
    Object.fromEntries(texts.map(([length, long]) => [length, () => scanText(long, middle)])),
    15,
  );
  return [
    atMost('growth of scan time with titles, 10k to 160k: exponent', exponentOf(byTitles), 0.25),
    atMost('growth of scan time with text, 8 KB to 8 MB: exponent', exponentOf(byLength), 1.05),
  ];
}

function exponentOf(turns: Record<string, number[]>): number {
  const points = Object.entries(turns).map(([size, took]) => [Math.log(Number(size)), Math.log(median(took))] as const);
  const mean = (place: 0 | 1) => points.reduce((sum, point) => sum + point[place], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const slope = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return slope / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}
