/** Whether a search is for a film: Greenlit knows television only, and says so rather than nothing. */

const FILM_WORD = /(?:^|\s)(?:movies?|films?)(?=\s|$)/giu;
const YEAR = /\s+\(?(?:19|20)\d\d\)?\s*$/u;

/** True where the reader wrote "film" or "movie". */
export function namesFilm(query: string): boolean {
  return query.search(FILM_WORD) !== -1;
}

/** The query without "film", "movie" and a year at its end, to look once more whether a show is meant; null where nothing else is left. */
export function withoutFilmWords(query: string): string | null {
  const left = query.replace(FILM_WORD, ' ').replace(YEAR, '').replace(/\s+/gu, ' ').trim();
  return left === '' || left === query.trim() ? null : left;
}

/**
 * True where a search can only be for a film: no show was found, neither by all of it nor without its film words, and it has such a word
 * or ends in a year, as people write films apart. A show is never called a film by this: where any show fits, it is false.
 */
export function canOnlyBeFilm(query: string, found: number): boolean {
  return found === 0 && (namesFilm(query) || YEAR.test(query));
}
