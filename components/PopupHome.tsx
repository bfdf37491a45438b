/** The popup while nothing is searched: this page, what the reader follows, and the switch for the site. */

import type { PopupProps, PopupTab } from './popup-props';
import { Switch } from './Switch';
import { useSpeech } from './texts';
import { ThisPage } from './ThisPage';
import { Watchlist } from './Watchlist';

export function PopupHome(props: PopupProps) {
  const { say } = useSpeech();
  const { tab, watchlist } = props;
  const news = watchlist?.shows.filter((show) => show.news !== null).length ?? 0;
  return (
    <>
      <div class="tabs" role="tablist" onKeyDown={(event) => moveTab(event, tab, props.onTab)}>
        {(['page', 'watchlist'] as const).map((name) => (
          <button
            key={name}
            id={`tab-${name}`}
            type="button"
            role="tab"
            aria-selected={tab === name}
            aria-controls="tab-panel"
            tabIndex={tab === name ? 0 : -1}
            onClick={() => props.onTab(name)}
          >
            {name === 'watchlist' && news > 0 ? say('tab_watchlist_news', { number: news }) : say(`tab_${name}`)}
          </button>
        ))}
      </div>
      <div id="tab-panel" class="tab-panel" role="tabpanel" aria-labelledby={`tab-${tab}`} tabIndex={0}>
        {tab === 'page' ? (
          <ThisPage {...props} />
        ) : (
          <Watchlist
            told={props.watchlist}
            onOpen={props.onChooseHit}
            onSeen={props.onSeen}
            onImport={() => props.onOptions('following')}
          />
        )}
      </div>
      <DataNote {...props} />
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

/** Said only where it matters: without a network, and when the data is past its day. */
function DataNote({ data, offline }: PopupProps) {
  const { say } = useSpeech();
  if (data === null || (!offline && !data.old)) return null;
  const date = { date: data.created } as const;
  return (
    <p class="data-note" role="status">
      {offline ? say('data_offline', date) : say('data_may_be_old', date)}
    </p>
  );
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
