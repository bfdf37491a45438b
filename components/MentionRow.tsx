/** One show or platform of the page: pressed it jumps to where the page names it, again to the next place; beside it its card. */

import { useState } from 'preact/hooks';
import type { PageEntry } from '@/lib/annotation/page-groups';
import type { NamedMention } from '@/lib/annotation/page-annotation';
import { STATUS_GLYPHS } from '@/lib/shows/status-glyphs';
import { GlyphMark } from './StatusMark';
import { type Speech, useSpeech } from './texts';

type MentionRowProps = {
  entry: PageEntry;
  onJump: (mention: number) => void;
  onOpen: (mention: number) => void;
};

export function MentionRow({ entry: { mention, places }, onJump, onOpen }: MentionRowProps) {
  const speech = useSpeech();
  const { say } = speech;
  /** Which of its places was jumped to; -1 for none yet. */
  const [at, setAt] = useState(-1);
  const { kind, id, title, surface, year, status, tie } = mention;
  const tied = tie.length > 0;
  const sentence = sentenceOf(mention, speech);
  const jump = () => {
    const next = (at + 1) % places.length;
    setAt(next);
    onJump(places[next]!);
  };
  return (
    <li class={`mention ${kind}`} data-mention={`${kind}:${id}`}>
      <button type="button" class="mention-jump" title={say('mention_jump')} onClick={jump}>
        {kind === 'show' && status !== null && !tied ? (
          <GlyphMark glyph={STATUS_GLYPHS[status]} size={11} />
        ) : (
          <span class="glyph-space" />
        )}
        <span class="mention-text">
          <span class="row-title">
            <span class={`${kind}-name`} dir="auto">
              {tied ? surface : title}
            </span>
            {year !== null && !tied && <span class="row-year">{year}</span>}
            {!tied && surface.toLowerCase() !== title.toLowerCase() && (
              <span class="row-matched">{say('mention_as', surface)}</span>
            )}
          </span>
          {sentence !== null && <span class="mention-sentence">{sentence}</span>}
        </span>
        {places.length > 1 && (
          <span class="mention-places">
            {at === -1 ? say('mention_places', { count: places.length, of: 'places' }) : `${at + 1} / ${places.length}`}
          </span>
        )}
      </button>
      <button
        type="button"
        class="mention-open"
        aria-label={say('mention_open', title)}
        onClick={() => onOpen(places[0]!)}
      >
        <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true" class="chevron">
          <path d="M3 1 7 5 3 9" />
        </svg>
      </button>
    </li>
  );
}

/** What became of it; with what was true then, where the page is older than the change. Platforms and ties claim nothing. */
function sentenceOf(
  { sentence, status, statusThen, standing, tie }: NamedMention,
  { say, tell }: Speech,
): string | null {
  if (sentence === null || tie.length > 0) return null;
  const before = standing === 'changed' && statusThen !== null && statusThen !== status;
  return before ? say('mention_then', tell(sentence), say(`word_${statusThen}`)) : tell(sentence);
}
