/** The card of a show or platform, the same in a page and in the popup. */

import type { CardContent } from '@/lib/annotation/card-content';
import { presentName } from '@/lib/shows/platform';
import type { Scope } from '@/lib/extension/protocol';
import { PlatformCardBody } from './PlatformCardBody';
import { ShowCardBody } from './ShowCardBody';
import { useSpeech } from './texts';

/** What a reader can do on a card; each can be taken back. */
export type CardActions = {
  onSuppress(scope: Scope): void;
  onUndoSuppress(scope: Scope): void;
  onFollow(followed: boolean): void;
  /** Another show or platform named on the card was chosen. */
  onChoose(kind: 'show' | 'platform', id: string): void;
};

type CardProps = {
  content: CardContent;
  /** Width of the picture in px: what the surface leaves inside its padding. */
  width: number;
  /** How far "not this show" can reach from here; empty where the card was not opened from a mention. */
  scopes: Scope[];
  /** The scope in which the reader has just said "not this show", else null. */
  suppressed: Scope | null;
  actions: CardActions;
};

export function Card({ content, width, scopes, suppressed, actions }: CardProps) {
  const { say } = useSpeech();
  if (suppressed !== null) {
    return (
      <div class="card-suppressed" role="status">
        <p>{say(`suppressed_${suppressed}`, nameOf(content))}</p>
        <button type="button" onClick={() => actions.onUndoSuppress(suppressed)}>
          {say('undo')}
        </button>
      </div>
    );
  }
  return content.kind === 'show' ? (
    <ShowCardBody card={content} width={width} scopes={scopes} actions={actions} />
  ) : (
    <PlatformCardBody facts={content} width={width} onChoose={(id) => actions.onChoose('show', id)} />
  );
}

function nameOf(content: CardContent): string {
  return content.kind === 'show' ? content.title : presentName(content.platform);
}
