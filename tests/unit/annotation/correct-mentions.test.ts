/** A reader's word about which show is meant changes the page at once. */

import { describe, expect, test } from 'vitest';
import { annotateArticle } from '@/lib/annotation/annotate-article';
import { correctMentions } from '@/lib/annotation/correct-mentions';
import type { Mention } from '@/lib/recognition/mention';
import { makeArticle, makeEvent, makeMention, makeShow } from '@/tests/makers';

const american = makeShow({ id: 'ghosts-2021', title: 'Ghosts', premiere: '2021-10-07' });
const british = makeShow({
  id: 'ghosts-2019',
  title: 'Ghosts',
  premiere: '2019-04-15',
  seasons: [{ number: 1, premiere: '2019-04-15', finale: '2019-05-20' }],
  events: [makeEvent('cancelled', '2019-06-01')],
});
const shows = new Map([
  [0, american],
  [1, british],
]);

function correct(mention: Mention, replaced: [string, string][]) {
  const ordinals = new Map([
    ['ghosts-2021', 0],
    ['ghosts-2019', 1],
  ]);
  return correctMentions([mention], { replaced: new Map(replaced), shows, ordinals })[0]!;
}

describe('a mention', () => {
  const mention = makeMention({ surface: 'Ghosts', end: 6, confidence: 0.7 });

  test('is the show that the reader named, surely', () => {
    const corrected = correct(mention, [['ghosts-2021', 'ghosts-2019']]);
    expect(corrected).toMatchObject({ ordinal: 1, tie: [], confidence: 1, insteadOf: american });
    const { mentions, badges } = annotateArticle(makeArticle(['Ghosts is back']), [corrected], {
      shows,
      platforms: [],
      today: '2026-01-15',
      suppressed: new Set(),
    });
    expect(mentions[0]).toMatchObject({ id: 'ghosts-2019', insteadOf: 'ghosts-2021' });
    expect(badges[0]).toMatchObject({ form: 'word', status: 'cancelled' });
  });

  test('that was a tie is one no more where the reader settled it', () => {
    const tie = { ...mention, tie: [1] };
    expect(correct(tie, [['ghosts-2021', 'ghosts-2021']])).toMatchObject({ ordinal: 0, tie: [], confidence: 1 });
  });

  test('stays as it is without a word about it, and where the dataset lacks the other show', () => {
    expect(correct(mention, [['you-2018', 'ghosts-2019']])).toBe(mention);
    expect(correct(mention, [['ghosts-2021', 'ghosts-1997']])).toBe(mention);
  });

  test('of a platform is never taken for a show', () => {
    const platform = { ...mention, kind: 'platform' as const };
    expect(correct(platform, [['ghosts-2021', 'ghosts-2019']])).toBe(platform);
  });
});
