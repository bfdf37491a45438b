/** The status of a show follows from its log, its seasons and how far anyone has looked. */

import { describe, expect, test } from 'vitest';
import { statusAt } from '@/lib/shows/status-at';
import { makeEvent, makeShow } from '@/tests/makers';

const seasons = [{ number: 1, premiere: '2020-01-10', finale: '2020-03-13' }];

function statusesOf(show: Parameters<typeof statusAt>[0], ...days: string[]): string[] {
  return days.map((day) => statusAt(show, day).status);
}

describe('through the life of a show', () => {
  const show = makeShow({
    premiere: '2020-01-10',
    seasons: [...seasons, { number: 2, premiere: '2021-01-08', finale: '2021-03-12' }],
    checkedTo: '2021-12-31',
    events: [
      makeEvent('series_ordered', '2019-02-01'),
      makeEvent('renewed', '2020-02-20', { seasons: [2] }),
      makeEvent('cancelled', '2021-05-14', { seasons: [2] }),
    ],
  });

  test('it is ordered, airing, renewed, airing again, undecided and cancelled', () => {
    expect(
      statusesOf(
        show,
        '2019-06-01',
        '2020-01-20',
        '2020-02-21',
        '2020-08-01',
        '2021-02-01',
        '2021-04-01',
        '2021-06-01',
      ),
    ).toEqual(['ordered', 'airing', 'renewed', 'renewed', 'airing', 'pending', 'cancelled']);
  });

  test('the season ordered is named until it starts', () => {
    expect(statusAt(show, '2020-12-01').seasons).toEqual([2]);
  });

  test('before anything happened nothing is known', () => {
    expect(statusAt(show, '2018-01-01').status).toBe('unknown');
  });
});

test('several seasons ordered at once stay news until the last of them starts', () => {
  const show = makeShow({
    premiere: '2013',
    seasons: [5, 6, 7].map((number) => ({
      number,
      premiere: `201${number - 1}-06-01`,
      finale: `201${number - 1}-09-01`,
    })),
    events: [makeEvent('renewed', '2014-06-10', { seasons: [6, 7] })],
  });
  expect(statusAt(show, '2014-10-01')).toMatchObject({ status: 'renewed', seasons: [6, 7] });
  expect(statusAt(show, '2015-07-01')).toMatchObject({ status: 'renewed', seasons: [7] });
  expect(statusAt(show, '2016-07-01').status).toBe('airing');
});

test('a show cancelled while episodes remain is cancelled, and still airing until the last of them', () => {
  const show = makeShow({ premiere: '2020-01-10', seasons, events: [makeEvent('cancelled', '2020-02-01')] });
  expect(statusAt(show, '2020-02-10')).toMatchObject({ status: 'cancelled', stillAiring: true });
  expect(statusAt(show, '2020-04-01')).toMatchObject({ status: 'cancelled', stillAiring: false });
});

test('between its last episode and its cancellation a show is undecided: nobody knew yet', () => {
  const show = makeShow({
    premiere: '2020-01-10',
    end: '2020-03-13',
    seasons,
    events: [makeEvent('cancelled', '2020-05-01')],
  });
  expect(statusesOf(show, '2020-04-01', '2020-05-01')).toEqual(['pending', 'cancelled']);
});

test('an announced last season turns into an end with its last episode, not before', () => {
  const show = makeShow({
    premiere: '2020-01-10',
    seasons: [...seasons, { number: 2, premiere: '2021-01-08', finale: '2021-03-12' }],
    events: [
      makeEvent('renewed', '2020-02-20', { seasons: [2] }),
      makeEvent('final_season_announced', '2020-02-20', { seasons: [2] }),
    ],
  });
  expect(statusesOf(show, '2020-02-21', '2020-12-01', '2021-02-01', '2021-03-13')).toEqual([
    'final_season',
    'final_season',
    'final_season',
    'ended',
  ]);
});

test('a season that turns out to have been the last, once it is over, is an end and not a farewell still to come', () => {
  const show = makeShow({
    premiere: '2020-01-10',
    seasons,
    end: '2020-03-13',
    events: [makeEvent('final_season_announced', '2021-02-25', { seasons: [1] })],
  });
  expect(statusesOf(show, '2020-06-01', '2021-03-01')).toEqual(['pending', 'ended']);
});

test('two events of one day count in the order they stand in', () => {
  const cancelled = makeEvent('cancelled', '2020-05-10');
  const saved = makeEvent('saved', '2020-05-10', { to: 'nbc', seasons: [2] });
  const show = makeShow({ premiere: '2020-01-10', seasons, events: [cancelled, saved] });
  expect(statusAt(show, '2020-05-10')).toMatchObject({ status: 'saved', platform: 'nbc', seasons: [2] });
});

