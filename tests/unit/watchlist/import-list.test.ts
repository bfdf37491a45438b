/** Bringing in lists of other programs: whatever they look like, every line ends in the report. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from '@/lib/watchlist/decode-text';
import { exportList } from '@/lib/watchlist/export-list';
import { importList, type ImportReport } from '@/lib/watchlist/import-list';
import { matchTitles } from '@/lib/watchlist/match-titles';
import { makeShow } from '@/tests/makers';

const minx = makeShow({
  id: 'minx-2022',
  title: 'Minx',
  premiere: '2022-03-17',
  ids: { imdb: 'tt10413334', thetvdb: 394096 },
});
const who1963 = makeShow({ id: 'doctor-who-1963', title: 'Doctor Who', premiere: '1963-11-23' });
const who2005 = makeShow({ id: 'doctor-who-2005', title: 'Doctor Who', premiere: '2005-03-26' });
const victor = makeShow({ id: 'love-victor-2020', title: 'Love, Victor', premiere: '2020-06-17' });
const office = makeShow({ id: 'the-office-2005', title: 'The Office', premiere: '2005-03-24' });
const pokemon = makeShow({
  id: 'pokemon-1997',
  title: 'Pokémon',
  premiere: '1997-04-01',
  aliases: [{ name: 'Pocket Monsters', form: 'full' }],
});
const shows = [minx, who1963, who2005, victor, office, pokemon];
const match = matchTitles(shows);

function read(text: string): ImportReport {
  const report = importList(text, match);
  if (report === null) throw new Error('No column names a show.');
  return report;
}
const idsOf = (text: string) => read(text).matched.map(({ show }) => show.id);

describe('a list of', () => {
  test('Trakt is read by its columns; films are left out', () => {
    const text = `rank,listed_at,type,title,year,trakt_id,imdb_id,tmdb_id,tvdb_id
1,2024-01-02T10:00:00Z,show,Minx,2022,1,tt10413334,119845,394096
2,2024-01-03T10:00:00Z,movie,The Two Popes,2019,2,tt8404614,551332,
3,2024-01-04T10:00:00Z,show,Doctor Who,2005,3,,57243,78804`;
    const report = read(text);
    expect(report.program).toBe('trakt');
    expect(report.matched.map(({ line, show }) => [line, show.id])).toEqual([
      [2, 'minx-2022'],
      [4, 'doctor-who-2005'],
    ]);
    expect(report.films).toEqual([{ line: 3, text: 'The Two Popes (2019)' }]);
  });

  test('TV Time is read by its columns; what is not followed any more is left out', () => {
    const text = `notification_type,archived,tv_show_name,created_at,active,folder_id,user_id,tv_show_id,updated_at
2,0,Doctor Who (2005),2019-01-01 00:00:00,1,,1,78804,2019-01-01 00:00:00
2,0,Minx,2022-05-01 00:00:00,0,,1,394096,2023-01-01 00:00:00
2,0,The Office (US),2019-01-01 00:00:00,1,,1,73244,2019-01-01 00:00:00`;
    const report = read(text);
    expect(report.program).toBe('tv_time');
    expect(report.matched.map(({ show }) => show.id)).toEqual(['doctor-who-2005', 'the-office-2005']);
    expect(report.dropped).toEqual([{ line: 3, text: 'Minx' }]);
  });

  test('Simkl is read by its columns, dropped shows apart', () => {
    const text = `SIMKL_ID,Title,Type,Year,Watchlist,LastEpWatched,WatchedDate,Rating,Memo,TVDB,TMDB,IMDB
1,Minx,tv,2022,watching,S01E02,,8,,394096,119845,tt10413334
2,Pokémon,anime,1997,plantowatch,,,,,,,
3,"Love, Victor",tv,2020,dropped,,,,,,,
4,Heat,movie,1995,completed,,,,,,,`;
    const report = read(text);
    expect(report.program).toBe('simkl');
    expect(report.matched.map(({ show }) => show.id)).toEqual(['minx-2022', 'pokemon-1997']);
    expect([report.dropped.length, report.films.length]).toEqual([1, 1]);
  });

  test('anyone is read by the usual names of columns, with any of the usual delimiters', () => {
    expect(idsOf('Series Name;Year\nMinx;2022\nPocket Monsters;1997')).toEqual(['minx-2022', 'pokemon-1997']);
    expect(idsOf('Title\tFirst aired\nMinx\t17/03/2022')).toEqual(['minx-2022']);
  });

  test('no show at all is refused', () => {
    expect(importList('date,amount\n2024-01-01,3', match)).toBeNull();
    expect(importList('', match)).toBeNull();
  });
});

describe('a title', () => {
  test('that two shows have is for the reader to choose, unless the year tells', () => {
    const report = read('title,year\nDoctor Who,\nDoctor Who,1964');
    expect(report.ambiguous).toMatchObject([
      { line: 2, shows: [{ id: 'doctor-who-1963' }, { id: 'doctor-who-2005' }] },
    ]);
    expect(report.matched.map(({ show }) => show.id)).toEqual(['doctor-who-1963']);
  });

  test('of another year is asked about, not taken', () => {
    expect(read('title,year\nMinx,1999').ambiguous).toMatchObject([
      { text: 'Minx (1999)', shows: [{ id: 'minx-2022' }] },
    ]);
  });

  test('of a known id needs no title', () => {
    expect(idsOf('imdb_id,title\ntt10413334,')).toEqual(['minx-2022']);
  });

  test('that is not in the data is listed', () => {
    expect(read('title,year\nHarbour Nights,2021').missing).toEqual([{ line: 2, text: 'Harbour Nights (2021)' }]);
  });

  test('that comes again is followed once', () => {
    const report = read('title\nMinx\nMinx\nminx');
    expect([report.matched.length, report.repeated.length]).toEqual([1, 2]);
  });
});

describe('a broken line', () => {
  test('is listed by its number, and costs no other', () => {
    const report = read('title,year\nMinx,2022\n"Doctor Who,2005\nPokémon,1997\n"Love, Victor",2020');
    expect(report.unread).toEqual([{ line: 3, text: '"Doctor Who,2005', reason: 'quotes' }]);
    expect(report.matched.map(({ line }) => line)).toEqual([2, 4, 5]);
  });

  test('with more cells than the heading is not guessed at', () => {
    const report = read('title,year\nLove, Victor,2020\nMinx,2022,,');
    expect(report.unread).toEqual([{ line: 2, text: 'Love, Victor,2020', reason: 'columns' }]);
    expect(report.matched.map(({ show }) => show.id)).toEqual(['minx-2022']);
  });

  test('without a title is listed', () => {
    expect(read('title,year\n,2020').unread).toEqual([{ line: 2, text: ', 2020', reason: 'no-title' }]);
  });

  test('of a note with line breaks is none', () => {
    const report = read('title,memo\nMinx,"one\ntwo ""three"""\n\nPokémon,');
    expect(report.unread).toEqual([]);
    expect(report.matched.map(({ line }) => line)).toEqual([2, 5]);
  });

  test('with a stray quote inside a word is read', () => {
    expect(idsOf('title,memo\nMinx,seen on 24" screen\nPokémon,')).toEqual(['minx-2022', 'pokemon-1997']);
  });
});

describe('every encoding', () => {
  const text = 'title,year\r\nPokémon,1997\r\n';
  const unitsOf = (letters: string) => Array.from({ length: letters.length }, (_, at) => letters.charCodeAt(at));
  const utf16 = (big: boolean, mark: boolean) => {
    const units = unitsOf(`${mark ? '\uFEFF' : ''}${text}`);
    return Uint8Array.from(units.flatMap((unit) => (big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])));
  };
  test.each<[string, Uint8Array]>([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with its mark', new TextEncoder().encode(`\uFEFF${text}`)],
    ['UTF-16, little end first', utf16(false, true)],
    ['UTF-16, big end first', utf16(true, true)],
    ['UTF-16 without a mark', utf16(false, false)],
    ['UTF-16, big end first, without a mark', utf16(true, false)],
    ['Latin-1', Uint8Array.from(unitsOf(text))],
  ])('%s gives the same list', (_, bytes) => {
    expect(idsOf(decodeText(bytes))).toEqual(['pokemon-1997']);
  });
});

describe('nothing is lost', () => {
  test('of whatever text: each line with something in it is in exactly one list', () => {
    const cell = fc.oneof(
      fc.constantFrom('Minx', 'Doctor Who', '"', '""', ',', '"Love, Victor"', 'movie', '2005', '', ' ', '\t', ';'),
      fc.string({ maxLength: 8 }),
    );
    const line = fc.array(cell, { maxLength: 5 }).map((cells) => cells.join(',').replace(/[\r\n]/g, ''));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const report = read(['title,year,type', ...lines].join('\n'));
        const { matched, repeated, ambiguous, missing, films, dropped, unread } = report;
        const lists = [matched, repeated, ambiguous, missing, films, dropped, unread].flat();
        expect(lists).toHaveLength(report.lines);
        const begun = lists.map((entry) => entry.line);
        expect(new Set(begun).size).toBe(begun.length);
      }),
    );
  });

  test('of two thousand lines, every tenth of them broken', () => {
    const lines = Array.from({ length: 2000 }, (_, index) =>
      index % 10 === 0 ? `"Minx ${index},2022` : `Show ${index},2022`,
    );
    const report = read(['title,year', ...lines].join('\n'));
    expect(report.lines).toBe(2000);
    expect(report.unread).toHaveLength(200);
    expect(report.missing).toHaveLength(1800);
  });
});

test('an exported list comes back whole, titles with commas and shows that left the data included', () => {
  const since = '2026-01-15';
  const followed = ['love-victor-2020', 'doctor-who-2005', 'gone-show-1999'].map((id) => ({ id, since, told: null }));
  const text = exportList(followed, new Map(shows.map((show) => [show.id, show])));
  const report = read(text);
  expect(report.program).toBe('greenlit');
  expect(report.matched.map(({ show }) => show.id)).toEqual(['love-victor-2020', 'doctor-who-2005']);
  expect(report.missing).toHaveLength(1);
});
