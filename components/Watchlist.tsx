/** The shows a reader follows, with what became of them. */

import type { ShowCard } from '@/lib/annotation/card-content';
import { Notice } from './Notice';
import { StatusMark } from './StatusMark';
import { useSpeech } from './texts';

type WatchlistProps = {
  /** Null while they are being read. */
  shows: ShowCard[] | null;
  onOpen: (id: string) => void;
};

export function Watchlist({ shows, onOpen }: WatchlistProps) {
  const { say, tell, locale } = useSpeech();
  if (shows === null) return <p class="soft loading">{say('loading')}</p>;
  if (shows.length === 0) return <Notice heading={say('watchlist_empty')} text={say('watchlist_empty_text')} />;
  const sorted = shows.toSorted((a, b) => a.title.localeCompare(b.title, locale));
  return (
    <ul class="watchlist">
      {sorted.map((show) => (
        <li key={show.id}>
          <button type="button" onClick={() => onOpen(show.id)}>
            <span class="row-title">
              <span class="show-name" dir="auto">
                {show.title}
              </span>
              <span class="mention-sentence">{tell(show.sentence)}</span>
            </span>
            <StatusMark status={show.status} word={tell(show.word)} asOf={show.asOf} />
          </button>
        </li>
      ))}
    </ul>
  );
}
