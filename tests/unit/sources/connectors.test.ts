/** Connectors: candidates from the answers of public services, facts only. */

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { makeFindPlatform } from '@/lib/dataset/find-platform';
import { readRecord, SHOW } from '@/lib/dataset/schema';
import { proposeId } from '@/lib/sources/candidate';
import { fetchTmdbShow, readTmdbShow } from '@/lib/sources/tmdb';
import { fetchTvmazeShow, readTvmazeShow } from '@/lib/sources/tvmaze';
import { fetchWikidataShows, readWikidataShows, wikidataQuery } from '@/lib/sources/wikidata';
import { makePlatform } from '@/tests/makers';

const RECORDED = '../shared/data/api';
const recorded = existsSync(RECORDED);

const findPlatform = makeFindPlatform([
  makePlatform('cbs', 'CBS'),
  makePlatform('netflix', 'Netflix'),
  makePlatform('hbo-max', 'HBO Max', {
    names: [
      { name: 'HBO Max', rule: 'plain' },
      { name: 'Max', rule: 'context' },
    ],
  }),
]);

const tvmazeAnswer = {
  id: 7,
  name: 'Harbour Lights',
  type: 'Scripted',
  status: 'Ended',
  premiered: '2019-12-18',
  ended: '2021-02-01',
  network: { name: 'CBS', country: { code: 'US' } },
  webChannel: { name: 'Unknown+', country: null },
  externals: { tvrage: 1, thetvdb: 264492, imdb: 'tt1553656' },
  summary: '<p>Prose that is not taken over.</p>',
  _embedded: {
    seasons: [
      { number: 1, episodeOrder: 13, premiereDate: '2019-12-18', endDate: '2020-03-01' },
      { number: 2, episodeOrder: null, premiereDate: '2021-01-01', endDate: null },
    ],
  },
};

test('TVmaze gives a record without events that nobody has checked', () => {
  expect(readTvmazeShow(tvmazeAnswer, findPlatform)).toEqual({
    show: {
      id: 'harbour-lights-2019',
      title: 'Harbour Lights',
      kind: 'scripted',
      platforms: [{ platform: 'cbs' }],
      countries: ['US'],
      premiere: '2019-12-18',
      end: '2021-02-01',
      seasons: [
        { number: 1, premiere: '2019-12-18', finale: '2020-03-01', episodes: 13 },
        { number: 2, premiere: '2021-01-01' },
      ],
      ids: { imdb: 'tt1553656', tvmaze: 7, thetvdb: 264492 },
      origin: ['tvmaze'],
      checkedTo: null,
    },
    unmatched: ['Unknown+'],
  });
});

test('a TMDB "Canceled" gives an end and no decision', () => {
  const { show } = readTmdbShow(
    {
      id: 67116,
      name: 'Lethal Weapon',
      original_name: 'Lethal Weapon',
      type: 'Scripted',
      status: 'Canceled',
      first_air_date: '2016-09-21',
      last_air_date: '2019-02-26',
      number_of_seasons: 3,
      networks: [{ name: 'FOX' }],
      created_by: [{ name: 'Matt Miller' }],
      origin_country: ['US'],
    },
    findPlatform,
  );
  expect(show).toMatchObject({ end: '2019-02-26', seasonCount: 3, creators: ['Matt Miller'], checkedTo: null });
  expect(show.events).toBeUndefined();
});

test('Wikidata’s rows of one show become one candidate, with dates no more precise than they are', () => {
  const row = {
    item: { value: 'http://www.wikidata.org/entity/Q23572' },
    itemLabel: { value: 'Game of Thrones' },
    start: { value: '2011-04-17T00:00:00Z' },
    startPrecision: { value: '11' },
    end: { value: '2019-01-01T00:00:00Z' },
    endPrecision: { value: '9' },
    tvmaze: { value: '82' },
  };
  const answer = {
    results: {
      bindings: [
        { ...row, networkLabel: { value: 'HBO' } },
        { ...row, networkLabel: { value: 'max' } },
      ],
    },
  };
  const candidates = readWikidataShows(answer, findPlatform);
  expect(candidates).toHaveLength(1);
  expect(candidates[0]).toMatchObject({
    show: {
      id: 'game-of-thrones-2011',
      premiere: '2011-04-17',
      end: '2019',
      platforms: [{ platform: 'hbo-max' }],
      ids: { tvmaze: 82, wikidata: 'Q23572' },
    },
    unmatched: ['HBO'],
  });
});

