/** What a card tells of a show: status, then and now, how the article compares, the timeline, and why it is told at all. */

import { useState } from 'preact/hooks';
import type { Comparison, ShowCard } from '@/lib/annotation/card-content';
import type { Scope } from '@/lib/extension/protocol';
import { STATUS_GLYPHS } from '@/lib/shows/status-glyphs';
import type { CardActions } from './Card';
import { EventList } from './EventList';
import { SourceLink } from './SourceLink';
import { GlyphMark } from './StatusMark';
import { type Speech, useSpeech } from './texts';
import { Timeline } from './Timeline';

type ShowCardBodyProps = { card: ShowCard; width: number; scopes: Scope[]; actions: CardActions };

export function ShowCardBody({ card, width, scopes, actions }: ShowCardBodyProps) {
  const speech = useSpeech();
  const { say } = speech;
  const about = aboutLine(card, speech);
  return (
    <article class="card-show">
      <header class="card-head">
        <div>
          <h2 class="card-title" dir="auto">
            {card.title}
          </h2>
          {about !== '' && <p class="card-about">{about}</p>}
        </div>
        <button
          type="button"
          class="follow"
          aria-pressed={card.followed}
          onClick={() => actions.onFollow(!card.followed)}
        >
          {card.followed ? say('following') : say('follow')}
        </button>
      </header>
      {card.tie.length > 0 && <TieList tie={card.tie} onChoose={(id) => actions.onChoose('show', id)} />}
      <StatusLines card={card} />
      <ComparisonNote comparison={card.comparison} />
      <Timeline card={card} width={width} />
      <EventList events={card.events} />
      <CardFoot card={card} scopes={scopes} onSuppress={actions.onSuppress} />
    </article>
  );
}

/** "2020–2023 · HBO Max, Starz · limited series". */
function aboutLine(card: ShowCard, { say }: Speech): string {
  const { from, to } = card.years;
  const years =
    from === null ? '' : to === null ? say('years_from', `${from}`) : from === to ? `${from}` : `${from}–${to}`;
  return [years, card.platforms.join(', ')].filter((part) => part !== '').join(' · ');
}

function StatusLines({ card }: { card: ShowCard }) {
  const { say, tell } = useSpeech();
  const now = (
    <span class={`tone-${STATUS_GLYPHS[card.status].tone} status-sentence${card.asOf ? ' as-of' : ''}`}>
      <GlyphMark glyph={STATUS_GLYPHS[card.status]} size={12} />
      <span>{tell(card.sentence)}</span>
    </span>
  );
  const unverified = card.status !== 'unknown' && !card.verified && (
    <p class="not-verified">{say('event_not_verified')}</p>
  );
  if (card.whenWritten === null) {
    return (
      <div class="status-lines">
        {now}
        {unverified}
      </div>
    );
  }
  const glyph = STATUS_GLYPHS[card.whenWritten.status];
  return (
    <dl class="status-lines then-now">
      <dt>{say('then')}</dt>
      <dd>
        <span class={`tone-${glyph.tone} status-sentence`}>
          <GlyphMark glyph={glyph} size={10} />
          <span>{tell(card.whenWritten.sentence)}</span>
        </span>
      </dd>
      <dt>{say('now')}</dt>
      <dd>
        {now}
        {unverified}
      </dd>
    </dl>
  );
}

function ComparisonNote({ comparison }: { comparison: Comparison }) {
  const { say, tell } = useSpeech();
  switch (comparison.form) {
    case 'none':
      return null;
    case 'since':
      return (
        <p class="comparison since">
          {tell(comparison.sentence)} {comparison.source !== null && <SourceLink source={comparison.source} />}
        </p>
      );
    case 'newer':
      return <p class="comparison newer">{tell(comparison.sentence)}</p>;
    case 'differs':
      return (
        <div class="comparison differs">
          <p>{say('comparison_differs')}</p>
          <dl>
            <dt>{say('comparison_article')}</dt>
            <dd>{tell(comparison.article)}</dd>
            <dt>{say('comparison_data')}</dt>
            <dd>{tell(comparison.known)}</dd>
          </dl>
        </div>
      );
  }
}

function TieList({ tie, onChoose }: { tie: ShowCard['tie']; onChoose: (id: string) => void }) {
  const { say } = useSpeech();
  return (
    <div class="tie">
      <p>{say('tie_heading')}</p>
      <ul>
        {tie.map(({ id, title, year }) => (
          <li key={id}>
            <button type="button" class="quiet" onClick={() => onChoose(id)}>
              {year === null ? title : say('title_year', title, `${year}`)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

type CardFootProps = { card: ShowCard; scopes: Scope[]; onSuppress: (scope: Scope) => void };

/** Two questions a reader may have of a badge, one open at a time: why it is there, and how to be rid of it. */
function CardFoot({ card, scopes, onSuppress }: CardFootProps) {
  const { say } = useSpeech();
  const [open, setOpen] = useState<'why' | 'not-this-show' | null>(null);
  const toggle = (name: 'why' | 'not-this-show') => setOpen(open === name ? null : name);
  if (card.evidence.length === 0 && scopes.length === 0) return null;
  return (
    <footer class="card-foot">
      <div class="card-questions">
        {card.evidence.length > 0 && (
          <button type="button" class="quiet" aria-expanded={open === 'why'} onClick={() => toggle('why')}>
            {say('why_heading')}
          </button>
        )}
        {scopes.length > 0 && (
          <button
            type="button"
            class="quiet"
            aria-expanded={open === 'not-this-show'}
            onClick={() => toggle('not-this-show')}
          >
            {say('not_this_show')}
          </button>
        )}
      </div>
      {open === 'why' && <Evidence card={card} />}
      {open === 'not-this-show' && (
        <div class="scopes" role="group" aria-label={say('not_this_show')}>
          {scopes.map((scope) => (
            <button key={scope} type="button" onClick={() => onSuppress(scope)}>
              {say(`scope_${scope}`)}
            </button>
          ))}
        </div>
      )}
    </footer>
  );
}

function Evidence({ card }: { card: ShowCard }) {
  const { say, tell, locale } = useSpeech();
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  return (
    <div class="why">
      <ul>
        {card.evidence.map((reason, index) => (
          <li key={index}>{tell(reason)}</li>
        ))}
      </ul>
      {card.confidence !== null && <p class="soft">{say('why_confidence', percent.format(card.confidence))}</p>}
    </div>
  );
}
