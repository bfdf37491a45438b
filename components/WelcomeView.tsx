/** The first page a reader sees: badges to try, what the marks mean, where Greenlit runs, how to keep it in view, what it never does. */

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
  /** The cards of the sample's shows as of the sample's date, in the order the sample names them; null while they are read or missing. */
  samples: ShowCard[] | null;
  /** Hosts of the built-in list. */
  sites: string[];
  /** Null while the browser is asked. */
  granted: boolean | null;
  onGrant: () => void;
  /** Whether the icon stands in the toolbar; null where the browser does not tell. */
  pinned: boolean | null;
  onFollow: (id: string, followed: boolean) => void;
};

export function WelcomeView({ samples, sites, granted, onGrant, pinned, onFollow }: WelcomeProps) {
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
      {samples !== null && <Sample cards={samples} onFollow={onFollow} />}
      {pinned === false && (
        <Block heading={say('welcome_pin')}>
          <p class="soft">{say('welcome_pin_text')}</p>
        </Block>
      )}
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

/** Stand-ins for the titles in the sample, so that it can be cut where they are: no language uses these characters. */
const TITLES = ['\ue000', '\ue001', '\ue002'];
const CUT = /([\ue000-\ue002])/;

type SampleProps = { cards: ShowCard[]; onFollow: WelcomeProps['onFollow'] };

function Sample({ cards, onFollow }: SampleProps) {
  const { say, locale } = useSpeech();
  const articleDate = cards[0]?.articleDate;
  return (
    <section class="sample" aria-label={say('welcome_try')}>
      <p class="sample-hint">{say('welcome_try')}</p>
      <p class="sample-text">
        {say('welcome_article', ...TITLES)
          .split(CUT)
          .map((piece, place) => {
            const card = cards[TITLES.indexOf(piece)];
            return card === undefined ? (
              piece
            ) : (
              <SampleBadge key={place} card={card} actions={actionsFor(card, onFollow)} />
            );
          })}
      </p>
      {articleDate != null && (
        <p class="soft sample-date">{say('welcome_sample_date', formatDate(articleDate, locale))}</p>
      )}
    </section>
  );
}

/** A sample is no mention: there is nothing to correct and nothing to choose. */
function actionsFor({ id }: ShowCard, onFollow: WelcomeProps['onFollow']): CardActions {
  return {
    onFollow: (wish) => onFollow(id, wish),
    onSuppress() {},
    onUndoSuppress() {},
    onAskOthers() {},
    onReplace() {},
    onUndoReplace() {},
    onChoose() {},
  };
}
