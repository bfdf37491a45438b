/** A platform's card: its record, what it decided, what waits and what ends. */

import { describe, expect, test } from 'vitest';
import type { PlatformFacts } from '@/lib/annotation/card-content';
import { gatherPlatform } from '@/lib/annotation/gather-platform';
import { tellPlatformCard } from '@/lib/annotation/tell-platform';
import type { Show } from '@/lib/shows/show';
import { makeEvent, makePlatform, makeShow } from '@/tests/makers';

const TODAY = '2026-01-15';
const platforms = [
  makePlatform('netflix', 'Netflix'),
  makePlatform('hbo-max', 'HBO Max', {
    names: [
      { name: 'HBO Max', rule: 'plain', from: '2025-07-09' },
      { name: 'Max', rule: 'context', from: '2023-05-23', to: '2025-07-08' },
    ],
    parent: 'netflix',
  }),
];
const season = { number: 1, premiere: '2025-10-01', finale: '2025-12-20' };
const made = (id: string, events: Show['events'] = [], facts: Partial<Show> = {}) =>
  makeShow({ id, title: id, premiere: '2025-10-01', seasons: [season], events, checkedTo: '2026-01-10', ...facts });

function factsOf(shows: Show[], id = 'netflix', articleDate: string | null = null): PlatformFacts {
  return gatherPlatform({ id, platforms, shows, articleDate, today: TODAY })!;
}

describe("a platform's card", () => {
  test('tells the share of renewed first seasons only from thirty decisions on', () => {
    const decided = (count: number) =>
      Array.from({ length: count }, (_, number) =>
        made(`show-${number}`, [
          number % 3 === 0
            ? makeEvent('cancelled', '2026-01-05', { seasons: [1] })
            : makeEvent('renewed', '2026-01-05', { seasons: [2] }),
        ]),
      );
    expect(tellPlatformCard(factsOf(decided(29))).record).toBeNull();
    const { record } = tellPlatformCard(factsOf([...decided(30), made('waiting')]));
    expect(record).toMatchObject({ shows: 31, renewed: 20, survival: [{ season: 1, decided: 30, wentOn: 20 }] });
    // Wilson's interval of 20 in 30.
    expect(record!.low).toBeCloseTo(0.4878, 4);
    expect(record!.high).toBeCloseTo(0.8077, 4);
  });

  test('lists the decisions of twelve months, the newest first, and marks what nobody read about', () => {
    const shows = [
      made('old', [makeEvent('renewed', '2024-12-01', { seasons: [2] })]),
      made('newer', [makeEvent('cancelled', '2026-01-05', { checked: null, source: null })]),
      made('new', [makeEvent('renewed', '2025-12-28', { seasons: [2] })]),
      made('to-come', [makeEvent('renewed', '2026-02-01', { seasons: [2] })]),
    ];
    const { decisions } = tellPlatformCard(factsOf(shows));
    expect(decisions.map(({ id, verified }) => [id, verified])).toEqual([
      ['newer', false],
      ['new', true],
    ]);
  });

  test('lists what waits, the longest first, and what is about to end', () => {
    const earlier = { seasons: [{ ...season, premiere: '2025-08-01', finale: '2025-09-20' }], premiere: '2025-08-01' };
    const shows = [
      made('just-over', [makeEvent('series_ordered', '2025-01-01')]),
      made('long-over', [makeEvent('series_ordered', '2025-01-01')], earlier),
      made('ending', [makeEvent('final_season_announced', '2026-01-02', { seasons: [2] })]),
      made('on-air', [makeEvent('cancelled', '2026-01-02')], { seasons: [{ ...season, finale: '2026-03-01' }] }),
      made('gone', [makeEvent('cancelled', '2026-01-02')]),
    ];
    const card = tellPlatformCard(factsOf(shows));
    expect(card.waiting.map(({ id }) => id)).toEqual(['long-over', 'just-over']);
    expect(card.ending.map(({ id }) => id)).toEqual(['ending', 'on-air']);
    expect(card.counts).toEqual({ pending: 2, final_season: 1, cancelled: 2 });
  });

  test("bears the name of the article's day, and says what it is part of", () => {
    expect(tellPlatformCard(factsOf([], 'hbo-max', '2024-03-01'))).toMatchObject({
      name: 'HBO Max',
      formerly: 'Max',
      parent: 'Netflix',
    });
    expect(tellPlatformCard(factsOf([], 'hbo-max', '2025-12-01')).formerly).toBeNull();
  });

  test('is gathered from its own shows with a log, once or now', () => {
    const shows = [
      made('own'),
      made('once', [], { platforms: [{ platform: 'netflix' }, { platform: 'hbo-max' }] }),
      made('other', [], { platforms: [{ platform: 'hbo-max' }] }),
      made('bare', [], { complete: false }),
    ];
    expect(factsOf(shows).shows.map(({ id }) => id)).toEqual(['own', 'once']);
    expect(gatherPlatform({ id: 'none', platforms, shows, articleDate: null, today: TODAY })).toBeNull();
  });
});
