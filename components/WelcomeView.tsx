/** The first page a reader sees: a badge to try, where Greenlit runs, what the marks mean. */

import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { ShowCard } from '@/lib/annotation/card-content';
import { formatDate } from '@/lib/shows/render-message';
import { STATUS_GLYPHS } from '@/lib/shows/status-glyphs';
import { type Status, STATUSES } from '@/lib/shows/status';
import type { CardActions } from './Card';
import { SampleBadge } from './SampleBadge';
import { GlyphMark } from './StatusMark';
import { useSpeech } from './texts';

type WelcomeProps = {
  /** The card of the sample's show as of the sample's date; null while it is being read or where it is not in the data. */
  sample: ShowCard | null;
  /** Hosts of the built-in list. */
  sites: string[];
  /** Null while the browser is asked. */
  granted: boolean | null;
  onGrant: () => void;
  cardActions: CardActions;
};

export function WelcomeView({ sample, sites, granted, onGrant, cardActions }: WelcomeProps) {
  const { say } = useSpeech();
  return (
    <main class="welcome">
      <header>
        <img src="/icon/128.png" width="64" height="64" alt="" />
        <p class="wordmark">{say('extension_name')}</p>
        <h1>{say('welcome_heading')}</h1>
        <p class="lead">{say('welcome_lead')}</p>
      </header>
      {granted === false && (
        <section class="grant" aria-label={say('welcome_grant')}>
          <p>{say('welcome_grant_text')}</p>
          <button type="button" class="primary" onClick={onGrant}>
            {say('welcome_grant')}
          </button>
        </section>
      )}
      {sample !== null && <Sample card={sample} actions={cardActions} />}
      <Block heading={say('welcome_shapes')}>
        <ul class="legend">
          {STATUSES.filter(isShownInLegend).map((status) => (
            <li key={status} class={`tone-${STATUS_GLYPHS[status].tone}`}>
              <GlyphMark glyph={STATUS_GLYPHS[status]} size={12} />
              {say(`word_${status}`)}
            </li>
          ))}
        </ul>
      </Block>
      <Block heading={say('welcome_where')}>
        <p class="soft">{say('welcome_where_text')}</p>
        <ul class="sites">
          {sites.map((site) => (
            <li key={site}>{site}</li>
          ))}
        </ul>
      </Block>
      <Block heading={say('welcome_privacy')}>
        <p class="soft">{say('welcome_privacy_text')}</p>
      </Block>
    </main>
  );
}

/** `bubble` and `unknown` share their words with statuses that are shown. */
function isShownInLegend(status: Status): boolean {
  return status !== 'bubble' && status !== 'unknown';
}

function Block({ heading, children }: { heading: string; children: ComponentChildren }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {children}
    </section>
  );
}

function Sample({ card, actions }: { card: ShowCard; actions: CardActions }) {
  const { say, locale } = useSpeech();
  return (
    <section class="sample" aria-label={say('welcome_try')}>
      <p class="sample-hint">{say('welcome_try')}</p>
      <p class="sample-text">
        {say('welcome_sample_before')}
        <SampleBadge card={card} actions={actions} />
        {say('welcome_sample_after')}
      </p>
      {card.articleDate !== null && (
        <p class="soft sample-date">{say('welcome_sample_date', formatDate(card.articleDate, locale))}</p>
      )}
    </section>
  );
}
