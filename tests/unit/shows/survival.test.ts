/** Shares by season and their interval, against numbers worked out by hand. */

import { describe, expect, test } from 'vitest';
import { intervalOf, type Run, survivalOf } from '@/lib/shows/survival';

const over = (seasons: number): Run => ({ seasons, over: true });
const waiting = (seasons: number): Run => ({ seasons, over: false });

describe('survival by season', () => {
  test('counts an undecided show for every season that was decided and for none after it', () => {
    // After season 1: of five decided shows three went on. After season 2: of two decided one did. After season 3 the last ended.
    const runs = [over(1), over(1), over(2), waiting(2), over(3), waiting(1)];
    const [first, second, third, ...rest] = survivalOf(runs, 1);
    expect(first).toEqual({ season: 1, decided: 5, wentOn: 3, share: 0.6 });
    expect(second).toMatchObject({ season: 2, decided: 2, wentOn: 1 });
    expect(second!.share).toBeCloseTo(0.3, 12);
    expect(third).toEqual({ season: 3, decided: 1, wentOn: 0, share: 0 });
    expect(rest).toEqual([]);
  });

  test('without anything undecided is the plain share', () => {
    const shares = survivalOf([over(1), over(2), over(3), over(4)], 1).map(({ share }) => share);
    expect(shares.map((share) => Math.round(share * 100))).toEqual([75, 50, 25, 0]);
  });

  test('ends where too little was decided', () => {
    const runs = [...Array.from({ length: 20 }, () => over(1)), ...Array.from({ length: 29 }, () => over(2))];
    expect(survivalOf(runs, 30)).toEqual([{ season: 1, decided: 49, wentOn: 29, share: 29 / 49 }]);
    expect(survivalOf(runs, 50)).toEqual([]);
    expect(survivalOf([waiting(1), waiting(3)], 2)).toEqual([]);
    expect(survivalOf([], 0)).toEqual([]);
  });
});

describe('the interval of a share', () => {
  // Textbook values of Wilson's score interval at 95 %.
  test.each([
    [8, 10, 0.4902, 0.9433],
    [15, 30, 0.3315, 0.6685],
    [0, 10, 0, 0.2775],
    [10, 10, 0.7225, 1],
  ])('of %i in %i', (part, whole, low, high) => {
    expect(intervalOf(part, whole).low).toBeCloseTo(low, 4);
    expect(intervalOf(part, whole).high).toBeCloseTo(high, 4);
  });
});
