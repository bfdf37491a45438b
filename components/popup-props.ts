/** What the popup shows and what can be done in it. */

import type { CardContent } from '@/lib/annotation/card-content';
import type { Judgement, PageAnnotation } from '@/lib/annotation/page-annotation';
import type { PageCost, PageState, Scope } from '@/lib/extension/protocol';
import type { ShowFilter } from '@/lib/search/filter-shows';
import type { Day } from '@/lib/shows/calendar-date';
import type { ToldWatchlist } from '@/lib/watchlist/tell-watchlist';
import type { CardActions } from './Card';
import type { Copied } from './PageOverview';
import type { SearchRow } from './SearchBox';

/** What the popup knows of the tab beneath it. `unreachable`: a page of the browser, where no extension runs. */
export type PopupPage =
  | { state: 'loading' | 'unreachable' | 'error' }
  | { state: 'no-permission'; site: string }
  | { state: Exclude<PageState, 'annotated'>; site: string }
  | { state: 'annotated'; site: string; annotation: PageAnnotation; cost: PageCost | null };

export type PopupTab = 'page' | 'watchlist';

export type PopupProps = {
  page: PopupPage;
  tab: PopupTab;
  query: string;
  rows: SearchRow[] | null;
  /** `only`: the search can only be for a film; `named`: it says "film", though shows were found. */
  film: 'only' | 'named' | null;
  /** Null while the filters are put away. */
  filter: ShowFilter | null;
  /** Platforms to filter by; null while they are being read. */
  platforms: string[] | null;
  /** How many shows fit the filter, where nothing is searched for. */
  filtered: number | null;
  watchlist: ToldWatchlist | null;
  /** The card that is open, else null; `judged` where it was opened from a mention. */
  card: { content: CardContent; judged: Judgement | null; suppressed: Scope | null } | null;
  copied: Copied;
  /** The day the data was made, and whether it is past its day of expiry; null while it is being asked for. */
  data: { created: Day; old: boolean } | null;
  offline: boolean;
  onQuery: (query: string) => void;
  onFilter: (filter: ShowFilter | null) => void;
  onChooseHit: (id: string) => void;
  onOpenMention: (mention: number) => void;
  onJump: (mention: number) => void;
  /** Puts the shows of the page on the clipboard, with their sources. */
  onCopy: () => void;
  onBack: () => void;
  onTab: (tab: PopupTab) => void;
  onSite: (on: boolean) => void;
  /** Ends the pause that holds on every site. */
  onResume: () => void;
  /** Annotates this page once, or asks for the site for good. */
  onAnnotateOnce: () => void;
  onGrantSite: () => void;
  onRetry: () => void;
  /** The news of the watchlist were seen. */
  onSeen: () => void;
  /** Opens the settings, at the place where lists are brought in where that is wanted. */
  onOptions: (place?: 'following') => void;
  cardActions: CardActions;
};
