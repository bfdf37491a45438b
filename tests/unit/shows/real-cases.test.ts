/**
 * The cases that a model of renewals has to survive, from the packaged dataset: each at two earlier dates and as of the
 * day the show was last checked, each with who says so.
 */

import { beforeAll, describe, expect, test } from 'vitest';
import { type Day, daysAfter, daysBetween } from '@/lib/shows/calendar-date';
import { nameAt, type Platform } from '@/lib/shows/platform';
import { renderMessage } from '@/lib/shows/render-message';
import type { Show } from '@/lib/shows/show';
import { type Status, STATUSES } from '@/lib/shows/status';
import { statusAt } from '@/lib/shows/status-at';
import { badgeWord, statusSentence } from '@/lib/shows/status-words';
import { timelineOf } from '@/lib/shows/timeline';
import { readDatasetFolder } from '@/scripts/read-dataset';
import { readTexts } from '@/scripts/read-texts';

const shows = new Map<string, Show>();
const platforms = new Map<string, Platform>();
beforeAll(async () => {
  const dataset = await readDatasetFolder('assets/dataset');
  for (const show of dataset.shows) shows.set(show.id, show);
  for (const platform of dataset.platforms) platforms.set(platform.id, platform);
});

type Case = [what: string, id: string, first: [Day, Status], second: [Day, Status], asChecked: Status, source: string];

