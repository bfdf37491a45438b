/** One show as one page sees it: what is known now, what was true when the page was written, what the page says itself. */

import type { Article } from '@/lib/recognition/article';
import type { Claim, Mention } from '@/lib/recognition/mention';
import { type Day, lastDay, precisionOf } from '@/lib/shows/calendar-date';
import type { Show } from '@/lib/shows/show';
import { mayBeSaid } from '@/lib/shows/status';
import { type StatusReport, statusAt } from '@/lib/shows/status-at';
import { badgeWord } from '@/lib/shows/status-words';
import { agrees, maybeNewer } from './compare-claim';

export type PageShow = {
  show: Show;
  now: StatusReport;
  /** Null where the page has no date, ours are too coarse to say, or nobody read of the decision. */
  whenWritten: StatusReport | null;
  claim: Claim | null;
  /** True where a badge of the article's day would have said otherwise. */
  changed: boolean;
  /** True where the page says itself what is known. */
  agreed: boolean;
  /** True where the page may know more than we do. */
  newer: boolean;
};

/** What the page's date and words make of a show. `mentions` are the page's mentions of it. */
export function seeShow(show: Show, mentions: Mention[], article: Article, today: Day): PageShow {
  const now = statusAt(show, today);
  const then = statusThen(show, article, today);
  const claim = mentions.find((mention) => mention.claim !== null)?.claim ?? null;
  const changed = then !== null && JSON.stringify(badgeWord(then)) !== JSON.stringify(badgeWord(now));
  return {
    show,
    now,
    whenWritten: then,
    claim,
    changed,
    agreed: claim !== null && agrees(claim, now) && !changed,
    newer: claim !== null && maybeNewer(claim, article.date, now),
  };
}

function statusThen(show: Show, article: Article, today: Day): StatusReport | null {
  const { date } = article;
  // A bare year says too little about what was true "then".
  if (date === null || precisionOf(date) === 'year' || lastDay(date) >= today) return null;
  const then = statusAt(show, lastDay(date));
  return then.ambiguous || !mayBeSaid(then) ? null : then;
}
