/** What stands on the page in front of the reader: its sum, every show once by what became of it, and what reading it cost. */

import type { PageAnnotation } from '@/lib/annotation/page-annotation';
import { groupMentions, type PageGroup } from '@/lib/annotation/page-groups';
import type { PageCost } from '@/lib/extension/protocol';
import { MentionRow } from './MentionRow';
import { costSentence, sumSentence } from './page-sum';
import { useSpeech } from './texts';

/** What came of copying: how many shows, or that the browser refused. */
export type Copied = { shows: number } | 'failed' | null;

type PageOverviewProps = {
  annotation: PageAnnotation;
  cost: PageCost | null;
  copied: Copied;
  /** Puts the shows of the page on the clipboard, with their sources. */
  onCopy: () => void;
  /** Scrolls the page to the mention at this place of the annotation. */
  onJump: (mention: number) => void;
  /** Opens the card of a mention. */
  onOpen: (mention: number) => void;
};

export function PageOverview({ annotation, cost, copied, onCopy, onJump, onOpen }: PageOverviewProps) {
  const speech = useSpeech();
  const { say } = speech;
  return (
    <section class="overview">
      <header class="overview-head">
        <p class="page-sum">{sumSentence(annotation.sum, speech)}</p>
        {annotation.sum.shows > 0 && (
          <button type="button" class="copy" title={say('copy_title')} onClick={() => onCopy()}>
            {say('copy')}
          </button>
        )}
      </header>
      <p class={copied === 'failed' ? 'copy-news problem-text' : 'copy-news'} role="status">
        {copied === null
          ? ''
          : copied === 'failed'
            ? say('copy_failed')
            : say('copy_done', { count: copied.shows, of: 'shows' })}
      </p>
      {groupMentions(annotation.mentions).map((group) => (
        <MentionGroup key={group.name} group={group} onJump={onJump} onOpen={onOpen} />
      ))}
      {cost !== null && <p class="meter">{costSentence(cost, speech)}</p>}
    </section>
  );
}

type MentionGroupProps = { group: PageGroup; onJump: (mention: number) => void; onOpen: (mention: number) => void };

function MentionGroup({ group: { name, entries }, onJump, onOpen }: MentionGroupProps) {
  const { say } = useSpeech();
  return (
    <section class="mention-group" aria-labelledby={`group-${name}`}>
      <h2 class="group-name" id={`group-${name}`}>
        {say(`group_${name}`)} <span class="group-count">{entries.length}</span>
      </h2>
      <ul class="mention-list">
        {entries.map((entry) => (
          <MentionRow key={entry.places[0]} entry={entry} onJump={onJump} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  );
}