const CASES: Case[] = [
  [
    'renewed, then un-renewed',
    'the-society-2019',
    ['2019-03-01', 'ordered'],
    ['2020-03-01', 'renewed'],
    'unrenewed',
    'https://ew.com/tv/all-the-shows-unrenewed-covid-19/',
  ],
  [
    'renewed, then un-renewed',
    'i-am-not-okay-with-this-2020',
    ['2020-03-15', 'pending'],
    ['2020-09-01', 'unrenewed'],
    'unrenewed',
    'https://ew.com/tv/all-the-shows-unrenewed-covid-19/',
  ],
  [
    'a last season ordered, then withdrawn',
    'glow-2017',
    ['2017-09-01', 'renewed'],
    ['2020-03-01', 'final_season'],
    'unrenewed',
    'https://ew.com/tv/all-the-shows-unrenewed-covid-19/',
  ],
  [
    'renewed, then un-renewed',
    'the-peripheral-2022',
    ['2023-01-15', 'pending'],
    ['2023-06-01', 'renewed'],
    'unrenewed',
    'https://showsnob.com/4-shows-truly-did-not-deserve-renewed-then-cancelled-afterwards-netflix',
  ],
  [
    'un-renewed and pulled',
    'minx-2022',
    ['2022-08-01', 'renewed'],
    ['2022-12-20', 'unrenewed'],
    'cancelled',
    'https://popculture.com/streaming/news/hbo-max-cancels-minx-after-already-renewing-it-for-season-2/',
  ],
  [
    'saved, then cancelled again',
    'minx-2022',
    ['2023-02-01', 'saved'],
    ['2023-08-15', 'airing'],
    'cancelled',
    'https://www.dexerto.com/tv-movies/minx-gets-canceled-by-the-network-that-saved-it-2461758/',
  ],
  [
    'cancelled, saved',
    'lucifer-2016',
    ['2018-05-20', 'cancelled'],
    ['2018-07-01', 'saved'],
    'ended',
    'https://www.indiewire.com/2018/06/canceled-tv-shows-lucifer-timeless-shadowhunters-expanse-sense8-1201975426/',
  ],
  [
    '"final", and then not',
    'lucifer-2016',
    ['2020-03-15', 'final_season'],
    ['2020-07-01', 'final_season'],
    'ended',
    'https://www.tvfanatic.com/2020/06/lucifer-officially-renewed-for-season-6-whats-the-catch/',
  ],
  [
    'saved for one last season in two parts',
    'manifest-2018',
    ['2021-07-01', 'cancelled'],
    ['2023-01-01', 'final_season'],
    'ended',
    'https://netflixlife.com/2022/11/25/manifest-best-worst-shows-netflix-saved-cancellation/',
  ],
  [
    'saved in under 48 hours',
    'brooklyn-nine-nine-2013',
    ['2018-05-10', 'cancelled'],
    ['2018-05-12', 'saved'],
    'ended',
    'https://www.indiewire.com/2018/06/canceled-tv-shows-lucifer-timeless-shadowhunters-expanse-sense8-1201975426/',
  ],
  [
    'a finished season dropped, then aired elsewhere',
    '61st-street-2022',
    ['2023-03-01', 'shelved'],
    ['2023-06-01', 'saved'],
    'limited',
    'https://deadline.com/2023/05/courtney-b-vance-61st-street-picked-up-the-cw-amc-cancellation-1235364961/',
  ],
  [
    'removed from its own platform',
    'westworld-2016',
    ['2022-07-15', 'airing'],
    ['2022-10-01', 'pending'],
    'cancelled',
    'https://avclub.com/hbo-max-remove-westworld-love-life-the-nevers-1849885758',
  ],
  [
    'the removal was the cancellation',
    'the-nevers-2021',
    ['2021-03-01', 'ordered'],
    ['2021-07-01', 'airing'],
    'cancelled',
    'https://www.slashfilm.com/1135722/westworld-and-the-nevers-are-being-pulled-from-hbo-max/',
  ],
  [
    'ending by choice',
    'succession-2018',
    ['2022-03-01', 'renewed'],
    ['2023-04-01', 'final_season'],
    'ended',
    'https://www.bostonglobe.com/2023/02/24/arts/new-season-succession-will-be-its-last-thats-right-call/',
  ],
  [
    'a limited series continued',
    'shogun-2024',
    ['2024-05-01', 'limited'],
    ['2025-06-01', 'renewed'],
    'renewed',
    'https://www.yahoo.com/entertainment/sh-gun-seasons-2-3-193000681.html',
  ],
  [
    'a limited series continued',
    'big-little-lies-2017',
    ['2017-06-01', 'limited'],
    ['2019-07-01', 'airing'],
    'pending',
    'https://artsquare.top/2024/07/17/live-updates-emmy-nominations-to-be-announced-this-morning/',
  ],
  [
    'a limited series continued',
    'the-white-lotus-2021',
    ['2021-08-12', 'renewed'],
    ['2022-11-20', 'renewed'],
    'renewed',
    'https://artsquare.top/2024/07/17/live-updates-emmy-nominations-to-be-announced-this-morning/',
  ],
  [
    'a limited series continued',
    'beef-2023',
    ['2023-06-01', 'limited'],
    ['2025-01-01', 'renewed'],
    'renewed',
    'https://artsquare.top/2024/07/17/live-updates-emmy-nominations-to-be-announced-this-morning/',
  ],
  [
    'a limited series that stays one',
    'maniac-2018',
    ['2018-06-01', 'ordered'],
    ['2018-10-01', 'limited'],
    'limited',
    'https://www.themoviedb.org/bible/tv/59f73eb49251416e7100001f',
  ],
  [
    'an anthology after years',
    'the-terror-2018',
    ['2021-01-01', 'pending'],
    ['2024-06-01', 'renewed'],
    'airing',
    'https://cancelledscifi.com/2024/02/07/cancellation-watch-quantum-leap-returns-down-masters-of-the-universe-falls-out-of-netflix-chart-and-more',
  ],
  [
    'several seasons at once',
    'pretty-little-liars-2010',
    ['2014-10-01', 'renewed'],
    ['2015-09-01', 'renewed'],
    'ended',
    'http://tvline.com/2014/06/10/pretty-little-liars-renewed-season-6-and-7-abc-family/',
  ],
  [
    'several seasons at once',
    'law-and-order-special-victims-unit-1999',
    ['2020-03-15', 'renewed'],
    ['2021-07-01', 'renewed'],
    'renewed',
    'https://www.jonesdozi.com/2020/04/list-of-tv-series-that-have-already.html',
  ],
  [
    'several seasons at once',
    'chicago-fire-2012',
    ['2020-03-15', 'renewed'],
    ['2021-07-01', 'renewed'],
    'airing',
    'https://www.jonesdozi.com/2020/04/list-of-tv-series-that-have-already.html',
  ],
  [
    'a co-producer leaves, the show goes on',
    'doctor-who-2005',
    ['2025-06-15', 'pending'],
    ['2025-11-01', 'pending'],
    'pending',
    'https://www.c21media.net/news/disney-confirms-withdrawal-from-bbc-doctor-who-partnership-after-two-seasons/',
  ],
  [
    'marked ended too early elsewhere',
    'falling-skies-2011',
    ['2013-09-01', 'renewed'],
    ['2014-08-01', 'final_season'],
    'ended',
    'https://github.com/Sonarr/Sonarr/issues/766',
  ],
  [
    'marked ended too early elsewhere',
    'homecoming-2018',
    ['2018-10-01', 'ordered'],
    ['2019-06-01', 'renewed'],
    'ended',
    'https://github.com/Sonarr/Sonarr/issues/4661',
  ],
  [
    'cancelled while episodes remained',
    'perception-2012',
    ['2014-08-01', 'airing'],
    ['2014-11-20', 'cancelled'],
    'cancelled',
    'https://github.com/Sonarr/Sonarr/issues/1206',
  ],
  [
    'an indefinite hold that was the end',
    'mindhunter-2017',
    ['2019-10-01', 'pending'],
    ['2020-03-15', 'hiatus'],
    'cancelled',
    'https://cancelledendings.com/articles/the-difference-between-a-pause-and-a-cancellation',
  ],
  [
    'a revival long after the end',
    'prison-break-2005',
    ['2010-01-01', 'ended'],
    ['2016-06-01', 'revived'],
    'ended',
    'https://www.themoviedb.org/bible/tv/59f73eb49251416e71000026',
  ],
  [
    'a new series of an old one',
    'heroes-reborn-2015',
    ['2014-06-01', 'ordered'],
    ['2015-10-01', 'airing'],
    'limited',
    'https://www.themoviedb.org/bible/tv/59f73eb49251416e71000026',
  ],
  [
    'shelved before it came out',
    'invitation-to-a-bonfire-2023',
    ['2022-06-01', 'ordered'],
    ['2023-06-01', 'shelved'],
    'shelved',
    'https://www.gamesradar.com/amc-scraps-61st-street-season-2-invitation-to-a-bonfire/',
  ],
  [
    'an opinion is no decision',
    'kingdom-2019',
    ['2019-06-01', 'renewed'],
    ['2023-06-01', 'pending'],
    'bubble',
    'https://www.whats-on-netflix.com/news/kingdom-season-3-renewal-status-what-to-expect-netflix-release-date-06-21/',
  ],
  [
    'cancelled within weeks',
    'soundtrack-2019',
    ['2019-11-01', 'ordered'],
    ['2020-01-15', 'pending'],
    'cancelled',
    'https://variety.com/2020/tv/news/soundtrack-canceled-netflix-1203488710/',
  ],
  [
    'renewed before it premiered, ending now',
    'the-witcher-2019',
    ['2020-03-15', 'renewed'],
    ['2024-06-01', 'final_season'],
    'final_season',
    'https://www.latimes.com/entertainment-arts/tv/story/2024-04-18/the-witcher-ending-season-5',
  ],
  [
    'moved, renewed, ended',
    'you-2018',
    ['2020-03-15', 'renewed'],
    ['2023-06-01', 'final_season'],
    'ended',
    'https://people.com/tv/penn-badgley-you-renewed-fifth-final-season-netflix/',
  ],
  [
    'ended, revived, ended',
    'the-x-files-1993',
    ['2010-01-01', 'ended'],
    ['2015-06-01', 'revived'],
    'ended',
    'http://tvline.com/2018/05/14/the-x-files-season-12-update-canceled-fox-gillian-anderson/',
  ],
];

