/** What a card tells of a platform: how its shows fare, what it decided lately, what waits and what ends, and its names. */

import { useMemo, useState } from 'preact/hooks';
import type { PlatformCard, PlatformFacts, PlatformShow } from '@/lib/annotation/card-content';
import { tellPlatformCard } from '@/lib/annotation/tell-platform';
import { formatDate } from '@/lib/shows/render-message';
import { STATUS_GLYPHS, type Tone } from '@/lib/shows/status-glyphs';
import { type Status, STATUSES } from '@/lib/shows/status';
import type { MessageKey } from '@/lib/shows/message';
import { GlyphMark } from './StatusMark';
import { SurvivalPicture } from './SurvivalPicture';
import { type Speech, useSpeech } from './texts';

/** Rows of a list before the reader asks for all of it. */
const FIRST_SHOWN = 3;

/** Statuses side by side by what they mean, what goes on first. */
const ORDER: Tone[] = ['good', 'waiting', 'ending', 'over', 'stopped', 'unknown'];

type PlatformCardBodyProps = { facts: PlatformFacts; width: number; onChoose: (id: string) => void };

export function PlatformCardBody({ facts, width, onChoose }: PlatformCardBodyProps) {
  const speech = useSpeech();
  const { say } = speech;
  const card = useMemo(() => tellPlatformCard(facts), [facts]);
  return (
    <article class="card-platform">
      <header class="card-head">
        <div>
          <h2 class="card-title">{card.name}</h2>
          {card.formerly !== null && <p class="card-about">{say('platform_formerly', card.formerly)}</p>}
          {card.parent !== null && <p class="card-about">{say('platform_part_of', card.parent)}</p>}
        </div>
      </header>
      <StatusShares counts={card.counts} />
      {card.record !== null && <SurvivalPicture record={card.record} width={width} />}
      <ShowList heading="platform_decisions" shows={card.decisions} onChoose={onChoose} />
      <ShowList heading="platform_ending" shows={card.ending} onChoose={onChoose} />
      <ShowList heading="platform_waiting" shows={card.waiting} onChoose={onChoose} />
      {card.names.length > 1 && (
        <section>
          <h3>{say('platform_names')}</h3>
          <ul class="platform-names">
            {card.names.map((name) => (
              <li key={`${name.name}${name.from}`}>
                {name.name} <span class="soft">{nameSpan(name, speech)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}

type ShowListProps = {
  heading: Extract<MessageKey, `platform_${string}`>;
  shows: (PlatformShow & { verified?: boolean })[];
  onChoose: (id: string) => void;
};

/** Shows with their dates, the first few until all are asked for. */
function ShowList({ heading, shows, onChoose }: ShowListProps) {
  const { say, tell, locale } = useSpeech();
  const [whole, setWhole] = useState(false);
  if (shows.length === 0) return null;
  const shown = whole ? shows : shows.slice(0, FIRST_SHOWN);
  return (
    <section>
      <h3>{say(heading)}</h3>
      <ul class="decision-list">
        {shown.map(({ id, title, date, sentence, verified }, index) => (
          <li key={index}>
            {date === null ? <span /> : <time dateTime={date}>{formatDate(date, locale, 'short')}</time>}
            <div>
              <button type="button" class="link show-name" onClick={() => onChoose(id)}>
                {title}
              </button>{' '}
              {tell(sentence)}
              {verified === false && <span class="not-verified"> {say('event_not_verified')}</span>}
            </div>
          </li>
        ))}
      </ul>
      {shows.length > FIRST_SHOWN && (
        <button type="button" class="quiet more" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? say('timeline_fewer') : say('list_all', { number: shows.length })}
        </button>
      )}
    </section>
  );
}

function nameSpan({ from, to }: PlatformCard['names'][number], { say }: Speech): string {
  if (from !== null && to !== null) return `${from.slice(0, 4)}–${to.slice(0, 4)}`;
  if (from !== null) return say('years_from', from.slice(0, 4));
  return to === null ? '' : say('years_until', to.slice(0, 4));
}

/** A bar of shares with its numbers in words below. */
function StatusShares({ counts }: { counts: PlatformCard['counts'] }) {
  const { say, locale } = useSpeech();
  const present = STATUSES.flatMap((status) => (counts[status] ? [{ status, count: counts[status] }] : [])).sort(
    (a, b) => rank(a.status) - rank(b.status),
  );
  if (present.length === 0) return <p class="soft">{say('platform_no_shows')}</p>;
  const sum = present.reduce((total, { count }) => total + count, 0);
  return (
    <section class="shares">
      <h3>{say('platform_shows', { count: sum, of: 'shows' })}</h3>
      <div class="share-bar" aria-hidden="true">
        {present.map(({ status, count }) => (
          <span key={status} class={`tone-${STATUS_GLYPHS[status].tone}`} style={{ flexGrow: count }} />
        ))}
      </div>
      <ul class="share-list">
        {present.map(({ status, count }) => (
          <li key={status} class={`tone-${STATUS_GLYPHS[status].tone}`}>
            <GlyphMark glyph={STATUS_GLYPHS[status]} size={9} />
            <span>
              {say(`word_${status}`)} <b>{new Intl.NumberFormat(locale).format(count)}</b>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function rank(status: Status): number {
  return ORDER.indexOf(STATUS_GLYPHS[status].tone);
}