test('an opinion never moves an undecided show further than the bubble, and a decision ends it', () => {
  const show = makeShow({
    premiere: '2020-01-10',
    seasons,
    events: [makeEvent('forecast', '2020-04-01', { certainty: 'forecast' }), makeEvent('renewed', '2020-05-01')],
  });
  expect(statusesOf(show, '2020-04-02', '2020-05-02')).toEqual(['bubble', 'renewed']);
});

test('what happened to where one can watch it never changes its status', () => {
  const events = [
    makeEvent('removed_from_platform', '2020-05-01', { from: 'netflix' }),
    makeEvent('co_producer_left', '2020-05-02', { region: 'US' }),
  ];
  expect(statusAt(makeShow({ premiere: '2020-01-10', seasons, events }), '2020-05-10').status).toBe('pending');
});

describe('how far knowledge reaches', () => {
  const undecided = makeShow({
    premiere: '2020-01-10',
    seasons,
    checkedTo: '2020-04-01',
    events: [makeEvent('series_ordered', '2019-01-01')],
  });

  test('"no decision" is plain fact for thirty days of silence and "as of" after', () => {
    expect(statusAt(undecided, '2020-05-01')).toMatchObject({ status: 'pending', asOf: false, knownTo: '2020-04-01' });
    expect(statusAt(undecided, '2020-05-02')).toMatchObject({ status: 'pending', asOf: true, knownTo: '2020-04-01' });
  });

  test('a renewal is plain fact for 120 days', () => {
    const renewed = makeShow({
      premiere: '2020-01-10',
      seasons,
      checkedTo: '2020-04-01',
      events: [makeEvent('renewed', '2020-03-20', { seasons: [2] })],
    });
    expect(statusAt(renewed, '2020-07-30').asOf).toBe(false);
    expect(statusAt(renewed, '2020-07-31').asOf).toBe(true);
  });

  test('a renewal is "as of" as soon as the announced premiere has passed unseen', () => {
    const renewed = makeShow({
      premiere: '2020-01-10',
      seasons: [...seasons, { number: 2, premiere: '2020-04-20' }],
      checkedTo: '2020-04-01',
      events: [makeEvent('renewed', '2020-03-20', { seasons: [2] })],
    });
    expect(statusAt(renewed, '2020-04-19')).toMatchObject({ status: 'renewed', asOf: false });
    expect(statusAt(renewed, '2020-04-21')).toMatchObject({ status: 'renewed', asOf: true });
  });

  test('"airing" is "as of" once the announced finale has passed unseen', () => {
    const airing = makeShow({
      premiere: '2020-01-10',
      seasons,
      checkedTo: '2020-03-10',
      events: [makeEvent('series_ordered', '2019-01-01')],
    });
    expect(statusAt(airing, '2020-03-14')).toMatchObject({ status: 'airing', asOf: true });
  });

  test('what is over keeps its word', () => {
    const cancelled = makeShow({
      premiere: '2020-01-10',
      seasons,
      checkedTo: '2020-06-01',
      events: [makeEvent('cancelled', '2020-05-01')],
    });
    expect(statusAt(cancelled, '2030-01-01')).toMatchObject({ status: 'cancelled', asOf: false });
  });

  test('a date known only to the month leaves open what was true within it', () => {
    const show = makeShow({ premiere: '2020-01-10', seasons, events: [makeEvent('renewed', '2020-05')] });
    expect(statusAt(show, '2020-05-15')).toMatchObject({ status: 'pending', ambiguous: true });
    expect(statusAt(show, '2020-05-31')).toMatchObject({ status: 'renewed', ambiguous: false });
  });
});

describe('without a log', () => {
  test('a record of years alone says nothing of how a show ended', () => {
    const base = makeShow({ checkedTo: null, complete: false, end: '2020-03-13' });
    expect(statusAt(base, '2026-01-01').status).toBe('unknown');
  });

  test('a limited series whose last episode is out is a limited series', () => {
    const base = makeShow({
      limited: true,
      checkedTo: null,
      complete: false,
      premiere: '2018-09-21',
      end: '2018-09-21',
    });
    expect(statusAt(base, '2026-01-01').status).toBe('limited');
  });
});

test('a decision nobody read about is not verified', () => {
  const event = makeEvent('cancelled', '2020-05-01', { source: null, checked: null });
  expect(statusAt(makeShow({ premiere: '2020-01-10', seasons, events: [event] }), '2020-06-01').verified).toBe(false);
});
