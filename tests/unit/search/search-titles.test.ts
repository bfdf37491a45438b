/** Search: a title is found through typos, unfinished words and the questions people type. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSearchIndex } from '@/lib/search/build-search-index';
import { readSearchEntries, searchEntryOf, writeSearchEntries } from '@/lib/search/search-entry';
import { openSearchIndex } from '@/lib/search/search-index';
import { searchTitles } from '@/lib/search/search-titles';
import { makeShow } from '@/tests/makers';

const TITLES: [title: string, year: number, seasons?: number][] = [
  ['The Witcher', 2019, 4],
  ['The Watcher', 2022, 1],
  ['Stranger Things', 2016, 5],
  ['9-1-1', 2018, 8],
  ['9-1-1: Lone Star', 2020, 5],
  ['You', 2018, 5],
  ['Younger', 2015, 7],
  ['Shōgun', 2024, 1],
  ['The Office', 2001, 2],
  ['The Office', 2005, 9],
  ['The End of the Game', 2020, 1],
  ['Brooklyn Nine-Nine', 2013, 8],
  ['The Bachelorette', 2003, 21],
];
const SHOWS = TITLES.map(([title, year, seasonCount = 1], place) =>
  makeShow({
    id: `show-${String(place).padStart(2, '0')}`,
    title,
    premiere: String(year),
    seasonCount,
    ...(title === 'Brooklyn Nine-Nine' ? { aliases: [{ name: 'B99', form: 'short' as const }] } : {}),
  }),
);
const BUFFER = buildSearchIndex(SHOWS.map(searchEntryOf));
const INDEX = openSearchIndex(BUFFER);
const titlesFor = (query: string, limit = 10) => searchTitles(INDEX, query, limit).map(({ title }) => title);

describe('searching titles', () => {
  it.each([
    ['the witcher', 'The Witcher'],
    ['witcher', 'The Witcher'],
    ['is the witcher cancelled', 'The Witcher'],
    ['stranger thin', 'Stranger Things'],
    ['strnager things season 4', 'Stranger Things'],
    ['tv show you', 'You'],
    ['you season 2', 'You'],
    ['911', '9-1-1'],
    ['911 lone star', '9-1-1: Lone Star'],
    ['shogun', 'Shōgun'],
    ['b99', 'Brooklyn Nine-Nine'],
    ['the end of the game', 'The End of the Game'],
  ])('finds for "%s" first %s', (query, title) => {
    expect(titlesFor(query)[0]).toBe(title);
  });

  it('ranks the exact title before one that begins so, and that before a near miss', () => {
    expect(titlesFor('you').slice(0, 2)).toEqual(['You', 'Younger']);
    expect(titlesFor('the witcher').slice(0, 2)).toEqual(['The Witcher', 'The Watcher']);
  });

  it('puts the more prominent of two shows of one name first', () => {
    expect(searchTitles(INDEX, 'the office', 2).map(({ year }) => year)).toEqual([2005, 2001]);
  });

  it.each([
    ['the wicher', ['The Witcher']],
    ['the bachlor', ['The Bachelorette']],
    ['the offcie', ['The Office', 'The Office']],
    ['yuo', ['You']],
  ])('lists for "%s" only %j: other words are no slips', (query, titles) => {
    expect(titlesFor(query)).toEqual(titles);
  });

  it('says which alias matched, and gives id, ordinal and year without another look-up', () => {
    expect(searchTitles(INDEX, 'b99', 1)).toEqual([
      expect.objectContaining({ id: 'show-11', ordinal: 11, title: 'Brooklyn Nine-Nine', matched: 'B99', year: 2013 }),
    ]);
    expect(searchTitles(INDEX, 'stranger things', 1)[0]!.matched).toBeNull();
  });

  it('finds every title through one missing, wrong or swapped letter and through its first half', () => {
    const damage = fc.record({
      show: fc.nat(SHOWS.length - 1),
      place: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      kind: fc.constantFrom('deletion', 'substitution', 'transposition', 'prefix'),
    });
    fc.assert(
      fc.property(damage, ({ show, place, kind }) => {
        const { title } = SHOWS[show]!;
        fc.pre(title.length >= 6);
        const at = 1 + Math.floor(place * (title.length - 2));
        const queries = {
          deletion: title.slice(0, at) + title.slice(at + 1),
          substitution: `${title.slice(0, at)}q${title.slice(at + 1)}`,
          transposition: title.slice(0, at) + (title[at + 1] ?? '') + title[at] + title.slice(at + 2),
          prefix: title.slice(0, Math.ceil(title.length * 0.6)),
        };
        expect(titlesFor(queries[kind as keyof typeof queries])).toContain(title);
      }),
    );
  });

  it('answers with nothing where nothing is asked or nothing is like it', () => {
    expect(titlesFor('')).toEqual([]);
    expect(titlesFor('?! …')).toEqual([]);
    expect(titlesFor('zzzzqqqq')).toEqual([]);
    expect(titlesFor('the witcher', 0)).toEqual([]);
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (query) => {
        expect(titlesFor(query, 3).length).toBeLessThanOrEqual(3);
      }),
    );
  });
});

describe('the search index', () => {
  it('refuses bytes that are no index, another layout, and an index cut short', () => {
    const foreign = BUFFER.slice(0);
    new Uint32Array(foreign)[0] = 0;
    const newer = BUFFER.slice(0);
    new Uint32Array(newer)[1] = 999;
    expect(() => openSearchIndex(foreign)).toThrow(/no search index/);
    expect(() => openSearchIndex(newer)).toThrow(/layout 999/);
    expect(() => openSearchIndex(BUFFER.slice(0, BUFFER.byteLength - 4))).toThrow(/build it again/);
  });

  it('is the same from the entries that the package carries as from the shows', () => {
    const entries = [...SHOWS, makeShow({ id: 'the-witcher-2019', title: 'The Witcher' })].map(searchEntryOf);
    expect(readSearchEntries(writeSearchEntries(entries))).toEqual(entries);
  });
});
