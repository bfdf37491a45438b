/** What a card tells of a show: status, then and now, how the article compares, the timeline, and why it is told at all. */

import type { Comparison, NamedShow, ShowCard } from '@/lib/annotation/card-content';
import type { Judgement } from '@/lib/annotation/page-annotation';
import type { Scope } from '@/lib/extension/protocol';
import { STATUS_GLYPHS } from '@/lib/shows/status-glyphs';
import type { CardActions } from './Card';
import { CardFoot } from './CardFoot';
import { EventList } from './EventList';
import { SourceLink } from './SourceLink';
import { GlyphMark } from './StatusMark';
import { namedShow, type Speech, useSpeech } from './texts';
import { Timeline } from './Timeline';

type ShowCardBodyProps = {
  card: ShowCard;
  width: number;
  scopes: Scope[];
  judged: Judgement | null;
  others: NamedShow[] | null;
  actions: CardActions;
};

export function ShowCardBody({ card, width, scopes, judged, others, actions }: ShowCardBodyProps) {
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
      {card.insteadOf !== null && <InsteadNote insteadOf={card.insteadOf} onUndo={actions.onUndoReplace} />}
      <StatusLines card={card} />
      <ComparisonNote comparison={card.comparison} />
      <Timeline card={card} width={width} />
      <EventList events={card.events} />
      <CardFoot card={card} scopes={scopes} judged={judged} others={others} actions={actions} />
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
  // Who says so stands beneath the sentence, unless "since this article" has just named them.
  const source = card.comparison.form === 'since' ? null : card.source;
  const ground = (
    <>
      {source !== null && (
        <p class="status-source">
          <SourceLink source={source} />
        </p>
      )}
      {card.status !== 'unknown' && !card.verified && <p class="not-verified">{say('event_not_verified')}</p>}
    </>
  );
  if (card.whenWritten === null) {
    return (
      <div class="status-lines">
        {now}
        {ground}
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
        {ground}
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
              {namedShow({ title, year }, say)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Says that the reader chose this show here, and lets them take it back. */
function InsteadNote({ insteadOf, onUndo }: { insteadOf: NamedShow; onUndo: () => void }) {
  const { say } = useSpeech();
  return (
    <div class="instead">
      <p>{say('instead_of', namedShow(insteadOf, say))}</p>
      <button type="button" onClick={onUndo}>
        {say('undo')}
      </button>
    </div>
  );
}