test.each(CASES)('%s: %s', (_, id, [firstDay, first], [secondDay, second], asChecked) => {
  const show = shows.get(id)!;
  const checked = show.checkedTo!;
  expect(firstDay < secondDay && secondDay < checked).toBe(true);
  expect([firstDay, secondDay, checked].map((day) => statusAt(show, day).status)).toEqual([first, second, asChecked]);
});

test('every status is shown by one of them, but the one for a show of which nothing is known yet', () => {
  const shown = new Set(CASES.flatMap(([, , [, first], [, second], asChecked]) => [first, second, asChecked]));
  expect(STATUSES.filter((status) => !shown.has(status))).toEqual(['unknown']);
  expect(statusAt(shows.get('the-society-2019')!, '2017-01-01').status).toBe('unknown');
});

describe('the details that the cases turn on', () => {
  test('Minx ends on Starz', () => {
    expect(shows.get('minx-2022')!.platforms.at(-1)?.platform).toBe('starz');
  });

  test('a fourth season of Manifest in two parts is one season', () => {
    expect(shows.get('manifest-2018')!.seasons!.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  });

  test('Perception was still airing when it was cancelled', () => {
    expect(statusAt(shows.get('perception-2012')!, '2015-03-01').stillAiring).toBe(true);
    expect(statusAt(shows.get('perception-2012')!, '2015-06-01').stillAiring).toBe(false);
  });

  test('SVU was renewed through season 24 at once, and one less each time a season starts', () => {
    const show = shows.get('law-and-order-special-victims-unit-1999')!;
    expect(statusAt(show, '2020-03-15').seasons).toEqual([22, 23, 24]);
    expect(statusAt(show, '2021-07-01').seasons).toEqual([23, 24]);
  });

  test.each([
    ['Kingdom', [2014, 2019]],
    ['Mr. Sunshine', [2011, 2018]],
    ['Cowboy Bebop', [1998, 2021]],
    ['Charmed', [1998, 2018]],
    ['House of Cards', [1990, 2013]],
    ['The Office', [2001, 2005]],
    ['Mad Dogs', [2011, 2016]],
  ])('%s is several shows with one title, those of these years among them', (title, years) => {
    const found = [...shows.values()]
      .filter((show) => show.title === title)
      .map(({ premiere }) => Number(premiere!.slice(0, 4)));
    expect(found).toEqual(expect.arrayContaining(years));
  });

  test('Bäckström is not Backstrom', () => {
    const titled = (title: string) => [...shows.values()].filter((show) => show.title === title).map(({ id }) => id);
    expect([titled('Backstrom'), titled('Bäckström')]).toEqual([['backstrom-2015'], ['backstrom-2020']]);
  });

  test('The Young Offenders of the catalogue is the series, not the film before it', () => {
    expect(shows.get('the-young-offenders-2018')).toMatchObject({ title: 'The Young Offenders', kind: 'scripted' });
    expect(shows.has('the-young-offenders-2016')).toBe(false);
  });

  test.each<[Day, string]>([
    ['2021-01-01', 'HBO Max'],
    ['2024-01-01', 'Max'],
    ['2026-01-01', 'HBO Max'],
  ])('on %s the platform of HBO is called %s', (day, name) => {
    expect(nameAt(platforms.get('hbo-max')!, day)).toBe(name);
  });

  test('Scrotal Recall is a former title of Lovesick', () => {
    expect(shows.get('lovesick-2014')!.aliases).toContainEqual(
      expect.objectContaining({ name: 'Scrotal Recall', form: 'former' }),
    );
  });
});

describe('the words', () => {
  const texts = readTexts('en-GB');
  const sentence = (id: string, day: Day) => {
    const show = shows.get(id)!;
    return renderMessage(
      statusSentence(show, statusAt(show, day), (platform) => platform),
      texts,
    );
  };

  test('count the days between a premiere and a quick cancellation', () => {
    expect(sentence('soundtrack-2019', '2026-11-23')).toBe(
      'Cancelled on 31 January 2020, 44 days after its premiere, after one season',
    );
  });

  test('say as of when an old renewal was known', () => {
    expect(sentence('shogun-2024', '2026-11-23')).toBe('Renewed for season 2, as of November 2025');
  });

  test('are spelt and dated for the reader', () => {
    const show = shows.get('soundtrack-2019')!;
    const message = statusSentence(show, statusAt(show, '2026-11-23'), (platform) => platform);
    expect(renderMessage(message, readTexts('en-US'))).toBe(
      'Canceled on January 31, 2020, 44 days after its premiere, after one season',
    );
  });
});

describe('with the clock moved on and nothing new learnt', () => {
  const SETTLED = new Set<Status>(['cancelled', 'ended', 'limited', 'unrenewed', 'shelved', 'unknown']);
  /** One, six and twenty-four months. */
  const AHEAD = [30, 183, 731];

  test.each(AHEAD)('after %i days every badge is still true as worded', (days) => {
    const texts = readTexts('en-GB');
    for (const show of shows.values()) {
      const edge = statusAt(show, '2100-01-01').knownTo;
      if (edge === null) continue;
      const day = daysAfter(edge, days);
      const [then, later] = [statusAt(show, edge), statusAt(show, day)];
      const words = renderMessage(
        statusSentence(show, later, (platform) => platform),
        texts,
      );
      // Nothing was learnt, so nothing may be said that was not already known…
      expect([show.id, later.status, badgeWord(later)]).toEqual([show.id, then.status, badgeWord(then)]);
      // …and what could have changed in the meantime is dated by what was known.
      if (SETTLED.has(later.status)) continue;
      const announced = timelineOf(show).some((entry) => entry.derived && entry.day > edge && entry.day <= day);
      const limit = ['airing', 'pending', 'bubble'].includes(later.status) ? 30 : 120;
      expect([show.id, words.includes(', as of ')]).toEqual([
        show.id,
        announced || daysBetween(later.knownTo!, day) > limit,
      ]);
    }
  });
});
