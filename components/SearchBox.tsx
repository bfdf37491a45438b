/** Half a title in, shows out: a combobox that answers while one types and is driven by keys alone. */

import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SearchHit } from '@/lib/search/search-hit';
import { NO_FILTER } from '@/lib/search/filter-shows';
import type { Status } from '@/lib/shows/status';
import { FilterBar } from './FilterBar';
import type { PopupProps } from './popup-props';
import { StatusMark } from './StatusMark';
import { useSpeech } from './texts';

export type SearchRow = {
  hit: SearchHit;
  /** Null while the status is still being asked for. */
  mark: { status: Status; word: string; asOf: boolean } | null;
};

type SearchBoxProps = Pick<PopupProps, 'query' | 'rows' | 'film' | 'filter' | 'platforms' | 'filtered'> &
  Pick<PopupProps, 'onQuery' | 'onFilter'> & { onChoose: (id: string) => void };

const LIST = 'search-results';

export function SearchBox(props: SearchBoxProps) {
  const { query, rows, filter, filtered, onQuery, onFilter, onChoose } = props;
  const { say } = useSpeech();
  const input = useRef<HTMLInputElement>(null);
  const [active, setActive] = useState(0);
  const count = rows?.length ?? 0;
  const current = Math.min(active, Math.max(0, count - 1));

  // Before the first paint: whoever sees the box may press the key.
  useLayoutEffect(() => focusOnSlash(() => input.current), []);
  useEffect(() => {
    document.getElementById(optionId(current))?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  const ask = (text: string) => {
    setActive(0);
    onQuery(text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const row = rows?.[current];
    if (move !== undefined && count > 0) setActive((at) => (Math.min(at, count - 1) + move + count) % count);
    else if (event.key === 'Enter' && row !== undefined) onChoose(row.hit.id);
    else if (event.key === 'Escape' && query !== '') ask('');
    else return;
    event.preventDefault();
  };

  return (
    <div class="search" role="search">
      <input
        ref={input}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        aria-label={say('search_label')}
        aria-autocomplete="list"
        aria-expanded={count > 0}
        aria-controls={LIST}
        aria-keyshortcuts="/"
        aria-activedescendant={count > 0 ? optionId(current) : undefined}
        placeholder={say('search_placeholder')}
        value={query}
        onInput={(event) => ask(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {query === '' && (
        <kbd class="search-key" aria-hidden="true">
          /
        </kbd>
      )}
      {query !== '' && (
        <button
          type="button"
          class="quiet search-empty"
          aria-label={say('search_empty')}
          onClick={() => {
            ask('');
            input.current?.focus();
          }}
        >
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" class="chevron">
            <path d="m4.5 4.5 7 7m0-7-7 7" />
          </svg>
        </button>
      )}
      <button
        type="button"
        class="quiet search-filter"
        aria-label={say('filters')}
        title={say('filters')}
        aria-expanded={filter !== null}
        onClick={() => onFilter(filter === null ? NO_FILTER : null)}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" class="chevron">
          <path d="M2.5 4.5h11M4.5 8h7M6.5 11.5h3" />
        </svg>
      </button>
      {filter !== null && <FilterBar filter={filter} platforms={props.platforms} onFilter={onFilter} />}
      {filtered !== null && filtered > 0 && (
        <p class="filtered soft">{say('filtered', { count: filtered, of: 'shows' })}</p>
      )}
      <ul id={LIST} role="listbox" aria-label={say('search_results')} hidden={count === 0}>
        {rows?.map((row, index) => (
          <li
            key={row.hit.id}
            id={optionId(index)}
            role="option"
            aria-selected={index === current}
            onPointerMove={() => setActive(index)}
            onClick={() => onChoose(row.hit.id)}
          >
            <SearchTitle hit={row.hit} />
            {row.mark !== null && <StatusMark {...row.mark} />}
          </li>
        ))}
      </ul>
      <SearchNone {...props} />
    </div>
  );
}

/** What is said where nothing was found, or where a film was asked for. */
function SearchNone({ query, rows, film, filter, filtered }: SearchBoxProps) {
  const { say } = useSpeech();
  const narrow = filter !== null && (filter.family !== null || filter.platform !== null);
  const none = rows?.length === 0 && (query !== '' || filtered !== null);
  return (
    <div class="search-none" role="status">
      {none && narrow && <p>{say('filter_none')}</p>}
      {none && !narrow && (
        <>
          <p class="search-none-what">{film === 'only' ? say('search_film') : say('search_none', query)}</p>
          <p>{film === 'only' ? say('search_film_text', query) : say('search_none_text')}</p>
        </>
      )}
      {!none && film === 'named' && <p>{say('search_film_named')}</p>}
    </div>
  );
}

function SearchTitle({ hit }: { hit: SearchHit }) {
  const { say } = useSpeech();
  return (
    <span class="row-title">
      <span class="show-name" dir="auto">
        {hit.title}
      </span>
      {hit.year !== null && <span class="row-year">{hit.year}</span>}
      {hit.matched !== null && <span class="row-matched">{say('search_matched', hit.matched)}</span>}
    </span>
  );
}

function optionId(index: number): string {
  return `${LIST}-${index}`;
}

/** "/" puts the cursor into the search box from anywhere that does not take text. Returns its own undo. */
function focusOnSlash(find: () => HTMLInputElement | null): () => void {
  const listening = new AbortController();
  document.addEventListener(
    'keydown',
    (event) => {
      const typing = event.target instanceof Element && event.target.closest('input, textarea, select') !== null;
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typing) return;
      event.preventDefault();
      find()?.focus();
    },
    { signal: listening.signal },
  );
  return () => listening.abort();
}
