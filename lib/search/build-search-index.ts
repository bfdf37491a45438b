/** Builds the search index: titles, aliases, ids and years of all shows with the trigrams of their names, as one buffer. */

import type { Dataset } from '@/lib/dataset/dataset';
import { yearOf } from '@/lib/shows/calendar-date';
import type { Show } from '@/lib/shows/show';
import { compactName } from './fold-query';
import { gramsOf, HEADER_WORDS, LAYOUT_VERSION, MAGIC, SECTIONS, type SectionName } from './search-index';

type Name = { show: number; shown: string; folded: string };
type Section = Uint32Array | Uint16Array | Uint8Array;

/** Makes the index of a dataset; the same dataset gives the same bytes. */
export function buildSearchIndex({ shows }: Pick<Dataset, 'shows'>): ArrayBuffer {
  const names = collectNames(shows);
  const { gramKeys, gramStarts, postings } = invert(names);
  const folded = texts(names.map((name) => name.folded));
  const shown = texts(names.map((name) => name.shown));
  const ids = texts(shows.map(({ id }) => id));
  return assemble(shows.length, {
    gramKeys,
    gramStarts,
    postings,
    nameShows: Uint32Array.from(names, ({ show }) => show),
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

/** Titles first, in the order of the shows, then aliases and titles without their article. */
function collectNames(shows: Show[]): Name[] {
  const titles = shows.map(({ title }, show) => ({ show, shown: title, folded: compactName(title) }));
  const others = shows.flatMap(({ title, aliases = [] }, show) => {
    const bare = title.replace(/^(?:the|a|an) (?=\S)/i, '');
    const names = [...aliases.map(({ name }) => name), ...(bare === title ? [] : [bare])];
    return names.map((name) => ({ show, shown: name === bare ? title : name, folded: compactName(name) }));
  });
  const seen = new Set(titles.map(({ show, folded }) => `${show} ${folded}`));
  const added = others.filter(({ show, folded }) => {
    const key = `${show} ${folded}`;
    return folded !== '' && !seen.has(key) && seen.add(key);
  });
  return [...titles, ...added];
}

/** Ten seasons or more are the most; a show of 2025 comes before one of 1975 by as much as a few seasons. */
function prominenceOf(show: Show): number {
  const seasons = Math.min(10, show.seasons?.length ?? show.seasonCount ?? 0);
  const year = show.premiere === undefined ? 1950 : yearOf(show.premiere);
  return Math.round(seasons * 15 + Math.min(100, Math.max(0, (year - 1950) * 1.3)));
}

function invert(names: Name[]): Record<'gramKeys' | 'gramStarts' | 'postings', Uint32Array> {
  const lists = new Map<number, number[]>();
  for (const [name, { folded }] of names.entries()) {
    for (const gram of new Set(gramsOf(folded))) {
      const list = lists.get(gram);
      if (list === undefined) lists.set(gram, [name]);
      else list.push(name);
    }
  }
  const sorted = [...lists].sort(([a], [b]) => a - b);
  return {
    gramKeys: Uint32Array.from(sorted, ([gram]) => gram),
    gramStarts: offsets(sorted.map(([, list]) => list.length)),
    postings: Uint32Array.from(sorted.flatMap(([, list]) => list)),
  };
}

function texts(parts: string[]): { starts: Uint32Array; bytes: Uint8Array } {
  const encoded = parts.map((part) => new TextEncoder().encode(part));
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
