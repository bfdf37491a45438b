/** Which decisions are a platform's, and how far its shows got there. */

import { describe, expect, test } from 'vitest';
import { isDecisionOf, runOn } from '@/lib/shows/platform-record';
import type { Show } from '@/lib/shows/show';
import { makeEvent, makeShow } from '@/tests/makers';

const TODAY = '2026-01-15';
const seasonsOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    premiere: `${2020 + index}-01-10`,
    finale: `${2020 + index}-03-10`,
  }));
const show = (seasons: number, facts: Partial<Show>) =>
  makeShow({ premiere: '2020-01-10', seasons: seasonsOf(seasons), ...facts });
const renewed = (season: number) => makeEvent('renewed', `${2018 + season}-05-01`, { seasons: [season] });

describe('the run of a show', () => {
  test.each<[string, Show, ReturnType<typeof runOn>]>([
    [
      'cancelled after one season',
      show(1, { events: [makeEvent('cancelled', '2020-04-01')] }),
      { seasons: 1, over: true },
    ],
    [
      'without a decision',
      show(1, { events: [makeEvent('series_ordered', '2019-01-01')] }),
      { seasons: 1, over: false },
    ],
    ['renewed, the season to come', show(1, { events: [renewed(2)] }), { seasons: 2, over: false }],
    [
      'renewed for two seasons at once',
      show(1, { events: [makeEvent('renewed', '2020-05-01', { seasons: [2, 3] })] }),
      { seasons: 3, over: false },
    ],
    [
      'whose renewal was reversed',
      show(1, { events: [renewed(2), makeEvent('renewal_reversed', '2020-08-01', { seasons: [2] })] }),
      { seasons: 1, over: true },
    ],
    [
      'whose end is announced',
      show(2, { events: [renewed(2), makeEvent('final_season_announced', '2021-05-01', { seasons: [3] })] }),
      { seasons: 3, over: true },
    ],
    [
      'ended as planned',
      show(2, {
        end: '2021-03-10',
        events: [renewed(2), makeEvent('final_season_announced', '2020-05-02', { seasons: [2] })],
      }),
      { seasons: 2, over: true },
    ],
    ['without a complete log', show(1, { complete: false, events: [makeEvent('cancelled', '2020-04-01')] }), null],
    ['made as a complete story', show(1, { limited: true }), null],
    [
      'a limited series that was continued',
      show(1, { limited: true, events: [makeEvent('category_changed', '2020-05-01'), renewed(2)] }),
      { seasons: 2, over: false },
    ],
    [
      'that has not begun',
      makeShow({ premiere: '2026-09-01', seasons: [{ number: 1, premiere: '2026-09-01' }] }),
      null,
    ],
    ['whose seasons are not known', makeShow({ events: [makeEvent('cancelled', '2020-04-01')] }), null],
  ])('%s', (_, record, run) => {
    expect(runOn('netflix', record, TODAY)).toEqual(run);
  });

  test('ends on its first platform with the cancellation, whoever saved it', () => {
    const saved = show(2, {
      platforms: [
        { platform: 'netflix', to: '2020-04-01' },
        { platform: 'hulu', from: '2020-06-01' },
      ],
      events: [makeEvent('cancelled', '2020-04-01'), makeEvent('saved', '2020-06-01', { to: 'hulu', seasons: [2] })],
    });
    expect(runOn('netflix', saved, TODAY)).toEqual({ seasons: 1, over: true });
    expect(runOn('hulu', saved, TODAY)).toBeNull();
  });

  test('stays undecided on its first platform where it moved away', () => {
    const moved = show(3, { events: [renewed(2), makeEvent('moved', '2021-06-01', { to: 'hulu' }), renewed(3)] });
    expect(runOn('netflix', moved, TODAY)).toEqual({ seasons: 2, over: false });
  });

  test('goes on where its own platform brought it back', () => {
    const back = show(1, {
      events: [makeEvent('cancelled', '2020-04-01'), makeEvent('revived', '2023-04-01', { seasons: [2] })],
    });
    expect(runOn('netflix', back, TODAY)).toEqual({ seasons: 2, over: false });
  });
});

describe('a decision', () => {
  const moving = makeShow({
    platforms: [
      { platform: 'nbc', from: '2018-01-01', to: '2019-05-01' },
      { platform: 'netflix', from: '2019-09-01' },
    ],
  });
  test.each<[string, ReturnType<typeof makeEvent>, string[]]>([
    ['belongs to the platform that ran the show', makeEvent('renewed', '2018-06-01'), ['nbc']],
    ['on the last day to the one that left', makeEvent('cancelled', '2019-05-01'), ['nbc']],
    ['after it, before another came, too', makeEvent('cancelled', '2019-06-01'), ['nbc']],
    ['to save it to the saviour', makeEvent('saved', '2019-07-01', { to: 'netflix' }), ['netflix']],
    ['later to the new one', makeEvent('final_season_announced', '2020-01-01'), ['netflix']],
    ['before the first day to the first', makeEvent('series_ordered', '2017-01-01'), ['nbc']],
    ['is none where nothing was decided', makeEvent('delayed', '2018-06-01'), []],
  ])('%s', (_, event, platforms) => {
    expect(['nbc', 'netflix'].filter((platform) => isDecisionOf(platform, moving, event))).toEqual(platforms);
  });
});
