/** The texts and titles the bench reads: real ones where they are at hand beside the project, else a small own set. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Show } from '@/lib/shows/show';
import { DATASET_FOLDER, readDatasetFolder } from '@/scripts/read-dataset';

const house = fileURLToPath(new URL('../..', import.meta.url));
const SHARED = join(house, '../shared');
const OWN_ARTICLES = join(house, 'tests/articles');

type ListedTitle = { title: string; aliases?: string[]; year?: number };

/** A generator of numbers from 0 to 1, the same on every run (mulberry32). */
export function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Real titles in a shuffled order; beyond their number, the first half of one goes on with the second half of another. */
export async function benchTitles(count: number): Promise<ListedTitle[]> {
  const listed = await listedTitles();
  const random = makeRandom(7);
  const any = () => listed[Math.floor(random() * listed.length)]!;
  const shuffled = listed.map((entry) => ({ entry, key: random() })).sort((a, b) => a.key - b.key);
  const titles = shuffled.slice(0, count).map(({ entry }) => entry);
  const seen = new Set(titles.map(({ title }) => title.toLowerCase()));
  while (titles.length < count) {
    const [head, tail] = [any().title.split(' '), any().title.split(' ')];
    const title = [...head.slice(0, Math.ceil(head.length / 2)), ...tail.slice(Math.floor(tail.length / 2))].join(' ');
    // Where the titles at hand are too few to mix, a number tells them apart.
    const named = seen.has(title.toLowerCase()) ? `${title} ${titles.length}` : title;
    if (seen.has(named.toLowerCase())) continue;
    seen.add(named.toLowerCase());
    titles.push({ title: named, year: 1960 + Math.floor(random() * 65) });
  }
  return titles;
}

async function listedTitles(): Promise<ListedTitle[]> {
  const file = join(SHARED, 'data/titles.jsonl');
  if (existsSync(file)) return jsonLines<ListedTitle>(file);
  const { shows } = await readDatasetFolder(DATASET_FOLDER);
  return shows.map(({ title, aliases = [] }) => ({ title, aliases: aliases.map(({ name }) => name) }));
}

/** Titles as the shows of a dataset, with ids in their order. */
export function showsOf(titles: ListedTitle[]): Show[] {
  return titles.map(({ title, aliases = [], year }, place) => ({
    id: `bench-${String(place).padStart(7, '0')}`,
    title,
    aliases: aliases.map((name) => ({ name, form: /^[\p{Lu}\d.&-]{2,7}$/u.test(name) ? 'short' : 'full' })),
    kind: 'scripted',
    platforms: [{ platform: 'netflix' }],
    countries: ['US'],
    ...(year === undefined ? {} : { premiere: String(year) }),
    origin: [],
    checkedTo: null,
  }));
}

/** Prose of articles, at least so many characters of it: articles one after the other, again from the first where they end. */
export function benchText(characters: number): string {
  const articles = articleTexts();
  let text = '';
  for (let at = 0; text.length < characters; at++) text += `${articles[at % articles.length]}\n\n`;
  // Flat, so that no contender pays for joining it.
  return Buffer.from(text.slice(0, characters), 'utf16le').toString('utf16le');
}

function articleTexts(): string[] {
  const seed = join(SHARED, 'eval/seed.txt');
  if (existsSync(seed)) {
    const more = ['dev', 'press'].flatMap((folder) =>
      jsonLines<{ text: string }>(join(SHARED, `eval/${folder}/texts.jsonl`)),
    );
    return [readFileSync(seed, 'utf8'), ...more.map(({ text }) => text)];
  }
  return ['sample.html', 'ranked-list.html', 'front-page.html'].map((name) =>
    readFileSync(join(OWN_ARTICLES, name), 'utf8')
      .replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
      .replace(/<[^>]+>/g, ' ')
      .replace(/[ \t]+/g, ' '),
  );
}

function jsonLines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}

/** Whether the real titles and texts are at hand. */
export const REAL_DATA = existsSync(join(SHARED, 'data/titles.jsonl'));
