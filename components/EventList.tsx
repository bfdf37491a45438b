/** A show's timeline as a list to read: every date with its sentence and its source, the newest first. */

import { useState } from 'preact/hooks';
import type { CardEvent } from '@/lib/annotation/card-content';
import { glyphOfEvent } from '@/lib/shows/status-glyphs';
import { formatDate } from '@/lib/shows/render-message';
import { GlyphMark } from './StatusMark';
import { SourceLink } from './SourceLink';
import { useSpeech } from './texts';
import { decisionsOf } from './timeline-layout';

/** Decisions shown before the reader asks for all: what became of a show is told by its last few. */
const FIRST_SHOWN = 3;

export function EventList({ events }: { events: CardEvent[] }) {
  const { say } = useSpeech();
  const [whole, setWhole] = useState(false);
  if (events.length === 0) return null;
  const newestFirst = events.toReversed();
  const decisions = decisionsOf(newestFirst);
  const shown = whole ? newestFirst : (decisions.length > 0 ? decisions : newestFirst).slice(0, FIRST_SHOWN);
  return (
    <section class="events" aria-label={say('timeline_heading')}>
      <ol class="event-list" reversed>
        {shown.map((event, index) => (
          <EventItem key={index} event={event} />
        ))}
      </ol>
      {events.length > shown.length || whole ? (
        <button type="button" class="quiet" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? say('timeline_fewer') : say('timeline_all', { count: events.length, of: 'dates' })}
        </button>
      ) : null}
    </section>
  );
}

function EventItem({ event }: { event: CardEvent }) {
  const { say, tell, locale } = useSpeech();
  return (
    <li class={event.derived ? 'event derived' : 'event'}>
      <GlyphMark glyph={glyphOfEvent(event.type)} />
      <div>
        <time dateTime={event.date}>{formatDate(event.date, locale, 'short')}</time>{' '}
        <span class="event-sentence">{tell(event.sentence)}</span>
        {event.note !== null && <span class="event-note"> ({event.note})</span>}
        {!event.derived && (
          <span class="event-source">
            {' '}
            {event.source !== null && <SourceLink source={event.source} told={event.date} />}
            {event.certainty === 'reported' && event.source === null && <span>{say('event_reported')}</span>}
            {!event.verified && <span class="not-verified">{say('event_not_verified')}</span>}
          </span>
        )}
      </div>
    </li>
  );
}
