/** Filters by status and platform, and what is said of a search for a film. */

import { describe, expect, test } from 'vitest';
import { canOnlyBeFilm, namesFilm, withoutFilmWords } from '@/lib/search/film-query';
import { facetsOf, filterShows, NO_FILTER, platformChoices } from '@/lib/search/filter-shows';
import { makeEvent, makePlatform, makeShow } from '@/tests/makers';

const seasons = [{ number: 1, premiere: '2019-12-18', finale: '2019-12-18' }];
const cancelled = (id: string, date: string, platform: string) =>
  makeShow({
    id,
    title: id,
    seasons,
    platforms: [{ platform }],
    events: [makeEvent('cancelled', date, { seasons: [1] })],
  });
const shows = [
  cancelled('early', '2020-01-31', 'netflix'),
  cancelled('late', '2021-01-31', 'netflix'),
  cancelled('elsewhere', '2022-01-31', 'hbo'),
  makeShow({ id: 'going', title: 'going', seasons, events: [makeEvent('renewed', '2025-12-01', { seasons: [2] })] }),
  makeShow({ id: 'nobody-looked', complete: false, platforms: [{ platform: 'hbo' }, { platform: 'hbo' }] }),
];
const platforms = [makePlatform('netflix', 'Netflix'), makePlatform('hbo', 'HBO')];
const facets = facetsOf(shows, platforms, '2026-01-15');
const idsOf = (filter: Partial<typeof NO_FILTER>) =>
  filterShows(facets, { ...NO_FILTER, ...filter }).map(({ id }) => id);

describe('a list of shows', () => {
  test('is filtered by family of status, what was decided last first', () => {
    expect(idsOf({ family: 'stopped' })).toEqual(['elsewhere', 'late', 'early']);
  });

  test('is filtered by platform, and by both', () => {
    expect(idsOf({ platform: 'Netflix' })).toEqual(['going', 'late', 'early']);
    expect(idsOf({ platform: 'Netflix', family: 'stopped' })).toEqual(['late', 'early']);
  });

  test('without a filter holds all', () => {
    expect(idsOf({})).toHaveLength(shows.length);
  });

  test('offers the platforms with most known shows first', () => {
    expect(platformChoices(facets)).toEqual(['Netflix', 'HBO']);
  });
});

describe('a search for a film', () => {
  test.each([
    ['the two popes movie', true],
    ['heat 1995', true],
    ['Scarface (1983)', true],
    ['the witcher', false],
    ['filmmaker stories', false],
    ['1883', false],
  ])('%j can only be one: %s, where nothing was found', (query, film) => {
    expect(canOnlyBeFilm(query, 0)).toBe(film);
  });

  test('is never said to be one where a show fits', () => {
    expect(canOnlyBeFilm('scary movie', 1)).toBe(false);
  });

  test('is looked up once more without its film words', () => {
    expect(withoutFilmWords('the two popes movie 2019')).toBe('the two popes');
    expect(withoutFilmWords('minx (2022)')).toBe('minx');
    expect(withoutFilmWords('movie')).toBeNull();
    expect(withoutFilmWords('minx')).toBeNull();
  });

  test('is recognised by its word alone', () => {
    expect([namesFilm('Heat film'), namesFilm('filmore'), namesFilm('movies about cats')]).toEqual([true, false, true]);
  });
});
