/** Which column of whose export says what. docs/watchlist-import.md shows the same to readers. */

/** What a line of a list can say about a show. */
export type ListedTitle = {
  /** Our own id, in a list that Greenlit wrote. */
  id: string | null;
  title: string;
  year: number | null;
  imdb: string | null;
  thetvdb: number | null;
  /** `film`, or a show its reader gave up: neither is followed. */
  leaveOut: 'film' | 'dropped' | null;
};

type Field = 'id' | 'title' | 'year' | 'imdb' | 'thetvdb' | 'type' | 'state';

export type ColumnMap = {
  program: 'greenlit' | 'simkl' | 'tv_time' | 'trakt' | 'any';
  /** A column that only this program's lists have, as `columnName` folds it; null for lists of anyone. */
  mark: string | null;
  columns: Partial<Record<Field, readonly string[]>>;
  /** Values of the column `state` that say that a show is not followed any more. */
  dropped: readonly string[];
};

/** The first map whose mark is in the heading is taken. */
export const COLUMN_MAPS: readonly ColumnMap[] = [
  {
    program: 'greenlit',
    mark: 'greenlitid',
    columns: { id: ['greenlitid'], title: ['title'], year: ['year'], imdb: ['imdbid'], thetvdb: ['tvdbid'] },
    dropped: [],
  },
  {
    program: 'simkl',
    mark: 'simklid',
    columns: {
      title: ['title'],
      year: ['year'],
      type: ['type'],
      state: ['watchlist'],
      imdb: ['imdb', 'imdbid'],
      thetvdb: ['tvdb', 'tvdbid'],
    },
    dropped: ['dropped', 'notinteresting'],
  },
  {
    program: 'tv_time',
    mark: 'tvshowname',
    columns: { title: ['tvshowname'], thetvdb: ['tvshowid'], state: ['isfollowed', 'active'] },
    dropped: ['0', 'false'],
  },
  {
    program: 'trakt',
    mark: 'traktid',
    columns: {
      title: ['title'],
      year: ['year'],
      type: ['type'],
      imdb: ['imdbid'],
      thetvdb: ['tvdbid'],
    },
    dropped: [],
  },
  {
    program: 'any',
    mark: null,
    columns: {
      title: ['title', 'name', 'show', 'series', 'showtitle', 'showname', 'seriestitle', 'seriesname', 'originaltitle'],
      year: ['year', 'releaseyear', 'firstaired', 'premiere', 'premiered', 'startyear'],
      type: ['type', 'titletype', 'mediatype', 'kind'],
      state: ['status', 'state', 'list'],
      imdb: ['imdb', 'imdbid', 'const'],
      thetvdb: ['tvdb', 'tvdbid', 'thetvdb', 'thetvdbid'],
    },
    dropped: ['dropped', 'abandoned'],
  },
];

/** "TV Show Name", "tv_show_name" and "tvShowName" are the same column. */
export function columnName(heading: string): string {
  return heading.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** The map for a heading; null where no column can be a title or an id. */
export function mapFor(heading: readonly string[]): ColumnMap | null {
  const names = new Set(heading.map(columnName));
  const map = COLUMN_MAPS.find(({ mark }) => mark === null || names.has(mark))!;
  const says = (field: Field) => map.columns[field]?.some((name) => names.has(name)) === true;
  return (['title', 'id', 'imdb', 'thetvdb'] as const).some(says) ? map : null;
}

/** What a record says, by the map of its file. */
export function readListed(cells: readonly string[], heading: readonly string[], map: ColumnMap): ListedTitle {
  const names = heading.map(columnName);
  const cell = (field: Field) => {
    for (const name of map.columns[field] ?? []) {
      const text = cells[names.indexOf(name)]?.trim() ?? '';
      if (text !== '') return text;
    }
    return '';
  };
  const { title, year } = splitYear(cell('title'));
  return {
    id: cell('id') || null,
    title,
    year: numberIn(/\b(?:19|20)\d\d\b/, cell('year')) ?? year,
    imdb: /\btt\d{5,10}\b/.exec(cell('imdb'))?.[0] ?? null,
    thetvdb: numberIn(/^\d+$/, cell('thetvdb')),
    leaveOut: /^(?:movies?|films?)$/i.test(cell('type').replace(/^tv ?/i, '')) ? 'film' : isDropped(cell('state'), map),
  };
}

function isDropped(state: string, { dropped }: ColumnMap): 'dropped' | null {
  return dropped.includes(columnName(state)) ? 'dropped' : null;
}

/** TV Time writes "Doctor Who (2005)": a year at the end is the year, not the title. */
function splitYear(title: string): { title: string; year: number | null } {
  const found = /^(.*\S)\s+\(((?:19|20)\d\d)\)$/.exec(title);
  return found === null ? { title, year: null } : { title: found[1]!, year: Number(found[2]) };
}

function numberIn(pattern: RegExp, text: string): number | null {
  const found = pattern.exec(text)?.[0];
  return found === undefined ? null : Number(found);
}
