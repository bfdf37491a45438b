/**
 * Every message between the parts of the extension, one line each.
 *
 * The page script and the card in a page are trusted least: whatever runs in a page could speak for them. They may only send
 * `PageRequests`. Popup, options and welcome are pages of the extension and may send those and `DeskRequests`. A page script
 * answers `PageCommands`. What arrives is validated (`validate-request.ts`) before anyone acts on it.
 */

import type { CardContent, NamedShow, ShowCard } from '@/lib/annotation/card-content';
import type { DrawnBadge } from '@/lib/annotation/draw-badges';
import type { NamedMention, PageAnnotation } from '@/lib/annotation/page-annotation';
import type { Article } from '@/lib/recognition/article';
import type { CalendarDate, Day } from '@/lib/shows/calendar-date';
import type { SearchHit } from '@/lib/search/search-hit';
import type { ToldWatchlist } from '@/lib/watchlist/tell-watchlist';

/** A request that says everything by its name. */
type Nothing = object;

/** How far a correction reaches. */
export type Scope = 'page' | 'site' | 'everywhere';

/** Why a page has or has no badges: the toolbar icon and the popup name it. `too-much`: to read it would take too long. */
export type PageState = 'annotated' | 'nothing-found' | 'no-story' | 'too-much' | 'off-here' | 'paused';

/** From a page (or from a page of the extension) to the worker. */
export type PageRequests = {
  /** Asks whether to run here at all, before anything of the page is read. */
  'may-annotate': { request: Nothing; reply: { state: 'go' | 'off-here' | 'paused' } };
  /** Passages in, mentions and badges out. */
  annotate: { request: { article: Article }; reply: { annotation: PageAnnotation; drawn: DrawnBadge[] } };
  /** Brings the script that draws badges into the asking frame, once there are any. */
  'bring-drawing': { request: Record<string, never>; reply: { brought: boolean } };
  /** Brings the card's script into the asking frame, once. */
  'bring-card': { request: Nothing; reply: { brought: boolean } };
  /** The card of a show or platform, with what this article adds to it. */
  'tell-card': {
    request: {
      kind: 'show' | 'platform';
      id: string;
      articleDate: CalendarDate | null;
      mention: MentionContext | null;
    };
    reply: { card: CardContent | null; looks: Looks };
  };
  /** "Not this show" here, on this site or everywhere. Reversible. */
  suppress: { request: { id: string; scope: Scope; grounds: Grounds | null }; reply: { done: boolean } };
  /** Takes the latest matching suppression back. */
  'undo-suppress': { request: { id: string; scope: Scope }; reply: { done: boolean } };
  /** Other shows that words of a page can mean; `id` is the one they were taken for. */
  'other-shows': { request: { id: string; surface: string }; reply: { shows: NamedShow[] } };
  /** "It is this other show": what is taken for `id` is `instead`. Said again, it takes the place of what was said before. Reversible. */
  replace: {
    request: { id: string; instead: string; scope: Scope; grounds: Grounds | null };
    reply: { done: boolean };
  };
  /** Takes back whatever lets another show stand for `id` on this page. */
  'undo-replace': { request: { id: string }; reply: { done: boolean } };
  /** Follows or unfollows a show. Reversible. */
  follow: { request: { id: string; followed: boolean }; reply: { followed: boolean } };
};

/** How the reader wants cards to look and to spell. */
export type Looks = {
  theme: 'system' | 'light' | 'dark';
  density: 'roomy' | 'compact';
  spelling: 'browser' | 'us' | 'uk';
};

/** What the page knows of the mention a card was opened from. `insteadOf`: the show it was taken for before the reader said otherwise. */
export type MentionContext = Pick<NamedMention, 'claim'> & {
  tie: string[];
  insteadOf?: string | undefined;
};

/** What a corrected mention went by: names of evidence, without the words they rest on. */
export type Grounds = { confidence: number; evidence: string[] };

/** From popup, options or welcome to the worker. */
export type DeskRequests = {
  /** Titles for half a title with a typo in it. */
  search: { request: { query: string; limit: number }; reply: { hits: SearchHit[] } };
  /** The cards of shows away from any article, in the order asked for; without those that are not in the data. */
  'tell-cards': { request: { ids: string[] }; reply: { cards: ShowCard[] } };
  /** What the reader follows: where each show stands, what is new, what is to come. */
  'tell-watchlist': { request: Nothing; reply: ToldWatchlist };
  /** When the data in use was made, and whether it is past its day of expiry. */
  'tell-data': { request: Nothing; reply: { created: Day; old: boolean } };
  /** Puts the page script into a tab the reader asked for. */
  'annotate-tab': { request: { tabId: number }; reply: { started: boolean } };
  /** The active dataset changed: drop what is held in memory. */
  'dataset-changed': { request: Nothing; reply: { done: boolean } };
};

/** From popup or worker to the page script of a tab. */
export type PageCommands = {
  /** What stands on the page now. */
  'report-page': {
    request: Nothing;
    reply: {
      state: PageState;
      annotation: PageAnnotation | null;
      articleDate: CalendarDate | null;
      cost: PageCost | null;
    };
  };
  /** Scrolls to a mention and shows where it is. */
  'jump-to': { request: { mention: number }; reply: { done: boolean } };
  /** Takes every badge away, or sets them anew after a rule or a correction changed. */
  'set-annotating': { request: { on: boolean }; reply: { done: boolean } };
};

/** What Greenlit cost on a page. `shift`: pixels by which its drawing moved the page at most; null while nothing is drawn. */
export type PageCost = { milliseconds: number; badges: number; shift: number | null };

export type Request<Table extends Record<string, { request: unknown }>> = {
  [Name in keyof Table]: { type: Name } & Table[Name]['request'];
}[keyof Table];
export type Reply<Table extends Record<string, { reply: unknown }>, Name extends keyof Table> = Table[Name]['reply'];
