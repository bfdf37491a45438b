/** Which changes of a followed show are news, and which stay silent. */

import { describe, expect, test } from 'vitest';
import type { Show } from '@/lib/shows/show';
import { withFollowed, withoutFollowed, withTold } from '@/lib/store/watchlist-changes';
import { type Followed, NEWS_KINDS, newsOf, toldOf, USUAL_NEWS } from '@/lib/watchlist/news';
import { countNews, tellWatchlist } from '@/lib/watchlist/tell-watchlist';
import { upcomingOf } from '@/lib/watchlist/upcoming';
import { makeEvent, makeShow } from '@/tests/makers';

const TODAY = '2026-01-15';
const season = (number: number, premiere: string, finale: string) => ({ number, premiere, finale });
const seasons = [season(1, '2024-03-01', '2024-05-01')];
const renewed = makeEvent('renewed', '2025-01-10', { seasons: [2] });

/** A show as the dataset had it when the reader followed it on a day, and as the dataset has it now. */
function newsBetween(before: Partial<Show>, after: Partial<Show>, chosen = USUAL_NEWS, since = '2025-06-01') {
  const entry: Followed = { id: 'harbour-lights-2019', since, told: toldOf(makeShow(before), since) };
  return newsOf(makeShow(after), entry, chosen, TODAY);
}

describe('a transition is news', () => {
  test('where a later event made another status', () => {
    const reversed = makeEvent('renewal_reversed', '2025-11-20', { seasons: [2] });
    const news = newsBetween({ seasons, events: [renewed] }, { seasons, events: [renewed, reversed] });
    expect(news).toMatchObject({ kind: 'cancelled', before: { status: 'renewed' }, now: { status: 'unrenewed' } });
  });

  test('where the same status speaks of further seasons', () => {
    const again = makeEvent('renewed', '2025-12-01', { seasons: [3] });
    const news = newsBetween({ seasons, events: [renewed] }, { seasons, events: [renewed, again] });
    expect(news).toMatchObject({ kind: 'renewed', before: { seasons: [2] }, now: { seasons: [2, 3] } });
  });

  test('where the decision is older than the following, but came into the data later', () => {
    const reversed = makeEvent('renewal_reversed', '2025-05-20', { seasons: [2] });
    expect(newsBetween({ seasons, events: [renewed] }, { seasons, events: [renewed, reversed] })).not.toBeNull();
  });

  test('of a season only for those who chose to hear of seasons', () => {
    const started = { seasons: [...seasons, { number: 2, premiere: '2025-10-01' }], events: [renewed] };
    expect(newsBetween({ seasons, events: [renewed] }, started)).toBeNull();
    expect(newsBetween({ seasons, events: [renewed] }, started, [...NEWS_KINDS])).toMatchObject({ kind: 'seasons' });
  });
});

describe('silence', () => {
  const order = makeEvent('series_ordered', '2023-01-01');

  test('where nothing happened', () => {
    expect(newsBetween({ seasons, events: [renewed] }, { seasons, events: [renewed] })).toBeNull();
  });

  test('where our record was only filled in: an end of long ago is no news', () => {
    const ended = { seasons, end: '2024-05-01', events: [makeEvent('cancelled', '2024-05-20', { seasons: [1] })] };
    expect(newsBetween({ seasons, complete: false, events: [] }, ended)).toBeNull();
  });

  test('where a date was corrected', () => {
    const corrected = makeEvent('renewed', '2025-01-14', { seasons: [2] });
    expect(newsBetween({ seasons, events: [renewed] }, { seasons, events: [corrected] })).toBeNull();
  });

  test('where the dataset went back to an older one', () => {
    expect(newsBetween({ seasons, events: [order, renewed] }, { seasons, events: [order] })).toBeNull();
  });

  test('where nobody read a source for it', () => {
    const rumour = makeEvent('cancelled', '2025-11-20', { seasons: [1], source: null, checked: null });
    expect(newsBetween({ seasons, events: [order] }, { seasons, events: [order, rumour] })).toBeNull();
  });

  test('about an outlet’s forecast', () => {
    const forecast = makeEvent('forecast', '2025-11-20', { certainty: 'forecast' });
    expect(
      newsBetween({ seasons, events: [order] }, { seasons, events: [order, forecast] }, [...NEWS_KINDS]),
    ).toBeNull();
  });

  test('about kinds that were not chosen', () => {
    const cancelled = makeEvent('cancelled', '2025-11-20', { seasons: [1] });
    expect(newsBetween({ seasons, events: [order] }, { seasons, events: [order, cancelled] }, ['renewed'])).toBeNull();
  });

  test('of age alone: words that now say "as of" are no transition', () => {
    const show = makeShow({ seasons, events: [renewed], checkedTo: '2025-02-01' });
    const entry: Followed = { id: show.id, since: '2025-02-01', told: toldOf(show, '2025-02-01') };
    expect(newsOf(show, entry, NEWS_KINDS, '2027-02-01')).toBeNull();
  });
});

describe('a watchlist', () => {
  const cancelled = makeEvent('cancelled', '2025-11-20', { seasons: [1] });
  const show = makeShow({ seasons, events: [cancelled] });
  const entry: Followed = { id: show.id, since: '2025-06-01', told: null };
  const empty = { followed: [], announce: USUAL_NEWS };
  const watchlist = withFollowed(empty, entry);

  test('tells where each show stands and counts the news', () => {
    const told = tellWatchlist({ watchlist, shows: [show], platformName: (id) => id, today: TODAY });
    expect(told.shows).toMatchObject([{ id: show.id, title: 'Harbour Lights', year: 2019, status: 'cancelled' }]);
    expect(countNews({ watchlist, shows: [show], today: TODAY })).toBe(1);
  });

  test('is silent once the news was told', () => {
    const after = withTold(watchlist, new Map([[show.id, toldOf(show, TODAY)]]));
    expect(countNews({ watchlist: after, shows: [show], today: TODAY })).toBe(0);
  });

  test('knows a show by the id it was followed by, after records were merged', () => {
    const merged = makeShow({ id: 'harbour-lights-us-2019', formerIds: [show.id], seasons, events: [cancelled] });
    const { shows } = tellWatchlist({ watchlist, shows: [merged], platformName: (id) => id, today: TODAY });
    expect(shows).toMatchObject([{ id: merged.id, followedAs: show.id, news: { kind: 'cancelled' } }]);
    expect(withoutFollowed(watchlist, merged).followed).toEqual([]);
  });

  test('keeps the first day of a show that is followed twice', () => {
    expect(withFollowed(watchlist, { ...entry, since: '2026-01-01' })).toEqual(watchlist);
  });
});

describe('what is to come', () => {
  test('are starts and ends not yet past, the nearest first, an ending once', () => {
    const second = makeShow({ id: 'b', title: 'B', premiere: '2026-02-01' });
    const first = makeShow({
      id: 'a',
      title: 'A',
      seasons: [...seasons, season(2, '2026-03-01', '2026-04-01')],
      end: '2026-04-01',
    });
    expect(upcomingOf([first, second], TODAY).map(({ id, date, sentence }) => [id, date, sentence.key])).toEqual([
      ['b', '2026-02-01', 'event_premiered'],
      ['a', '2026-03-01', 'event_season_started'],
      ['a', '2026-04-01', 'event_finale'],
    ]);
  });

  test('keeps a date of a month while the month lasts', () => {
    const show = makeShow({ premiere: '2026-01' });
    expect(upcomingOf([show], '2026-01-31')).toHaveLength(1);
    expect(upcomingOf([show], '2026-02-01')).toEqual([]);
  });
});
