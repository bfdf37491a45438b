/** Wikidata (CC0): titles, networks, years and the ids that join the other sources. It knows no statuses. */

import * as v from 'valibot';
import type { FindPlatform } from '@/lib/dataset/find-platform';
import type { CalendarDate } from '@/lib/shows/calendar-date';
import { type Candidate, dateField, fetchAnswer, makeCandidate, readAnswer } from './candidate';
import type { Connection } from './fetch-bytes';

const ENDPOINT = 'https://query.wikidata.org/sparql';

const value = v.exactOptional(v.object({ value: v.string() }));
const ROW = v.object({
  item: v.object({ value: v.pipe(v.string(), v.regex(/\/Q\d+$/)) }),
  itemLabel: v.object({ value: v.string() }),
  networkLabel: value,
  country: value,
  start: value,
  startPrecision: value,
  end: value,
  endPrecision: value,
  imdb: value,
  tvmaze: value,
  tmdb: value,
});
const ANSWER = v.object({ results: v.object({ bindings: v.array(ROW) }) });
type Row = v.InferOutput<typeof ROW>;

/** Precisions of Wikidata's time values: 9 is a year, 10 a month, 11 a day. Coarser ones tell nothing here. */
const LENGTHS: Record<string, number> = { '9': 4, '10': 7, '11': 10 };

/** The query for shows by their Wikidata ids; dates come with their precision, without which "1 January" may mean a year. */
export function wikidataQuery(ids: readonly string[]): string {
  const items = ids.filter((id) => /^Q\d+$/.test(id)).map((id) => `wd:${id}`);
  return `SELECT ?item ?itemLabel ?networkLabel ?country ?start ?startPrecision ?end ?endPrecision ?imdb ?tvmaze ?tmdb WHERE {
  VALUES ?item { ${items.join(' ')} }
  OPTIONAL { ?item wdt:P449 ?network }
  OPTIONAL { ?item wdt:P495/wdt:P297 ?country }
  OPTIONAL { ?item p:P580/psv:P580 [ wikibase:timeValue ?start ; wikibase:timePrecision ?startPrecision ] }
  OPTIONAL { ?item p:P582/psv:P582 [ wikibase:timeValue ?end ; wikibase:timePrecision ?endPrecision ] }
  OPTIONAL { ?item wdt:P345 ?imdb } OPTIONAL { ?item wdt:P8600 ?tvmaze } OPTIONAL { ?item wdt:P4983 ?tmdb }
  SERVICE wikibase:label { bd:serviceParam wikibase:language "en,mul". }
}`;
}

/** Asks for shows by their Wikidata ids. Throws a `SourceError`. */
export async function fetchWikidataShows(
  ids: readonly string[],
  connection: Connection,
  findPlatform: FindPlatform,
): Promise<Candidate[]> {
  const address = `${ENDPOINT}?format=json&query=${encodeURIComponent(wikidataQuery(ids))}`;
  const headers = { accept: 'application/sparql-results+json' };
  return candidatesOf(await fetchAnswer(address, connection, ANSWER, headers), findPlatform);
}

/** Candidates from the answer to `wikidataQuery`. Throws a `SourceError` where it is not in that form. */
export function readWikidataShows(answer: unknown, findPlatform: FindPlatform): Candidate[] {
  return candidatesOf(
    readAnswer(ENDPOINT, ANSWER, () => answer),
    findPlatform,
  );
}

/** A show with two networks comes in two rows, so rows of one item are read together. */
function candidatesOf({ results }: v.InferOutput<typeof ANSWER>, findPlatform: FindPlatform): Candidate[] {
  const items = new Map<string, [Row, ...Row[]]>();
  for (const row of results.bindings) {
    const rows = items.get(row.item.value);
    if (rows === undefined) items.set(row.item.value, [row]);
    else rows.push(row);
  }
  return [...items.values()].map((rows) => candidateOf(rows, findPlatform));
}

function candidateOf(rows: [Row, ...Row[]], findPlatform: FindPlatform): Candidate {
  const [row] = rows;
  const valuesOf = (name: 'networkLabel' | 'country') => [
    ...new Set(rows.flatMap((each) => (each[name] === undefined ? [] : [each[name].value]))),
  ];
  return makeCandidate(
    {
      title: row.itemLabel.value,
      kind: 'scripted',
      countries: valuesOf('country'),
      ...dateField('premiere', dateOf(row.start, row.startPrecision)),
      ...dateField('end', dateOf(row.end, row.endPrecision)),
      ids: {
        ...(row.imdb === undefined ? {} : { imdb: row.imdb.value }),
        ...(row.tmdb === undefined ? {} : { tmdb: Number(row.tmdb.value) }),
        ...(row.tvmaze === undefined ? {} : { tvmaze: Number(row.tvmaze.value) }),
        wikidata: row.item.value.slice(row.item.value.lastIndexOf('/') + 1),
      },
      origin: ['wikidata'],
    },
    valuesOf('networkLabel'),
    findPlatform,
  );
}

function dateOf(time: { value: string } | undefined, precision: { value: string } | undefined): CalendarDate | null {
  const length = LENGTHS[precision?.value ?? ''];
  return time === undefined || length === undefined ? null : time.value.slice(0, length);
}
