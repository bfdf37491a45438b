/** What stands on the page in front of the reader: its sum, and every mention in reading order. */

import type { NamedMention, PageAnnotation } from '@/lib/annotation/page-annotation';
import { STATUS_GLYPHS } from '@/lib/shows/status-glyphs';
import { sumSentence } from './page-sum';
import { GlyphMark } from './StatusMark';
import { useSpeech } from './texts';

type PageOverviewProps = {
  annotation: PageAnnotation;
  /** Scrolls the page to the mention at this place of the annotation. */
  onJump: (mention: number) => void;
  /** Opens the card of a mention. */
  onOpen: (mention: number) => void;
};

export function PageOverview({ annotation, onJump, onOpen }: PageOverviewProps) {
  const speech = useSpeech();
  const seen = new Set<string>();
  return (
    <section class="overview">
      <p class="page-sum">{sumSentence(annotation.sum, speech)}</p>
      <ol class="mention-list">
        {annotation.mentions.map((mention, index) => {
          const key = `${mention.kind}:${mention.id}`;
          const again = seen.has(key);
          seen.add(key);
          return (
            <MentionRow
              key={index}
              mention={mention}
              again={again}
              onJump={() => onJump(index)}
              onOpen={() => onOpen(index)}
            />
          );
        })}
      </ol>
    </section>
  );
}

type MentionRowProps = { mention: NamedMention; again: boolean; onJump: () => void; onOpen: () => void };

/** A mention of something already listed above is one quiet line: it can be jumped to, and says nothing twice. */
function MentionRow({ mention, again, onJump, onOpen }: MentionRowProps) {
  const { say, tell } = useSpeech();
  const { kind, title, surface, year, status, sentence, tie } = mention;
  const name = tie.length > 0 ? surface : title;
  return (
    <li class={`mention ${kind}${again ? ' again' : ''}`} data-mention={`${kind}:${mention.id}`}>
      <button type="button" class="mention-jump" title={say('mention_jump')} onClick={onJump}>
        {kind === 'show' && status !== null && tie.length === 0 ? (
          <GlyphMark glyph={STATUS_GLYPHS[status]} size={11} />
        ) : (
          <span class="glyph-space" />
        )}
        <span class="mention-text">
          <span class="row-title">
            <span class={kind === 'show' ? 'show-name' : 'platform-name'} dir="auto">
              {again ? surface : name}
            </span>
            {!again && year !== null && tie.length === 0 && <span class="row-year">{year}</span>}
            {!again && tie.length === 0 && surface.toLowerCase() !== title.toLowerCase() && (
              <span class="row-matched">{say('mention_as', surface)}</span>
            )}
          </span>
          {!again && (
            <span class="mention-sentence">
              {tie.length > 0 ? say('mention_tie') : sentence === null ? say('mention_platform') : tell(sentence)}
            </span>
          )}
        </span>
      </button>
      {!again && (
        <button type="button" class="mention-open" aria-label={say('mention_open', title)} onClick={onOpen}>
          <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true" class="chevron">
            <path d="M3 1 7 5 3 9" />
          </svg>
        </button>
      )}
    </li>
  );
}