test('a query names nothing but ids of Wikidata', () => {
  expect(wikidataQuery(['Q1', 'Q2 } DELETE', 'Q3'])).toContain('VALUES ?item { wd:Q1 wd:Q3 }');
});

test.each([[null], [[]], [{ id: 'seven', name: 'X' }], [{ id: 7 }]])(
  'an answer %j is refused by its name',
  (answer) => {
    expect(() => readTvmazeShow(answer, findPlatform)).toThrow(/not as documented/);
  },
);

test.each<[string, string, string]>([
  ['Minx', '2022-03-17', 'minx-2022'],
  ['9-1-1: Lone Star', '2020-01-19', '9-1-1-lone-star-2020'],
  ['Shōgun', '2024', 'shogun-2024'],
  ['Grey’s Anatomy', '2005-03', 'greys-anatomy-2005'],
  ['Law & Order', '1990', 'law-and-order-1990'],
  ['風雲', '2010', '2010'],
])('%s of %s is proposed as %s', (title, premiere, id) => {
  expect(proposeId(title, premiere)).toBe(id);
});

test('a service is asked at its own address, with the maintainer’s key in a header alone', async () => {
  const asked: [string, Headers][] = [];
  const fetch: typeof globalThis.fetch = async (address, init) => {
    asked.push([new Request(address).url, new Headers(init?.headers)]);
    return Response.json({ id: 7, name: 'Harbour Lights', results: { bindings: [] } });
  };
  await fetchTvmazeShow(7, { fetch }, findPlatform);
  await fetchTmdbShow(7, 'a-token', { fetch }, findPlatform);
  await fetchWikidataShows(['Q7'], { fetch }, findPlatform);
  expect(asked.map(([address]) => address.replace(/query=.*/, 'query=…'))).toEqual([
    'https://api.tvmaze.com/shows/7?embed[]=seasons',
    'https://api.themoviedb.org/3/tv/7?append_to_response=external_ids',
    'https://query.wikidata.org/sparql?format=json&query=…',
  ]);
  expect(asked[0]![1].has('authorization')).toBe(false);
  expect(asked[1]![1].get('authorization')).toBe('Bearer a-token');
});

describe.skipIf(!recorded)('recorded answers (skipped where ../shared/data/api is absent)', () => {
  const read = (path: string) => JSON.parse(readFileSync(`${RECORDED}/${path}`, 'utf8')) as unknown[];

  test.each<[string, () => unknown[], typeof readTvmazeShow]>([
    ['TVmaze of 2020', () => read('tvmaze/shows_page0_recorded_2020-04.json'), readTvmazeShow],
    ['TVmaze of 2026', () => [read('tvmaze/examples/public-get-show-example.json')], readTvmazeShow],
    ['TMDB of 2019', () => read('tmdb/recorded_tv_details_2019-05.json'), readTmdbShow],
  ])('%s give valid records', (_, answers, readShow) => {
    const invalid = answers()
      .map((answer) => readShow(answer, findPlatform).show)
      .flatMap((show) =>
        readRecord(SHOW, show).problems.map(({ path, message }) => `${show.id} ${path.join('.')} ${message}`),
      );
    expect(invalid).toEqual([]);
  });

  test('a field that is dropped, emptied or of another type is refused or passed over, never a crash', () => {
    const [answer] = read('tvmaze/shows_page0_recorded_2020-04.json') as Record<string, unknown>[];
    const outcomeOf = (field: string, value: unknown) => {
      try {
        return readTvmazeShow({ ...answer, [field]: value }, findPlatform).show.checkedTo === null ? 'read' : 'wrong';
      } catch (error) {
        return (error as Error).name;
      }
    };
    const outcomes = Object.keys(answer!).flatMap((field) =>
      [undefined, null, '', 7, [], {}].map((value) => outcomeOf(field, value)),
    );
    expect(new Set(outcomes)).toEqual(new Set(['read', 'SourceError']));
  });
});
