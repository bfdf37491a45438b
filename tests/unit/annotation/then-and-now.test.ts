/** Then, now and the three forms of "what the article says": every case of the vocabulary, as articles of three days or more tell it. */

import { beforeAll, describe, expect, test } from 'vitest';
import { tellShowCard } from '@/lib/annotation/tell-card';
import type { ShowCard } from '@/lib/annotation/card-content';
import type { Dataset } from '@/lib/dataset/dataset';
import type { Claim } from '@/lib/recognition/mention';
import { renderMessage } from '@/lib/shows/render-message';
import { readDatasetFolder } from '@/scripts/read-dataset';
import { readTexts } from '@/scripts/read-texts';

/** Long after the last check of any record: an article of the day before is newer than all of them. */
const TODAY = '2027-06-01';

let dataset: Dataset;
beforeAll(async () => {
  dataset = await readDatasetFolder('assets/dataset');
});

/** What the article of a day says ("renewed 6,7"), what was true then where it differs from today, and the form it is told in. */
type Told = [date: string, says: string | null, then: string | null, form: ShowCard['comparison']['form']];

const CASES: [what: string, id: string, ...Told[]][] = [
  [
    'renewed, then un-renewed',
    'the-society-2019',
    ['2019-08-01', 'renewed 2', 'renewed', 'since'],
    ['2020-09-01', 'cancelled', null, 'none'],
    ['2020-09-01', 'renewed 2', null, 'differs'],
  ],
  [
    'a last season ordered, then withdrawn',
    'glow-2017',
    ['2019-10-01', 'ending', 'final_season', 'since'],
    ['2020-11-01', 'cancelled', null, 'none'],
    ['2020-11-01', 'renewed 4', null, 'differs'],
  ],
  [
    'renewed, then un-renewed',
    'the-peripheral-2022',
    ['2023-03-01', 'renewed 2', 'renewed', 'since'],
    ['2023-09-01', 'cancelled', null, 'none'],
    ['2023-09-01', 'renewed 2', null, 'differs'],
  ],
  [
    'un-renewed, saved, cancelled again',
    'minx-2022',
    ['2022-06-01', 'renewed 2', 'renewed', 'since'],
    ['2022-12-20', 'cancelled', 'unrenewed', 'since'],
    ['2023-02-01', 'saved', 'saved', 'since'],
    ['2024-02-01', 'cancelled', null, 'none'],
    ['2024-02-01', 'renewed 3', null, 'differs'],
  ],
  [
    'cancelled, saved, not the last after all',
    'lucifer-2016',
    ['2018-05-20', 'cancelled', 'cancelled', 'since'],
    ['2019-07-01', 'ending', 'final_season', 'since'],
    ['2021-12-01', 'ended', null, 'none'],
  ],
  [
    'saved for one last season',
    'manifest-2018',
    ['2021-06-20', 'cancelled', 'cancelled', 'since'],
    ['2021-09-15', 'saved', 'final_season', 'since'],
    ['2023-07-01', 'ended', null, 'none'],
  ],
  [
    'saved in under 48 hours',
    'brooklyn-nine-nine-2013',
    ['2018-05-10', 'cancelled', 'cancelled', 'since'],
    ['2018-05-12', 'saved', 'saved', 'since'],
    ['2021-10-01', 'ended', null, 'none'],
  ],
  [
    'a finished season dropped, then aired elsewhere',
    '61st-street-2022',
    ['2023-03-01', 'cancelled', 'shelved', 'since'],
    ['2023-06-01', 'saved', 'saved', 'since'],
    ['2024-12-01', 'ended', null, 'none'],
  ],
  [
    'removed from its own platform',
    'westworld-2016',
    ['2022-09-01', null, 'pending', 'since'],
    ['2022-11-10', 'cancelled', null, 'none'],
    ['2022-12-20', 'renewed 5', null, 'differs'],
  ],
  [
    'cancelled before its last episodes',
    'the-nevers-2021',
    ['2021-07-01', null, 'airing', 'since'],
    ['2023-03-01', 'cancelled', null, 'none'],
    ['2023-03-01', 'renewed 2', null, 'differs'],
  ],
  [
    'ending by choice',
    'succession-2018',
    ['2022-06-01', 'renewed 4', 'renewed', 'since'],
    ['2023-03-01', 'ending', 'final_season', 'since'],
    ['2023-06-01', 'ended', null, 'none'],
  ],
  [
    'a limited series continued',
    'shogun-2024',
    ['2024-05-01', 'ended', 'limited', 'since'],
    ['2025-06-01', 'renewed 2', null, 'none'],
    ['2027-05-31', 'cancelled', null, 'newer'],
  ],
  [
    'a limited series continued',
    'beef-2023',
    ['2023-06-01', 'ended', 'limited', 'since'],
    ['2025-01-01', 'renewed 2', null, 'none'],
    ['2027-05-31', 'renewed 9', null, 'newer'],
  ],
  [
    'an anthology after years',
    'the-terror-2018',
    ['2021-01-01', null, 'pending', 'since'],
    ['2024-06-01', 'renewed 3', 'renewed', 'none'],
    ['2024-06-01', 'cancelled', 'renewed', 'differs'],
  ],
  [
    'several seasons at once',
    'pretty-little-liars-2010',
    ['2014-07-01', 'renewed 6,7', 'renewed', 'since'],
    ['2016-09-15', 'ending', 'final_season', 'since'],
    ['2017-08-01', 'ended', null, 'none'],
  ],
  [
    'a co-producer leaves, the show goes on',
    'doctor-who-2005',
    ['2025-06-15', null, null, 'none'],
    ['2025-11-01', 'cancelled', null, 'differs'],
    ['2027-05-31', 'cancelled', null, 'newer'],
  ],
  [
    'cancelled while episodes remained',
    'perception-2012',
    ['2014-03-01', 'renewed 3', 'renewed', 'since'],
    ['2014-11-20', 'cancelled', null, 'since'],
    ['2015-06-01', 'cancelled', null, 'none'],
  ],
  [
    'an indefinite hold that was the end',
    'mindhunter-2017',
    ['2020-03-15', null, 'hiatus', 'since'],
    ['2023-03-01', 'cancelled', null, 'none'],
    ['2023-03-01', 'renewed 3', null, 'differs'],
  ],
  [
    'a revival long after the end',
    'prison-break-2005',
    ['2010-01-01', 'ended', null, 'since'],
    ['2016-06-01', 'renewed 5', 'revived', 'since'],
    ['2018-06-01', 'renewed 6', null, 'differs'],
  ],
  [
    'a new series of an old one',
    'heroes-reborn-2015',
    ['2015-10-01', null, 'airing', 'since'],
    ['2016-02-01', 'cancelled', null, 'differs'],
    ['2016-06-01', 'ended', null, 'none'],
  ],
  [
    'cancelled within weeks',
    'soundtrack-2019',
    ['2020-01-15', null, 'pending', 'since'],
    ['2020-02-05', 'cancelled', null, 'none'],
    ['2020-02-05', 'renewed 2', null, 'differs'],
  ],
  [
    'ending after several renewals',
    'the-witcher-2019',
    ['2020-03-15', 'renewed 2', 'renewed', 'since'],
    ['2024-05-01', 'ending', null, 'none'],
    ['2027-05-31', 'renewed 6', null, 'newer'],
  ],
  [
    'shelved before it came out',
    'invitation-to-a-bonfire-2023',
    ['2022-11-01', null, 'ordered', 'since'],
    ['2023-02-01', 'cancelled', null, 'none'],
    ['2023-02-01', 'renewed 2', null, 'differs'],
  ],
  [
    'an opinion is no decision',
    'kingdom-2019',
    ['2020-06-01', 'renewed 3', 'pending', 'differs'],
    ['2023-09-01', null, null, 'none'],
    ['2027-05-31', 'renewed 3', null, 'newer'],
  ],
  [
    'marked ended too early elsewhere',
    'falling-skies-2011',
    ['2013-08-01', 'renewed 4', 'renewed', 'since'],
    ['2014-08-01', 'ending', 'final_season', 'since'],
    ['2015-10-01', 'cancelled', null, 'differs'],
  ],
  [
    'marked ended too early elsewhere',
    'homecoming-2018',
    ['2018-12-01', 'renewed 2', 'renewed', 'since'],
    ['2020-09-01', 'ended', null, 'none'],
    ['2020-09-01', 'renewed 3', null, 'differs'],
  ],
];

