/** The card of a show or platform, the same in a page and in the popup. */

import type { CardContent, NamedShow } from '@/lib/annotation/card-content';
import type { Judgement } from '@/lib/annotation/page-annotation';
import { presentName } from '@/lib/shows/platform';
import type { Scope } from '@/lib/extension/protocol';
import { PlatformCardBody } from './PlatformCardBody';
import { ReplacedNote } from './ReplacedNote';
import { ShowCardBody } from './ShowCardBody';
import { useSpeech } from './texts';

/** What a reader can do on a card; each can be taken back. */
export type CardActions = {
  onSuppress(scope: Scope): void;
  onUndoSuppress(scope: Scope): void;
  /** The reader looks for the show that is meant. */
  onAskOthers(): void;
  onReplace(by: NamedShow, scope: Scope): void;
  onUndoReplace(): void;
  onFollow(followed: boolean): void;
  /** Another show or platform named on the card was chosen. */
  onChoose(kind: 'show' | 'platform', id: string): void;
};

/** "It is this other show", and how far that reaches. */
export type Replaced = { by: NamedShow; scope: Scope };

type CardProps = {
  content: CardContent;
  /** Width of the picture in px: what the surface leaves inside its padding. */
  width: number;
  /** How far "not this show" can reach from here; empty where the card was not opened from a mention. */
  scopes: Scope[];
  /** The scope in which the reader has just said "not this show", else null. */
  suppressed: Scope | null;
  /** The show that the reader has just put in its place, and how far, else null. */
  replaced?: Replaced | null;
  /** How the mention that it was opened from was judged. */
  judged?: Judgement | null;
  /** Shows that may be meant instead; null until they were asked for and found. */
  others?: NamedShow[] | null;
  actions: CardActions;
};

export function Card(props: CardProps) {
  const { content, width, scopes, suppressed, replaced = null, judged = null, others = null, actions } = props;
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
  if (replaced !== null) return <ReplacedNote replaced={replaced} scopes={scopes} actions={actions} />;
  return content.kind === 'show' ? (
    <ShowCardBody card={content} width={width} scopes={scopes} judged={judged} others={others} actions={actions} />
  ) : (
    <PlatformCardBody facts={content} width={width} onChoose={(id) => actions.onChoose('show', id)} />
  );
}

function nameOf(content: CardContent): string {
  return content.kind === 'show' ? content.title : presentName(content.platform);
}
