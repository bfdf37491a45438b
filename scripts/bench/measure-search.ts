/** Measures the popup's search: how long a query takes among 100,000 titles, and whether it finds what people mean. */

import { buildSearchIndex } from '@/lib/search/build-search-index';
import { searchEntryOf } from '@/lib/search/search-entry';
import { openSearchIndex, type SearchIndex } from '@/lib/search/search-index';
import { searchTitles } from '@/lib/search/search-titles';
import type { Show } from '@/lib/shows/show';
import { makeRandom } from './bench-data';
import { interleave, median } from './interleave';
import { atLeast, atMost, figure, type Row } from './row';

export type SearchMaterial = {
  /** Many shows, for the time a query takes. */
  many: Show[];
  /** The shows of the dataset, and what people type for them. */
  own: Show[];
  queries: { typed: string; title: string }[];
};

/** Rows a popup shows. */
const ROWS = 10;
/** Titles that each kind of typo is tried on. */
const SAMPLE = 300;

export function measureSearch({ many, own, queries }: SearchMaterial): Row[] {
  const large = openSearchIndex(buildSearchIndex(many.map(searchEntryOf)));
  const small = openSearchIndex(buildSearchIndex(own.map(searchEntryOf)));
  return [...measureTypos(large, many), ...measureQueries(small, queries)];
}

/** Each kind of slip: a letter missing, wrong, swapped with its neighbour, and a title that is not finished. */
const SLIPS: Record<string, (title: string, at: number) => string> = {
  'a letter missing': (title, at) => title.slice(0, at) + title.slice(at + 1),
  'a wrong letter': (title, at) => `${title.slice(0, at)}${title[at] === 'e' ? 'r' : 'e'}${title.slice(at + 1)}`,
  'two letters swapped': (title, at) => title.slice(0, at) + title[at + 1] + title[at] + title.slice(at + 2),
  'six tenths typed': (title) => title.slice(0, Math.ceil(title.length * 0.6)),
};

function measureTypos(index: SearchIndex, shows: Show[]): Row[] {
  const random = makeRandom(11);
  const titles = shows.filter(({ title }) => title.length >= 6 && title.length <= 40).slice(0, SAMPLE * 3);
  const sample = titles.map(({ title }) => title).filter((_, place) => place % 3 === 0);
  const typed = Object.entries(SLIPS).map(([name, slip]) => ({
    name,
    queries: sample.map((title) => ({ title, typed: slip(title, 1 + Math.floor(random() * (title.length - 3))) })),
  }));
  const turns = interleave(
    Object.fromEntries(
      typed.map(({ name, queries }) => [
        name,
        () => {
          for (const query of queries) searchTitles(index, query.typed, ROWS);
        },
      ]),
    ),
    15,
  );
  return typed.flatMap(({ name, queries }) => {
    const found = queries.filter(({ title, typed: query }) =>
      searchTitles(index, query, ROWS).some((hit) => hit.title.toLowerCase() === title.toLowerCase()),
    );
    return [
      atMost(`search among 100,000 titles, ${name}: ms`, median(turns[name]!) / queries.length, 0.5),
      atLeast(`search among 100,000 titles, ${name}: in the top ten, %`, (100 * found.length) / queries.length, 95),
    ];
  });
}

function measureQueries(index: SearchIndex, queries: SearchMaterial['queries']): Row[] {
  const places = queries.map(({ typed, title }) =>
    // A title that several shows have is given with the year of the one that is meant.
    searchTitles(index, typed, ROWS).findIndex((hit) => title === hit.title || title === `${hit.title} ${hit.year}`),
  );
  const share = (rows: number) => (100 * places.filter((place) => place >= 0 && place < rows).length) / queries.length;
  return [
    figure('queries of the kind people type', queries.length),
    atLeast('typed queries: first, %', share(1), 92),
    atLeast('typed queries: among the first three, %', share(3), 98),
  ];
}
