/** What a card tells of a platform: its names, how its shows stand, and what it decided lately. */

import type { PlatformCard } from '@/lib/annotation/card-content';
import { formatDate } from '@/lib/shows/render-message';
import { STATUS_GLYPHS, type Tone } from '@/lib/shows/status-glyphs';
import { type Status, STATUSES } from '@/lib/shows/status';
import { GlyphMark } from './StatusMark';
import { type Speech, useSpeech } from './texts';

/** Decisions a card lists: about a year of a small platform, the newest of a large one. */
const DECISIONS_SHOWN = 5;

/** Statuses side by side by what they mean, what goes on first. */
const ORDER: Tone[] = ['good', 'waiting', 'ending', 'over', 'stopped', 'unknown'];

type PlatformCardBodyProps = { card: PlatformCard; onChoose: (id: string) => void };

export function PlatformCardBody({ card, onChoose }: PlatformCardBodyProps) {
  const speech = useSpeech();
  const { say, tell, locale } = speech;
  const decisions = card.decisions.slice(0, DECISIONS_SHOWN);
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
      {decisions.length > 0 && (
        <section>
          <h3>{say('platform_decisions')}</h3>
          <ul class="decision-list">
            {decisions.map(({ id, title, date, sentence }) => (
              <li key={`${id}${date}`}>
                <time dateTime={date}>{formatDate(date, locale, 'short')}</time>
                <div>
                  <button type="button" class="link show-name" onClick={() => onChoose(id)}>
                    {title}
                  </button>{' '}
                  {tell(sentence)}
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
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
