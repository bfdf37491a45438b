/** Documents and datasets as the terminal's commands read them: .txt, .html and .jsonl in, articles with a way back to their text out. */

import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { JSDOM } from 'jsdom';
import { readArticle } from '@/lib/article/read-article';
import { readDate } from '@/lib/article/read-page-data';
import { compareIds, type Dataset } from '@/lib/dataset/dataset';
import type { Article, Passage } from '@/lib/recognition/article';
import { buildTitleIndex } from '@/lib/recognition/build-title-index';
import { readCommonness } from '@/lib/recognition/commonness';
import { tokensOf } from '@/lib/recognition/fold-text';
import { openTitleIndex, type TitleIndex } from '@/lib/recognition/title-index';
import type { CalendarDate } from '@/lib/shows/calendar-date';
import type { Show } from '@/lib/shows/show';
import { DATASET_FOLDER, readDatasetFolder } from './read-dataset';

const COMMONNESS = fileURLToPath(new URL('../assets/commonness.bin', import.meta.url));

/** A text to read, its article, and where each passage begins in the text. */
export type TextDocument = { id: string; text: string; article: Article; offsets: number[] };

/** The bundled dataset, or its platforms with the shows of a JSON Lines file, and the index of it. */
export async function loadIndex(showsFile: string | null): Promise<{ dataset: Dataset; index: TitleIndex }> {
  const bundled = await readDatasetFolder(DATASET_FOLDER);
  const dataset = showsFile === null ? bundled : { ...bundled, shows: await readShows(showsFile, bundled) };
  const commonness = readCommonness(await readFile(COMMONNESS));
  return { dataset, index: openTitleIndex(buildTitleIndex(dataset, commonness)) };
}

type ListedShow = { title: string; aliases?: string[]; year?: number | null; networks?: string[] };

async function readShows(file: string, { platforms }: Dataset): Promise<Show[]> {
  const byName = new Map(
    platforms.flatMap(({ id, names }) => names.map(({ name }) => [tokensOf(name).join(' '), id] as const)),
  );
  const lines = (await readFile(file, 'utf8')).split('\n');
  const shows = lines.flatMap((line, place): Show[] => {
    if (line.trim() === '') return [];
    const { title, aliases = [], year, networks = [] } = parseLine(line, file, place) as ListedShow;
    if (typeof title !== 'string')
      throw new Error(`${file}:${place + 1} has no "title"; a line is {"title","aliases"?,"year"?,"networks"?}`);
    return [
      {
        id: `listed-${String(place).padStart(7, '0')}`,
        title,
        aliases: aliases.map((name) => ({ name, form: isInitials(name) ? 'short' : 'full' })),
        kind: 'scripted',
        platforms: networks.flatMap((name) => {
          const platform = byName.get(tokensOf(name).join(' '));
          return platform === undefined ? [] : [{ platform }];
        }),
        countries: [],
        ...(typeof year === 'number' ? { premiere: String(year) } : {}),
        origin: [],
        checkedTo: null,
      },
    ];
  });
  return shows.sort(compareIds);
}

function isInitials(name: string): boolean {
  return /^[\p{Lu}\d.&-]{2,7}$/u.test(name);
}

function parseLine(line: string, file: string, place: number): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new Error(`${file}:${place + 1} is not JSON; every line must be one object`, { cause });
  }
}

/** The documents of a file. Throws for an ending it does not know. */
export async function readDocuments(file: string): Promise<TextDocument[]> {
  const content = await readFile(file, 'utf8');
  const ending = extname(file).toLowerCase();
  const id = basename(file, extname(file));
  if (ending === '.txt') return [fromText(id, content, null)];
  if (ending === '.html' || ending === '.htm') return [fromPage(id, content)];
  if (ending !== '.jsonl') throw new Error(`${file}: only .txt, .html and .jsonl can be read`);
  return content.split('\n').flatMap((line, place) => {
    if (line.trim() === '') return [];
    const { id: own, text, date, site, url } = parseLine(line, file, place) as Record<string, unknown>;
    if (typeof own !== 'string' || typeof text !== 'string')
      throw new Error(`${file}:${place + 1} needs "id" and "text"`);
    return [fromText(own, text, typeof date === 'string' ? readAnyDate(date) : null, siteOf(url) ?? siteOf(site))];
  });
}

/** The host name in an address, or what is a host name already. */
function siteOf(address: unknown): string | null {
  if (typeof address !== 'string') return null;
  if (URL.canParse(address)) return new URL(address).hostname;
  return /^[\w-]+(?:\.[\w-]+)+$/.test(address) ? address : null;
}

/** A date of any form, or only its year where a year is all that can be read. */
export function readAnyDate(text: string): CalendarDate | null {
  return readDate(text) ?? /\b(?:19|20)\d\d\b/.exec(text)?.[0] ?? null;
}

/** A text: every line is a passage, the first one the headline. */
export function fromText(
  id: string,
  text: string,
  date: CalendarDate | null,
  site: string | null = null,
): TextDocument {
  const passages: Passage[] = [];
  const offsets: number[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    if (line.trim() === '') continue;
    passages.push({ text: line, role: passages.length === 0 ? 'headline' : 'paragraph', marks: [] });
    offsets.push(index);
  }
  const article: Article = { passages, date, headline: passages[0]?.text ?? null, tags: [] };
  return { id, text, article: site === null ? article : { ...article, site }, offsets };
}

function fromPage(id: string, html: string): TextDocument {
  const reading = readArticle(new JSDOM(html).window.document);
  const article = reading?.article ?? { passages: [], date: null, headline: null, tags: [] };
  const offsets: number[] = [];
  let text = '';
  for (const passage of article.passages) {
    if (text !== '') text += '\n\n';
    offsets.push(text.length);
    text += passage.text;
  }
  return { id, text, article, offsets };
}
