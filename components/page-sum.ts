/** The page's sum and its cost, each in one sentence: "40 shows: 37 agree, 1 changed since, 2 newer than our data". */

import type { PageSum } from '@/lib/annotation/page-annotation';
import type { PageCost } from '@/lib/extension/protocol';
import type { Speech } from './texts';

/** Names only what there is; shows whose status nobody checked are counted as such, so that the parts add up. */
export function sumSentence(sum: PageSum, { say, locale }: Speech): string {
  const unverified = sum.shows - sum.agree - sum.changed - sum.newer;
  const parts = [
    sum.agree > 0 ? say('sum_agree', { count: sum.agree, of: 'agree' }) : '',
    sum.changed > 0 ? say('sum_changed', { number: sum.changed }) : '',
    sum.newer > 0 ? say('sum_newer', { number: sum.newer }) : '',
    unverified > 0 ? say('sum_unverified', { number: unverified }) : '',
  ].filter((part) => part !== '');
  if (parts.length === 0) return say('sum_none');
  return say(
    'sum',
    { count: sum.shows, of: 'shows' },
    new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(parts),
  );
}

/** What Greenlit cost on the page, no better than measured: "4 badges in 12 ms; the page did not move". */
export function costSentence({ badges, milliseconds, shift }: PageCost, { say }: Speech): string {
  const time = { number: milliseconds };
  if (badges === 0 || shift === null) return say('meter_read', time);
  const drawn = { count: badges, of: 'badges' } as const;
  // Less than a tenth of a pixel is how browsers round, not a movement.
  return shift < 0.1
    ? say('meter', drawn, time)
    : say('meter_moved', drawn, time, { number: Math.round(shift * 10) / 10 });
}
