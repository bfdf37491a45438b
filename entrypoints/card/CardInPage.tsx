/** The card's content as the worker tells it, for the mention that the page script offers. */

import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { Card } from '@/components/Card';
import { PageCard } from '@/components/PageCard';
import { useSpeech } from '@/components/texts';
import type { CardContent } from '@/lib/annotation/card-content';
import type { NamedMention } from '@/lib/annotation/page-annotation';
import type { CardOffer } from '@/lib/article/card-slot';
import { type AskWorker, ExtensionGone } from '@/lib/extension/page-port';
import type { MentionContext, Scope } from '@/lib/extension/protocol';

type CardInPageProps = {
  offer: CardOffer;
  ask: AskWorker;
  sheet: boolean;
  box: (element: HTMLElement | null) => void;
  /** After every drawing: its size may have changed. `told` once there is something to read and press. */
  onDrawn: (told: boolean) => void;
};

type Subject = { kind: 'show' | 'platform'; id: string; mention: MentionContext | null };

/** Width of the picture: the card's 360 px less its padding. */
const PICTURE_WIDTH = 328;
/** Less the padding of the sheet, which is as wide as the window. */
const SHEET_PADDING = 32;

export function CardInPage({ offer, ask, sheet, box, onDrawn }: CardInPageProps) {
  const { say } = useSpeech();
  const [subject, setSubject] = useState<Subject>(() => subjectOf(offer.mention));
  const [content, setContent] = useState<CardContent | 'missing' | null>(null);
  const [suppressed, setSuppressed] = useState<Scope | null>(null);

  const asking = <Reply,>(reply: Promise<Reply>, take: (reply: Reply) => void) => {
    reply.then(take, (error: unknown) => (error instanceof ExtensionGone ? offer.close() : setContent('missing')));
  };

  useEffect(() => {
    let wanted = true;
    const { articleDate } = offer;
    asking(ask('tell-card', { ...subject, articleDate }), ({ card }) => wanted && setContent(card ?? 'missing'));
    return () => {
      wanted = false;
    };
  }, [subject]);
  useLayoutEffect(() => onDrawn(content !== null));

  const { id, kind } = subject;
  const actions = {
    onSuppress: (scope: Scope) => asking(ask('suppress', { id, scope }), () => setSuppressed(scope)),
    onUndoSuppress: (scope: Scope) => asking(ask('undo-suppress', { id, scope }), () => setSuppressed(null)),
    onFollow: (wish: boolean) =>
      asking(ask('follow', { id, followed: wish }), ({ followed }) =>
        setContent((card) =>
          card !== null && card !== 'missing' && card.kind === 'show' ? { ...card, followed } : card,
        ),
      ),
    onChoose: (chosen: Subject['kind'], chosenId: string) => setSubject({ kind: chosen, id: chosenId, mention: null }),
  };
  const scopes: Scope[] = kind === 'show' ? ['page', 'site', 'everywhere'] : [];
  return (
    <PageCard
      name={offer.mention.title}
      sheet={sheet}
      waiting={content === null}
      box={box}
      onPointerOver={offer.pointerOver}
      onClose={offer.close}
      onResize={() => onDrawn(content !== null)}
    >
      {content === null ? (
        <p class="soft">{say('loading')}</p>
      ) : content === 'missing' ? (
        <p class="soft">{say('card_missing')}</p>
      ) : (
        <Card
          content={content}
          width={sheet ? Math.min(innerWidth - SHEET_PADDING, 440) : PICTURE_WIDTH}
          scopes={scopes}
          suppressed={suppressed}
          actions={actions}
        />
      )}
    </PageCard>
  );
}

function subjectOf({ kind, id, confidence, evidence, tie, claim }: NamedMention): Subject {
  return { kind, id, mention: { confidence, evidence, claim, tie: tie.map((other) => other.id) } };
}