function claimOf(says: string | null): Claim | null {
  if (says === null) return null;
  const [kind, seasons = ''] = says.split(' ');
  return { kind: kind as Claim['kind'], seasons: seasons === '' ? [] : seasons.split(',').map(Number) };
}

function cardOf(id: string, date: string, says: string | null): ShowCard {
  const show = dataset.shows.find((candidate) => candidate.id === id)!;
  const { platforms } = dataset;
  return tellShowCard({
    show,
    platforms,
    today: TODAY,
    articleDate: date,
    claim: claimOf(says),
    tie: [],
    followed: false,
  });
}

describe.each(CASES)('%s (%s)', (_, id, ...told) => {
  test.each(told)('in an article of %s that says %s', (date, says, then, form) => {
    const { whenWritten, comparison } = cardOf(id, date, says);
    expect([whenWritten?.status ?? null, comparison.form]).toEqual([then, form]);
  });
});

describe('"since this article"', () => {
  const since = (id: string, date: string) => {
    const { comparison } = cardOf(id, date, null);
    return comparison.form === 'since' ? renderMessage(comparison.sentence, readTexts('en-GB')) : null;
  };

  test.each([
    [
      'what made it so, though episodes came out later',
      'perception-2012',
      '2014-03-01',
      'Cancelled after season 3 on 13 November 2014',
    ],
    [
      'the last episodes where the article knew the rest',
      'perception-2012',
      '2014-11-20',
      'Last episode on 17 March 2015',
    ],
    ['the latest of several decisions', 'minx-2022', '2022-06-01', 'Cancelled after season 2 on 5 January 2024'],
    ['an order', 'shogun-2024', '2024-06-01', 'Renewed for season 2 on 30 April 2025'],
  ])('names %s', (_, id, date, told) => {
    expect(since(id, date)).toBe(`Since this article: ${told}`);
  });

  test('is never said without the date of an article, nor of what happened before it', () => {
    const show = dataset.shows.find(({ id }) => id === 'minx-2022')!;
    const question = { show, platforms: dataset.platforms, today: TODAY, claim: null, tie: [], followed: false };
    expect(tellShowCard({ ...question, articleDate: null }).comparison.form).toBe('none');
    expect(since('minx-2022', '2024-01-05')).toBeNull();
  });
});
