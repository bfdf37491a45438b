/** A title with its badge and card, for trying: looks and behaves as in a page, without a page script. */

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ShowCard } from '@/lib/annotation/card-content';
import { message } from '@/lib/shows/message';
import { STATUS_GLYPHS } from '@/lib/shows/status-glyphs';
import { Card, type CardActions } from './Card';
import { PageCard } from './PageCard';
import { placeCard } from './place-card';
import { GlyphMark } from './StatusMark';
import { useSpeech } from './texts';

/** As in a page: the dwell before a card opens and the grace before it closes, in milliseconds. */
const DWELL = 300;
const GRACE = 250;
const PICTURE_WIDTH = 328;
const SHEET_BELOW = 480;

/** As the tag in a page: what was true then, where it differs, and what is known now. */
function TagWords({ card: { word, whenWritten, asOf } }: { card: ShowCard }) {
  const { say, tell } = useSpeech();
  if (whenWritten === null) return <span>{tell(word)}</span>;
  return (
    <>
      <span class="before">{say('word_then', message(`word_${whenWritten.status}`))}</span>
      <span>{asOf ? tell(word) : say('word_now', word)}</span>
    </>
  );
}

export function SampleBadge({ card, actions }: { card: ShowCard; actions: CardActions }) {
  const speech = useSpeech();
  const title = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLElement | null>(null);
  const timer = useRef(0);
  const [open, setOpen] = useState(false);
  const sheet = innerWidth < SHEET_BELOW;

  const after = (delay: number, wish: boolean) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOpen(wish), delay) as unknown as number;
  };
  const place = () => {
    if (title.current === null || box.current === null || sheet) return;
    const view = { width: document.documentElement.clientWidth, height: innerHeight };
    const size = { width: box.current.offsetWidth, height: box.current.scrollHeight };
    const found = placeCard([title.current.getBoundingClientRect()], size, view);
    if (found === null) return;
    Object.assign(box.current.style, {
      left: `${found.left}px`,
      top: `${found.top}px`,
      maxHeight: `${found.maxHeight}px`,
    });
  };
  useLayoutEffect(place);

  const glyph = STATUS_GLYPHS[card.status];
  return (
    <span
      class="sample-badge"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        after(0, false);
        title.current?.focus();
      }}
    >
      <button
        ref={title}
        type="button"
        class={`sample-title tone-${glyph.tone}`}
        aria-expanded={open}
        onPointerEnter={() => after(DWELL, true)}
        onPointerLeave={() => after(GRACE, false)}
        onFocus={() => after(DWELL, true)}
        onClick={() => after(0, true)}
      >
        <span class="sample-tag" aria-hidden="true">
          <GlyphMark glyph={glyph} size={8} />
          <TagWords card={card} />
        </span>
        {card.title}
        <span class="unseen"> {speech.tell(card.sentence)}</span>
      </button>
      {open && (
        <PageCard
          name={card.title}
          sheet={sheet}
          waiting={false}
          box={(element) => (box.current = element)}
          onPointerOver={(over) => after(over ? 0 : GRACE, over)}
          onClose={() => after(0, false)}
          onResize={place}
        >
          <Card content={card} width={PICTURE_WIDTH} scopes={[]} suppressed={null} actions={actions} />
        </PageCard>
      )}
    </span>
  );
}
