/** The shows a reader follows: first what changed since they were last told, then what is to come, then all of them. */

import { STATUS_GLYPHS } from '@/lib/shows/status-glyphs';
import type { FollowedShow, ToldWatchlist } from '@/lib/watchlist/tell-watchlist';
import type { Upcoming } from '@/lib/watchlist/upcoming';
import { Notice } from './Notice';
import { GlyphMark } from './StatusMark';
import { useSpeech } from './texts';

type WatchlistProps = {
  /** Null while it is being read. */
  told: ToldWatchlist | null;
  onOpen: (id: string) => void;
  /** The reader has seen the news. */
  onSeen: () => void;
  /** Lists of other programs are brought in on the options page. */
  onImport: () => void;
};

/** Dates to come that are shown without asking for more. */
const UPCOMING_SHOWN = 5;

export function Watchlist({ told, onOpen, onSeen, onImport }: WatchlistProps) {
  const { say, locale } = useSpeech();
  if (told === null) return <p class="soft loading">{say('loading')}</p>;
  if (told.shows.length === 0) {
    return (
      <Notice heading={say('watchlist_empty')} text={say('watchlist_empty_text')}>
        <button type="button" onClick={() => onImport()}>
          {say('watchlist_import')}
        </button>
      </Notice>
    );
  }
  const sorted = told.shows.toSorted((a, b) => a.title.localeCompare(b.title, locale));
  const fresh = sorted.filter(({ news }) => news !== null);
  return (
    <>
      {fresh.length > 0 && <FreshNews shows={fresh} onOpen={onOpen} onSeen={onSeen} />}
      {told.upcoming.length > 0 && <ComingUp dates={told.upcoming.slice(0, UPCOMING_SHOWN)} onOpen={onOpen} />}
      <section class="watch-part" aria-labelledby="watch-all">
        <h2 class="group-name" id="watch-all">
          {say('watchlist_all')} <span class="group-count">{told.shows.length}</span>
        </h2>
        <ul class="watchlist">
          {sorted.map((show) => (
            <li key={show.id}>
              <button type="button" onClick={() => onOpen(show.id)}>
                <TitleAndSentence show={show} />
              </button>
            </li>
          ))}
        </ul>
        <button type="button" class="quiet watch-import" onClick={() => onImport()}>
          {say('watchlist_import')}
        </button>
      </section>
    </>
  );
}

function TitleAndSentence({ show }: { show: FollowedShow }) {
  const { tell } = useSpeech();
  return (
    <>
      <GlyphMark glyph={STATUS_GLYPHS[show.status]} size={11} />
      <span class="row-title">
        <span class="show-name" dir="auto">
          {show.title}
        </span>
        {show.year !== null && <span class="row-year">{show.year}</span>}
        <span class="mention-sentence">{tell(show.sentence)}</span>
      </span>
    </>
  );
}

type FreshNewsProps = { shows: FollowedShow[]; onOpen: (id: string) => void; onSeen: () => void };

function FreshNews({ shows, onOpen, onSeen }: FreshNewsProps) {
  const { say, tell } = useSpeech();
  return (
    <section class="watch-part fresh" aria-labelledby="watch-fresh">
      <header class="overview-head">
        <h2 class="group-name" id="watch-fresh">
          {say('watchlist_fresh')} <span class="group-count">{shows.length}</span>
        </h2>
        <button type="button" onClick={() => onSeen()}>
          {say('watchlist_seen')}
        </button>
      </header>
      <ul class="watchlist">
        {shows.map(({ id, title, status, sentence, news }) => (
          <li key={id}>
            <button type="button" onClick={() => onOpen(id)}>
              <GlyphMark glyph={STATUS_GLYPHS[status]} size={11} />
              <span class="row-title">
                <span class="show-name" dir="auto">
                  {title}
                </span>
                <span class="mention-sentence">
                  {news === null || news.before === null || news.before.status === status
                    ? tell(sentence)
                    : say('watchlist_before', tell(sentence), say(`word_${news.before.status}`))}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ComingUp({ dates, onOpen }: { dates: Upcoming[]; onOpen: (id: string) => void }) {
  const { say, tell } = useSpeech();
  return (
    <section class="watch-part" aria-labelledby="watch-coming">
      <h2 class="group-name" id="watch-coming">
        {say('watchlist_coming')}
      </h2>
      <ul class="watchlist">
        {dates.map(({ id, title, date, sentence }) => (
          <li key={`${id} ${date} ${sentence.key}`}>
            <button type="button" onClick={() => onOpen(id)}>
              <span class="row-title">
                <span class="show-name" dir="auto">
                  {title}
                </span>
                <span class="mention-sentence">{tell(sentence)}</span>
              </span>
              <span class="coming-date">{say('date', { date, form: 'short' })}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
