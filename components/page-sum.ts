/** The page's sum in one sentence: "40 shows: 37 agree, 1 changed since, 2 newer than our data". */

import type { PageSum } from '@/lib/annotation/page-annotation';
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
