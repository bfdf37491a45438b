/** The timeline's picture: what stands where. */

import { describe, expect, it } from 'vitest';
import { decisionsOf, layOutTimeline } from '@/components/timeline-layout';
import { tellShowCard } from '@/lib/annotation/tell-card';
import { makeEvent, makeShow } from '@/tests/makers';
import type { Show } from '@/lib/shows/show';

const WIDTH = 328;

function factsOf(facts: Partial<Show>, articleDate: string | null = null) {
  return tellShowCard({
    show: makeShow(facts),
    platforms: [],
    today: '2026-01-01',
    articleDate,
    claim: null,
    tie: [],
    followed: false,
  });
}

const twoSeasons: Partial<Show> = {
  seasons: [
    { number: 1, premiere: '2019-12-18', finale: '2020-02-18' },
    { number: 2, premiere: '2021-01-05', finale: '2021-03-05' },
  ],
  events: [makeEvent('renewed', '2020-03-01', { seasons: [2] }), makeEvent('cancelled', '2021-04-01')],
  checkedTo: '2021-06-01',
};

describe('layOutTimeline', () => {
  it('draws seasons and decisions in order of time, inside the picture', () => {
    const layout = layOutTimeline(factsOf(twoSeasons), WIDTH)!;
    const xs = [layout.bars[0]!.x, layout.marks[0]!.x, layout.bars[1]!.x, layout.marks[1]!.x, layout.edge!];
    expect(xs).toEqual(xs.toSorted((a, b) => a - b));
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...xs)).toBeLessThan(WIDTH);
  });

  it('has no picture of a show without a date', () => {
    expect(layOutTimeline({ ...factsOf({}), seasons: [], events: [] }, WIDTH)).toBeNull();
  });

  it('jumps over empty years, so that a short-lived show does not shrink to a dot', () => {
    const long = layOutTimeline(factsOf({ ...twoSeasons, checkedTo: '2025-12-01' }), WIDTH)!;
    expect(long.gap).not.toBeNull();
    expect(long.marks[1]!.x - long.bars[0]!.x).toBeGreaterThan(WIDTH / 2);
    expect(long.edge!).toBeGreaterThan(long.gap!);
    expect(layOutTimeline(factsOf(twoSeasons), WIDTH)!.gap).toBeNull();
  });

  it('sets decisions of one day above each other rather than over each other', () => {
    const sameDay = { events: [makeEvent('renewed', '2020-03-01'), makeEvent('final_season_announced', '2020-03-01')] };
    const [first, second] = layOutTimeline(factsOf({ ...twoSeasons, ...sameDay }), WIDTH)!.marks;
    expect(second!.x).toBe(first!.x);
    expect(first!.y - second!.y).toBeGreaterThanOrEqual(12);
  });

  it('keeps years apart however long a show runs', () => {
    const seasons = Array.from({ length: 50 }, (_, i) => ({ number: i + 1, premiere: `${1970 + i}-09-01` }));
    const { years } = layOutTimeline(factsOf({ seasons, premiere: '1970-09-01' }), WIDTH)!;
    for (const [i, tick] of years.slice(1).entries()) expect(tick.x - years[i]!.x).toBeGreaterThanOrEqual(30);
  });

  it('marks the article where it was written', () => {
    const layout = layOutTimeline(factsOf(twoSeasons, '2020-06-01'), WIDTH)!;
    expect(layout.article!).toBeGreaterThan(layout.marks[0]!.x);
    expect(layout.article!).toBeLessThan(layout.bars[1]!.x);
  });
});

describe('decisionsOf', () => {
  it('leaves out what the seasons already say', () => {
    expect(decisionsOf(factsOf(twoSeasons).events).map(({ type }) => type)).toEqual(['renewed', 'cancelled']);
  });
});
