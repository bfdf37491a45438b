/** Two questions a reader may have of a badge, one open at a time: why it is there, and what to do where it is wrong. */

import { useState } from 'preact/hooks';
import type { NamedShow, ShowCard } from '@/lib/annotation/card-content';
import { evidenceWords } from '@/lib/annotation/evidence-words';
import type { Judgement } from '@/lib/annotation/page-annotation';
import type { Scope } from '@/lib/extension/protocol';
import type { Message } from '@/lib/shows/message';
import type { CardActions } from './Card';
import { namedShow, useSpeech } from './texts';

type CorrectionsProps = { card: ShowCard; scopes: Scope[]; others: NamedShow[] | null; actions: CardActions };
type CardFootProps = CorrectionsProps & { judged: Judgement | null };

export function CardFoot({ card, scopes, judged, others, actions }: CardFootProps) {
  const { say } = useSpeech();
  const [open, setOpen] = useState<'why' | 'not-this-show' | null>(null);
  const toggle = (name: 'why' | 'not-this-show') => setOpen(open === name ? null : name);
  const reasons = evidenceWords(judged?.evidence ?? []);
  if (reasons.length === 0 && scopes.length === 0) return null;
  return (
    <footer class="card-foot">
      <div class="card-questions">
        {reasons.length > 0 && (
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
      {open === 'why' && <Reasons reasons={reasons} confidence={judged?.confidence ?? 0} />}
      {open === 'not-this-show' && <Corrections card={card} scopes={scopes} others={others} actions={actions} />}
    </footer>
  );
}

function Corrections({ card, scopes, others, actions }: CorrectionsProps) {
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

function Reasons({ reasons, confidence }: { reasons: Message[]; confidence: number }) {
  const { say, tell, locale } = useSpeech();
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  return (
    <div class="why">
      <ul>
        {reasons.map((reason, index) => (
          <li key={index}>{tell(reason)}</li>
        ))}
      </ul>
      <p class="soft">{say('why_confidence', percent.format(confidence))}</p>
    </div>
  );
}
