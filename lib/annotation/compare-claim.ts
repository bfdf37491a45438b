/** How what an article says of a show stands to what is known of it: the ground for wordless, hollow and changed badges. */

import type { Claim } from '@/lib/recognition/mention';
import { type CalendarDate, firstDay } from '@/lib/shows/calendar-date';
import type { Status } from '@/lib/shows/status';
import type { StatusReport } from '@/lib/shows/status-at';

/** The statuses that bear a claim out. A renewal for a last season is both a renewal and an announced end. */
const BORNE_OUT_BY: Record<Claim['kind'], readonly Status[]> = {
  renewed: ['renewed', 'final_season', 'saved', 'revived'],
  cancelled: ['cancelled', 'unrenewed', 'shelved'],
  ending: ['final_season', 'ended'],
  ended: ['ended', 'limited', 'cancelled'],
  saved: ['saved', 'revived', 'renewed'],
};

/** Whether what is known is what the claim says, seasons included where both name them. */
export function agrees(claim: Claim, report: StatusReport): boolean {
  if (!BORNE_OUT_BY[claim.kind].includes(report.status)) return false;
  if (claim.kind !== 'renewed' || claim.seasons.length === 0 || report.seasons.length === 0) return true;
  return claim.seasons.some((season) => report.seasons.includes(season));
}

/**
 * True where the article was written after the last day anyone looked and announces what we do not have: it may be right, and
 * ours old, so nothing should be said against it.
 */
export function maybeNewer(claim: Claim, articleDate: CalendarDate | null, now: StatusReport): boolean {
  if (articleDate === null || agrees(claim, now)) return false;
  return now.knownTo === null || firstDay(articleDate) > now.knownTo;
}
