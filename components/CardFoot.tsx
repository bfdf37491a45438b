/** Two questions a reader may have of a badge, one open at a time: why it is there, and what to do where it is wrong. */

import { useState } from 'preact/hooks';
import type { NamedShow, ShowCard } from '@/lib/annotation/card-content';
import type { Scope } from '@/lib/extension/protocol';
import type { CardActions } from './Card';
import { namedShow, useSpeech } from './texts';

type CardFootProps = { card: ShowCard; scopes: Scope[]; others: NamedShow[] | null; actions: CardActions };

export function CardFoot({ card, scopes, others, actions }: CardFootProps) {
  const { say } = useSpeech();
  const [open, setOpen] = useState<'why' | 'not-this-show' | null>(null);
  const toggle = (name: 'why' | 'not-this-show') => setOpen(open === name ? null : name);
  if (card.evidence.length === 0 && scopes.length === 0) return null;
  return (
    <footer class="card-foot">
      <div class="card-questions">
        {card.evidence.length > 0 && (
          <button type="button" class="quiet" aria-expanded={open === 'why'} onClick={() => toggle('why')}>
            {say('why_heading')}
          </button>
        )}
        {scopes.length > 0 && (
          <button
            type="button"
            class="quiet"
            aria-expanded={open === 'not-this-show'}
            onClick={() => {
              if (open !== 'not-this-show') actions.onAskOthers();
              toggle('not-this-show');
            }}
          >
            {say('not_this_show')}
          </button>
        )}
      </div>
      {open === 'why' && <Evidence card={card} />}
      {open === 'not-this-show' && <Corrections card={card} scopes={scopes} others={others} actions={actions} />}
    </footer>
  );
}

function Corrections({ card, scopes, others, actions }: CardFootProps) {
  const { say } = useSpeech();
  const choices = choicesOf(card, others);
  return (
    <>
      <div class="scopes" role="group" aria-label={say('correct_none')}>
        <p>{say('correct_none')}</p>
        {scopes.map((scope) => (
          <button key={scope} type="button" onClick={() => actions.onSuppress(scope)}>
            {say(`scope_${scope}`)}
          </button>
        ))}
      </div>
      {choices.length > 0 && (
        <div class="scopes" role="group" aria-label={say('correct_show')}>
          <p>{say('correct_show')}</p>
          {choices.map((show) => (
            <button key={show.id} type="button" onClick={() => actions.onReplace(show, scopes[0]!)}>
              {namedShow(show, say)}
            </button>
          ))}
        </div>
      )}
    </>
  );
}

/** Shows that fit as well come first, and where there are any, this one itself: choosing it settles the tie. */
function choicesOf({ id, title, years, tie }: ShowCard, others: NamedShow[] | null): NamedShow[] {
  const own = tie.length > 0 ? [{ id, title, year: years.from }] : [];
  const rivals = [...own, ...tie];
  return [...rivals, ...(others ?? []).filter((other) => !rivals.some((rival) => rival.id === other.id))];
}

function Evidence({ card }: { card: ShowCard }) {
  const { say, tell, locale } = useSpeech();
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  return (
    <div class="why">
      <ul>
        {card.evidence.map((reason, index) => (
          <li key={index}>{tell(reason)}</li>
        ))}
      </ul>
      {card.confidence !== null && <p class="soft">{say('why_confidence', percent.format(card.confidence))}</p>}
    </div>
  );
}
