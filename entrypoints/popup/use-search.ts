/** Answers the search box: hits at once, their statuses as they come; filtered lists from the whole dataset, read when first asked for. */

import { useEffect, useRef, useState } from 'preact/hooks';
import type { PopupProps } from '@/components/popup-props';
import type { SearchRow } from '@/components/SearchBox';
import { useSpeech } from '@/components/texts';
import { sendRequest } from '@/lib/extension/send-request';
import { canOnlyBeFilm, namesFilm, withoutFilmWords } from '@/lib/search/film-query';
import { type Facet, filterShows, fits, platformChoices, type ShowFilter } from '@/lib/search/filter-shows';
import type { SearchHit } from '@/lib/search/search-hit';

/** Rows that fit into the popup without scrolling. */
const ROWS = 9;
/** Of a filtered list: more than anyone scrolls through. */
const FILTERED_ROWS = 60;

type Search = Pick<PopupProps, 'query' | 'rows' | 'film' | 'filter' | 'platforms' | 'filtered'> & {
  onQuery: (query: string) => Promise<void>;
  onFilter: (filter: ShowFilter | null) => Promise<void>;
};

type Answer = Pick<Search, 'rows' | 'film' | 'filtered'>;

const NOTHING: Answer = { rows: null, film: null, filtered: null };

export function useSearch(): Search {
  const { tell } = useSpeech();
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState<ShowFilter | null>(null);
  const [answer, setAnswer] = useState(NOTHING);
  const [facets, setFacets] = useState<Map<string, Facet> | null>(null);
  const asked = useRef(0);
  const marks = useRef(new Map<string, SearchRow['mark']>());

  // The worker makes its index ready while the reader still looks for the first letter.
  useEffect(() => void sendRequest('search', { query: '', limit: 1 }).catch(() => undefined), []);

  const rowsOf = (hits: SearchHit[]) => hits.map((hit) => ({ hit, mark: marks.current.get(hit.id) ?? null }));
  const markOf = ({ status, word, asOf }: Facet): SearchRow['mark'] => ({ status, word: tell(word), asOf });

  const answerAll = (wish: ShowFilter, all: Map<string, Facet>): Answer => {
    const found = filterShows([...all.values()], wish);
    const rows = found.slice(0, FILTERED_ROWS).map((facet) => {
      const { id, title, year } = facet;
      return { hit: { ordinal: 0, id, title, matched: null, year, score: 0 }, mark: markOf(facet) };
    });
    return { rows, film: null, filtered: found.length };
  };

  const ask = async (text: string, wish: ShowFilter | null, all: Map<string, Facet> | null): Promise<void> => {
    const turn = ++asked.current;
    const show = (next: Answer) => turn === asked.current && setAnswer(next);
    const narrow = wish !== null && all !== null && (wish.family !== null || wish.platform !== null);
    if (text.trim() === '') return void show(narrow ? answerAll(wish, all) : NOTHING);
    const found = await findTitles(text, narrow ? 100 : ROWS);
    if (narrow) {
      const facetOf = ({ id }: SearchHit) => all.get(id);
      const hits = found.filter((hit) => facetOf(hit) !== undefined && fits(facetOf(hit)!, wish)).slice(0, ROWS);
      return void show({ rows: hits.map((hit) => ({ hit, mark: markOf(facetOf(hit)!) })), film: null, filtered: null });
    }
    const film = canOnlyBeFilm(text, found.length) ? 'only' : namesFilm(text) ? 'named' : null;
    show({ rows: rowsOf(found), film, filtered: null });
    const ids = found.map(({ id }) => id).filter((id) => !marks.current.has(id));
    const { cards } = ids.length === 0 ? { cards: [] } : await sendRequest('tell-cards', { ids });
    for (const { id, status, word, asOf } of cards) marks.current.set(id, { status, word: tell(word), asOf });
    show({ rows: rowsOf(found), film, filtered: null });
  };

  return {
    query,
    ...answer,
    filter,
    platforms: facets === null ? null : platformChoices([...facets.values()]),
    onQuery: (text) => {
      setQuery(text);
      return ask(text, filter, facets);
    },
    onFilter: async (wish) => {
      setFilter(wish);
      let all = facets;
      if (wish !== null && all === null) {
        const { readFacets } = await import('./read-facets');
        all = new Map((await readFacets()).map((facet) => [facet.id, facet]));
        setFacets(all);
      }
      await ask(query, wish, all);
    },
  };
}

/** What a title finds; where all of it finds nothing, what it finds without "film", "movie" and a year at its end. */
async function findTitles(query: string, limit: number): Promise<SearchHit[]> {
  const { hits } = await sendRequest('search', { query, limit });
  const bare = hits.length === 0 ? withoutFilmWords(query) : null;
  return bare === null ? hits : (await sendRequest('search', { query: bare, limit })).hits;
}
