/** The card's content as the worker tells it, for the mention that the page script offers. */

import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { Card, type Replaced } from '@/components/Card';
import { PageCard } from '@/components/PageCard';
import { TextsProvider, useSpeech } from '@/components/texts';
import type { CardContent, NamedShow } from '@/lib/annotation/card-content';
import { groundsOf } from '@/lib/annotation/evidence-words';
import type { Judgement, NamedMention } from '@/lib/annotation/page-annotation';
import type { CardOffer } from '@/lib/article/card-slot';
import { type AskWorker, ExtensionGone } from '@/lib/extension/page-port';
import type { Looks, MentionContext, Scope } from '@/lib/extension/protocol';
import type { Texts } from '@/lib/shows/render-message';
import { spelledTexts } from '@/lib/shows/spelled-texts';

type CardInPageProps = {
  offer: CardOffer;
  ask: AskWorker;
  texts: Texts;
  sheet: boolean;
  box: (element: HTMLElement | null) => void;
  /** After every drawing: its size may have changed. `told` once there is something to read and press. */
  onDrawn: (told: boolean) => void;
};

type Subject = { kind: 'show' | 'platform'; id: string; mention: MentionContext | null; judged: Judgement | null };

/** What was corrected: an undo brings its subject back. */
type Correction = { of: Subject; replaced: Replaced };

/** Width of the picture: the card's 360 px less its padding. */
const PICTURE_WIDTH = 328;
/** Less the padding of the sheet, which is as wide as the window. */
const SHEET_PADDING = 32;

export function CardInPage({ offer, ask, texts, sheet, box, onDrawn }: CardInPageProps) {
  const [subject, setSubject] = useState<Subject>(() => subjectOf(offer.mention));
  const [content, setContent] = useState<CardContent | 'missing' | null>(null);
  const [looks, setLooks] = useState<Looks | null>(null);
  const [suppressed, setSuppressed] = useState<Scope | null>(null);
  const [others, setOthers] = useState<NamedShow[] | null>(null);
  const [correction, setCorrection] = useState<Correction | null>(null);

  const { id, kind, mention, judged } = subject;

  const asking = <Reply,>(reply: Promise<Reply>, take: (reply: Reply) => void) => {
    reply.then(take, (error: unknown) => (error instanceof ExtensionGone ? offer.close() : setContent('missing')));
  };

  useEffect(() => {
    let wanted = true;
    const { articleDate } = offer;
    asking(ask('tell-card', { kind, id, mention, articleDate }), (told) => {
      if (!wanted) return;
      setLooks(told.looks);
      setContent(told.card ?? 'missing');
    });
    return () => {
      wanted = false;
    };
  }, [subject]);
  useLayoutEffect(() => onDrawn(content !== null));

  const actions = {
    onSuppress: (scope: Scope) =>
      asking(ask('suppress', { id, scope, grounds: groundsOf(judged) }), () => setSuppressed(scope)),
    onUndoSuppress: (scope: Scope) => asking(ask('undo-suppress', { id, scope }), () => setSuppressed(null)),
    onAskOthers: () =>
      asking(ask('other-shows', { id, surface: offer.mention.surface }), ({ shows }) => setOthers(shows)),
    onReplace: (by: NamedShow, scope: Scope) => {
      const of = correction?.of ?? subject;
      const request = { id: original(of), instead: by.id, scope, grounds: groundsOf(of.judged) };
      asking(ask('replace', request), () => setCorrection({ of, replaced: { by, scope } }));
    },
    onUndoReplace: () => {
      const of = correction?.of ?? subject;
      asking(ask('undo-replace', { id: original(of) }), () => {
        setCorrection(null);
        setSubject({ ...of, id: original(of), mention: of.mention && { ...of.mention, insteadOf: undefined } });
      });
    },
    onFollow: (wish: boolean) =>
      asking(ask('follow', { id, followed: wish }), ({ followed }) =>
        setContent((card) =>
          card !== null && card !== 'missing' && card.kind === 'show' ? { ...card, followed } : card,
        ),
      ),
    onChoose: (chosen: Subject['kind'], chosenId: string) => {
      const insteadOf = correction === null ? undefined : original(correction.of);
      setCorrection(null);
      setSubject({
        kind: chosen,
        id: chosenId,
        mention: insteadOf === undefined ? null : { claim: null, tie: [], insteadOf },
        judged: null,
      });
    },
  };
  const scopes: Scope[] = kind === 'show' ? ['page', 'site', 'everywhere'] : [];
  return (
    <TextsProvider texts={looks === null ? texts : spelledTexts(texts, looks.spelling)}>
      <PageCard
        name={offer.mention.title}
        sheet={sheet}
        looks={looks}
        waiting={content === null}
        box={box}
        onPointerOver={offer.pointerOver}
        onClose={offer.close}
        onResize={() => onDrawn(content !== null)}
      >
        {content === null ? (
          <Said message="loading" />
        ) : content === 'missing' ? (
          <Said message="card_missing" />
        ) : (
          <Card
            content={content}
            width={sheet ? Math.min(innerWidth - SHEET_PADDING, 440) : PICTURE_WIDTH}
            scopes={scopes}
            suppressed={suppressed}
            replaced={correction?.replaced ?? null}
            judged={judged}
            others={others}
            actions={actions}
          />
        )}
      </PageCard>
    </TextsProvider>
  );
}

function Said({ message }: { message: 'loading' | 'card_missing' }) {
  const { say } = useSpeech();
  return <p class="soft">{say(message)}</p>;
}

function subjectOf({ kind, id, confidence, evidence, tie, claim, insteadOf }: NamedMention): Subject {
  const mention = { claim, tie: tie.map((other) => other.id), insteadOf };
  return { kind, id, mention, judged: { confidence, evidence } };
}

/** What the words were taken for before anyone corrected them: corrections are kept under it. */
function original({ id, mention }: Subject): string {
  return mention?.insteadOf ?? id;
}
