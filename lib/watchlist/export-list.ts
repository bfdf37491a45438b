/** The watchlist as a list that spreadsheets and other programs can read, and Greenlit itself. */

import Papa from 'papaparse';
import { yearOf } from '@/lib/shows/calendar-date';
import type { Show } from '@/lib/shows/show';
import type { Followed } from './news';

/** Shows that are not in the data any more keep their line by their id. Begins with the mark by which spreadsheets know UTF-8. */
export function exportList(followed: readonly Followed[], shows: ReadonlyMap<string, Show>): string {
  const rows = followed.map(({ id, since }) => {
    const show = shows.get(id);
    const { imdb, thetvdb, tmdb } = show?.ids ?? {};
    return {
      title: show?.title ?? '',
      year: show?.premiere === undefined ? '' : yearOf(show.premiere),
      imdb_id: imdb ?? '',
      tvdb_id: thetvdb ?? '',
      tmdb_id: tmdb ?? '',
      followed_since: since,
      greenlit_id: id,
    };
  });
  const columns = ['title', 'year', 'imdb_id', 'tvdb_id', 'tmdb_id', 'followed_since', 'greenlit_id'];
  return `\uFEFF${Papa.unparse({ fields: columns, data: rows }, { columns, newline: '\r\n' })}\r\n`;
}
