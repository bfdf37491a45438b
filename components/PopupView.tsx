/** The toolbar popup: search first, then what stands on this page or what the reader follows; a card takes the whole of it. */

import { useState } from 'preact/hooks';
import type { CardContent, ShowCard } from '@/lib/annotation/card-content';
import type { PageAnnotation } from '@/lib/annotation/page-annotation';
import type { PageState, Scope } from '@/lib/extension/protocol';
import { Card, type CardActions } from './Card';
import { Notice } from './Notice';
import { PageOverview } from './PageOverview';
import { SearchBox, type SearchRow } from './SearchBox';
import { Switch } from './Switch';
import { useSpeech } from './texts';
import { Watchlist } from './Watchlist';

/** What the popup knows of the tab beneath it. `unreachable`: a page of the browser, where no extension runs. */
export type PopupPage =
  | { state: 'loading' | 'unreachable' | 'error' }
  | { state: 'no-permission'; site: string }
  | { state: Exclude<PageState, 'annotated'>; site: string }
  | { state: 'annotated'; site: string; annotation: PageAnnotation };

export type PopupTab = 'page' | 'watchlist';

export type PopupProps = {
  page: PopupPage;
  query: string;
  rows: SearchRow[] | null;
  watchlist: ShowCard[] | null;
  /** The card that is open, else null. */
  card: { content: CardContent; fromMention: boolean; suppressed: Scope | null } | null;
  onQuery: (query: string) => void;
  onChooseHit: (id: string) => void;
  onOpenMention: (mention: number) => void;
  onJump: (mention: number) => void;
  onBack: () => void;
  onTab: (tab: PopupTab) => void;
  onSite: (on: boolean) => void;
  /** Annotates this page once, or asks for the site for good. */
  onAnnotateOnce: () => void;
  onGrantSite: () => void;
  onRetry: () => void;
  onOptions: () => void;
  cardActions: CardActions;
};

/** The popup's 380 px less its padding. */
const PICTURE_WIDTH = 348;

export function PopupView(props: PopupProps) {
  const { say } = useSpeech();
  const { card } = props;
  if (card !== null) {
    return (
      <main class="popup" onKeyDown={(event) => backOnEscape(event, props.onBack)}>
        <button type="button" class="quiet back" onClick={() => props.onBack()} ref={(button) => button?.focus()}>
          <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true" class="chevron">
            <path d="M7 1 3 5 7 9" />
          </svg>
          {say('back')}
        </button>
        <Card
          key={card.content.id}
          content={card.content}
          width={PICTURE_WIDTH}
          scopes={card.fromMention ? ['everywhere'] : []}
          suppressed={card.suppressed}
          actions={props.cardActions}
        />
      </main>
    );
  }
  return (
    <main class="popup">
      <h1 class="unseen">{say('extension_name')}</h1>
      <SearchBox query={props.query} rows={props.rows} onQuery={props.onQuery} onChoose={props.onChooseHit} />
      {props.query === '' && <PopupHome {...props} />}
    </main>
  );
}

function backOnEscape(event: KeyboardEvent, onBack: () => void) {
  if (event.key !== 'Escape') return;
  event.preventDefault();
  onBack();
}

function PopupHome(props: PopupProps) {
  const { say } = useSpeech();
  const [tab, setTab] = useState<PopupTab>('page');
  const choose = (next: PopupTab) => {
    setTab(next);
    props.onTab(next);
  };
  return (
    <>
      <div class="tabs" role="tablist" onKeyDown={(event) => moveTab(event, tab, choose)}>
        {(['page', 'watchlist'] as const).map((name) => (
          <button
            key={name}
            id={`tab-${name}`}
            type="button"
            role="tab"
            aria-selected={tab === name}
            aria-controls="tab-panel"
            tabIndex={tab === name ? 0 : -1}
            onClick={() => choose(name)}
          >
            {say(`tab_${name}`)}
          </button>
        ))}
      </div>
      <div id="tab-panel" class="tab-panel" role="tabpanel" aria-labelledby={`tab-${tab}`} tabIndex={0}>
        {tab === 'page' ? <ThisPage {...props} /> : <Watchlist shows={props.watchlist} onOpen={props.onChooseHit} />}
      </div>
      <PopupFoot {...props} />
    </>
  );
}

function moveTab(event: KeyboardEvent, tab: PopupTab, choose: (tab: PopupTab) => void) {
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
  const next = tab === 'page' ? 'watchlist' : 'page';
  choose(next);
  document.getElementById(`tab-${next}`)?.focus();
}

function ThisPage(props: PopupProps) {
  const { say } = useSpeech();
  const { page } = props;
  switch (page.state) {
    case 'loading':
      return <p class="soft loading">{say('loading')}</p>;
    case 'annotated':
      return <PageOverview annotation={page.annotation} onJump={props.onJump} onOpen={props.onOpenMention} />;
    case 'nothing-found':
      return <Notice heading={say('page_nothing_found')} text={say('page_nothing_found_text')} />;
    case 'no-story':
      return <Notice heading={say('page_no_story')} text={say('page_no_story_text')} />;
    case 'off-here':
      return <Notice heading={say('page_off_here', page.site)} text={say('page_off_here_text')} />;
    case 'paused':
      return (
        <Notice heading={say('page_paused')} text={say('page_paused_text')}>
          <button type="button" class="primary" onClick={() => props.onAnnotateOnce()}>
            {say('annotate_anyway')}
          </button>
        </Notice>
      );
    case 'no-permission':
      return (
        <Notice heading={say('page_no_permission', page.site)} text={say('page_no_permission_text')}>
          <button type="button" class="primary" onClick={() => props.onAnnotateOnce()}>
            {say('annotate_once')}
          </button>
          <button type="button" onClick={() => props.onGrantSite()}>
            {say('annotate_always')}
          </button>
        </Notice>
      );
    case 'unreachable':
      return <Notice heading={say('page_unreachable')} text={say('page_unreachable_text')} />;
    case 'error':
      return (
        <Notice tone="problem" heading={say('page_error')} text={say('page_error_text')}>
          <button type="button" onClick={() => props.onRetry()}>
            {say('retry')}
          </button>
        </Notice>
      );
  }
}

function PopupFoot({ page, onSite, onOptions }: PopupProps) {
  const { say } = useSpeech();
  const site = 'site' in page && page.state !== 'no-permission' ? page.site : null;
  return (
    <footer class="popup-foot">
      {site === null ? (
        <span />
      ) : (
        <Switch on={page.state !== 'off-here'} onChange={onSite}>
          {say('site_switch', site)}
        </Switch>
      )}
      <button type="button" class="quiet" onClick={() => onOptions()}>
        {say('open_options')}
      </button>
    </footer>
  );
}
