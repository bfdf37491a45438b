/** Builds the search index: titles, aliases, ids and years of all shows with the trigrams of their names, as one buffer. */

import type { Dataset } from '@/lib/dataset/dataset';
import { yearOf } from '@/lib/shows/calendar-date';
import type { Show } from '@/lib/shows/show';
import { compactName } from './fold-query';
import {
  GRAMS,
  gramsOf,
  HEADER_WORDS,
  LAYOUT_VERSION,
  MAGIC,
  NAME_KIND,
  SECTIONS,
  type SectionName,
} from './search-index';

type Name = { show: number; kind: number; shown: string; folded: string };
type Section = Uint32Array | Uint16Array | Uint8Array;
type Texts = { starts: Uint32Array; bytes: Uint8Array };

/** Makes the index of a dataset; the same dataset gives the same bytes. */
export function buildSearchIndex({ shows }: Pick<Dataset, 'shows'>): ArrayBuffer {
  const names = collectNames(shows);
  const folded = texts(names.map((name) => name.folded));
  const shown = texts(names.map((name) => name.shown));
  const ids = texts(shows.map(({ id }) => id));
  return assemble(shows.length, {
    ...invert(folded),
    nameShows: Uint32Array.from(names, ({ show }) => show),
    nameKinds: Uint8Array.from(names, ({ kind }) => kind),
    foldedStarts: folded.starts,
    shownStarts: shown.starts,
    idStarts: ids.starts,
    years: Uint16Array.from(shows, ({ premiere }) => (premiere === undefined ? 0 : yearOf(premiere))),
    prominence: Uint8Array.from(shows, prominenceOf),
    folded: folded.bytes,
    shown: shown.bytes,
    ids: ids.bytes,
  });
}

/** Titles first, in the order of the shows, then their other names, each once. */
function collectNames(shows: Show[]): Name[] {
  const names = shows.map(({ title }, show): Name => ({
    show,
    kind: NAME_KIND.title,
    shown: title,
    folded: compactName(title),
  }));
  const seen = new Set<string>();
  for (const [show, { title, aliases = [] }] of shows.entries()) {
    seen.clear();
    seen.add(names[show]!.folded);
    const add = (kind: number, name: string, shown: string) => {
      const folded = compactName(name);
      if (folded === '' || seen.has(folded)) return;
      seen.add(folded);
      names.push({ show, kind, shown, folded });
    };
    const bare = title.replace(/^(?:the|a|an) (?=\S)/i, '');
    if (bare !== title) add(NAME_KIND.bare, bare, title);
    for (const { name } of aliases) add(NAME_KIND.alias, name, name);
    const part = /: (.{4,})$/.exec(title)?.[1];
    if (part !== undefined) add(NAME_KIND.part, part, title);
  }
  return names;
}

/** The year of the latest season that has one, else of the end or the premiere. */
function latestYear({ seasons = [], end, premiere }: Show): number {
  const dates = [premiere, end, ...seasons.flatMap((season) => [season.premiere, season.finale])];
  return dates.reduce(
    (latest, date) => (date === undefined || date === null ? latest : Math.max(latest, yearOf(date))),
    1950,
  );
}

/**
 * What is much written about comes first, by the only traces of it in a record: seasons, logged news, cast, other names; and a
 * show on lately before one long gone.
 */
function prominenceOf(show: Show): number {
  const seasons = Math.min(10, show.seasons?.length ?? show.seasonCount ?? 0) / 10;
  const news = Math.min(12, show.events?.length ?? 0) / 12;
  const known = Math.min(8, (show.cast?.length ?? 0) + (show.aliases?.length ?? 0)) / 8;
  const recency = Math.min(1, Math.max(0, (latestYear(show) - 1960) / 65));
  return Math.round(seasons * 65 + news * 65 + known * 25 + recency * 100);
}

/** Every trigram with the names that hold it. */
function invert({ starts, bytes }: Texts): Pick<Record<SectionName, Section>, 'gramKeys' | 'gramStarts' | 'postings'> {
  // By trigram: how many bytes its postings take, the last name that had it, and then where its next byte goes.
  const sizes = new Uint32Array(GRAMS);
  const last = new Int32Array(GRAMS).fill(-1);
  const names = starts.length - 1;
  const grams = Array.from({ length: names }, (_, name) => gramsOf(bytes.subarray(starts[name], starts[name + 1])));
  for (const [name, own] of grams.entries()) {
    for (const gram of own) {
      if (last[gram] === name) continue;
      sizes[gram]! += bytesFor(name - Math.max(0, last[gram]!));
      last[gram] = name;
    }
  }
  const keys: number[] = [];
  for (let gram = 0; gram < GRAMS; gram++) if (sizes[gram]! > 0) keys.push(gram);
  const gramStarts = offsets(keys.map((gram) => sizes[gram]!));
  for (const [place, gram] of keys.entries()) sizes[gram] = gramStarts[place]!;
  const postings = new Uint8Array(gramStarts.at(-1) ?? 0);
  last.fill(-1);
  for (const [name, own] of grams.entries()) {
    for (const gram of own) {
      if (last[gram] === name) continue;
      let distance = name - Math.max(0, last[gram]!);
      for (; distance > 0x7f; distance >>>= 7) postings[sizes[gram]!++] = 0x80 | (distance & 0x7f);
      postings[sizes[gram]!++] = distance;
      last[gram] = name;
    }
  }
  return { gramKeys: Uint32Array.from(keys), gramStarts, postings };
}

function bytesFor(distance: number): number {
  return distance < 0x80 ? 1 : distance < 0x4000 ? 2 : distance < 0x200000 ? 3 : 4;
}

function texts(parts: string[]): Texts {
  const encoder = new TextEncoder();
  const encoded = parts.map((part) => encoder.encode(part));
  const starts = offsets(encoded.map(({ length }) => length));
  const bytes = new Uint8Array(starts.at(-1) ?? 0);
  for (const [place, part] of encoded.entries()) bytes.set(part, starts[place]);
  return { starts, bytes };
}

function offsets(lengths: number[]): Uint32Array {
  const result = new Uint32Array(lengths.length + 1);
  for (const [place, length] of lengths.entries()) result[place + 1] = result[place]! + length;
  return result;
}

function assemble(shows: number, sections: Record<SectionName, Section>): ArrayBuffer {
  const header = new Uint32Array(HEADER_WORDS);
  let size = HEADER_WORDS * 4;
  for (const [place, [name, width]] of SECTIONS.entries()) {
    size = Math.ceil(size / width) * width;
    header.set([size, sections[name].length], 4 + place * 2);
    size += sections[name].byteLength;
  }
  // A whole number of words, so that the buffer can be looked at as words.
  size = Math.ceil(size / 4) * 4;
  header.set([MAGIC, LAYOUT_VERSION, size, shows]);
  const buffer = new ArrayBuffer(size);
  new Uint32Array(buffer, 0, HEADER_WORDS).set(header);
  for (const [place, [name]] of SECTIONS.entries()) {
    const part = sections[name];
    new Uint8Array(buffer, header[4 + place * 2]).set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
  }
  return buffer;
}
